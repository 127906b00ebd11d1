import { approximately, compare, ONE } from '../../amount/index.ts'
import type { Range } from './slip-range.ts'
import { digitsOff, shiftsInto, slipsInto } from './slip-range.ts'
import type { Equation, Quantity } from './tie.ts'
import { quantitiesOf } from './tie.ts'

const spanOf = ({ interval: { low, high } }: Quantity): Range => [approximately(low), approximately(high)]

/** What a percentage or a product can have been before it was rounded or cut. */
function uncut({ value, step }: Quantity): Range {
  return [approximately(value) - approximately(step) / 2, approximately(value) + approximately(step)]
}

const scaleOf = ({ unit: { dimension } }: Quantity): number =>
  dimension === 'multiple' ? 1 : dimension === 'permille' ? 1000 : 100

/** A rate as a share of one. */
function shareOf(rate: Quantity): Range {
  const [low, high] = uncut(rate)
  return [low / scaleOf(rate), high / scaleOf(rate)]
}

const added = (ranges: readonly Range[]): Range =>
  ranges.reduce<Range>(([low, high], range) => [low + range[0], high + range[1]], [0, 0])

const times = (left: Range, right: Range): Range => [left[0] * right[0], left[1] * right[1]]
const over = (left: Range, right: Range): Range => [left[0] / right[1], left[1] / right[0]]
const less = (left: Range, right: Range): Range => [left[0] - right[1], left[1] - right[0]]

type Of<Form extends Equation['form']> = Extract<Equation, { form: Form }>

interface Fraction {
  readonly rate: Quantity
  readonly numerators: readonly Quantity[]
  readonly denominators: readonly Quantity[]
}

/** rate = Σ numerators ÷ Σ denominators, solved for any of them. */
function inFraction({ rate, numerators, denominators }: Fraction, member: Quantity): Range {
  const [top, bottom] = [added(numerators.map(spanOf)), added(denominators.map(spanOf))]
  const others = (all: readonly Quantity[]): Range => added(all.filter((each) => each !== member).map(spanOf))
  if (member === rate) return times(over(top, bottom), [scaleOf(rate), scaleOf(rate)])
  if (numerators.includes(member) && denominators.includes(member)) {
    const [low, high] = shareOf(rate)
    return over(less(times([low, high], others(denominators)), others(numerators)), [1 - high, 1 - low])
  }
  if (numerators.includes(member)) return less(times(shareOf(rate), bottom), others(numerators))
  return less(over(top, shareOf(rate)), others(denominators))
}

function inGrowth({ rate, change, current, sign }: Of<'growth'>, member: Quantity): Range {
  const [[low, high], by, now] = [shareOf(rate), spanOf(change), spanOf(current)]
  const base = sign === 1 ? less(now, by) : added([now, by])
  if (member === rate) return times(over(by, base), [scaleOf(rate), scaleOf(rate)])
  if (member === change) return times(now, [low / (1 + sign * low), high / (1 + sign * high)])
  return times(by, [1 / high + sign, 1 / low + sign])
}

function inRise({ rate, current, base, sign }: Of<'rise'>, member: Quantity): Range {
  const [[low, high], now, then] = [shareOf(rate), spanOf(current), spanOf(base)]
  const factor: Range = sign === 1 ? [1 + low, 1 + high] : [1 - high, 1 - low]
  if (member === current) return times(then, factor)
  if (member === base) return over(now, factor)
  return times(over(sign === 1 ? less(now, then) : less(then, now), then), [scaleOf(rate), scaleOf(rate)])
}

function inProduct({ product, factors }: Of<'product'>, member: Quantity): Range {
  const multiplied = (all: readonly Quantity[]): Range => all.map(spanOf).reduce<Range>(times, [1, 1])
  if (member === product) return multiplied(factors)
  return over(uncut(product), multiplied(factors.filter((factor) => factor !== member)))
}

/** The same price may stand for several counts. */
function inWeighted({ whole, pairs }: Of<'weighted'>, member: Quantity): Range {
  const priced = (some: Of<'weighted'>['pairs']): Range =>
    added(some.map(({ price, count }) => times(spanOf(price), spanOf(count))))
  if (member === whole) return priced(pairs)
  const own = pairs.filter(({ price, count }) => price === member || count === member)
  const rest = less(uncut(whole), priced(pairs.filter((pair) => !own.includes(pair))))
  return over(rest, added(own.map(({ price, count }) => spanOf(price === member ? count : price))))
}

/** What each must be that the mean is what it is. */
function inMean({ average, members }: Of<'mean'>, member: Quantity): Range {
  const count = members.length
  const others = added(members.filter((each) => each !== member).map(spanOf))
  if (member === average) return [others[0] / count, others[1] / count]
  return less(times(uncut(average), [count, count]), others)
}

/** What the others allow one member of an equation to be, in base units. `null` where digits are compared exactly. */
function rangeOf(equation: Equation, member: Quantity): Range | null {
  if (equation.form === 'ratio') {
    const { rate, numerator, denominator } = equation
    return inFraction({ rate, numerators: [numerator], denominators: [denominator] }, member)
  }
  if (equation.form === 'pooled') return inFraction(equation, member)
  if (equation.form === 'growth') return inGrowth(equation, member)
  if (equation.form === 'rise') return inRise(equation, member)
  if (equation.form === 'product') return inProduct(equation, member)
  if (equation.form === 'mean') return inMean(equation, member)
  return equation.form === 'weighted' ? inWeighted(equation, member) : null
}

const isCount = ({ unit: { dimension, scale } }: Quantity): boolean =>
  dimension === 'count' && compare(scale, ONE) === 0

/** A range wider than this share of what it holds tells no more than a moved point, and a still wider one nothing. */
const WIDEST = 0.008
const WIDEST_SHIFT = 0.05

/** Where the printed member must lie, in its printed unit: a count as it is, all else rounded or cut. */
function printedRange(member: Quantity, [low, high]: Range): Range {
  const [step, scale] = [approximately(member.step), approximately(member.unit.scale)]
  return isCount(member) ? [low / scale, high / scale] : [(low - step) / scale, (high + step / 2) / scale]
}

/** So wide may a range be that digits are off by a place from, and so many times as much they are. */
const WIDEST_PLACE = 0.12
const TIMES = 4

/** 24,998辆次 for 2,498辆次: many times as much or as little as the others allow, and a digit or the point is all that makes it so. */
export function isPlaceOff(equation: Equation): boolean {
  return quantitiesOf(equation).some((member) => {
    const range = member.vagueness === 'none' ? rangeOf(equation, member) : null
    if (range === null) return false
    const [low, high] = printedRange(member, range)
    const digits = member.digits.replaceAll(',', '')
    const isFar = Number(digits) > high * TIMES || Number(digits) * TIMES < low
    return isFar && (high - low) / high <= WIDEST_PLACE && digitsOff(digits, [low, high])
  })
}

/**
 * `true` when one slip of some member, within what rounding leaves open, is all that keeps an equation from holding.
 * `widest`: the share of itself that the range may be wide; the wider, the less a slip into it tells.
 */
export function isSlipInRange(equation: Equation, widest = WIDEST): boolean {
  return quantitiesOf(equation).some((member) => {
    const range = member.vagueness === 'none' ? rangeOf(equation, member) : null
    if (range === null) return false
    const [digits, printed] = [member.digits.replaceAll(',', ''), printedRange(member, range)]
    const width = (printed[1] - printed[0]) / printed[1]
    if (width <= widest) return slipsInto(digits, printed)
    return width <= WIDEST_SHIFT && shiftsInto(digits, printed)
  })
}
