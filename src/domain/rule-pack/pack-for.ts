import type { BlockWeights, RulePack, Sourced } from './rule-pack.ts'

/** Where and when a rule pack is asked for. */
export interface Place {
  /** GB/T 2260, six digits. */
  readonly regionCode: string
  readonly year: number
}

/**
 * 适用规则包 — among the packs valid in the year, the one with the longest region prefix; of two for one region, that of the
 * later first year.
 *
 * @returns `null` when none is valid there and then.
 */
export function packFor(packs: readonly RulePack[], { regionCode, year }: Place): RulePack | null {
  const valid = packs.filter(
    ({ regionPrefix, firstYear, lastYear }) =>
      regionCode.startsWith(regionPrefix) && firstYear <= year && (lastYear === null || year <= lastYear),
  )
  return valid.toSorted(byNearest)[0] ?? null
}

function byNearest(left: RulePack, right: RulePack): number {
  return right.regionPrefix.length - left.regionPrefix.length || right.firstYear - left.firstYear
}

/** 各部分分值 — the pack's weights, with or without indicators of satisfaction. */
export function blockWeightsFor(pack: RulePack, hasSatisfaction: boolean): Sourced<BlockWeights> {
  return hasSatisfaction ? pack.weights : pack.weightsWithoutSatisfaction
}
