import { compare, isZero } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { clauseBefore, nounOf } from '../claim/index.ts'
import type { FiscalFacts } from './fiscal.ts'
import { agreedAmount } from './fiscal.ts'
import { makeTie } from './make-tie.ts'
import { isOtherSide } from './sides.ts'
import { solve } from './solve.ts'
import type { Equation, Tie, TieKind } from './tie.ts'

/** 占总支出的比例为: who takes the share, and of what. */
const SHARE_WORDS =
  /([^，。；：（）]*?)占(?:了|到)?(?:全部|全市|全县|全区|全校|全院|(?:本年|当年|年度|全年)(?!支出|收入))?([^，。；：（）]*?)(?:的比例|的比重|的比率|比例|比重|比率|的)?(?:为|达到?|约|近)?$/
const GENERIC_WHOLE = /^(?:总数|总量|总额|全部|比|总|总人数|总体|其中|其)?$/
const LOOK_BACK = 12

interface Candidate {
  readonly numerator: Claim
  readonly denominator: Claim
}

const ratio = (rate: Claim, { numerator, denominator }: Candidate): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

/** Amounts before a percentage, the nearest first, in its paragraph. */
export function amountsBefore(claims: readonly Claim[], at: number, reach = LOOK_BACK): Claim[] {
  const amounts: Claim[] = []
  for (let before = at - 1; before >= 0 && amounts.length < reach; before -= 1) {
    const claim = claims[before]
    const isAmount = claim !== undefined && claim.unit.dimension !== 'percent' && claim.unit.key !== ''
    if (isAmount && claim.unit.dimension !== 'percentage-points' && claim.bound === 'none') amounts.push(claim)
  }
  return amounts
}

/** Near enough to be worth the exact comparison. */
function isNear(rate: Claim, numerator: Claim, denominator: Claim): boolean {
  const asked = approximate(rate)
  const slack = approximate({ value: rate.step }) * 1.1 + asked * 0.02
  return Math.abs((approximate(numerator) / approximate(denominator)) * 100 - asked) <= slack
}

/** A plain number, good enough to pass over what is far off. */
function approximate({ value }: Pick<Claim, 'value'>): number {
  return Number(value.numerator) / Number(value.denominator)
}

/** A ratio of two amounts before it: then the percentage is explained, whatever the words. */
export function explainedBy(rate: Claim, amounts: readonly Claim[]): Candidate | null {
  for (const numerator of amounts) {
    for (const denominator of amounts) {
      if (numerator === denominator || numerator.unit.key !== denominator.unit.key || isZero(denominator.value))
        continue
      if (isNear(rate, numerator, denominator) && solve(ratio(rate, { numerator, denominator })).holds) {
        return { numerator, denominator }
      }
    }
  }
  return null
}

/** `true` when two labels name one thing: equal, or one ends as the other. */
function isSameThing(left: string, right: string): boolean {
  const [a, b] = [nounOf(left), nounOf(right)]
  if (a.length < 2 || b.length < 2) return false
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return longer.endsWith(shorter) || (shorter.length >= 4 && longer.startsWith(shorter))
}

/** 总支出 and its like name the whole unit's spending, not that of one item. */
const TOTAL_SPENDING =
  /^(?:(?:全年|本年|部门|单位|财政|决算)*(?:总支出|支出总[额计]|支出合计|支出决算总计)|(?:本年|全年)支出)$/
const TOTAL_INCOME =
  /^(?:(?:全年|本年|部门|单位|财政|决算)*(?:总收入|收入总[额计]|收入合计|收入决算总计)|(?:本年|全年)收入)$/
const SPENDING_WORDS = /(?:总支出|支出总[额计]|支出合计|支出决算总计|本年支出|全年支出)(?:为|共|是)?$/
const INCOME_WORDS = /(?:总收入|收入总[额计]|收入合计|收入决算总计|本年收入|全年收入)(?:为|共|是)?$/

/** 本年收入 leaves out what was carried over, which 收入总计 takes in. */
const OF_THE_YEAR = /^(?:本年|当年)/

function namesWhole(prose: Prose, claim: Claim, wanted: string): boolean {
  const clause = clauseBefore(prose.normal.slice(claim.leadStart, claim.start))
  if (TOTAL_SPENDING.test(wanted)) return SPENDING_WORDS.test(clause)
  if (OF_THE_YEAR.test(wanted) && /总计(?:为|是)?$/.test(clause)) return false
  if (TOTAL_INCOME.test(wanted)) return INCOME_WORDS.test(clause)
  return isSameThing(claim.label, wanted)
}

/** What the words say of a share: whose, and of what. */
/** What is known when shares are read: wholes of the parts beside them, and the money of the whole unit. */
export interface ShareContext {
  /** The whole of each amount that is known as a part. */
  readonly parts: ReadonlyMap<Claim, Claim>
  readonly facts: FiscalFacts
}

/** 总支出, 总收入 of the whole unit, wherever the document states it. */
function ofUnit(facts: FiscalFacts, wanted: string): Claim | null {
  if (TOTAL_SPENDING.test(wanted)) return agreedAmount(facts, 'expenditure')
  return TOTAL_INCOME.test(wanted) ? agreedAmount(facts, 'income') : null
}

function statedShare(
  prose: Prose,
  claims: readonly Claim[],
  at: number,
  { parts, facts }: ShareContext,
): Candidate | null {
  const rate = claims[at]
  if (rate === undefined) return null
  const words = SHARE_WORDS.exec(prose.normal.slice(rate.leadStart, rate.start).replace(/（[^（）]*）|[“”]/g, ''))
  if (words === null) return null
  const [, subject = '', whole = ''] = words
  const amounts = amountsBefore(claims, at)
  const own = subject.replace(/^[，、；]/, '')
  const numerator = own.length < 2 ? amounts[0] : amounts.find(({ label }) => isSameThing(label, own))
  if (numerator === undefined || numerator.sentence < rate.sentence - 1) return null
  const wanted = whole.replace(/^(?:我[市县区局]|本单位|本部门)/, '')
  const partOf = parts.get(numerator)
  if (GENERIC_WHOLE.test(wanted)) {
    const denominator = partOf ?? outOf(prose, amounts, numerator)
    return denominator === null ? null : { numerator, denominator }
  }
  const same = amounts.filter(({ unit }) => unit.key === numerator.unit.key)
  const denominator =
    same.find((claim) => claim !== numerator && namesWhole(prose, claim, wanted)) ?? ofUnit(facts, wanted)
  return denominator === null ? null : { numerator, denominator }
}

/** 专任教师中，双师型教师97人，占61.39%: the amount of that name before. */
function amongNamed(prose: Prose, amounts: readonly Claim[], numerator: Claim): Claim | undefined {
  const name = /(?:^|[，。；])([一-龥]{2,12})中[，：]?[^，。；]*$/.exec(
    prose.normal.slice(numerator.leadStart, numerator.start),
  )?.[1]
  if (name === undefined) return undefined
  return amounts.find(
    (claim) => claim !== numerator && claim.unit.key === numerator.unit.key && claim.label.endsWith(name),
  )
}

/** 1091户中…503户，占比46%: the amount that 中 makes the whole, or the one total before it in the sentence. */
function outOf(prose: Prose, amounts: readonly Claim[], numerator: Claim): Claim | null {
  const before = amounts
    .filter(
      ({ unit, sentence, start, value }) =>
        unit.key === numerator.unit.key &&
        sentence === numerator.sentence &&
        start < numerator.start &&
        compare(value, numerator.value) >= 0,
    )
    .filter((claim) => !isOtherSide(claim, numerator))
  const named =
    before.find(({ end }) => /^[中里内]/.test(prose.normal.slice(end, end + 1))) ??
    amongNamed(prose, amounts, numerator)
  const totals = before.filter(({ role }) => role === 'total')
  const [total] = totals
  const hasSiblings = total !== undefined && prose.normal.slice(total.end, numerator.start).includes('%')
  return named ?? (totals.length === 1 && !hasSiblings ? (total ?? null) : null)
}

function shareKind(numerator: Claim): TieKind {
  return /基本支出|项目支出/.test(numerator.label) ? 'basic-project-share' : 'share'
}

/** Shares stated in words, each against its part and its whole. */
export function sharesIn(prose: Prose, claims: readonly Claim[], context: ShareContext): Tie[] {
  return claims.flatMap((rate, at) => {
    if (rate.role !== 'share' || rate.unit.dimension !== 'percent' || rate.vagueness !== 'none') return []
    const stated = statedShare(prose, claims, at, context)
    if (stated !== null && solve(ratio(rate, stated)).holds) {
      return makeTie(shareKind(stated.numerator), ratio(rate, stated), 'certain')
    }
    const explained = explainedBy(rate, amountsBefore(claims, at))
    if (explained !== null) return makeTie(shareKind(explained.numerator), ratio(rate, explained), 'certain')
    if (stated === null || compare(stated.numerator.value, stated.denominator.value) > 0) return []
    return makeTie(shareKind(stated.numerator), ratio(rate, stated), 'certain')
  })
}
