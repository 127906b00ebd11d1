import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Term, Tie } from '../tie/tie.ts'
import { placesOf, quantitiesOf } from '../tie/tie.ts'

type Sum = Extract<Equation, { form: 'sum' }>

/** 137笔、682.4万元; 412户1,137人 */
const RIGHT_BEHIND = /^、?$/

const isAmount = (claim: Claim): boolean =>
  isPlain(claim) &&
  claim.vagueness === 'none' &&
  claim.role !== 'unit-price' &&
  (claim.unit.dimension === 'money' || claim.unit.dimension === 'count')

/** The amount of another kind that an amount is told together with. */
function twinOf({ claims, normal }: Prose, claim: Claim): Claim | null {
  const next = claims[claim.index + 1]
  if (next === undefined || next.unit.key === claim.unit.key || !isAmount(next)) return null
  return RIGHT_BEHIND.test(normal.slice(claim.end, next.start)) ? next : null
}

/** The same relation of the amounts told together with those of another; `null` where one of them has none. */
function twinSum(equation: Sum, twin: (quantity: Quantity) => Claim | null): Sum | null {
  const whole = twin(equation.whole)
  const terms = flatMapped(equation.terms, ({ quantity, sign }): Term[] => {
    const own = twin(quantity)
    return own === null || own.unit.key !== whole?.unit.key ? [] : [{ quantity: own, sign }]
  })
  return whole === null || terms.length < equation.terms.length ? null : { form: 'sum', whole, terms }
}

/** 清出137笔、682.4万元，退还129笔、651.9万元，剩余8笔、30.5万元: where the one adds up, the other does as well. */
export function twinSums(prose: Prose, ties: readonly Tie[]): Tie[] {
  const counted = new Map(prose.claims.filter(isAmount).map((claim) => [claim.start, claim]))
  const twin = ({ start }: Quantity): Claim | null => twinOf(prose, counted.get(start) as Claim) // of these
  const known = new Set(ties.map(({ places }) => places))
  return flatMapped(ties, ({ kind, holds, equation }) => {
    if (!holds || equation.form !== 'sum' || !quantitiesOf(equation).every(({ start }) => counted.has(start))) return []
    const sum = twinSum(equation, twin)
    if (sum === null || known.has(placesOf(sum))) return []
    return isSolved(sum) || isSlipped(sum) ? [makeTie(kind, sum, 'certain')] : []
  })
}
