import type { Equation, Quantity } from './tie.ts'

type RatioEquation = Extract<Equation, { form: 'ratio' }>

const numberOf = ({ numerator, denominator }: Quantity['value']): number => Number(numerator) / Number(denominator)

/** A 万 forgotten or added, a point moved. */
const FACTORS = [10, 1 / 10, 100, 1 / 100, 10_000, 1 / 10_000]

/** What a member of a ratio may be, for the other two to hold: the printed percentage was rounded or cut. */
function rangeOf({ rate, numerator, denominator }: RatioEquation, member: Quantity): readonly [number, number] {
  const [percent, step] = [numberOf(rate.value), numberOf(rate.step)]
  const [low, high] = [(percent - step / 2) / 100, (percent + step) / 100]
  if (member === numerator) return [low * numberOf(denominator.value), high * numberOf(denominator.value)]
  return [numberOf(numerator.value) / high, numberOf(numerator.value) / low]
}

/** `true` when the unit or the point of numerator or denominator is all that keeps a percentage from holding as printed. */
export function isShiftedRatio(equation: RatioEquation): boolean {
  return [equation.numerator, equation.denominator].some((member) => {
    const [low, high] = rangeOf(equation, member)
    const value = numberOf(member.value)
    return FACTORS.some((factor) => value * factor >= low && value * factor <= high)
  })
}
