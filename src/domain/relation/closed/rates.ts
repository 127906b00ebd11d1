import { compare, fraction, minus, sumOf, times } from '../../amount/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import type { Equation, Quantity } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'
import type { Closed, Figure } from './stretch.ts'
import { areAlike, isPercent } from './stretch.ts'

type Two = readonly [Figure, Figure]

const ROOT = /^([一-龥]{0,6}?)([一-龥]{2})[率面](?:为|达到?了?|是|做到了?|仅为?|只有)?$/
const NOT = /[不未没无非拒]|失败/
/** 节约率, 核减率: out of what there was before, or what both make. */
const OTHER_BASE = /(?:[利增减]|增长|节约|节支|节省|床位使用|下浮|降价|优惠|回报|收益)率/
const SOME = /全程|一次|首次|按[时期]|及时|平均|其中|提前|重点|当年|同比/
const OTHER_TIME = /上年|去年|同期|年前|[比较]|目标|计划|其中/
const COMMON = /[成有人年月作工实数分上增减长利]/g

const wordsOf = ({ before, behind }: Figure): string => `${before} ${behind}`

/** The rate and the two amounts of one unit beside it. */
function rateOfTwo({ figures }: Closed): { rate: Figure; two: Two } | null {
  const [rate, ...more] = figures.filter(isPercent)
  const [one, other, ...others] = figures.filter((figure) => !isPercent(figure))
  if (rate === undefined || one === undefined || other === undefined || more.length + others.length > 0) return null
  return areAlike([one, other]) ? { rate, two: [one, other] } : null
}

/** 共1500户，走访了1350户，走访率90%; 应订96份，实订96份，任务完成100%. */
function rateNamed(closed: Closed): Equation | null {
  const found = rateOfTwo(closed)
  if (found === null || OTHER_TIME.test(closed.text) || OTHER_BASE.test(found.rate.before)) return null
  const { rate, two } = found
  const [all, part] = two
  const [, whose = '', root = ''] = ROOT.exec(rate.before) ?? []
  const isOwn = !SOME.test(whose) && closed.text.slice(0, closed.text.lastIndexOf(rate.before)).includes(whose)
  const roots = [...root.replace(COMMON, '')]
  const isCounted = isOwn && roots.some((one) => wordsOf(part).includes(one)) && !NOT.test(wordsOf(part))
  const isDue = /应[一-龥]$/.test(all.before) && /实[一-龥]$/.test(part.before) && /完成$/.test(rate.before)
  if (compare(all.claim.value, part.claim.value) < 0 || !(isCounted || isDue)) return null
  return { form: 'ratio', rate: rate.claim, numerator: part.claim, denominator: all.claim }
}

const OF_TWO = /(?<!其中)[分有设是]([一-龥]{1,6})[、和与]([一-龥]{1,6})(?:两|二)[种类部大季块片级项支头路处组班型档期]/
const SHARE = /^([一-龥]{1,8}?)(?:仅|只|约)?占(?:比|了|总数|全部)?(?:为)?$/

/** 分有线、无线两种，共3,150只，有线1,890只，无线占40%: what the one leaves, or the one of both together. */
function shareOfTwo(closed: Closed): Equation | null {
  const [, left = '', right = ''] = OF_TWO.exec(closed.text) ?? []
  const found = left === '' ? null : rateOfTwo(closed)
  const name = SHARE.exec(found?.rate.before ?? '')?.[1] ?? ''
  if (found === null || name === '') return null
  const {
    rate,
    two: [one, other],
  } = found
  const isCalled = ({ before }: Figure, side: string): boolean => before.startsWith(side)
  const [own, rest] = name.startsWith(left) ? [left, right] : [right, left]
  if (!name.startsWith(own)) return null
  const both = [one, other].find((figure) => isCalled(figure, own))
  const against = [one, other].find((figure) => isCalled(figure, rest))
  if (both !== undefined && against !== undefined)
    return { form: 'pooled', rate: rate.claim, numerators: [both.claim], denominators: [one.claim, other.claim] }
  if (against !== other || !/共|总/.test(one.before)) return null
  return { form: 'ratio', rate: rate.claim, numerator: leftOf(one, other), denominator: one.claim }
}

/** 3,150只−1,890只 */
function leftOf({ claim: all }: Figure, { claim: part }: Figure): Quantity {
  const value = minus(all.value, part.value)
  return takenAs(takenExactly(part, value), { text: `${all.text}−${part.text}` })
}

/** 400份，甲级392份、乙级8份，甲级病历率98%: a rate that begins with the name of a part. */
function ratePerPart({ figures }: Closed): Equation | null {
  const [rate, ...others] = [...figures].reverse() as [Figure, ...Figure[]] // figures enough
  const [all, ...parts] = others.reverse()
  if (all === undefined || parts.length < 2 || !isPercent(rate) || !areAlike([all, ...parts])) return null
  const areAll = compare(sumOf(parts.map(({ claim }) => claim.value)), all.claim.value) === 0
  const called = parts.filter(({ before }) => before.length > 1 && rate.before.startsWith(before))
  const [own, ...more] = called
  if (!areAll || own === undefined || more.length > 0 || !/率(?:为|达)?$/.test(rate.before)) return null
  return { form: 'ratio', rate: rate.claim, numerator: own.claim, denominator: all.claim }
}

const WHOLE = /(?:已经?)?(?:全部|全都|悉数|均已|全数)([^，。；]*)，([^，。；]*)$/
const NO_OTHERS = /[一无][个家户人所村校]不[落少漏缺]|无一(?:遗漏|例外)|全覆盖/
const REACHED = /覆盖|完成|开展|普及|参与|到位/

/** 五个股室全部开展了绩效自评，自评覆盖率为100%; 已覆盖100%的学校食堂，一家不落. */
function hundredOfAll({ text, figures, between, end, counts }: Closed): Equation | null {
  const rates = figures.filter(isPercent)
  const [rate] = rates
  if (rate === undefined || rates.length > 1) return null
  const behind = between(rate.claim.end, end)
  const isAll = figures.length === 1 && /^(?:[^，。；]*)覆盖了?$/.test(rate.before) && NO_OTHERS.test(behind)
  const hundred: Equation = { form: 'same', first: rate.claim, second: unsaidHundred(rate.claim, '全部') }
  if (isAll) return hundred
  const [, deed = '', led = ''] = WHOLE.exec(text.slice(0, text.indexOf(rate.claim.text))) ?? []
  const [, whose = '', root = ''] = ROOT.exec(led) ?? []
  const isOfDeed = root !== '' && deed.includes(whose) && (deed.includes(root) || REACHED.test(root))
  const isOne = figures.length + counts.length === 2
  return isOne && isOfDeed ? hundred : null
}

const PERCENT = fraction(1n, 100n)
const NAMELY = /^(?:即|计|也就是|合|折合|就是|有|为|达)(?:为|有)?$/
const TAKEN = /(?:占|按|的|提取|预留|扣留|支付|首付|预付)$/

/** 5,000件，一级文物占0.8%，即40件: so much of the first. */
function namely({ figures }: Closed): Equation | null {
  const [all, rate, part, ...more] = figures
  if (all === undefined || rate === undefined || part === undefined || more.length > 0) return null
  const isSaid = isPercent(rate) && areAlike([all, part]) && TAKEN.test(rate.before) && NAMELY.test(part.before)
  if (!isSaid || compare(all.claim.value, part.claim.value) < 0) return null
  const value = times(rate.claim.value, PERCENT)
  const half = times(rate.claim.step, fraction(1n, 200n))
  const share = takenAs(rate.claim, { value, interval: { low: minus(value, half), high: value } })
  return { form: 'product', product: part.claim, factors: [all.claim, share] }
}

/** 节电, 减少; 增长, 提高. */
const CHANGE =
  /^(?:节[电水能约油气煤]|减少|下降|降低?|少用?|压减|节省)了?$|^(增长|增加|提高|上升|增幅|涨|多)(?:了|为)?$/
/** 较上年下降16.7%，上年为48件，今年为40件: told before what it is of. */
const AHEAD = /^[比较]上年(?:同期)?/
const AT_OTHER_PRICES = /可比|不变价|剔除|扣除/
const GREW_BY = /(?:[增减降升涨跌多少高低]|提高|新增)[加少了支收长]?$/
const EARLIER = /去年|上[年月周季]|年前|^原|改造前|实施前/
const NOW = /今年|[本这][年月周季]|现在|改造后|实施后|^现|达到?$|为$/

/** 去年48万千瓦时，今年43.2万千瓦时，节电10%; 达到660人，较五年前的440人增长50%. */
function grown(closed: Closed): Equation | null {
  const found = rateOfTwo(closed)
  const before = found?.rate.before ?? ''
  const isAhead = AHEAD.test(before)
  const said = CHANGE.exec(before.replace(AHEAD, ''))
  if (found === null || said === null || AT_OTHER_PRICES.test(closed.text)) return null
  if (found.rate !== closed.figures.at(isAhead ? 0 : -1)) return null
  const {
    rate,
    two: [one, other],
  } = found
  const [base, current] = EARLIER.test(one.before) ? [one, other] : [other, one]
  // 较上年增加10万元，增长10%: what it grew by is not what it was.
  if (GREW_BY.test(base.before)) return null
  if (!EARLIER.test(base.before) || !NOW.test(current.before) || EARLIER.test(current.before)) return null
  return {
    form: 'rise',
    rate: rate.claim,
    current: current.claim,
    base: base.claim,
    sign: said[1] === undefined ? -1 : 1,
  }
}

export const ratesOf = (closed: Closed): (Equation | null)[] => [
  rateNamed(closed),
  shareOfTwo(closed),
  ratePerPart(closed),
  hundredOfAll(closed),
  namely(closed),
  grown(closed),
]
