import { approximately } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import type { Range } from '../tie/slip-range.ts'
import { slipsInto } from '../tie/slip-range.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Quantity } from '../tie/tie.ts'

type Ratio = Extract<Equation, { form: 'ratio' }>

const REACH = 6
const ALL = 100

/** What an amount is out of, where a percentage is its share of that. */
function baseOf(numerator: Quantity, rate: Quantity): Range {
  const all = approximately(numerator.value) * ALL
  const [share, step] = [approximately(rate.value), approximately(rate.step)]
  return [all / (share + step), all / Math.max(share - step / 2, step / 2)]
}

const meet = ([low, high]: Range, [from, to]: Range): boolean => low <= to && from <= high

/** Whether another rate beside one is out of the same base, and out of nothing that is stated. */
function isShared({ numerator, denominator }: Ratio, own: Claim, claims: readonly Claim[]): boolean {
  const base = baseOf(numerator, own)
  return claims.slice(Math.max(0, own.index - REACH), own.index + REACH + 1).some((other) => {
    const part = claims[other.index - 1]
    const isRate = other !== own && other.sentence === own.sentence && other.unit.key === own.unit.key
    if (!isRate || part?.unit.key !== numerator.unit.key) return false
    return meet(base, baseOf(part, other)) && !isSolved({ form: 'ratio', rate: other, numerator: part, denominator })
  })
}

/** 直接纠错236件，纠错率24.2%，…170件，调解率17.4%: two rates of one base that is not stated, and that no slip makes of what is. */
export function isOfUnstatedBase(equation: Ratio, claims: readonly Claim[]): boolean {
  const { rate, numerator, denominator } = equation
  const [low, high] = baseOf(numerator, rate)
  const scale = approximately(denominator.unit.scale)
  if (slipsInto(denominator.digits.replaceAll(',', ''), [low / scale, high / scale])) return false
  return between(claims, rate.start, rate.start + 1).some(
    (own) => claims[own.index - 1]?.start === numerator.start && isShared(equation, own, claims),
  )
}
