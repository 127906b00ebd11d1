import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { HUNDRED } from '../tie/print.ts'

/** What can be had for each comes to a hundred: no other is left out. */
export const areOfHundred = (parts: readonly Claim[]): boolean =>
  parts.every(({ unit }) => unit.dimension === 'score') &&
  parts.length > 2 &&
  compare(sumOf(parts.map(({ value }) => value)), HUNDRED) === 0

/** 预算执行（10分）9.84分；产出（50分）48.92分；…: what was got, each behind a bracket with what could be had, a hundred in all. */
export function areOutOfHundred({ claims }: Prose, parts: readonly Claim[]): boolean {
  const full = flatMapped(parts, ({ index, depth }) =>
    claims.slice(Math.max(0, index - 1), index).filter((before) => before.depth > depth),
  )
  return full.length === parts.length && areOfHundred(full)
}
