import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { toldIn } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { executedOf } from './rates-in-row.ts'
import { isPercentage, ratio } from './sought-rates.ts'

/** Words that say of no item, place or time but the year that the report is of. */
const NAME =
  /^(?:部门|全年|年度|整体|总体|资金|项目|总)*(?:预算)?(?:执行|支出|支付)(?:率|进度)(?:为|达到?|约为?|是|仅为?|只有)?$/
const SPENT =
  /^(?:全年|年度|本年|当年|截至?[^，。；]{0,8}|至?[\d—、月底末日]{0,8}|上半年|前三季度)?(?:实际|累计|共|总|已|资金|项目)*(?:支出|支付|执行|列支|决算)(?:数|资金|总额)?(?:为|共|了)?$/
const BUDGET =
  /^(?:\d{4}年|本年|当年)?(?:度)?(?:部门|项目|全年|年度|调整后的?|财政|资金|总|整体|批复|安排)*预算(?:数|总额|资金|调整为|调整后)?(?:为|共|共计|合计|是)?$/

/** Its words from the last mark on. */
const wordsOf = (claim: Claim): string =>
  claim.lead.replace(/^.*[，。；：\n]/s, '').replace(/^(?:[（(].{1,4}[）)]|\d+\.)/, '')

const REACH = 10

const isMoney = (claim: Claim): boolean => claim.unit.key === '元' && !isDerived(claim)

/** The amount right before one, or the one that those in between make up: 支出786.94万元，其中512.36万元、274.58万元，. */
function wholeBefore({ claims }: Prose, { index, paragraph }: Claim): Claim | null {
  const money = claims
    .slice(Math.max(0, index - REACH), index)
    .filter((claim) => claim.paragraph === paragraph && isMoney(claim))
  const whole = money.findLast(({ value }, at) => {
    const parts = money.slice(at + 1)
    return parts.length > 1 && compare(value, sumOf(parts.map((part) => part.value))) === 0
  })
  return whole ?? money.at(-1) ?? null
}

/** 全年预算1,140万元。实际支出1,117.2万元，其中…，预算执行率96.5%: its budget and its spending, by their plain names one behind the other. */
function budgetRate(prose: Prose, rate: Claim): Tie | null {
  if (!isPercentage(rate) || !NAME.test(wordsOf(rate))) return null
  const spent = wholeBefore(prose, rate)
  if (spent?.sentence !== rate.sentence || !SPENT.test(wordsOf(spent))) return null
  const budget = wholeBefore(prose, spent)
  if (budget === null || budget.sentence < spent.sentence - 1 || !BUDGET.test(wordsOf(budget))) return null
  return makeTie('rate', ratio(rate, spent, budget), 'certain')
}

const TAX_SHARE = /^(?:各项|地方)?税收(?:收入)?占比(?:为|达到?|是)?$/
const TAXES = /^(?:其中：?)?(?:各项|地方)?税收(?:收入)?(?:累计|实际|共)?(?:完成|实现|入库|达到?|为)?$/
const REVENUE = /(?:公共|一般)预算(?:总)?收入(?:累计|实际|共)?(?:完成|实现|入库|达到?|为)?$/
const GROWN = /[增减]|同比|[比较]上年/

/** Amounts of money before one, without what they grew by. */
const moneyBefore = ({ claims }: Prose, { index, sentence }: Claim): Claim[] =>
  claims
    .slice(Math.max(0, index - REACH), index)
    .filter((claim) => claim.sentence === sentence && isMoney(claim) && !GROWN.test(wordsOf(claim)))

/** 一般公共预算收入8,736万元，增长11.9%，其中：税收收入8,039万元，税收占比92.02%: of the two amounts before it, called so. */
function taxShare(prose: Prose, rate: Claim): Tie | null {
  if (!isPercentage(rate) || !TAX_SHARE.test(wordsOf(rate))) return null
  const [revenue, taxes] = moneyBefore(prose, rate).slice(-2)
  if (revenue === undefined || taxes === undefined) return null
  if (!REVENUE.test(wordsOf(revenue)) || !TAXES.test(wordsOf(taxes))) return null
  return makeTie('share', ratio(rate, taxes, revenue), 'certain')
}

/** 预算执行率 of what the paragraph calls the budget and the spending, where no other reading has explained it. */
export function budgetRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ kind }) => kind === 'rate' || kind === 'share')
  return flatMapped(prose.claims, (claim) =>
    told.has(claim.start) ? [] : (budgetRate(prose, claim) ?? executedOf(prose, claim) ?? taxShare(prose, claim) ?? []),
  )
}
