import { isWithin } from '../tie/in-row.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { solve } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

type Growth = Extract<Equation, { form: 'growth' }>

/** Percentages of so many digits come within a slip of one of several growths but seldom. */
const FINE = 4
const FEW = 3

/** So many tenths of the last digit a percentage is off at most that was rounded twice. */
const ROUNDED_TWICE = 6

/** 11.348, 11.35, 11.4: one digit after the other. */
export function isRoundedTwice(equation: Equation): boolean {
  const { difference } = solve(equation)
  const [{ step }] = quantitiesOf(equation) as readonly [Quantity] // every equation has some
  return difference !== null && isWithin(difference, step, ROUNDED_TWICE)
}

/** Where no words tell which amount grew: the one that a slip keeps from having done so. */
export function slippedGrowth(equations: readonly Growth[]): Tie | null {
  const isFine = equations.some(({ rate }) => fineDigits(rate) >= FINE)
  const slipped = (isFine ? equations : equations.slice(0, FEW)).find(
    (each) => isSlipped(each) && !isRoundedTwice(each),
  )
  return slipped === undefined ? null : makeTie('growth', slipped, 'likely')
}
