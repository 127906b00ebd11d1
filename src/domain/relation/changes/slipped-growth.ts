import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

type Growth = Extract<Equation, { form: 'growth' }>

/** Percentages of so many digits come within a slip of one of several growths but seldom. */
const FINE = 4
const FEW = 3

/** Where no words tell which amount grew: the one that a slip keeps from having done so. */
export function slippedGrowth(equations: readonly Growth[]): Tie | null {
  const isFine = equations.some(({ rate }) => fineDigits(rate) >= FINE)
  const slipped = (isFine ? equations : equations.slice(0, FEW)).find(isSlipped)
  return slipped === undefined ? null : makeTie('growth', slipped, 'likely')
}
