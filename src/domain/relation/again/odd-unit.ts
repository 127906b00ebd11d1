import { approximately } from '../../amount/index.ts'
import type { Quantity } from '../tie/tie.ts'

/** An amount of which the unit cannot be right, and the amounts that show it. */
export interface OddUnit {
  readonly quantity: Quantity
  readonly beside: readonly Quantity[]
}

/** So many times the amounts that it is said to be like, no amount is. */
export const IMPOSSIBLY_FAR = 1000
/** So many times all others no amount of a unit's own is. */
export const FAR_ABOVE = 100

export const sizeOf = ({ value }: Quantity): number => Math.abs(approximately(value))

/** How many amounts of a document are printed in a unit, prices left out. */
export type Usage = ReadonlyMap<string, number>

export function usageOf(all: readonly Quantity[]): Usage {
  const usage = new Map<string, number>()
  for (const { unit } of all) usage.set(unit.printed, (usage.get(unit.printed) ?? 0) + 1)
  return usage
}
