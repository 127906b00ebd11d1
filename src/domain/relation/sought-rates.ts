import { compare, plus, times, whole } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { nounBehind } from '../claim/index.ts'
import { significantDigits } from './print.ts'
import type { Reach } from './sought.ts'
import { before, behind, isPlain, leadOf, sought } from './sought.ts'
import type { Equation, Tie } from './tie.ts'

const RATE = /([一-龥]{2,10})(?:比率|[率度]|进度)(?:仅为|只有|为|达到?|约|是)?：?$/
/** 完成年初预算的, 占预算的: the rate of a budget stated before. */
const OF_BUDGET = /(?:完成|占|为)(?:年初|全年|年度|调整后?)?预算(?:数)?的?(?:比例)?(?:为|达)?$/
const OTHERS = /上年|去年|同期|目标|序时|计划完成|平均|综合|分别|全年满意/
const MONEY_RATE = /(?:执行|支出|支付|使用|到位|完成|拨付|兑付)(?:率|进度)/
const OUT = /支出|支付|执行|使用|完成|拨付|兑付|列支|决算|投入|付款|发放/

function wordsAround(prose: Prose, claim: Claim): string {
  const lead = leadOf(prose, claim)
  const clause = lead.slice(Math.max(lead.lastIndexOf('，'), lead.lastIndexOf('；'), lead.lastIndexOf('。')) + 1)
  return `${clause}${nounBehind(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 10)))}`
}

interface RateName {
  readonly lead: string
  /** What its name counts: 办结 of 按期办结率. */
  readonly root: string | null
  /** 执行率 and its like are made of money. */
  readonly isMoney: boolean
}

function nameOf(prose: Prose, claim: Claim): RateName | null {
  const lead = leadOf(prose, claim)
  const name = RATE.exec(lead)?.[1] ?? null
  const isMoney = MONEY_RATE.test(lead.slice(-8)) || /（进度$/.test(lead) || OF_BUDGET.test(lead)
  if ((name === null && !isMoney) || OTHERS.test(lead)) return null
  const isOfThings = name !== null && /天数|面积|比例$/.test(name)
  return { lead, isMoney, root: (isOfThings ? name?.slice(0, 2) : name?.slice(-2)) ?? null }
}

function isCounted(prose: Prose, claim: Claim, { root, isMoney }: RateName): boolean {
  const words = wordsAround(prose, claim)
  if (words.includes('分别')) return false
  if (isMoney && claim.unit.key === '元') return OUT.test(words)
  return root !== null && words.includes(root) && !new RegExp(`[不未]${root}`).test(words)
}

function reachOf({ lead, isMoney }: RateName): Reach {
  if (/总体|整体|合计|总/.test(lead)) return { amounts: 30, paragraphs: 10 }
  return { amounts: 14, paragraphs: isMoney ? 6 : 2 }
}

const ratio = (rate: Claim, numerator: Claim, denominator: Claim): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

const isPercentage = ({ unit, vagueness, bound, role }: Claim): boolean =>
  unit.dimension === 'percent' && vagueness === 'none' && bound === 'none' && role !== 'growth'

/** The percentage behind a rate's name: that which its name counts, out of any amount of the kind before it. */
export function rateOf(prose: Prose, claim: Claim): Tie | null {
  const name = isPercentage(claim) ? nameOf(prose, claim) : null
  if (name === null) return null
  const inBracket = prose.normal[claim.end] === '（' ? behind(prose, claim, 3) : []
  const near = [...inBracket, ...before(prose, claim, reachOf(name))].filter(isRateable)
  const numerators = near
    .filter((other) => other.sentence >= claim.sentence - 1 && isCounted(prose, other, name))
    .slice(0, 2)
  const equations = numerators.flatMap((numerator) =>
    basesOf(prose, numerator, near).map((base) => ratio(claim, numerator, base)),
  )
  return sought('rate', equations)
}

/** No farther back is an amount looked for that only its noun names. */
const AMOUNTS_BACK = 200

/** Amounts near that a rate can be out of; and, told by the same noun, one stated long before: 达标支部 out of 党支部. */
function basesOf({ claims }: Prose, numerator: Claim, near: readonly Claim[]): Claim[] {
  const beside = near
    .filter((other) => other !== numerator && isBaseOf(other, numerator) && isAsLarge(other, numerator))
    .slice(0, 6)
  const noun = numerator.label.slice(-2)
  const named = claims
    .slice(Math.max(0, numerator.index - AMOUNTS_BACK), numerator.index)
    .filter(
      (other) =>
        noun.length === 2 && other.label.endsWith(noun) && isPlain(other) && other.unit.key === numerator.unit.key,
    )
  return [...beside, ...named.slice(0, 3).filter((other) => !beside.includes(other))]
}

const isRateable = (claim: Claim): boolean =>
  isPlain(claim) && claim.role !== 'growth' && claim.role !== 'unit-price' && claim.unit.dimension !== 'score'

const THOUSAND = whole(1000)

/** What a rate is out of is seldom less than half of what it counts. */
const isAsLarge = (base: Claim, numerator: Claim): boolean =>
  compare(plus(base.value, base.value), numerator.value) >= 0 ||
  compare(times(base.value, THOUSAND), numerator.value) < 0

/** Of one unit; beds for patients, where the counts stand side by side. */
function isBaseOf(base: Claim, numerator: Claim): boolean {
  const isBeside = base.index === numerator.index - 1 && base.sentence === numerator.sentence
  const areCounts = base.unit.dimension === 'count' && numerator.unit.dimension === 'count'
  return base.unit.key === numerator.unit.key || (isBeside && areCounts)
}

const SHARE = /^[一-龥]{0,8}(?:（[^（）]*）)?，?占(?:比|总数|总量|总额|总人数)?(?:为|达)?：?$/
const OF_NAMED = /占([^，。；：]{2,24})的(?:比例|比重)?(?:为|达)?$/

/** The amount right before a percentage, where that is fine enough to tell. */
function sharedBefore({ claims }: Prose, claim: Claim): Claim | null {
  const numerator = claims[claim.index - 1]
  const isTelling = isPercentage(claim) && significantDigits(claim) >= 3
  return isTelling && numerator?.sentence === claim.sentence && isRateable(numerator) ? numerator : null
}

/** 占总支出的49.29%: out of an amount of that name, wherever it was stated before. */
function basesNamed(prose: Prose, numerator: Claim, name: string): Claim[] {
  return before(prose, numerator, { amounts: 60, paragraphs: 20 })
    .filter(
      (other) =>
        isRateable(other) &&
        other.unit.key === numerator.unit.key &&
        other.label.endsWith(name.slice(-2)) &&
        isAsLarge(other, numerator),
    )
    .slice(0, 6)
}

/** 食堂供餐的学校61所，占95.3%: a share out of what its words name, of an amount of the kind before it, or of its noun. */
export function shareOf(prose: Prose, claim: Claim): Tie | null {
  const numerator = sharedBefore(prose, claim)
  if (numerator === null) return null
  const lead = leadOf(prose, claim)
  const name = OF_NAMED.exec(lead)?.[1]
  const bases = name === undefined ? basesBefore(prose, numerator, lead) : basesNamed(prose, numerator, name)
  return sought(
    'share',
    bases.map((base) => ratio(claim, numerator, base)),
  )
}

function basesBefore(prose: Prose, numerator: Claim, lead: string): Claim[] {
  if (!SHARE.test(lead)) return []
  return basesOf(prose, numerator, before(prose, numerator, { amounts: 8, paragraphs: 0 }).filter(isRateable))
}
