import { approximately, compare, isZero } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import type { Equation } from '../tie/tie.ts'
import type { Closed } from './stretch.ts'
import { wordsOf } from './stretch.ts'

type Ratio = Extract<Equation, { form: 'ratio' }>
type Three = readonly [Claim, Claim, Claim]

const OTHER_TIME = /上年|去年|同期|同比|环比|比(?![例重])[^，。；]{0,8}$|较|增|减|降|升|提高|序时|目标|计划完成/
const ENTITY = /^(?:money|count|measure)$/

const isAmount = ({ unit, value }: Claim): boolean => ENTITY.test(unit.dimension) && !isZero(value)
const isPercent = ({ unit }: Claim): boolean => unit.dimension === 'percent'
const areAlike = (one: Claim, other: Claim): boolean =>
  isAmount(one) && isAmount(other) && one.unit.key === other.unit.key

const ROOT = /([^不未非无，。；：\d][一-龥])(?:[率度]|比例)(?:为|达到?|是|约|仅为?|只有)?$/
const SHARE = /^(?:[^，。；]{0,6})?，(?:仅|只|约)?占(?:比|总数|全部|其)?(?:的)?(?:为|达)?$/
/** 全镇18个村，已完成15个，完成83.3%. */
const DONE = /^[^，。；]{0,4}，(?:已|共)?完成了?$/
/** What is paid, used or reached is called by other names as well. */
const SPENT = /支付|支出|拨付|使用|占用|执行|完成|到位|兑付|发放/
const NOT_COUNTED = /[不未非无]$/

/** 其中外科床位使用率, 全程接种率: of some of them, or of another count. */
const SOME = /其中|(?:按[时期]|及时|准时|一次性?|首次|全程|提前)[一-龥]{2}率/

/** 已支付96万元 for 支付率, 48台完好 for 完好率: an amount that the name of the rate counts. */
function isCountedBy(closed: Closed, rate: Claim, claim: Claim): boolean {
  const root = ROOT.exec(rate.lead)?.[1]
  if (root === undefined || SOME.test(rate.lead)) return false
  const words = wordsOf(closed, claim)
  const at = words.indexOf(root)
  const isSaid = at >= 0 && !NOT_COUNTED.test(words.slice(0, at))
  return isSaid || (SPENT.test(root) && SPENT.test(words) && !/[不未没]/.test(words))
}

/** 手术6,284台，会诊2,702台，占73%: what nobody can have reckoned from these two was reckoned from others. */
function isNearShare({ numerator: part, denominator: all, rate }: Ratio): boolean {
  const share = (approximately(part.value) / approximately(all.value)) * 100
  const [stated, most] = [approximately(rate.value), 1.15]
  return share <= stated * most && stated <= share * most
}

const SHARE_NAMED =
  /，([一-龥]{2,8}?)(?:仅|只|约)?占(?:全部|所有)?([一-龥]{2,8}?)(?:总[数量额])?的(?:比例|比重)?(?:为|达)?$/

/** 善本占古籍的12.5%, of 馆藏古籍9.6万册 and 善本1.2万册: by their names. */
export function shareOfNamed([all, part, rate]: Three): Equation | null {
  const [, held = '', whole = ''] = SHARE_NAMED.exec(rate.lead) ?? []
  const isCalled = (claim: Claim, name: string): boolean => name !== '' && claim.lead.endsWith(name)
  const isMeant = isCalled(part, held) && isCalled(all, whole) && isPercent(rate) && areAlike(all, part)
  return isMeant ? { form: 'ratio', rate, numerator: part, denominator: all } : null
}

const NO_PART = new RegExp(`^、|${OTHER_TIME.source}`)

/** 资金总额120万元，已支付96万元，支付率82%; 检查20家，有问题的12家，占65%. */
export function rateLast([all, part, rate]: Three, closed: Closed): Equation | null {
  if (!isPercent(rate) || !areAlike(all, part) || compare(all.value, part.value) < 0) return null
  const { lead } = rate
  if (OTHER_TIME.test(lead)) return null
  const isDone = DONE.test(lead) && all.unit.dimension === 'count' && part.lead.includes('完成')
  const equation: Ratio = { form: 'ratio', rate, numerator: part, denominator: all }
  const isShare = (SHARE.test(lead) || isDone) && !NO_PART.test(part.lead) && isNearShare(equation)
  return isShare || isCountedBy(closed, rate, part) ? equation : null
}

const IS_RATE = /(?:[率度]|比例)(?:为|达到?|是|约|仅为?|只有)?$|占[^，。；]{2,8}的$/

const OF_MORE = /核实|合格|满意|优秀|优良|成功|达标|转化|巩固|获奖|及格|通过/

/** 森林覆盖率 of 森林面积, where a name begins; but 入户核实率 is of more than 入户. */
function isOfOneName({ label: name }: Claim, { label }: Claim): boolean {
  return !OF_MORE.test(name) && name.length > 2 && label.length > 1 && name.slice(0, 2) === label.slice(0, 2)
}

/** 设备完好率98%，其中50台设备中48台完好; 通电自然村1,286个，通电率100%，自然村总数1,286个; 森林面积, 国土面积, 森林覆盖率. */
export function rateAnywhere(three: Three, closed: Closed): Equation | null {
  const rate = three.find(isPercent)
  const [one, other, more] = three.filter((claim) => claim !== rate)
  if (rate === undefined || one === undefined || other === undefined || more !== undefined) return null
  if (!areAlike(one, other) || !IS_RATE.test(rate.lead) || OTHER_TIME.test(rate.lead)) return null
  const isPart = (claim: Claim): boolean => isCountedBy(closed, rate, claim)
  const isNamed = (claim: Claim): boolean => isOfOneName(rate, claim)
  const parts = [one, other].filter([one, other].some(isPart) ? isPart : isNamed)
  const [part] = parts
  if (part === undefined || parts.length > 1) return null
  const equation: Ratio = { form: 'ratio', rate, numerator: part, denominator: part === one ? other : one }
  const isLess = compare(part.value, equation.denominator.value) <= 0
  return (isLess && isPart(part)) || isOneSlipAway(equation) ? equation : null
}

const RATE = /^[^，。；]{0,16}，(?:[一-龥]{0,6}?)([一-龥]{2})率(?:为|达到?|是|仅为?|只有)?$/
/** 应检640眼，实检608眼: what should have been done, and what was. */
const DUE = /应[一-龥]{1,8}$/
const DEED = /(?:^|，)(?:实际?|已|按[时期]|到期|如期)([一-龥]{1,4}?)(?:了|的)?$/
/** 12个村中有9个: some among all. */
const AMONG = /^[^，。；\d]{0,8}[中里]，?(?:已?有)?$/
/** Rates that may be of whatever was done among all. */
const REACHED = /覆盖|建成|完成|普及|达标|到位|占有/
/** 改好36份 for 完成率, 签约 for 签订率. */
const ALIKE = [
  /完成|整改|改好|改完|办好|办完|办结|修好|修复|建好|建成|做完|落实|办理/,
  /覆盖|建|设|通|安装|实行|开展|配备/,
]
const NOT = /[未没不无尚]|失败|拒/

/** Whether the name of a rate and the words of what was done speak of one thing: 检测率 of 实检, 覆盖率 of 建成, 完成率 of 改好. */
const isOfDeed = (name: string, words: string): boolean =>
  [...name].some((character) => words.includes(character)) ||
  ALIKE.some((alike) => alike.test(name) && alike.test(words))

/** 应检640眼，实检608眼，检测率95%; 全镇12个村中有9个村建成…，覆盖率75%; 发出40份，到期改好36份，完成率90%. */
export function deedsLast([all, part, rate]: Three, closed: Closed): Equation | null {
  if (!isPercent(rate) || !areAlike(all, part) || compare(all.value, part.value) < 0) return null
  const words = wordsOf(closed, part)
  const equation: Equation = { form: 'ratio', rate, numerator: part, denominator: all }
  const isAmong = AMONG.test(part.lead)
  const name = RATE.exec(rate.lead)?.[1]
  if (name === undefined || NOT.test(words)) return null
  const deed = DEED.exec(part.lead)?.[1]
  const isDue = deed !== undefined && (DUE.test(all.lead) || REACHED.test(name))
  return (isDue || isAmong) && isOfDeed(name, words) ? equation : null
}
