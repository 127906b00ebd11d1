import { compare, sumOf } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { isSolved } from '../tie/solve.ts'

const MOST_ADDED = 3

/** Sums of two or three amounts of one unit that stand one behind the other. */
function sumsOfNeighbours(amounts: readonly Claim[]): Claim[] {
  return amounts.flatMap((first, at) => {
    const alike = amounts.slice(at).filter(({ unit }) => unit.key === first.unit.key)
    return Array.from({ length: MOST_ADDED - 1 }, (_, more) => alike.slice(0, more + 2))
      .filter(({ length }, more) => length === more + 2)
      .map((members) => {
        const value = sumOf(members.map((member) => member.value))
        return takenExactly(first, value)
      })
  })
}

/** 下达通知书35份、停工令2份，已闭环33份: one of the amounts out of two that 、 joins. */
export function isOfJoined(rate: Claim, amounts: readonly Claim[]): boolean {
  if (!rate.digits.includes('.')) return false
  const joined = amounts.flatMap((second) => {
    const first = amounts.find(({ index, unit }) => index === second.index - 1 && unit.key === second.unit.key)
    return first !== undefined && /^[、和及与]/.test(second.lead)
      ? [takenExactly(second, sumOf([first.value, second.value]))]
      : []
  })
  return joined.some((denominator) =>
    amounts.some(
      (numerator) =>
        numerator.index > denominator.index &&
        numerator.unit.key === denominator.unit.key &&
        compare(denominator.value, numerator.value) >= 0 &&
        isSolved({ form: 'ratio', rate, numerator, denominator }),
    ),
  )
}

/** 三项都满意的271户，两项满意的32户，满意度94.7%: some of the amounts before it together, out of another. */
export function isOfSeveral(rate: Claim, amounts: readonly Claim[]): boolean {
  if (!rate.digits.includes('.')) return false
  if (isOfJoined(rate, amounts)) return true
  return sumsOfNeighbours(amounts).some((numerator) =>
    amounts.some(
      (base) =>
        base.unit.key === numerator.unit.key &&
        compare(base.value, numerator.value) >= 0 &&
        isSolved({ form: 'ratio', rate, numerator, denominator: base }),
    ),
  )
}
