import type { Claim, Prose } from '../../claim/index.ts'
import { addsTo } from '../lists/list-guards.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** What is added to stands in the sentence before, among what it grew by and what it is compared with. */
const AMOUNTS_BACK = 12
const ENDS_OPEN = /等[，；]/

/** Amounts of the total's unit before what is added, in its sentence or the one before. */
const basesOf = ({ claims }: Prose, total: Claim, first: Claim): readonly Claim[] =>
  claims
    .slice(Math.max(0, first.index - AMOUNTS_BACK), first.index)
    .filter(
      (claim) =>
        claim.paragraph === first.paragraph &&
        claim.sentence >= first.sentence - 1 &&
        claim.unit.key === total.unit.key &&
        claim.depth === first.depth &&
        !isDerived(claim),
    )

/**
 * 收入582.4亿元，下降6.2%。加上转移支付3,649.1亿元、上年结转99.97亿元，收入合计4,331.47亿元: the total is of an amount told before
 * and of what is added to it. `undefined` where the words add nothing.
 */
export function addedTo(prose: Prose, total: Claim, parts: readonly Claim[]): Tie | null | undefined {
  const from = parts.findLastIndex(addsTo)
  const first = parts[from]
  if (first === undefined) return undefined
  const added = parts.slice(from)
  const equations = basesOf(prose, total, first).map((base) => sumOfParts(total, [base, ...added]))
  const holding = equations.find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  if (from > 0) return undefined
  const isOpen = added.slice(-1).some(({ end }) => ENDS_OPEN.test(prose.normal.slice(end, total.start)))
  const slipped = isOpen ? undefined : equations.find(isExactSlip)
  return slipped === undefined ? null : makeTie('parts', slipped, 'likely')
}
