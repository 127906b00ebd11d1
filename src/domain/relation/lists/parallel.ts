import type { Claim, Dimension, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const COUNTED: ReadonlySet<Dimension> = new Set(['count', 'money', 'measure'])
const BETWEEN =
  /^[、，]?(?:[一-龥]{0,4}(?:计|共|共计|合计)|涉及|惠及|培训|参训|参加|参与|受训|受益|接待|服务|原值|净值|金额|资金|面积|投资|价值|总额|金额为|涉及资金|涉及金额|贷款|支出|预算)?$/

/** 521户1772人, 61户、247人: the amount that stands directly behind another. */
function companionOf(prose: Prose, claims: readonly Claim[], claim: Claim): Claim | null {
  const next = claims[claims.indexOf(claim) + 1]
  if (next === undefined || next.unit.key === claim.unit.key || !COUNTED.has(next.unit.dimension)) return null
  const between = prose.normal.slice(claim.end, next.start)
  return BETWEEN.test(between) ? next : null
}

/** A list of pairs adds up in both units: where the first sum holds, the second is asked too. */
export function companionTie(
  prose: Prose,
  claims: readonly Claim[],
  { whole, parts }: { whole: Claim; parts: readonly Claim[] },
): Tie | null {
  const second = companionOf(prose, claims, whole)
  const terms = parts.map((part) => companionOf(prose, claims, part)).filter((part) => part !== null)
  if (second === null || terms.length !== parts.length || terms.some(({ unit }) => unit.key !== second.unit.key))
    return null
  const equation = sumOfParts(second, terms)
  const isTrue = isSolved(equation)
  return isTrue || isOneSlipAway(equation) ? makeTie('parts', equation, isTrue ? 'certain' : 'likely') : null
}
