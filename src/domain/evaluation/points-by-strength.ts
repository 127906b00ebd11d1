import { type Exact, plus } from '../amount/index.ts'

/** Points with the evidence behind them, `E0` to `E4`; `null`: nothing stands behind them. */
export interface SupportedPoints<S extends string> {
  readonly strength: S | null
  readonly points: Exact
}

/** 佐证支撑 — how many points stand on evidence of each strength, the strongest first, those on nothing last. */
export function pointsByStrength<S extends string>(
  earned: readonly SupportedPoints<S>[],
): readonly SupportedPoints<S>[] {
  const sums = new Map<S | null, Exact>()
  for (const { strength, points } of earned) {
    const before = sums.get(strength)
    sums.set(strength, before === undefined ? points : plus(before, points))
  }
  const rank = ({ strength }: SupportedPoints<S>) => strength ?? ''
  return [...sums]
    .map(([strength, points]) => ({ strength, points }))
    .sort((left, right) => (rank(left) < rank(right) ? 1 : -1))
}
