import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { difference, isSlipped, isSolved, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 相差14.2个百分点, 高于目标3.8个百分点, 又降低4.3个百分点: how far apart two percentages are. */
const GAP =
  /(?:相差|差距|差|高出?|低|多|少|快|慢|提高|提升|上升|增加|降低|下降|回落|减少|超过?|落后|领先|高于|低于)[^，。；]{0,14}$/
/** 分别比上年下降1.9、2.7个百分点: from what is not said here. */
const OF_OTHERS = /上年|去年|上届|同期|同比|环比|分别|年初|上[年期]?末|[、和]$/
const BACK = 8
const FEWEST_DIGITS = 3

const isPercent = ({ unit, role, vagueness, bound }: Claim): boolean =>
  unit.dimension === 'percent' && role !== 'growth' && vagueness === 'none' && bound === 'none'

/** Percentages before the points in their sentence, and in a bracket right behind. */
function ownPercents({ claims, normal }: Prose, points: Claim): Claim[] {
  const before = claims
    .slice(Math.max(0, points.index - BACK), points.index)
    .filter((claim) => claim.sentence === points.sentence && isPercent(claim))
  const behind = claims
    .slice(points.index + 1, points.index + 3)
    .filter((claim) => claim.sentence === points.sentence && claim.depth > points.depth && isPercent(claim))
  return normal[points.end] === '（' ? [...before, ...behind] : before
}

/** The last percentage of the sentence before. */
const earlierPercents = ({ claims }: Prose, points: Claim): Claim[] =>
  claims
    .slice(Math.max(0, points.index - BACK), points.index)
    .filter(
      (claim) => claim.sentence === points.sentence - 1 && claim.paragraph === points.paragraph && isPercent(claim),
    )

function apart(points: Claim, one: Claim, other: Claim): Equation {
  return difference(points, compare(one.value, other.value) >= 0 ? [one, other] : [other, one])
}

/** The widest of several, else every two of them, the last first. */
function pairsAmong(percents: readonly Claim[]): (readonly [Claim, Claim])[] {
  return percents.flatMap((one, at) => percents.slice(at + 1).map((other) => [one, other] as const)).reverse()
}

/** 中央67.2%，上升0.3个百分点；地方63.1%，上升0.1个百分点: each has risen by itself, and they are set against nothing. */
function areCompared({ normal }: Prose, own: readonly Claim[], clause: string): boolean {
  const between = normal.slice(Math.min(...own.map(({ end }) => end)), Math.max(...own.map(({ start }) => start)))
  const isSaid = /相差|差距|首尾|[高低]于|高出|超过/.test(clause) || /而|由|从/.test(between)
  return isSaid && !/；|百分点/.test(between)
}

function tieOf(prose: Prose, points: Claim): Tie | null {
  const clause = lastClause(wordsBefore(prose, points, 40).replace(/（[^（）]*）/g, ''))
  if (!GAP.test(clause)) return null
  const own = ownPercents(prose, points)
  const near = own.length === 1 ? [...earlierPercents(prose, points), ...own] : own
  const equations = pairsAmong(near).map(([one, other]) => apart(points, one, other))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('change', holding, 'certain')
  // With no third beside them the two are meant.
  const [only] = own.length === 2 && !OF_OTHERS.test(clause) && areCompared(prose, own, clause) ? equations : []
  const isFine = Math.max(...own.map(fineDigits)) >= FEWEST_DIGITS
  return only !== undefined && isFine && isSlipped(only) ? makeTie('change', only, 'certain') : null
}

/** 晚间88.5%，白天34.2%，两者相差54.3个百分点: percentage points that nothing else tells, between two percentages beside them. */
export function pointGaps(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ equation }) => equation.form === 'sum')
  return prose.claims.flatMap((claim) => {
    const isPoints =
      claim.unit.dimension === 'percentage-points' && claim.vagueness === 'none' && claim.bound === 'none'
    return isPoints && !told.has(claim.start) ? (tieOf(prose, claim) ?? []) : []
  })
}
