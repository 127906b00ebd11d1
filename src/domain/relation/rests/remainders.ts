import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isPlain, sought, sumOfParts } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'
import type { FiscalFacts } from './fiscal.ts'
import { agreedAmount } from './fiscal.ts'
import { sideRests } from './side-rests.ts'

const NAMED_RATE = /([一-龥]{2})[率度]$/
const SENTENCES_ON = 2

const minus = (whole: Claim, [more, less]: readonly [Claim, Claim]): Equation => ({
  form: 'sum',
  whole,
  terms: [
    { quantity: more, sign: 1 },
    { quantity: less, sign: -1 },
  ],
})

const LAST_YEAR = /上年|去年|同期/

/** 合格1,098批次，合格率98.04%；处置不合格食品22批次: what a rate leaves out, once its two amounts are known. */
function leftOutBy({ claims, normal }: Prose, { rate, numerator, denominator }: KnownRate): Tie[] {
  const root = NAMED_RATE.exec(rate.label)?.[1]
  if (root === undefined) return []
  const negated = new RegExp(`[不未](?:能)?${root}`)
  const near = claims
    .slice(rate.index + 1, rate.index + 8)
    .filter(
      (claim) =>
        claim.sentence <= rate.sentence + SENTENCES_ON &&
        claim.unit.key === numerator.unit.key &&
        isPlain(claim) &&
        claim.vagueness === 'none',
    )
  const isOfLastYear = near.some(({ leadStart, start }) => LAST_YEAR.test(normal.slice(leadStart, start)))
  const left = near.find(({ leadStart, start }) => negated.test(normal.slice(leadStart, start)))
  // 上年抽样126个，不合格5个 is of another year.
  return left === undefined || (isOfLastYear && near[0] !== left)
    ? []
    : [makeTie('balance', minus(left, [denominator, numerator]), 'likely')]
}

interface KnownRate {
  readonly rate: Claim
  readonly numerator: Claim
  readonly denominator: Claim
}

/** What rates leave out: 不合格, 未办结. */
export function leftOut(prose: Prose, ties: readonly Tie[]): Tie[] {
  return ties.flatMap(({ kind, equation, holds }) => {
    if (kind !== 'rate' || !holds || equation.form !== 'ratio') return []
    // Rates of this kind are read from prose, of which every amount is a claim.
    const known = equation as unknown as KnownRate
    const isOfCounts =
      known.numerator.unit.dimension === 'count' && known.numerator.unit.key === known.denominator.unit.key
    return isOfCounts && compare(known.numerator.value, known.denominator.value) < 0 ? leftOutBy(prose, known) : []
  })
}

const EXCESS = /(?:大于|超过|超出|多于|多|超支|差额|缺口|不足)[^，。；]{0,14}$/
const COVERED = /^[^。；]{0,4}(?:由|用|使用|动用|系|通过|以)[^，。；]{0,16}(?:结转|结余|基金|往年|上年)[^，。；]{0,8}$/

/** 支出大于收入266,200.00元，差额由上年结转资金266,200.00元安排: what is missing and what covers it. */
function covered(claims: readonly Claim[], at: number): Tie | null {
  const [excess, cover] = [claims[at], claims[at + 1]]
  if (excess === undefined || cover?.sentence !== excess.sentence || excess.unit.key !== cover.unit.key) return null
  const isCovered =
    excess.unit.key === '元' &&
    EXCESS.test(excess.lead) &&
    COVERED.test(cover.lead.replace(/^，(?:差额|缺口|不足部分|超出部分)?/, ''))
  return isCovered ? makeTie('change', { form: 'same', first: excess, second: cover }, 'certain') : null
}

export function coveredIn(claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (_, at) => covered(claims, at) ?? [])
}

const OVER_INCOME = /(?:支出大于|支出超过|支出多于|比)(?:当年|本年|全年)?(?:总)?收入(?:多|超出)?(?:支出)?$/

/** 支出大于当年收入…: by the whole unit's spending and income. */
function overIncome(prose: Prose, facts: FiscalFacts): Tie[] {
  const [spending, income] = [agreedAmount(facts, 'expenditure'), agreedAmount(facts, 'income')]
  if (spending === null || income === null) return []
  return prose.claims
    .filter((claim) => claim.unit.key === '元' && OVER_INCOME.test(claim.lead))
    .flatMap((claim) => sought('balance', [minus(claim, [spending, income])]) ?? [])
}

const MANY_DIGITS = 5

/** 收入 + 年初结转 − 支出 = 年末结转, where the document states all four of the whole unit. */
function yearEnd(facts: FiscalFacts): Tie[] {
  const [rest, income, opening, spending] = (['balance', 'income', 'carry-over', 'expenditure'] as const).map((item) =>
    agreedAmount(facts, item),
  )
  if (!rest || !income || !spending) return []
  if (Math.max(...[rest, income, spending].map(significantDigits)) < MANY_DIGITS) return []
  const terms: Term[] = [
    { quantity: income, sign: 1 },
    ...(opening ? [{ quantity: opening, sign: 1 } as const] : []),
    { quantity: spending, sign: -1 },
  ]
  const tie = sought('balance', [{ form: 'sum', whole: rest, terms }])
  return tie === null ? [] : [tie]
}

const LONGEST_SIDE = 200
const TOTAL_OF_SIDE = /(收入|支出)(?:决算)?总计(?:为|共)?$/

const OF_ACCOUNTS = /[决预]算|财政/
const IS_LEFT = /结[余存]|节余|盈余|余额|亏损|超支|赤字|收支差/

/** 收入总计4,286.35万元，支出总计4,286.35万元: one behind the other, with nothing left beside them. */
const isOneByRule = ({ normal, paragraphs }: Prose, income: Claim, spending: Claim): boolean =>
  spending.index === income.index + 1 &&
  /^[，、；]支出/.test(spending.lead) &&
  OF_ACCOUNTS.test(normal) &&
  !IS_LEFT.test(normal.slice(paragraphs[spending.paragraph]?.start, paragraphs[spending.paragraph]?.end))

/** 收入总计504.60万元；本年支出…，年末结转和结余…，支出总计504.60万元: with what is carried over both sides are one. */
function bothSides(prose: Prose): Tie[] {
  const totals = prose.claims.filter((claim) => isPlain(claim) && TOTAL_OF_SIDE.test(claim.lead))
  return totals.flatMap((spending, at) => {
    const income = totals[at - 1]
    const [of, before] = [spending, income].map((total) => total && TOTAL_OF_SIDE.exec(total.lead)?.[1])
    if (income === undefined || before !== '收入' || of !== '支出' || income.paragraph !== spending.paragraph) return []
    const between = prose.normal.slice(income.end, spending.start)
    const isClosed = between.length <= LONGEST_SIDE && /年末结[转余]/.test(between)
    if (isOneByRule(prose, income, spending))
      return closedTie('balance', { form: 'same', first: spending, second: income })
    return isClosed ? makeTie('balance', { form: 'same', first: spending, second: income }, 'certain') : []
  })
}

/** What else a grand total may hold. */
const MORE_IN_TOTAL = /结余分配|使用(?:非财政拨款)?结余|非财政拨款结余|事业基金弥补|专用结余/

/** 收入总计 = 本年收入合计 + 年初结转和结余, 支出总计 = 本年支出合计 + 年末结转和结余, each stated in its own section. */
function grandTotals({ normal }: Prose, facts: FiscalFacts): Tie[] {
  if (MORE_IN_TOTAL.test(normal)) return []
  const sides = [
    ['grand-income', 'income', 'carry-over'],
    ['grand-expenditure', 'expenditure', 'balance'],
  ] as const
  return sides.flatMap((items) => {
    const [total, ...parts] = items.map((item) => agreedAmount(facts, item)).filter((amount) => amount !== null)
    if (total === undefined || parts.length < 2 || significantDigits(total) < MANY_DIGITS) return []
    const tie = sought('balance', [sumOfParts(total, parts)])
    return tie === null ? [] : [tie]
  })
}

const RESTS =
  /(?:^|[。；，])(?:收支相抵|收支相减|年末|当年|本年|年终|全年|收支|，)*(?:结余|结转结余|结转和结余)(?:资金)?(?:为|共)?$/
const OPENS = /(?:上年|年初|期初|以前年度)(?:结转和结余|结转结余|结转|结余)(?:资金)?(?:为|共)?$/
const CLAIMS_BACK = 16

/** 总收入…。总支出…: the first amount of its sentence, of the side that is asked for. */
const opensSide =
  (prose: Prose, side: RegExp) =>
  (claim: Claim): boolean =>
    side.test(claim.label) &&
    claim.unit.key === '元' &&
    isPlain(claim) &&
    prose.sentences.slice(claim.sentence, claim.sentence + 1).some(({ firstClaim }) => firstClaim === claim.index)

/** 收入2,046.30万元，其中…。支出2,031.75万元，其中…。年末结余14.55万元: over the parts of either. */
function restsOfSides(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (rest) => {
    if (rest.unit.key !== '元' || !RESTS.test(rest.lead)) return []
    const near = prose.claims
      .slice(Math.max(0, rest.index - CLAIMS_BACK), rest.index)
      .filter(({ paragraph }) => paragraph >= rest.paragraph - 1)
    const spending = near.findLast(opensSide(prose, /^(?:.{0,6}总|实际|全年|本年|当年|.{0,4}年)?支出$/))
    const income = near.findLast(opensSide(prose, /^(?!.*(?:财政|事业|其他)).{0,8}收入$/))
    if (!spending || !income || income.start > spending.start) return []
    const opening = near.filter((claim) => claim.unit.key === '元' && OPENS.test(claim.lead)).slice(0, 1)
    const terms = (more: readonly Claim[]): Term[] => [
      { quantity: income, sign: 1 },
      { quantity: spending, sign: -1 },
      ...more.map((quantity): Term => ({ quantity, sign: 1 })),
    ]
    const readings = [[], opening].map((more): Equation => ({ form: 'sum', whole: rest, terms: terms(more) }))
    return sought('balance', readings) ?? []
  })
}

/** What is said of the whole unit's income, spending and rest, wherever each is stated. */
export function fiscalBalances(prose: Prose, facts: FiscalFacts): Tie[] {
  return [
    ...overIncome(prose, facts),
    ...yearEnd(facts),
    ...grandTotals(prose, facts),
    ...bothSides(prose),
    ...restsOfSides(prose),
    ...sideRests(prose),
  ]
}
