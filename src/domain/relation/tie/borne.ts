import { compare, isZero, larger, ONE, times } from '../../amount/index.ts'
import { flatMapped } from '../../list/index.ts'
import { significantDigits } from './print.ts'
import { solve } from './solve.ts'
import type { Equation, Quantity } from './tie.ts'
import { quantitiesOf } from './tie.ts'

/** Digits that can be relied on: all of a count. */
const precisionOf = (quantity: Quantity): number =>
  quantity.unit.dimension === 'count' && !quantity.digits.includes('.')
    ? Number.POSITIVE_INFINITY
    : significantDigits(quantity)

/** 66.35万元 is borne out by 663,500元, which may as well be 663,530元. */
function borneBySame({ first, second }: Extract<Equation, { form: 'same' }>): number[] {
  if (compare(first.value, second.value) === 0) return [first.start, second.start]
  return [compare(first.step, second.step) < 0 ? second.start : first.start]
}

/** 37.83%, 7.68%, 31.04% … make 100.00%, but for the last digit: one of them may be off by it. */
function isRoundedSum(equation: Equation): boolean {
  if (equation.form !== 'sum' || !/^percent/.test(equation.whole.unit.dimension)) return false
  const { difference } = solve(equation)
  return difference !== null && !isZero(difference)
}

/** 640 = 12,340 − 1.2万 bears out nothing but what is as coarse as 1.2万. */
function coarsest(quantities: readonly Quantity[]): number[] {
  const coarse = quantities.map(({ step }) => step).reduce(larger)
  return quantities.filter(({ step }) => compare(step, coarse) === 0).map(({ start }) => start)
}

/** 105人次 of 365 days bear out the first three digits of 38,420人次; 105 × 365 itself would bear out all. */
function borneByProduct({ product, factors }: Extract<Equation, { form: 'product' }>): number[] {
  const quantities = [product, ...factors]
  const exact = factors.reduce((made, { value }) => times(made, value), ONE)
  const fewest = Math.min(...quantities.map(significantDigits))
  return quantities
    .filter((quantity) => compare(exact, product.value) === 0 || significantDigits(quantity) <= fewest)
    .map(({ start }) => start)
}

/** Where the amounts stand that an equation that holds leaves no room for another digit. */
export function exactlyBorne(equation: Equation): number[] {
  const quantities = quantitiesOf(equation)
  if (equation.form === 'same') return borneBySame(equation)
  if (isRoundedSum(equation)) return []
  if (equation.form === 'product') return borneByProduct(equation)
  if (equation.form === 'sum') return coarsest(quantities)
  return flatMapped(quantities, (quantity) => {
    const others = quantities.filter((other) => other !== quantity).map(precisionOf)
    return significantDigits(quantity) <= Math.min(...others) ? [quantity.start] : []
  })
}
