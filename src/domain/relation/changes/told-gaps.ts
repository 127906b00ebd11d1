import { approximately, compare, whole, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { before, difference, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { directionOf, REACHED } from './direction.ts'
import { rowOfThree } from './row-of-three.ts'

/** 较常年（, 比上年的, 离, 低于: what an amount is set against. */
const AGAINST =
  /(?:较|比(?![例重率值])|同(?![时意])|与|离|距离?|高于|低于|高出|低出|超过|超出|超(?=警戒|保证|汛限)|优于|快于|慢于|领先|落后)[^，。；：]{0,12}$|[，（](?:而|原)?(?:上年|去年|同期|上届|常年|20\d\d[年届级])[^，。；]{0,8}$/
const UP = /(?:增加|增长|增多|上升|提高|提升|净增|增|偏高|偏多|偏大|高出?|超出?|多[一-龥]?|扩大|延长|快)(?:了|约|为)?$/
const DOWN =
  /(?:减少|下降|降低|净减|缩短|缩小|减|降|偏低|偏少|偏小|低|少[一-龥]?|差|欠|缺|短|慢|落后|节约|节省|压缩)(?:了|约|为)?$/
const ABOVE = /(?:高于|高出|超过|超出|超(?=警戒|保证|汛限)|优于|快于|领先)[^，。；：]{0,12}$/
const BELOW = /(?:低于|低出|慢于|落后)[^，。；：]{0,12}$/
const OF_GOAL =
  /^(?:的?[^，。；\d]{0,6}(?:目标|标准|要求|任务|计划|平均|水平|进度|预算|限价|控制价|上限|均值|合同价|[增涨降]幅|增速)[值数]?)?(?:达|约|近)?$/
const APART = /^(?:[^，。；]{0,4})，?(?:两者|二者|两项|两地|彼此|前后|首尾|最高[和与]?最低)[^，。；\d]{0,2}相差$/
const ENDS_APART = /(?:首尾|最高[和与]?最低|前后)[^，。；\d]{0,2}相差$/
const DONE = /(?:已|只|仅|实际|完成|使用|投用|开放|办结|到位)[^，。；]{0,6}$/
const LEFT = /^[^，。；\d]{0,8}，?(?:其|尚|还|仍)?(?:余下?|欠|缺|差|剩余?|空余|空置|空)(?:了|有|的那)?$/

/** The amount that was, that which it is held against, and what words say lies between them. */
interface Trio {
  readonly prose: Prose
  readonly one: Claim
  readonly other: Claim
  readonly gap: Claim
  /** No other amount of the sentence can be meant by what is held against something. */
  readonly isOne: boolean
}

/** Which of the two is more by the words; 0 for either. */
type Sign = 1 | -1 | 0

const isLike = (gap: Claim, { unit, role, vagueness }: Claim): boolean =>
  unit.key === (gap.unit.dimension === 'percentage-points' ? '%' : gap.unit.key) &&
  unit.key !== '' &&
  // 高于全县8.1%的增幅1.4个百分点: a growth is held against a growth.
  (role !== 'growth' || gap.unit.dimension === 'percentage-points') &&
  (vagueness === 'none' || vagueness === 'above' || vagueness === 'below')

/** 高于90%的目标值4.67个百分点: above ninety and no more than this. */
const exactly = (claim: Claim): Claim =>
  claim.vagueness === 'none' ? claim : takenAs(takenExactly(claim), { vagueness: 'none' })

/** 快于58.33%的序时进度; 低于序时进度（58.33%）; 超警戒水位36.20米0.85米 */
const isOfGoal = (between: string): boolean => OF_GOAL.test(between.replace(/^）/, ''))

/** 8.9℃，较常年（8.3℃）偏高; 离85%的目标仍差; 高于90%的目标值 */
function signAgainst(lead: string, told: string): Sign | null {
  const between = told.replace(/^）/, '')
  if (!AGAINST.test(lead) || REACHED.test(told) || !/^(?:，(?=[^，]{0,6}[^，]$))?[^，；。]*$/.test(between)) return null
  if (isOfGoal(told) && ABOVE.test(lead)) return 1
  if (isOfGoal(told) && BELOW.test(lead)) return -1
  return UP.test(between) ? 1 : DOWN.test(between) ? -1 : null
}

/** ，B线比C线的: two of a kind, of which the first amount before may be of neither. */
const OF_PEERS = /^[，；]([^，。；]{1,6}?)([一-龥])比[^，。；]{1,6}?\2的?$/

function isOfAnother({ one, other }: Trio): boolean {
  const [, name, kind] = OF_PEERS.exec(other.lead) ?? []
  return name !== undefined && !one.lead.includes(`${name}${kind}`)
}

/** +1: the first is more; −1: the second. `null` where no words set the three against each other. */
function signOf(trio: Trio): Sign | null {
  const { prose, other, gap } = trio
  const between = prose.normal.slice(other.end, gap.start)
  const second = other.lead
  if (APART.test(between)) return 0
  if (isOfAnother(trio)) return null
  if (DONE.test(second) && LEFT.test(between)) return 1
  return signAgainst(second, between)
}

const MOST_BACK = 14

/** 比预案规定的两小时缩短25分钟: hours as minutes, days as hours, years as months. */
const TIMES = new Map<string, { readonly of: string; readonly times: number }>([
  ['小时', { of: '分钟', times: 60 }],
  ['天', { of: '小时', times: 24 }],
  ['年', { of: '个月', times: 12 }],
])

function inUnitOf(gap: Claim, claim: Claim): Claim {
  const longer = TIMES.get(claim.unit.key)
  return longer?.of === gap.unit.key ? takenAs(rescaled(claim, whole(longer.times)), { unit: gap.unit }) : claim
}

/** Amounts of the kind before a gap, the nearest first. */
const alikeBefore = (prose: Prose, gap: Claim): Claim[] =>
  before(prose, gap, { amounts: MOST_BACK, paragraphs: 0 })
    .map((claim) => inUnitOf(gap, claim))
    .filter((claim) => isLike(gap, claim))

function areOfOneSize(one: Claim, other: Claim): boolean {
  const times = approximately(one.value) / approximately(other.value)
  return times > 0.1 && times < 10
}

/** 内科94%、外科88%、儿科79%，最高与最低相差: no other of them lies beyond the two. */
function areEnds({ one, other, gap }: Pick<Trio, 'one' | 'other' | 'gap'>, all: readonly Claim[]): boolean {
  const [low, high] = [one, other].sort((first, second) => compare(first.value, second.value)) as [Claim, Claim]
  const isWithin = ({ value }: Claim): boolean => compare(value, low.value) >= 0 && compare(value, high.value) <= 0
  return !gap.lead.includes('最高') || all.every(isWithin)
}

/** ，低于时间进度（: set against the amount right before it. */
const isDirect = ({ lead }: Claim): boolean => /^，/.test(lead) && (ABOVE.test(lead) || BELOW.test(lead))

/** Amounts of its sentence; 基本支出执行率67%；项目支出执行率50%，低于时间进度 is told of the last item alone. */
function ownOf({ normal }: Prose, gap: Claim, alike: readonly Claim[]): Claim[] {
  const own = alike.filter(({ sentence }) => sentence === gap.sentence)
  const [other] = own
  if (other === undefined || !isDirect(other)) return own
  const from = normal.lastIndexOf('；', gap.start)
  const item = own.filter(({ start }) => start > from)
  return item.length > 1 ? item : own
}

/** 首尾相差 is told of the first and the last of several. */
function trioOf(prose: Prose, gap: Claim, alike: readonly Claim[]): Trio | null {
  const own = ownOf(prose, gap, alike)
  const [other, ...others] = own
  if (other === undefined) return null
  const next = others.find(({ index, bound }) => index === other.index - 1 && bound === 'none' && isDirect(other))
  // 比上年的75.9%提高，离85%的目标仍差: what was compared with before is not what is compared now.
  const earlier = others.filter(({ bound, lead }) => bound === 'none' && !AGAINST.test(lead))
  const one = next ?? (ENDS_APART.test(gap.lead) ? earlier.at(-1) : earlier[0])
  if (one === undefined) return null
  // 占用床日9,648天，平均住院日8.0天，比上年的8.4天: what is of another size is not what is compared.
  const comparable = earlier.filter((claim) => areOfOneSize(claim, other))
  const isOne = one === next || earlier.length === 1 || comparable.length === 1 || !AGAINST.test(other.lead)
  return areEnds({ one, other, gap }, own) ? { prose, one, other, gap, isOne } : null
}

function equationsOf({ one, other, gap }: Pick<Trio, 'one' | 'other' | 'gap'>, sign: Sign): Equation[] {
  const [first, second] = [exactly(one), exactly(other)]
  const [more, less] = [difference(gap, [first, second]), difference(gap, [second, first])]
  return sign === 0 ? [more, less] : sign === 1 ? [more] : [less]
}

/** Amounts elsewhere in the paragraph that the gap lies between as well: then it is told of them. */
const isOfOthers = ({ other, gap }: Trio, sign: Sign, alike: readonly Claim[]): boolean =>
  alike.some((each) => each !== other && equationsOf({ one: each, other, gap }, sign).some(isSolved))

const BOTH = /^（[^（），；。]{0,6}(?:目标|计划|任务|指标)[^（）。；]{1,16}(?:实际|完成)[^（）。；]{1,12}）/
const OF_BOTH = /(?:高于|低于|超过|超|比|较|未达到?|差)[^，。；]{0,12}$/

/** 低于目标1.4个百分点（目标95.0%、实际93.6%）: both stand in the bracket behind. */
function tieInBracket(prose: Prose, gap: Claim): Tie | null {
  const { normal, claims } = prose
  if (normal[gap.end] !== '（' || !BOTH.test(normal.slice(gap.end, gap.end + 44)) || !OF_BOTH.test(gap.lead))
    return null
  const [one, other] = claims.slice(gap.index + 1, gap.index + 3).filter((claim) => isLike(gap, claim))
  if (one === undefined || other === undefined) return null
  const equations = equationsOf({ one, other, gap }, 0)
  const [meant] = [...equations.filter(isSolved), ...equations.filter(isExactSlip)]
  return meant === undefined ? null : makeTie('change', meant, 'certain')
}

const OF_CHANGE = /(?:[较比](?:上年|去年|20\d\d年)|同比)[^，。；（）\d]{0,8}$/
const NOW = /^（(?:本年|今年|当年|本期|20\d\d年)度?([^，。；（）\d]{0,8}?)[为是]?$/
const THEN = /^[，、；](?:上年|去年|上期|同期|20\d\d年)度?([^，。；（）\d]{0,8}?)[为是]?$/

/** 比上年增加12万元（本年180万元，上年170万元）: the two years stand in the bracket behind, and no others are meant. */
function tieOfYears(prose: Prose, gap: Claim): Tie | null {
  const [now, then] = prose.claims.slice(gap.index + 1, gap.index + 3).filter((claim) => isLike(gap, claim))
  const sign = OF_CHANGE.test(gap.lead) ? directionOf(prose, gap) : null
  if (now === undefined || then === undefined || sign === null) return null
  const [one, other] = [NOW.exec(now.lead), THEN.exec(then.lead)]
  // 本年预算180万元，上年决算170万元 are two sorts of amounts.
  const isBracket = one !== null && one[1] === other?.[1] && prose.normal[then.end] === '）'
  return isBracket ? makeTie('change', difference(gap, sign === 1 ? [now, then] : [then, now]), 'certain') : null
}

const SCHEDULED = /(快于|慢于|超|高于|低于|落后)(?:于)?(?:序时|时间)进度（$/
const RATE_BEHIND = /^，(?:项目|资金|预算|总体|全年)*(?:执行|支出|支付|完成)(?:率|进度)(?:为|达到?)?$/

/** 快于序时进度（75%）3个百分点，执行率70%: the rate stands behind. */
function tieOfSchedule(prose: Prose, gap: Claim): Tie | null {
  const near = prose.claims.slice(Math.max(0, gap.index - 1), gap.index + 2)
  const [norm, rate] = near.filter((claim) => isLike(gap, claim) && claim.sentence === gap.sentence)
  if (norm === undefined || rate === undefined || !RATE_BEHIND.test(rate.lead)) return null
  const way = SCHEDULED.exec(norm.lead)
  const own = alikeBefore(prose, gap).filter(({ sentence }) => sentence === gap.sentence)
  if (way === null || norm.end !== gap.start - 1 || own.length > 1) return null
  return makeTie('change', difference(gap, /[快超高]/.test(way[0]) ? [rate, norm] : [norm, rate]), 'certain')
}

const LAST = /(?:^|[，。；])(?:而)?(?:上年|去年|上届|上个?[一-龥]{0,2}[季届])(?:同期)?([^，。；\d]{2,8})$/
const BY = /^，(?:这次|今年|本[年季次届])?(?:同比)?(?:减少|增加|下降|上升|多|少)了?$/

/** 受理投诉58件，办结57件；上个雪季投诉74件，这次减少16件: last year's by name, and this year's under the same. */
function tieOfLast(prose: Prose, gap: Claim): Tie | null {
  const sign = BY.test(gap.lead) ? directionOf(prose, gap) : null
  if (sign === null) return null
  const [last, ...earlier] = alikeBefore(prose, gap)
  if (last === undefined || last.index !== gap.index - 1) return null
  const [, name] = LAST.exec(last.lead) ?? []
  const [now, ...others] = name === undefined ? [] : earlier.filter(({ label }) => label.endsWith(name))
  if (now === undefined || others.length > 0) return null
  const equation = difference(gap, sign === 1 ? [now, last] : [last, now])
  return isSolved(equation) || isExactSlip(equation) ? makeTie('change', equation, 'certain') : null
}

function tieOf(prose: Prose, gap: Claim): Tie | null {
  const alike = alikeBefore(prose, gap)
  const trio = trioOf(prose, gap, alike)
  const sign = trio === null ? null : signOf(trio)
  if (trio === null || sign === null) return null
  const equations = equationsOf(trio, sign)
  const slipped = !trio.isOne || isOfOthers(trio, sign, alike) ? [] : equations.filter(isExactSlip)
  const [meant] = [...equations.filter(isSolved), ...slipped]
  if (meant !== undefined) return makeTie('change', meant, 'certain')
  return isSaidFully(trio, sign, alike) ? closedTie('change', fullySaid(trio, equations)) : null
}

/** ，较常年（, ，低于目标值（: the comparison names nothing that the amount before it was not told of. */
const DIRECTLY =
  /^，(?:(?:较|比(?![例重率值]))[^，。；：]{0,8}（|(?:高于|低于|高出|低出|快于|慢于|超过?|超出)[^，。；：]{0,12})$/

/** 两者相差54.3个百分点, 超警戒（76.50米）1.92米: the two amounts of its sentence stand right before it, however far off it is. */
function isSaidFully({ prose, one, other, gap }: Trio, sign: Sign, alike: readonly Claim[]): boolean {
  const own = ownOf(prose, gap, alike)
  const areNext = one.index === gap.index - 2 && other.index === gap.index - 1
  const isPlain = own.length === 2 && areNext && areOfOneSize(one, other)
  return isPlain && (sign === 0 ? !/；/.test(other.lead) : DIRECTLY.test(other.lead))
}

/** Of what lies between two the larger comes first. */
const fullySaid = ({ one, other }: Trio, [first, second]: readonly Equation[]): Equation =>
  (compare(one.value, other.value) < 0 ? second : first) ?? (first as Equation)

const bracketed = (prose: Prose, gap: Claim): Tie | null =>
  tieInBracket(prose, gap) ?? tieOfYears(prose, gap) ?? tieOfSchedule(prose, gap)

/** 快于序时进度66.7%约4.6个百分点: so many digits are no rough figure. */
function asFine({ claims }: Prose, gap: Claim): Claim {
  const base = claims[gap.index - 1]
  const isFine = gap.vagueness === 'about' && gap.digits.includes('.') && compare(gap.step, base?.step ?? ZERO) === 0
  return isFine && base !== undefined && isLike(gap, base) ? exactly(gap) : gap
}

/** Three amounts of one sentence of which the words say that the last lies between the others: 8.9℃，较常年（8.3℃）偏高0.6℃. */
export function toldGaps(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldBesideParts(ties, ({ equation: { form } }) => form !== 'within')
  const broken = toldBesideParts(ties, ({ holds, certainty }) => !holds && certainty === 'certain')
  return flatMapped(prose.claims, (claim) => {
    const gap = asFine(prose, claim)
    const isGap = gap.vagueness === 'none' && gap.bound === 'none' && gap.unit.dimension !== 'percent'
    if (!isGap || broken.has(gap.start)) return []
    // What a table says of it as well is told once more by the bracket behind.
    const own = bracketed(prose, gap)
    return own !== null || told.has(gap.start)
      ? (own ?? [])
      : (tieOfLast(prose, gap) ?? tieOf(prose, gap) ?? rowOfThree(prose, gap) ?? [])
  })
}
