import { compare, type Exact, larger, minus, ONE, rounded, smaller, times, ZERO } from '../amount/index.ts'
import type { Sourced } from '../rule-pack/index.ts'
import type { Explanation } from './scoring-input.ts'
import { equalsPoints, pointsWords } from './words.ts'

/** What a rule decides; {@link explained} makes points and their explanation of it. */
export interface Award {
  /** 赋分规则 in one sentence. */
  readonly rule: string
  readonly from: Sourced<unknown>
  readonly completion: Exact | null
  /** The share of the weight that is earned, kept within 0…1. */
  readonly share: Exact
  /** Everything before the last line, which says the points. */
  readonly steps: readonly string[]
  /** The points as the last line computes them, `10 × 101.84万元 ÷ 124万元`, where neither all nor nothing was earned. */
  readonly sum: string
  /** What would restore what was lost. */
  readonly remedy: string
  readonly owed: readonly string[]
}

/**
 * 得分 — the weight times the share, rounded once to two decimals, half away from zero. What is lost is counted from the
 * weight as printed, so that full points leave nothing lost.
 */
export function explained(
  weight: Exact,
  { rule, from, completion, steps, sum, remedy, owed, ...award }: Award,
): Explanation {
  const share = smaller(larger(award.share, ZERO), ONE)
  const earned = rounded(times(weight, share), 2)
  const lost = minus(rounded(weight, 2), earned)
  const hasLost = compare(lost, ZERO) > 0
  return {
    rule,
    source: from.source,
    confidence: from.confidence,
    weight,
    completion,
    earned,
    lost,
    notScored: null,
    steps: [...steps, lastStep({ share, earned, sum, exact: times(weight, share) })],
    toRestore: hasLost ? `${remedy}，可恢复${pointsWords(lost)}` : null,
    owed,
  }
}

function lastStep({ share, earned, sum, exact }: { share: Exact; earned: Exact; sum: string; exact: Exact }): string {
  if (compare(share, ZERO) === 0) return `得分 = ${pointsWords(ZERO)}`
  if (compare(share, ONE) === 0) return `得分 = 分值 = ${pointsWords(earned)}`
  return `得分 = ${sum} ${equalsPoints(exact)}`
}

/** What cannot be scored yet: it has earned nothing and lost nothing. */
export function unscored(
  weight: Exact,
  { rule, from, reason, owed }: { rule: string; from: Sourced<unknown>; reason: string; owed: readonly string[] },
): Explanation {
  return {
    rule,
    source: from.source,
    confidence: from.confidence,
    weight,
    completion: null,
    earned: null,
    lost: null,
    notScored: reason,
    steps: [],
    toRestore: null,
    owed,
  }
}
