import type { Claim, Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { isJoined } from '../tie/clause.ts'
import type { Tie } from '../tie/tie.ts'

const IN_ORDER = /分别|依次/

/** The place of an amount in the list that 、 and 和 join it to, from 0 on, and how long that list is. */
function placeIn({ claims }: Prose, claim: Claim): { readonly at: number; readonly count: number } {
  const isNext = (index: number): boolean => {
    const [before, own] = claims.slice(Math.max(0, index - 1), index + 1)
    return own !== undefined && before?.unit.key === own.unit.key && isJoined(own)
  }
  let [first, last] = [claim.index, claim.index]
  while (isNext(first)) first -= 1
  while (isNext(last + 1)) last += 1
  return { at: claim.index - first, count: last - first + 1 }
}

/** 分别进出口5.51万亿元、4.67万亿元，分别占总值的13.2%和11.2%: the first of one list belongs to the first of the other. */
export function isCrossPaired(prose: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'ratio') return false
  const { rate, numerator } = equation
  if (!IN_ORDER.test(prose.normal.slice(numerator.end, rate.start))) return false
  const places = [rate, numerator]
    .flatMap(({ start }) => between(prose.claims, start, start + 1))
    .map((claim) => placeIn(prose, claim))
  const isOfOneLength = new Set(places.map(({ count }) => count)).size === 1
  return isOfOneLength && new Set(places.map(({ at }) => at)).size > 1
}
