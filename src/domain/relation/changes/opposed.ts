import type { Exact } from '../../amount/index.ts'
import { compare, minus, times, whole, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { directionOf } from './direction.ts'

const HUNDRED = whole(100)

const OF_SAME =
  /^(?:（[一-龥]{1,3}）|[一-龥]{1,4}(?=，))?，?(?:同比|环比|[比较](?:上年|去年|上一年)(?:度|同期)?)?(?:增长|[增涨升]幅为?|下降|[降减跌]幅为?|上升|减少|增加|提高|降低|多|少)[一-龥]{0,3}(?:了|为)?$/

/** 降低到88.9%，上升27.6个百分点: what something came to, and by how much, go two ways. */
const CAME_UP = /(?:提高|上升|增加|增长|上涨|扩大|提升|攀升|[增升])(?:到|至)$/
const CAME_DOWN = /(?:降低|下降|减少|回落|缩小|压减|下滑|[降减])(?:到|至)$/
const RIGHT_BEHIND =
  /^，(?:共|累计|净|又|再|[较比](?:上年|去年|年初)(?:度|末|底|同期)?)?(?:增长|增加|提高|上升|提升|扩大|下降|减少|降低|回落|缩小)了?$/

/** 调减6.40亿元至26.40亿元，增长19.5%: what came of it stands between. */
const REACHED = /^(?:后)?(?:至|到)$/

/** 比控制数高50元，节约4.5% */
const DEARER = /[比较][^，。；]{1,10}高出?$/
const SAVED_SHARE = /^，节[约省支]了?$/

/** 超支3万元，节约率6%: what was saved and what was overspent. */
const SAVED = /(?:节约|节省|节支)(?:资金|金额|经费|额|了)?(?:为|达)?$/
const OVERSPENT = /超支(?:资金|金额|经费|额|了)?(?:为|达)?$/
const SAVED_RATE = /^，?(?:资金|预算)?(?:节约|节支|节省)(?:率|幅度)(?:为|达)?$/
const OVERSPENT_RATE = /^，?(?:资金|预算)?超支(?:率|幅度)(?:为|达)?$/

function isOpposedSaving({ normal }: Prose, amount: Claim, rate: Claim): boolean {
  const [said, between] = [amount.lead, normal.slice(amount.end, rate.start)]
  if (DEARER.test(said) && SAVED_SHARE.test(between)) return true
  return (SAVED.test(said) && OVERSPENT_RATE.test(between)) || (OVERSPENT.test(said) && SAVED_RATE.test(between))
}

/** 本次每张提高40元 */
const OF_PRICE = /(?:增加|增长|提高|提升|上涨|上升|减少|下降|降低|下调|上调)了?$/

/** 与2020年相比，多干了2.2万亩 */
const OF_WORK = /，(?:又|还)?[多少][一-龥]{1,2}了$/

const isAgain = (one: Claim, other: Claim): boolean => one.start < other.start && compare(one.value, other.value) === 0

/** A change right behind its percentage, or before it: nothing but the words of the change between them. */
function isBesideRate({ normal }: Prose, change: Claim, rate: Claim): boolean {
  const isChange =
    change.role === 'growth' ||
    OF_WORK.test(change.lead) ||
    (change.role === 'unit-price' && OF_PRICE.test(change.lead))
  if (!isChange) return false
  // 增加四成，减幅40.0%: the same percentage told twice.
  if (change.unit.dimension === 'percent' && !isAgain(change, rate)) return false
  if (change.unit.dimension === 'percentage-points' || change.sentence !== rate.sentence) return false
  return OF_SAME.test(normal.slice(Math.min(change.end, rate.end), Math.max(change.start, rate.start)))
}

/** Which way an amount was reached; 0 where no word says so. */
function wayTo(claim: Claim): 1 | -1 | 0 {
  const { lead } = claim
  if (CAME_UP.test(lead)) return 1
  return CAME_DOWN.test(lead) ? -1 : 0
}

/** What was reached, and the change right behind it. */
function isOpposedReach(prose: Prose, reached: Claim, change: Claim): boolean {
  const way = wayTo(reached)
  if (way === 0 || reached.sentence !== change.sentence) return false
  return RIGHT_BEHIND.test(prose.normal.slice(reached.end, change.start)) && directionOf(prose, change) === -way
}

/** A change, what it came to, and its percentage. */
function isOpposedOver(prose: Prose, claims: readonly Claim[], at: number): boolean {
  const [change, reached, rate] = claims.slice(at - 2, at + 1) as [Claim, Claim, Claim] // three of them, as asked
  const isSaid = change.role === 'growth' && REACHED.test(reached.lead) && RIGHT_BEHIND.test(rate.lead)
  return isSaid && Number(directionOf(prose, change)) + Number(directionOf(prose, rate)) === 0
}

type Pair = readonly [Claim, Claim]

/** What stands right before a change or two before it, and goes the other way. */
function opposedReach(prose: Prose, claims: readonly Claim[], at: number): Pair | null {
  const [first, before, change] = [claims[at - 2], claims[at - 1], claims[at]]
  if (before === undefined || change === undefined) return null
  if (isOpposedReach(prose, before, change)) return [before, change]
  const isOver = first !== undefined && change.unit.dimension === 'percent' && isOpposedOver(prose, claims, at)
  return isOver ? [first, change] : null
}

/** 是上年18.45万人次的, 相当于去年的: what it is now, of what it was. */
const OF_FORMER = /(?:是|约?为|相当于|达到?)(?:了)?(?:上年|去年|上一年|前年|(?:19|20)\d\d年)[^，。；]{0,16}的$/
const CHANGED_BEHIND = /^，(?:即|也就是|同比|比上年)?(?:增长|增加|提高|上升|下降|减少|降低|回落)了?$/

/** 是上年的1.08倍，下降8.13%: by how much more or less than once it is, and the word goes the other way. */
function isOpposedMultiple(prose: Prose, now: Claim, rate: Claim): boolean {
  const isTimes = now.unit.dimension === 'multiple'
  if (!isTimes && now.unit.dimension !== 'percent') return false
  if (!OF_FORMER.test(wordsBefore(prose, now, 40)) || !CHANGED_BEHIND.test(prose.normal.slice(now.end, rate.start)))
    return false
  const [low, high] = [now.interval.low, now.interval.high].map((end) =>
    minus(isTimes ? times(end, HUNDRED) : end, HUNDRED),
  ) as [Exact, Exact] // of two
  const isDown = directionOf(prose, rate) === -1
  // As much below as it is said to be above.
  const [least, most] = isDown ? [low, high] : [minus(ZERO, high), minus(ZERO, low)]
  return compare(least, rate.interval.high) <= 0 && compare(most, rate.interval.low) >= 0
}

/** 十年间减少1.21万人，…年平均增加1210人: all of it, and what it was by the year. */
const BY_YEAR = /^(?:年平?均|平均每年|每年平均)(?:增加|增长|提高|上升|减少|下降|降低)了?$/
const OVER_YEARS = /(?:年间|年来|年里|累计|年共|年合计)[^，。；\d]{0,8}$/

function opposedByYear(prose: Prose, claims: readonly Claim[], at: number): Pair | null {
  const each = claims[at]
  if (each === undefined || !BY_YEAR.test(lastClause(wordsBefore(prose, each, 16)))) return null
  const all = claims
    .slice(Math.max(0, at - 2), at)
    .find(
      (claim) =>
        claim.sentence === each.sentence &&
        claim.unit.key === each.unit.key &&
        OVER_YEARS.test(wordsBefore(prose, claim, 16)),
    )
  const [sign, own] = [all === undefined ? null : directionOf(prose, all), directionOf(prose, each)]
  return all !== undefined && sign !== null && own === -sign ? [all, each] : null
}

/** An amount and its percentage. */
function opposedRate(prose: Prose, claims: readonly Claim[], at: number): Pair | null {
  const [before, rate] = [claims[at - 1], claims[at]]
  if (rate?.unit.dimension !== 'percent') return null
  const isOpposed =
    before !== undefined && (isOpposedSaving(prose, before, rate) || isOpposedMultiple(prose, before, rate))
  if (isOpposed) return [before, rate]
  const change = [before, claims[at + 1]].find((each) => each !== undefined && isBesideRate(prose, each, rate))
  const [first, second] = [change === undefined ? null : directionOf(prose, change), directionOf(prose, rate)]
  return change !== undefined && first !== null && second !== null && first !== second ? [change, rate] : null
}

/** 增加30万元，下降6%: an amount and its percentage, side by side, that go two ways. */
export const opposedDirections = (prose: Prose, claims: readonly Claim[]): readonly Pair[] =>
  flatMapped(claims, (_, at): Pair[] => {
    const found = opposedReach(prose, claims, at) ?? opposedRate(prose, claims, at) ?? opposedByYear(prose, claims, at)
    return found === null ? [] : [found]
  })
