import type { Exact } from '../../amount/index.ts'
import { compare, sumOf, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { magnitude } from '../tie/print.ts'
import { solve } from '../tie/solve.ts'
import type { Tie } from '../tie/tie.ts'

const ALL = whole(100)
const MOST = 6
const REACH = 24

const sumsToAll = (shares: readonly { readonly value: Exact }[]): boolean =>
  compare(sumOf(shares.map(({ value }) => value)), ALL) === 0

/** Shares of so many digits beside one in its paragraph, in their order. */
const sharesBeside = ({ claims }: Prose, rate: Claim): Claim[] =>
  claims
    .slice(Math.max(0, rate.index - REACH), rate.index + REACH)
    .filter(
      ({ role, unit, paragraph, step }) =>
        role === 'share' &&
        unit.dimension === 'percent' &&
        paragraph === rate.paragraph &&
        compare(step, rate.step) === 0,
    )

/** 占4.1%、68.3%、27.6%: one of them is a unit of its last digit off, so that they come to 100% together. */
export function isBalanced(prose: Prose, { equation }: Tie, claimAt: ReadonlyMap<number, Claim>): boolean {
  if (equation.form !== 'ratio') return false
  const rate = claimAt.get(equation.rate.start)
  const { difference } = solve(equation)
  if (rate === undefined || difference === null || compare(magnitude(difference), rate.step) > 0) return false
  const shares = sharesBeside(prose, rate)
  const at = shares.indexOf(rate)
  if (at === -1) return false
  return shares.some((_, from) =>
    Array.from({ length: MOST }, (__, more) => shares.slice(from, from + more + 1)).some(
      (listed) => listed.length > 1 && listed.includes(rate) && sumsToAll(listed),
    ),
  )
}
