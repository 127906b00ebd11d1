import { compare, whole } from '../../domain/amount/index.ts'
import type { Claim, TableAmount } from '../../domain/claim/index.ts'
import { between } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck } from '../define-check.ts'
import type { Found } from '../define-words.ts'
import { allFound, quoted } from '../define-words.ts'

const WITHIN =
  /控制在(?:年初|年度|批复)?(?:的)?预算(?:指标|额度|范围|数)?(?:之内|以内|范围内|内)|(?:未|没有)(?:超出|超过|突破)(?:年初|批复的?)?预算|(?:未|没有|无)超(?:预算|支)(?!问题整改)/g
const OVER =
  /(?<!未|没有|不|无|可能|避免|防止|得|否|如|若)(?:超出|超过|突破)了?(?:年初|年度|批复)?预算(?:数|额度|指标)?(?![^，。；]{0,4}(?:执行|管理|审批|批复|比例|占比|比重|进度|标准|上限|单价|科目|用途|期限|时间|\d|的[^主原]))/g
const RATE = /(?:执行率|完成率|支出率|控制率|完成(?:年初|全年|年度)?预算(?:数)?的?)(?:为|达到?|是)?$/
const BUDGET = /预算(?:数|资金|金额|安排|总额)?$/
const SPENT = /(?:支出|执行|决算|列支|使用)(?:数|资金|金额|总额)?$/

/** 清单合计785.80万元, 中标价: what it comes to, where nothing is called 支出. */
const COMES_TO =
  /(?:(?:清单|采购|设备|合同|成交|结算|审定|工程)(?:合计|总计|总额|总价|总金额|金额|价款?)|中标(?:价|金额)|总造价|结算造价)(?:合计|共|为|是|达)?$/
const EARLIER = /上年|去年|往年|同期/
/** 清单合计金额控制在批复预算之内: what the table above comes to. */
const OF_TABLE =
  /(?:清单|采购|设备|合同|明细|表[内中列]|上表|所列|上述)[^，。；\d]{0,8}(?:合计|总计|总额|总价|总金额|金额|总造价)(?:数|金额)?(?:均|仍|已|未|严格|全部)*$/

type Said = 'within' | 'over'

/** 设备费超过预算: one item of it, which the amounts of the whole say nothing of. */
const ITEM = /([一-龥]{2})(?:费用?|款|补助|补贴|津贴|工资|工程|项目|科目|子项|采购|支出)(?:均|已|仍|都|未|也)*$/

interface Against {
  readonly claim: Claim | TableAmount
  readonly budget: Claim | null
  /** What it is called in the message. */
  readonly name: string
}

function claimsBeside(document: Examined, found: Found): readonly Claim[] {
  const paragraph = document.paragraphAt(found.start)
  return paragraph === null ? [] : between(document.claims, paragraph.start, paragraph.end)
}

/** Whether `sign`, more than the budget or less, contradicts what is said. */
const contradicts = (said: Said, sign: number): boolean => (said === 'within' ? sign > 0 : sign <= 0)

const LEAD = 40

interface Pair {
  readonly budget: Claim
  readonly spent: Claim
}

/** The only budget of some amounts and the only amount spent of it. */
function pairOf(claims: readonly Claim[], called = ({ label }: Claim): boolean => SPENT.test(label)): Pair | null {
  const money = claims.filter(({ unit, role, bound }) => unit.key === '元' && role !== 'growth' && bound === 'none')
  const [budget, ...budgets] = money.filter(({ label }) => BUDGET.test(label))
  const [spent, ...others] = money.filter((claim) => called(claim) && !BUDGET.test(claim.label))
  const isOnly = budgets.length + others.length === 0
  return isOnly && budget !== undefined && spent !== undefined ? { budget, spent } : null
}

/** So far above the words stands the table that they speak of. */
const TABLE_ABOVE = 1500

/** The only amount of money in the last line of the table above, where that is its total. */
function totalAbove({ tables }: Examined, { start }: Found): TableAmount | null {
  const table = tables.findLast((each) => each.table.end <= start)
  const total = table?.rows.findLast(({ isTotal }) => isTotal)
  if (table === undefined || total === undefined || start - table.table.end > TABLE_ABOVE) return null
  const [only, ...others] = table.amounts.filter(({ row, unit }) => row === total.index && unit.key === '元')
  return only === undefined || others.length > 0 ? null : only
}

/** 批复预算共780.00万元。清单合计金额控制在批复预算之内, of a table that comes to 785.80. */
function tableAgainst(document: Examined, found: Found): Against | null {
  const clause = document.normal
    .slice(0, found.start)
    .slice(-LEAD)
    .replace(/^.*[，。；：\n]/s, '')
  const total = OF_TABLE.test(clause) ? totalAbove(document, found) : null
  const [budget, ...others] = claimsBeside(document, found).filter(
    ({ unit, label, role, bound }) => unit.key === '元' && role !== 'growth' && bound === 'none' && BUDGET.test(label),
  )
  if (total === null || budget === undefined || others.length > 0) return null
  return compare(total.interval.low, budget.interval.high) > 0 ? { claim: total, budget, name: '表内合计' } : null
}

function amountAgainst(document: Examined, found: Found, said: Said): Against | null {
  const ofTable = said === 'within' ? tableAgainst(document, found) : null
  if (ofTable !== null) return ofTable
  const claims = claimsBeside(document, found)
  const from = document.normal.lastIndexOf('。', found.start)
  const comesTo = ({ leadStart, start }: Claim): boolean => {
    const lead = document.normal.slice(leadStart, start)
    return COMES_TO.test(lead) && !EARLIER.test(lead)
  }
  const before = claims.filter(({ start, end }) => end <= found.start && start > from)
  const pair = pairOf(before) ?? pairOf(claims)
  if (pair !== null && isOfItem(document, found, pair)) return null
  return pair === null
    ? (rateAgainst(claims, said) ?? pairAgainst(pairOf(before, comesTo) ?? pairOf(claims, comesTo), said))
    : pairAgainst(pair, said)
}

/** Whether what is said is of an item that neither the amount nor its budget is called by. */
function isOfItem({ normal }: Examined, found: Found, { budget, spent }: Pair): boolean {
  const item = ITEM.exec(
    normal.slice(Math.max(0, found.start - LEAD), found.start).replace(/^.*[，。；：\n]/s, ''),
  )?.[1]
  return item !== undefined && !`${budget.label}${spent.label}`.includes(item)
}

function pairAgainst(pair: Pair | null, said: Said): Against | null {
  if (pair === null) return null
  const { budget, spent } = pair
  const isOver = compare(spent.interval.low, budget.interval.high) > 0
  return contradicts(said, isOver ? 1 : 0)
    ? { claim: spent, budget, name: SPENT.test(spent.label) ? '支出' : spent.label }
    : null
}

function rateAgainst(claims: readonly Claim[], said: Said): Against | null {
  const rates = claims.filter(
    (claim) => claim.unit.dimension === 'percent' && claim.bound === 'none' && RATE.test(claim.lead),
  )
  const rate = said === 'within' ? rates.find((one) => compare(one.value, whole(100)) > 0) : rates[0]
  if (rate === undefined || (said === 'over' && rates.length > 1)) return null
  return contradicts(said, compare(rate.value, whole(100))) ? { claim: rate, budget: null, name: rate.label } : null
}

function problemOf(found: Found, said: Said, { claim, budget, name }: Against): Problem {
  const sign = said === 'within' ? '大于' : '不大于'
  const beside = budget === null ? `“${name}${claim.text}”` : `${name}“${claim.text}”${sign}预算“${budget.text}”`
  return {
    message: `此处称“${quoted(found.words[0])}”，同段又见${beside}，两处不能同时成立，请核对。`,
    places: [found, claim, budget].filter((each) => each !== null).map(({ start, end }) => ({ start, end })),
    expected: `${said === 'within' ? '≤' : '>'}${budget === null ? '100%' : budget.text}`,
    actual: claim.text,
    suggestion: '请核对预算数与支出数；确有超支的，请说明原因和资金来源。',
    meaning: [found.words[0], claim.label, claim.text],
  }
}

/** 控制在预算内 beside more than the budget, 超出预算 beside less. */
export const t29WithinBudget = defineCheck({
  code: 'T29',
  title: '称“控制在预算内”的，支出不应大于预算；称“超出预算”的，支出应大于预算',
  severity: 'error',
  source: '财预〔2020〕10号：预算执行率',
  examine(document) {
    const found = (
      [
        [WITHIN, 'within'],
        [OVER, 'over'],
      ] as const
    ).flatMap(([words, said]) => allFound(document, words).map((each) => ({ each, said })))
    if (found.length === 0) return 'not-applicable'
    const problems = found.flatMap(({ each, said }) => {
      const against = amountAgainst(document, each, said)
      return against === null ? [] : problemOf(each, said, against)
    })
    return problems.length > 0 ? problems : 'consistent'
  },
})
