import type { Exact } from '../../amount/index.ts'
import { compare, isZero, minus, times, whole, ZERO } from '../../amount/index.ts'
import { magnitude } from '../tie/print.ts'
import { isPlaceOff, isSlipInRange } from '../tie/ranges.ts'
import { isExactSlip, isOneSlipAway, isUnitAway } from '../tie/slip.ts'
import { solve } from '../tie/solve.ts'
import type { Certainty, Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** Whether the larger of two, without sign, is no more than so many tenths of the smaller. */
const isWithin = (one: Exact, other: Exact, tenths: number): boolean => {
  const [left, right] = [magnitude(one), magnitude(other)]
  const [small, large] = compare(left, right) < 0 ? [left, right] : [right, left]
  return compare(times(large, whole(10)), times(small, whole(tenths))) <= 0
}

/** Rounding makes no more difference than so, in tenths. */
const ROUNDED = 11

/** 下降8.4% where it rose by 8.4%, whatever the rounding. */
function isTurned(required: Exact, stated: Quantity): boolean {
  const isOpposite = compare(times(required, stated.value), ZERO) < 0
  return isOpposite && isWithin(required, stated.value, ROUNDED)
}

/** A part left out of the sum, or counted twice; what is more than all of it was never one. */
function isPartAmiss(equation: Equation, required: Exact, stated: Quantity): boolean {
  if (equation.form !== 'sum') return false
  const missing = magnitude(minus(required, stated.value))
  return (
    compare(missing, magnitude(stated.value)) <= 0 &&
    equation.terms.some(({ quantity }) => isZero(minus(missing, magnitude(quantity.value))))
  )
}

const isLess = (part: Quantity, all: Quantity): boolean => compare(magnitude(part.value), magnitude(all.value)) < 0

const isOfOneDigit = ({ digits }: Quantity): boolean => digits.length === 1

/** 4家 for 47: of one digit almost anything can be made, where rounding leaves room and no words say that the amounts belong together. */
const isSlip = (equation: Equation, certainty: Certainty): boolean =>
  isOneSlipAway(equation) &&
  (certainty === 'certain' ||
    equation.form !== 'product' ||
    isExactSlip(equation) ||
    !quantitiesOf(equation).some(isOfOneDigit))

/** What a slip may leave open, as a share of what it mends, where the words say that the amounts belong together and where they don't. */
const WIDEST = { certain: 0.05, likely: 0.008 }

/** Farther off than so, in tenths, nobody has miscounted: sums whose words say that they are, lists that may be some of all, and all else. */
const FAR_SUM = 20
const FAR_LIST = 12
const FAR = 13

/**
 * Whether somebody can have written this by mistake: one slip of the hand, a turned word, a part left out, or a
 * miscalculation that is not far off. All else was never meant to belong together.
 */
export function isBelievable({ equation, certainty }: Tie): boolean {
  const { required } = solve(equation)
  const [stated] = quantitiesOf(equation)
  if (required === null || stated === undefined || equation.form === 'pooled' || equation.form === 'same') return true
  if (isTurned(required, stated) || isPartAmiss(equation, required, stated)) return true
  if (isSlip(equation, certainty) || isUnitAway(equation) || isSlipInRange(equation, WIDEST[certainty])) return true
  if (certainty === 'certain' && isPlaceOff(equation)) return true
  if (equation.form !== 'sum')
    return compare(times(required, stated.value), ZERO) > 0 && isWithin(required, stated.value, FAR)
  if (certainty === 'certain') return isWithin(required, stated.value, FAR_SUM)
  return isWithin(required, stated.value, FAR_LIST) && equation.terms.every(({ quantity }) => isLess(quantity, stated))
}
