import { compare, sumOf } from '../../amount/index.ts'
import { significantDigits } from '../tie/print.ts'
import type { Term, Tie } from '../tie/tie.ts'

const FEWEST = 3
/** In fewer digits 39 is 4, 27 and 8 by chance. */
const FEWEST_DIGITS = 3

/** 里程3710公里，其中，高速140公里、干线475公里、农村总里程3095公里: the last of the parts is no total of the whole and the other parts. */
function isPartItself({ equation }: Tie): boolean {
  if (equation.form !== 'sum' || equation.terms.length < FEWEST) return false
  const [first, ...others] = equation.terms.map(({ quantity }) => quantity)
  const parts = [equation.whole, ...others].map(({ value }) => value)
  return first !== undefined && significantDigits(first) >= FEWEST_DIGITS && compare(first.value, sumOf(parts)) === 0
}

/** 收入总计273.6亿元，支出总计273.6亿元，…: what is added and taken away again leaves nothing to be told. */
function isTakenBack({ kind, equation }: Tie): boolean {
  if (kind !== 'balance' || equation.form !== 'sum') return false
  const { terms } = equation
  const areOpposed = (one: Term, other: Term): boolean =>
    one.sign !== other.sign && compare(one.quantity.value, other.quantity.value) === 0
  return terms.length > 2 && terms.some((one) => terms.some((other) => areOpposed(one, other)))
}

/** A sum that its own figures explain otherwise. */
export const isOfOwnParts = (tie: Tie): boolean => isPartItself(tie) || isTakenBack(tie)
