import type { Claim, Prose } from '../../claim/index.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

/** 尚未收回资金中有1,800万元: some of what is left. */
const SOME = /[一-龥]中，?有$/

const REACH = 6

/** 受理2,877件，办结2,410件，正在办理380件。另有87件不予受理: what the next amount tells is left besides. */
const isWithNext = ({ claims }: Prose, rest: Claim, [more, less]: readonly [Claim, Claim]): boolean =>
  claims
    .slice(rest.index + 1, rest.index + REACH)
    .some(
      (next) =>
        next.unit.key === rest.unit.key &&
        next.paragraph === rest.paragraph &&
        next.sentence <= rest.sentence + 1 &&
        isSolved(sumOfParts(more, [less, rest, next])),
    )

/** What is left of two is told in two amounts, or only in part. */
export function isLeftInTwo(prose: Prose, { kind, equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (kind !== 'balance' || equation.form !== 'sum' || equation.terms.length !== 2) return false
  const amounts = [equation.whole, ...equation.terms.map(({ quantity }) => quantity)]
  const [rest, more, less] = amounts.map(({ start }) => claimAt.get(start))
  if (rest === undefined || more === undefined || less === undefined) return false
  return SOME.test(rest.lead) || isWithNext(prose, rest, [more, less])
}
