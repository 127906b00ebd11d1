import { magnitude, printedLike, unitOf } from './print.ts'
import { solve } from './solve.ts'
import type { Certainty, Equation, Tie, TieKind } from './tie.ts'
import { quantitiesOf } from './tie.ts'

/** Judges an equation and makes the tie that the checks read; words are printed when they are asked for, which few ties are. */
export function makeTie(kind: TieKind, equation: Equation, certainty: Certainty): Tie {
  const { required, difference, holds, isNarrow } = solve(equation)
  const [first] = quantitiesOf(equation)
  if (first === undefined) throw new Error('an equation has quantities')
  return {
    kind,
    equation,
    certainty,
    holds,
    isNarrow,
    get expected() {
      return required === null ? null : printedLike(required, first)
    },
    get actual() {
      return printedLike(first.value, first)
    },
    get difference() {
      return difference === null ? null : printedLike(magnitude(difference), first)
    },
    unit: unitOf(first),
  }
}

/** A tie of all the figures of a clause, whose words leave nothing else to be meant. */
export const closedTie = (kind: TieKind, equation: Equation): Tie =>
  Object.assign(makeTie(kind, equation, 'certain'), { isClosed: true })
