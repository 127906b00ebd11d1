import type { Claim, Prose } from '../../claim/index.ts'
import { directionOf } from './direction.ts'

const OF_SAME =
  /^(?:（[一-龥]{1,3}）)?，?(?:同比|环比|[比较](?:上年|去年|上一年)(?:度|同期)?)?(?:增长|增幅为?|下降|降幅为?|上升|减少|增加|提高|降低|多|少)[一-龥]{0,3}(?:了|为)?$/

/** 超支3万元，节约率6%: what was saved and what was overspent. */
const SAVED = /(?:节约|节省|节支)(?:资金|金额|经费|额|了)?(?:为|达)?$/
const OVERSPENT = /超支(?:资金|金额|经费|额|了)?(?:为|达)?$/
const SAVED_RATE = /^，?(?:资金|预算)?(?:节约|节支|节省)(?:率|幅度)(?:为|达)?$/
const OVERSPENT_RATE = /^，?(?:资金|预算)?超支(?:率|幅度)(?:为|达)?$/

function isOpposedSaving({ normal }: Prose, amount: Claim, rate: Claim): boolean {
  const [said, between] = [normal.slice(amount.leadStart, amount.start), normal.slice(amount.end, rate.start)]
  return (SAVED.test(said) && OVERSPENT_RATE.test(between)) || (OVERSPENT.test(said) && SAVED_RATE.test(between))
}

/** 本次每张提高40元 */
const OF_PRICE = /(?:增加|增长|提高|提升|上涨|上升|减少|下降|降低|下调|上调)了?$/

/** A change right behind its percentage, or before it: nothing but the words of the change between them. */
function isBesideRate({ normal }: Prose, change: Claim, rate: Claim): boolean {
  const isChange =
    change.role === 'growth' ||
    (change.role === 'unit-price' && OF_PRICE.test(normal.slice(change.leadStart, change.start)))
  if (!isChange || change.unit.dimension === 'percent') return false
  if (change.unit.dimension === 'percentage-points' || change.sentence !== rate.sentence) return false
  return OF_SAME.test(normal.slice(Math.min(change.end, rate.end), Math.max(change.start, rate.start)))
}

/** 增加30万元，下降6%: an amount and its percentage, side by side, that go two ways. */
export function opposedDirections(prose: Prose, claims: readonly Claim[]): readonly (readonly [Claim, Claim])[] {
  return claims.flatMap((rate, at): [Claim, Claim][] => {
    if (rate.unit.dimension !== 'percent') return []
    const before = claims[at - 1]
    if (before !== undefined && isOpposedSaving(prose, before, rate)) return [[before, rate]]
    const change = [claims[at - 1], claims[at + 1]].find(
      (each) => each !== undefined && isBesideRate(prose, each, rate),
    )
    const [first, second] = [change === undefined ? null : directionOf(prose, change), directionOf(prose, rate)]
    return change !== undefined && first !== null && second !== null && first !== second ? [[change, rate]] : []
  })
}
