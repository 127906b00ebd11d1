import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { clauseBefore } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import type { Quantity, Term, Tie } from '../tie/tie.ts'

/** What a document says of the unit's money as a whole. */
export type FiscalItem =
  | 'income'
  | 'expenditure'
  /** 收入总计, 支出总计: with what was carried over. */
  | 'grand-income'
  | 'grand-expenditure'
  | 'appropriation'
  | 'basic'
  | 'project'
  | 'initial-budget'
  | 'annual-budget'
  | 'carry-over'
  | 'balance'

const ITEMS: readonly (readonly [FiscalItem, RegExp])[] = [
  ['carry-over', /(?:上年|年初|以前年度)(?:财政拨款)?(?:结转和结余|结转结余|结转|结余)(?:资金|收入)?$/],
  ['balance', /(?:年末|期末|本年|当年)(?:财政拨款)?(?:结转和结余|结转结余|结转|结余)(?:资金)?$/],
  ['initial-budget', /(?:年初(?:部门)?预算|部门预算批复)(?:总)?(?:收入|支出|收支)(?:合计|总额)?$/],
  ['annual-budget', /(?:全年预算|调整后?预算|年度预算|预算调整后)(?:总额|数|为)?$/],
  ['grand-income', /收入(?:决算)?总计$/],
  ['grand-expenditure', /支出(?:决算)?总计$/],
  ['income', /(?:总收入|收入总额|本年收入(?:合计)?|收入合计|收入决算(?:数|总额)?|全年收入|^20\d\d年度?收入)$/],
  ['expenditure', /(?:总支出|支出总额|本年支出(?:合计)?|支出合计|支出决算(?:数|总额)?|全年支出|^20\d\d年度?支出)$/],
  ['appropriation', /财政拨款收入(?:合计)?$/],
  ['basic', /^(?:.{0,12}的)?基本支出(?:决算)?(?:合计|总额|数)?$/],
  ['project', /^(?:.{0,12}的)?项目支出(?:决算)?(?:合计|总额|数)?$/],
]

/** Told by the label alone; the others by words of time and 合计 too, which a label leaves out. */
const BY_LABEL: ReadonlySet<FiscalItem> = new Set(['basic', 'project'])

const anyOf = (isByLabel: boolean): RegExp =>
  new RegExp(
    ITEMS.filter(([item]) => BY_LABEL.has(item) === isByLabel)
      .map(([, { source }]) => source)
      .join('|'),
  )
const [IN_CLAUSE, IN_LABEL] = [anyOf(false), anyOf(true)]

const SPECIAL = /(?:三公|政府性基金|国有资本|机关运行|政府采购|每|人均|子项目|该项目|单项|资产|工会|食堂|其他)/

/** Statements of the unit's whole money, in the order of the text. */
export type FiscalFacts = ReadonlyMap<FiscalItem, readonly Claim[]>

/** “三公”经费支出预算为…，支出决算为…: the bare words mean what the sentence began with. */
function isOfNamedPart({ normal, sentences }: Prose, { sentence, start }: Claim, clause: string): boolean {
  if (!/^支出决算数?$/.test(clause)) return false
  return /三公|公务|因公|一般公共预算|政府性基金|国有资本|[类款项]）/.test(
    normal.slice(sentences[sentence]?.start ?? start, start),
  )
}

function itemOf(prose: Prose, claim: Claim): FiscalItem | null {
  if (claim.unit.key !== '元' || claim.vagueness !== 'none' || claim.bound !== 'none') return null
  if (claim.role === 'growth' || claim.role === 'unit-price') return null
  const { fiscalYear } = prose.profile
  if (claim.scope.year !== null && claim.scope.year !== fiscalYear) return null
  const { period, code } = claim.scope
  if (period !== null || code !== null) return null
  const clause = clauseBefore(claim.lead).replace(/(?:为|共|是)$/, '')
  const isOfOne = IN_CLAUSE.test(clause) || IN_LABEL.test(claim.label)
  if (!isOfOne || SPECIAL.test(clause) || isOfNamedPart(prose, claim, clause)) return null
  return ITEMS.find(([item, pattern]) => pattern.test(BY_LABEL.has(item) ? claim.label : clause))?.[0] ?? null
}

/** A paragraph about one project, township or subordinate unit does not speak of the whole. */
function isOfPart(prose: Prose, claim: Claim): boolean {
  const paragraph = prose.paragraphs[claim.paragraph]
  const heads = [...(paragraph?.above ?? []), claim.paragraph]
  return heads.some((index) => {
    const head = prose.paragraphs[index]
    if (head?.numbering === null || head === undefined) return false
    const words = prose.normal.slice(head.numbering.end, Math.min(head.end, head.numbering.end + 30))
    return (
      /^[^，。；：]{2,28}(?:项目|工程|经费|专项|镇|乡|街道|学校|中心校|分局|所)(?:[。：；，]|$)/.test(words) &&
      !/^项目支出|^部门|^单位/.test(words)
    )
  })
}

export function fiscalFacts(prose: Prose): FiscalFacts {
  const facts = new Map<FiscalItem, Claim[]>()
  for (const claim of prose.claims) {
    const item = itemOf(prose, claim)
    if (item === null || isOfPart(prose, claim)) continue
    facts.set(item, [...(facts.get(item) ?? []), claim])
  }
  return facts
}

const AGREED = new WeakMap<readonly Claim[], { readonly claim: Claim | null }>()

/** The one amount that all statements of an item agree on, the finest printed. `null` when they differ or there is none. */
export function agreedAmount(facts: FiscalFacts, item: FiscalItem): Claim | null {
  const claims = facts.get(item)
  if (claims === undefined) return null
  const known = AGREED.get(claims) ?? { claim: agreedOf(claims) }
  AGREED.set(claims, known)
  return known.claim
}

function agreedOf(claims: readonly Claim[]): Claim | null {
  const finest = claims.reduce((best, claim) => (compare(claim.step, best.step) < 0 ? claim : best))
  const agree = claims.every((claim) => claim === finest || isSolved({ form: 'same', first: claim, second: finest }))
  return agree ? finest : null
}

/** 基本支出 + 项目支出 = 总支出, over the whole document. */
export function basicProjectTie(facts: FiscalFacts): Tie | null {
  const [total, basic, project] = (['expenditure', 'basic', 'project'] as const).map((item) =>
    agreedAmount(facts, item),
  )
  if (!total || !basic || !project) return null
  const areTogether = total.sentence === basic.sentence && total.sentence === project.sentence
  return makeTie(
    'basic-project',
    {
      form: 'sum',
      whole: total,
      terms: [
        { quantity: basic, sign: 1 },
        { quantity: project, sign: 1 },
      ],
    },
    areTogether ? 'certain' : 'likely',
  )
}

const ADDED = /(?:年中)?(?:追加|调增)(?:预算|资金|经费|项目经费)?(?:共|为|共计)?$/
const TAKEN = /(?:调减|核减|收回)(?:预算|资金|经费)?(?:共|为|共计)?$/

/** 年初预算 + 追加 − 调减 = 全年预算, where one sentence states all of them. */
export function budgetTie(prose: Prose, facts: FiscalFacts): Tie | null {
  const annual = facts.get('annual-budget')?.[0]
  if (annual === undefined) return null
  const before = prose.claims.filter(
    ({ sentence, start, unit }) => sentence === annual.sentence && start < annual.start && unit.key === '元',
  )
  const clauseOf = ({ leadStart, start }: Claim): string => clauseBefore(prose.normal.slice(leadStart, start))
  const initial = before.find((claim) => /年初(?:部门)?预算/.test(clauseOf(claim)))
  const added = before.filter((claim) => ADDED.test(clauseOf(claim)))
  const taken = before.filter((claim) => TAKEN.test(clauseOf(claim)))
  if (initial === undefined || added.length + taken.length !== before.length - 1 || before.length < 2) return null
  const terms = [initial, ...added].map((quantity): Term => ({ quantity, sign: 1 }))
  const less = taken.map((quantity): Term => ({ quantity, sign: -1 }))
  return makeTie('balance', { form: 'sum', whole: annual, terms: [...terms, ...less] }, 'certain')
}

/** Amounts by function code: those that a list names as parts of income, and of expenditure. */
export interface ByCode {
  readonly income: ReadonlyMap<string, Quantity>
  readonly expenditure: ReadonlyMap<string, Quantity>
}

/** Which side a list of codes tells of, by what its total is called. */
function sideOf(label: string): 'income' | 'expenditure' | null {
  const [isIncome, isSpending] = [/收入/.test(label), /支出/.test(label)]
  if (isIncome === isSpending) return null
  return isIncome ? 'income' : 'expenditure'
}

/** Reads from the code lists which code received and which spent how much. */
export function amountsByCode(prose: Prose, ties: readonly Tie[]): ByCode {
  const codes = new Map(prose.claims.map(({ start, scope }) => [start, scope.code]))
  const sides = { income: new Map<string, Quantity>(), expenditure: new Map<string, Quantity>() }
  const lists = ties.flatMap(({ kind, equation }) =>
    kind === 'code-parts' && equation.form === 'sum' ? [equation] : [],
  )
  for (const { whole, terms } of lists) {
    const side = sideOf(whole.label)
    const coded =
      side === null ? [] : terms.map(({ quantity }) => ({ quantity, code: codes.get(quantity.start) ?? null }))
    for (const { quantity, code } of coded) {
      if (side !== null && code !== null && !sides[side].has(code)) sides[side].set(code, quantity)
    }
  }
  return sides
}
