import { compare, fraction, times } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import { isOfSpan, isSpanOf } from '../tie/spans-of-time.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'
import { areInOrder } from './sums.ts'

type Sum = Extract<Equation, { form: 'sum' }>

/** 合计, 两支队伍合起来, 上半年合计办件: whose, that it sums up, and what. */
const CLOSES =
  /^[，；]([^，。；：\d]{0,10}?)(合计|共计|总计|总共|一共|(?<!公)共|累计|合起来|加起来|[合加放]在一起|相加|之和)([^，。；\d]{0,6})$/
/** 两项, 三年: as many as there are; 以上, 前后, “三公”. */
const SO_MANY = /^(?:以上|上述|这)?([两三四五六])[^，。；]{1,4}$/
const OF_ALL = /^(?:以上|上述|前后|各项|各类|“?三公”?(?:经费)?|)$/
/** 上半年, and not 全年支出 of what came in. */
const SPAN_ALONE = /(?:年|年度|季度|[天日])$/
const NUMBERS = '零一两三四五六'

/** 总投资, 累计投入: all of what each part is called. */
const CLOSES_NAMED = /^[，；](?:项目|工程)?(?:总|累计)(?!共|计)([一-龥]{2})(?:为|达|是)?$/
const NO_PART =
  /其中|上年|去年|同期|[比较超]|计划|目标|任务|预算|完成|占|[增净]|减(?![税免负])|结[余转]|剩|余|每|均|单价|标准|重复|另|已|未|应|编制|限|至|(?<![收接])到/
const areOfOneUnit = (claims: readonly Claim[]): boolean =>
  new Set(claims.map(({ unit }) => unit.key)).size === 1 &&
  /^(?:money|count|measure)$/.test(String(claims[0]?.unit.dimension))

/** 件, 项: what anything may be counted in. 人 and 期 are no things. */
const ANY_THING = /^[件项个份](?:（|$)/
const NO_THING = /[人户家期次天年课]/

/** 轮椅45辆、助听器30台、盲杖25根，合计100件: each by a counter of its own. */
const areThings = (total: Claim, parts: readonly Claim[]): boolean =>
  ANY_THING.test(total.unit.printed) &&
  parts.every(({ unit }) => unit.dimension === 'count' && !NO_THING.test(unit.printed))

/** 2,100头只 of 头 and 只: in the counters of all parts. */
function isOfCounters({ normal }: Prose, { unit, end }: Claim, parts: readonly Claim[]): boolean {
  const printed = new Set(parts.map((part) => part.unit.printed))
  const behind = /^[（/、]?([一-龥])/.exec(normal.slice(end, end + 2))?.[1] ?? ''
  return printed.size === 2 && printed.has(unit.printed) && unit.printed !== behind && printed.has(behind)
}

/** 来信来访 of 收到来信57件, 来访83批: nothing that no part is called by. */
const isOfNames = (words: string, leads: readonly string[]): boolean =>
  words.length > 1 && words.length % 2 === 0 && [...words.matchAll(/../g)].every(([two]) => leads.join().includes(two))

/** Whose it is: of all parts, as many as there are, or of the time that they make up. */
function isOfAll(whose: string, leads: readonly string[]): boolean {
  const count = SO_MANY.exec(whose)?.[1]
  if (count !== undefined) return NUMBERS.indexOf(count) === leads.length
  if (leads.some(isOfSpan)) return isSpanOf(whose, leads) && SPAN_ALONE.test(whose)
  return OF_ALL.test(whose) || isOfNames(whose.replace(/[、和与]/g, ''), leads)
}

/** 合计, 合计办件 of what is called so, 总计费用: but 共使用90份 of what was bought says what became of it. */
function isSummedUp(words: string, leads: readonly string[], areAll: boolean): boolean {
  const found = CLOSES.exec(words)
  if (found === null) return false
  const [, whose, cue, what] = found as unknown as [string, string, string, string] // its groups are never left out
  const isSaidAgain = /^[为达是有]?$/.test(what) || leads.some((lead) => lead.includes(what))
  const isSaid = isSaidAgain || areInOrder(leads) || (cue !== '共' && cue !== '累计' && what.length <= 4)
  return isOfAll(whose, leads) && isSaid && (cue !== '累计' || whose !== '' || areAll || areInOrder(leads))
}

/** 三年投入分别为, 两期分别培训: as many stretches as there are amounts. */
const RESPECTIVE =
  /(?<!后)([两三四五])(?:个)?(?:年|季度|月|周|天|期|批|次|轮|阶段|标段)[^，。；\d]{0,10}(?:分别|依次)[^，。；\d]{0,6}$/

/** 分别有65人、78人参加: what is said of each. */
const TOLD_OF_ALL = /^[一-龥]{1,4}(?=，)/

/** 三年投入分别为120万元、150万元、180万元: nothing of the three years is left out. */
function areAllTold({ normal, sentences }: Prose, parts: readonly Claim[]): boolean {
  const [first] = parts as readonly [Claim, ...Claim[]] // two and more
  const words = sentences.slice(first.sentence, first.sentence + 1).map(({ start }) => normal.slice(start, first.start))
  return NUMBERS.indexOf(RESPECTIVE.exec(words.join())?.[1] ?? '零') === parts.length
}

/** 第一小组, 二班: by number, and one as the other. */
const NUMBERED = /^[，、；]?第?([一二三四五])([^，。；、\d]{1,4})$/g
/** 全班, 全村共有 */
const OF_WHOLE =
  /^[，；]全(?:班|队|厂|校|村|院|镇|乡|县|市|所|园|社|馆|站|连|营|部|科|街道|社区|年级)(?:共有?|总共|一共)?$/

/** 第一小组9人、第二小组8人、第三小组10人，全班27人: more than all of them, or but for a slip as many. */
function isWholeOf(words: string, leads: readonly string[], equation: Sum): boolean {
  if (!OF_WHOLE.test(words) || leads.length < 3) return false
  const names = leads.flatMap((lead) => [...lead.matchAll(NUMBERED)])
  const areNumbered = names.map(([, number]) => number).join('') === '一二三四五'.slice(0, leads.length)
  const areAlike = new Set(names.map(([, , name]) => name)).size === 1
  return areNumbered && areAlike && (isSolved(equation) || isExactSlip(equation))
}

/** 去年收到来信57件，来访83批: a year that is said once is that of all. */
function leadsOf(parts: readonly Claim[]): string[] {
  const leads = parts.map(({ lead }) => lead)
  const isOfOne = !leads.slice(1).some((lead) => /年/.test(lead))
  return leads.map((lead) => (isOfOne ? lead.replace(/上年|去年/, '') : lead))
}

/** 党组会24次、办公会18次，合计42次; 一季度12万元，二季度18万元，上半年合计30万元; 一期投资620万元，二期投资380万元，总投资1,000万元. */
export function closedByTotal({ claims, prose }: Closed): Equation | null {
  const [total, parts] = [claims.at(-1), claims.slice(0, -1)]
  if (total === undefined || parts.length < 2) return null
  if (!areOfOneUnit(claims) && !areThings(total, parts) && !isOfCounters(prose, total, parts)) return null
  const leads = leadsOf(parts)
  const areAll = areAllTold(prose, parts)
  const between = prose.normal.slice((parts.at(-1) as Claim).end, total.start) // two and more
  const words = areAll ? between.replace(TOLD_OF_ALL, '') : between
  const named = CLOSES_NAMED.exec(words)?.[1]
  const isNamed = named !== undefined && leads.every((lead) => lead.includes(named))
  const equation = sumOfParts(total, parts)
  const isClosed = isNamed || isSummedUp(words, leads, areAll) || isWholeOf(words, leads, equation)
  return isClosed && !leads.some((lead) => NO_PART.test(lead)) ? equation : null
}

type Three = readonly [Claim, Claim, Claim]

const NOT_ALL = /上年|去年|结余|预算|节约|收[取缴]|实收|征收|收入|已|仅|实|欠|罚/

const TIMES: Readonly<Record<string, bigint>> = { '': 1n, 万: 10_000n, 亿: 100_000_000n }

/** 12.6万吨 in the 吨 of the price, whatever tonnes are counted in. `null` where it is priced by something else. */
function pricedAmount(amount: Claim, pricedBy: string): Claim | null {
  const { printed, scale } = amount.unit
  const times = printed.endsWith(pricedBy) ? TIMES[printed.slice(0, -pricedBy.length)] : undefined
  return times === undefined ? null : rescaled(amount, fraction(times * scale.denominator, scale.numerator))
}

/** 用水12.6万吨，单价3.5元/吨，水费44.1万元: a price for each tonne, tonnes, and money. */
export function pricedByUnit(three: Three): Equation | null {
  const product = three.find(({ unit }) => unit.key === '元')
  const [price, ...prices] = three.filter(({ unit }) => unit.printed.startsWith('元/'))
  const amount = three.find((claim) => claim !== product && claim !== price)
  if (price === undefined || prices.length > 0 || product === undefined || amount === undefined) return null
  if (three.some((claim) => NOT_ALL.test(claim.lead))) return null
  const priced = pricedAmount(amount, price.unit.printed.slice('元/'.length))
  return priced === null ? null : { form: 'product', product, factors: [price, priced] }
}

const TO_EACH = /(?:各|每[个户家所人台村校])[^类级项种界地部方，。；\d][^，。；\d]{0,8}$/
const TOGETHER = /^，(?:共计?|合计|总计|总共)[^，。；\d]{0,4}$/

/** 为16个村各配备垃圾车2辆，共32辆. */
export function toEach([count, each, product]: Three): Equation | null {
  const isTold = TO_EACH.test(each.lead) && TOGETHER.test(product.lead)
  const areAlike = each.unit.key === product.unit.key && each.unit.dimension === product.unit.dimension
  const isCount = count.unit.dimension === 'count' && count.unit.key !== each.unit.key
  return isTold && areAlike && isCount ? { form: 'product', product, factors: [count, each] } : null
}

const PERCENT = fraction(1n, 100n)
const OF_IT = /^[^，。；\d]{0,2}[中里]的?有?$/
const NAMELY = /^，(?:即|也就是|为)[^，。；\d]{0,8}$/

/** 按支出预算的2%设置, 按投资额的20%计发. */
const BY_SHARE = /按(?:照)?([一-龥]{2,8}?)[额数]?的$/
const IS_SET = /^(?:比例)?(?:计[发提取算]|设[置立]|提取|安排|补[助贴]|缴[纳存]|收取|奖[励补]|发放|支付|预留|列支)/

/** 首期补贴60万元, 实际拨付60万元: not all that it comes to. */
const SOME_OF_IT = /首|先|已|第|其中|部分|预[付拨]|半|另|最[高多]|封顶|实际|核定|每/

/** 预备费按支出预算的2%设置，支出预算15亿元，预备费3,000万元. */
export function shareFirst([rate, all, part]: Three, { between }: Closed): Equation | null {
  const [, whole] = BY_SHARE.exec(rate.lead) ?? []
  const isSet = whole !== undefined && IS_SET.test(between(rate.end, rate.end + 6))
  const isOfOne = rate.unit.dimension === 'percent' && all.unit.key === part.unit.key && all.unit.key !== ''
  if (
    !isSet ||
    !isOfOne ||
    !all.lead.includes(whole) ||
    SOME_OF_IT.test(part.lead) ||
    compare(all.value, part.value) < 0
  )
    return null
  return { form: 'product', product: part, factors: [all, takenExactly(rate, times(rate.value, PERCENT))] }
}

/** 预留机动经费5%，即预算总额600万元中的30万元. */
export function percentFirst([rate, all, part]: Three): Equation | null {
  const isMoney = rate.unit.dimension === 'percent' && all.unit.key === part.unit.key && all.unit.key !== ''
  if (!isMoney || !NAMELY.test(all.lead) || !OF_IT.test(part.lead)) return null
  const value = times(rate.value, PERCENT)
  return compare(all.value, part.value) < 0
    ? null
    : { form: 'product', product: part, factors: [all, takenExactly(rate, value)] }
}
