import type { Exact } from '../../amount/index.ts'
import {
  approximately,
  compare,
  dividedBy,
  fractionText,
  isZero,
  larger,
  minus,
  negated,
  ONE,
  plus,
  smaller,
  sumOf,
  times,
  whole,
  ZERO,
} from '../../amount/index.ts'
import type { Interval } from '../../claim/index.ts'
import { canMeet } from '../../claim/index.ts'
import { magnitude } from './print.ts'
import type { Equation, PricedCount, Quantity, Term } from './tie.ts'

const HALF = { numerator: 1n, denominator: 2n }

/** What became of an equation: what it requires of its first quantity, how far off that is, and whether it can hold. */
export interface Solution {
  readonly required: Exact | null
  readonly difference: Exact | null
  readonly holds: boolean
  readonly isNarrow: boolean
}

/** A quantity with another value, in base units: what a healed slip would make of it. */
export interface Replacement {
  readonly quantity: Quantity
  readonly value: Exact
}

function statedValue(quantity: Quantity, replaced: Replacement | null): Exact {
  return replaced?.quantity === quantity ? replaced.value : quantity.value
}

function intervalOf(quantity: Quantity, replaced: Replacement | null): Interval {
  if (replaced?.quantity !== quantity) return quantity.interval
  const shift = minus(replaced.value, quantity.value)
  return { low: plus(quantity.interval.low, shift), high: plus(quantity.interval.high, shift) }
}

const LONG = 6

/** 1,514,976万元 beside 99,455.3万元: in so many digits decimals were left off. */
const isLong = ({ digits }: Quantity): boolean => digits.replace(/\D/g, '').length >= LONG

/** One unit of the last digit; a number without decimals among others with them is as fine as they are. */
function finenessOf(quantities: readonly Quantity[]): (quantity: Quantity) => Exact {
  const finest = quantities.map(({ step }) => step).reduce(smaller)
  const hasDecimals = quantities.some(({ digits }) => digits.includes('.'))
  const isAsFine = hasDecimals && sameScale(quantities)
  return (quantity) => (isAsFine && !quantity.digits.includes('.') && !isLong(quantity) ? finest : quantity.step)
}

/** Counts, and money printed in yuan, are exact; what is printed in 万元 with decimals was rounded or cut. */
function isExactSum(quantities: readonly Quantity[]): boolean {
  return quantities.every(
    ({ unit, digits }) =>
      (unit.dimension === 'count' && compare(unit.scale, ONE) === 0) ||
      (unit.dimension === 'money' && compare(unit.scale, ONE) <= 0) ||
      (unit.dimension === 'plain' && !digits.includes('.')) ||
      unit.dimension === 'score',
  )
}

/** What the terms come to, as they are printed. */
export function totalOf(terms: readonly Term[], replaced: Replacement | null = null): Exact {
  return sumOf(
    terms.map(({ quantity, sign }) => {
      const value = statedValue(quantity, replaced)
      return sign === 1 ? value : negated(value)
    }),
  )
}

function solveSum(whole_: Quantity, terms: readonly Term[], replaced: Replacement | null): Solution {
  const quantities = [whole_, ...terms.map(({ quantity }) => quantity)]
  const required = totalOf(terms, replaced)
  const difference = minus(statedValue(whole_, replaced), required)
  if (quantities.some(({ vagueness }) => vagueness !== 'none')) {
    return { required, difference, holds: vagueSumHolds(whole_, terms, replaced), isNarrow: false }
  }
  if (isExactSum(quantities)) return { required, difference, holds: isZero(difference), isNarrow: false }
  const fineness = finenessOf(quantities)
  const steps = { whole: fineness(whole_), parts: terms.map(({ quantity }) => fineness(quantity)) }
  const isWithinRounding = canBeRounding(difference, steps) || isCutOfRounded(quantities, difference, steps)
  const areRounded =
    quantities.some(({ digits, unit }) => digits.includes('.') || unit.dimension === 'percent') ||
    areMeasured(quantities)
  const holds = isZero(difference) || (isWithinRounding && (areRounded || !sameScale(quantities)))
  return { required, difference, holds, isNarrow: isWithinRounding }
}

const MANY_DIGITS = 4
const WAN = whole(10_000)
const YI = whole(100_000_000)

const areOfScale = (quantities: readonly Quantity[], scale: Exact): boolean =>
  quantities.every(({ unit }) => compare(unit.scale, scale) >= 0)

/** 10,988亿元 of 4,580、4,012 and 2,397: so many digits of 万, and whatever is told in 亿, were measured and rounded. */
const areMeasured = ([all, ...parts]: readonly Quantity[]): boolean =>
  all !== undefined &&
  (areLengths([all, ...parts]) ||
    areOfScale([all, ...parts], YI) ||
    (all.digits.replace(/\D/g, '').replace(/0+$/, '').length >= MANY_DIGITS && areOfScale([all, ...parts], WAN)))

const LENGTHY = 3

/** 由163,737公里增加到168,071公里，净增4,335公里: kilometres are measured too. */
const areLengths = (quantities: readonly Quantity[]): boolean =>
  quantities.every(({ unit }) => /公里|千米|km/.test(unit.printed)) &&
  quantities.some(({ digits }) => digits.replace(/\D/g, '').length >= LENGTHY)

/** Rounded parts miss their rounded total by less than half a unit each; parts that were cut fall short by less than a unit each, as a total that was cut does. */
function canBeRounding(difference: Exact, steps: Steps): boolean {
  const ofParts = sumOf(steps.parts)
  const isRounded = compare(magnitude(difference), times(plus(steps.whole, ofParts), HALF)) < 0
  const isCut = compare(difference, ZERO) >= 0 && compare(difference, ofParts) < 0
  const isWholeCut = compare(difference, ZERO) < 0 && compare(magnitude(difference), steps.whole) < 0
  return isRounded || isCut || isWholeCut
}

interface Steps {
  readonly whole: Exact
  readonly parts: readonly Exact[]
}

/** 17.41亿元 of 6.50, 2.74 and 8.19: of hundred millions the total may have been cut where its parts were rounded. */
const isCutOfRounded = (quantities: readonly Quantity[], difference: Exact, steps: Steps): boolean =>
  areOfScale(quantities, YI) &&
  compare(difference, ZERO) < 0 &&
  compare(magnitude(difference), plus(steps.whole, times(sumOf(steps.parts), HALF))) < 0

function sameScale(quantities: readonly Quantity[]): boolean {
  const [first] = quantities
  return quantities.every(({ unit }) => first !== undefined && compare(unit.scale, first.unit.scale) === 0)
}

function vagueSumHolds(whole_: Quantity, terms: readonly Term[], replaced: Replacement | null): boolean {
  let [low, high] = [ZERO, ZERO]
  for (const { quantity, sign } of terms) {
    const interval = intervalOf(quantity, replaced)
    low = sign === 1 ? plus(low, interval.low) : minus(low, interval.high)
    high = sign === 1 ? plus(high, interval.high) : minus(high, interval.low)
  }
  return canMeet(intervalOf(whole_, replaced), { low, high })
}

/** A printed rate may have been rounded or cut. */
function rateInterval(rate: Quantity, replaced: Replacement | null): Interval {
  const { low, high } = intervalOf(rate, replaced)
  const cut = plus(statedValue(rate, replaced), rate.step)
  return { low, high: larger(high, cut) }
}

/** What a rate of everything is printed as. */
export const wholeOf = ({ unit: { dimension } }: Quantity): number =>
  dimension === 'multiple' ? 1 : dimension === 'permille' ? 1000 : 100

function solveRate(
  rate: Quantity,
  { numerator, denominator, nominal }: { numerator: Interval; denominator: Interval; nominal: [Exact, Exact] },
  replaced: Replacement | null,
): Solution {
  const exact = dividedBy(nominal[0], nominal[1])
  const lowest = dividedBy(numerator.low, denominator.high)
  const highest = dividedBy(numerator.high, denominator.low)
  if (exact === null || lowest === null || highest === null) {
    return { required: null, difference: null, holds: false, isNarrow: false }
  }
  const scale = whole(wholeOf(rate))
  const required = times(exact, scale)
  const possible = { low: times(lowest, scale), high: times(highest, scale) }
  const difference = minus(statedValue(rate, replaced), required)
  return { required, difference, holds: canMeet(rateInterval(rate, replaced), possible), isNarrow: false }
}

function solveRatio(equation: Extract<Equation, { form: 'ratio' }>, replaced: Replacement | null): Solution {
  const { rate, numerator, denominator } = equation
  return solveRate(
    rate,
    {
      numerator: intervalOf(numerator, replaced),
      denominator: intervalOf(denominator, replaced),
      nominal: [statedValue(numerator, replaced), statedValue(denominator, replaced)],
    },
    replaced,
  )
}

function solvePooled(equation: Extract<Equation, { form: 'pooled' }>, replaced: Replacement | null): Solution {
  const { rate, numerators, denominators } = equation
  const spanOf = (quantities: readonly Quantity[]): Interval => {
    const intervals = quantities.map((quantity) => intervalOf(quantity, replaced))
    return { low: sumOf(intervals.map(({ low }) => low)), high: sumOf(intervals.map(({ high }) => high)) }
  }
  const totalOf = (quantities: readonly Quantity[]): Exact =>
    sumOf(quantities.map((quantity) => statedValue(quantity, replaced)))
  return solveRate(
    rate,
    {
      numerator: spanOf(numerators),
      denominator: spanOf(denominators),
      nominal: [totalOf(numerators), totalOf(denominators)],
    },
    replaced,
  )
}

function solveGrowth(equation: Extract<Equation, { form: 'growth' }>, replaced: Replacement | null): Solution {
  const { rate, change, current, sign } = equation
  const [now, by] = [intervalOf(current, replaced), intervalOf(change, replaced)]
  const base =
    sign === 1
      ? { low: minus(now.low, by.high), high: minus(now.high, by.low) }
      : { low: plus(now.low, by.low), high: plus(now.high, by.high) }
  const [current_, change_] = [statedValue(current, replaced), statedValue(change, replaced)]
  const nominalBase = sign === 1 ? minus(current_, change_) : plus(current_, change_)
  return solveRate(rate, { numerator: by, denominator: base, nominal: [change_, nominalBase] }, replaced)
}

function solveRise(equation: Extract<Equation, { form: 'rise' }>, replaced: Replacement | null): Solution {
  const { rate, current, base, sign } = equation
  const [now, then] = [intervalOf(current, replaced), intervalOf(base, replaced)]
  const up = { low: minus(now.low, then.high), high: minus(now.high, then.low) }
  const numerator = sign === 1 ? up : { low: minus(then.low, now.high), high: minus(then.high, now.low) }
  const change = times(minus(statedValue(current, replaced), statedValue(base, replaced)), whole(sign))
  return solveRate(rate, { numerator, denominator: then, nominal: [change, statedValue(base, replaced)] }, replaced)
}

/** 每公里3名 × 12.6公里 = 38名: of what is counted there is no part, so that 37.8 of them are 38. */
const isRoundedTo = (required: Exact, difference: Exact): boolean =>
  required.denominator !== 1n && compare(magnitude(difference), ONE) < 0

function solveProduct(product: Quantity, factors: readonly Quantity[], replaced: Replacement | null): Solution {
  let [low, high, required] = [ONE, ONE, ONE]
  for (const factor of factors) {
    const interval = intervalOf(factor, replaced)
    low = times(low, interval.low)
    high = times(high, interval.high)
    required = times(required, statedValue(factor, replaced))
  }
  const stated = intervalOf(product, replaced)
  const cut = { low: stated.low, high: larger(stated.high, plus(statedValue(product, replaced), product.step)) }
  const difference = minus(statedValue(product, replaced), required)
  const isWhole = compare(product.unit.scale, ONE) === 0
  const isCount = product.unit.dimension === 'count' && factors.every(({ unit }) => unit.dimension !== 'money')
  const isRounded = isWhole && isCount && isRoundedTo(required, difference)
  const holds = isZero(difference) || isRounded || canMeet(isWhole ? stated : cut, { low, high })
  return { required, difference, holds, isNarrow: false }
}

function solveWeighted(whole_: Quantity, pairs: readonly PricedCount[], replaced: Replacement | null): Solution {
  const products = pairs.map(({ price, count }) => ({
    value: times(statedValue(price, replaced), statedValue(count, replaced)),
    low: times(intervalOf(price, replaced).low, intervalOf(count, replaced).low),
    high: times(intervalOf(price, replaced).high, intervalOf(count, replaced).high),
  }))
  const required = sumOf(products.map(({ value }) => value))
  const possible = { low: sumOf(products.map(({ low }) => low)), high: sumOf(products.map(({ high }) => high)) }
  const difference = minus(statedValue(whole_, replaced), required)
  const holds = isZero(difference) || canMeet(intervalOf(whole_, replaced), possible)
  return { required, difference, holds, isNarrow: false }
}

/** A printed average may have been rounded or cut. */
function solveMean(average: Quantity, members: readonly Quantity[], replaced: Replacement | null): Solution {
  const share = { numerator: 1n, denominator: BigInt(members.length) }
  const required = times(sumOf(members.map((member) => statedValue(member, replaced))), share)
  const difference = minus(statedValue(average, replaced), required)
  return { required, difference, holds: compare(magnitude(difference), average.step) < 0, isNarrow: false }
}

/** Solves for the first quantity of an equation, with one quantity replaced if asked. */
export function solve(equation: Equation, replaced: Replacement | null = null): Solution {
  switch (equation.form) {
    case 'sum':
      return solveSum(equation.whole, equation.terms, replaced)
    case 'ratio':
      return solveRatio(equation, replaced)
    case 'pooled':
      return solvePooled(equation, replaced)
    case 'growth':
      return solveGrowth(equation, replaced)
    case 'rise':
      return solveRise(equation, replaced)
    case 'product':
      return solveProduct(equation.product, equation.factors, replaced)
    case 'weighted':
      return solveWeighted(equation.whole, equation.pairs, replaced)
    case 'mean':
      return solveMean(equation.average, equation.members, replaced)
    case 'within': {
      const [part, whole_] = [intervalOf(equation.part, replaced), intervalOf(equation.whole, replaced)]
      const difference = minus(statedValue(equation.part, replaced), statedValue(equation.whole, replaced))
      return { required: null, difference, holds: compare(part.low, whole_.high) <= 0, isNarrow: false }
    }
    case 'same': {
      const difference = minus(statedValue(equation.first, replaced), statedValue(equation.second, replaced))
      const holds = canMeetOrCut(equation.first, equation.second, replaced)
      return { required: statedValue(equation.second, replaced), difference, holds, isNarrow: false }
    }
    default:
      return equation satisfies never
  }
}

/** Plain numbers err by less than this share of what they add up. */
const MARGIN = 1e-9

/** Parts miss their whole by no more than a unit of the last digit of each; what 余 and 约 leave open is not looked at here. */
function mayAddUp({ whole: whole_, terms }: Extract<Equation, { form: 'sum' }>): boolean {
  if (whole_.vagueness !== 'none' || terms.some(({ quantity }) => quantity.vagueness !== 'none')) return true
  const total = approximately(whole_.value)
  let [sum, size, slack] = [0, Math.abs(total), approximately(whole_.step)]
  for (const { quantity, sign } of terms) {
    const value = approximately(quantity.value)
    sum += sign * value
    size += Math.abs(value)
    slack += approximately(quantity.step)
  }
  return Math.abs(total - sum) <= slack + size * MARGIN
}

const isAtMost = (one: number, other: number): boolean => one - other <= (Math.abs(one) + Math.abs(other)) * MARGIN

/** The rate as printed, rounded or cut, among those that the two amounts can have. */
function mayBeRate({ rate, numerator, denominator }: Extract<Equation, { form: 'ratio' }>): boolean {
  const [least, most] = [denominator.interval.low, denominator.interval.high].map(approximately) as [number, number] // of two
  if (least <= 0) return true
  const scale = wholeOf(rate)
  const highest = Math.max(approximately(rate.interval.high), approximately(rate.value) + approximately(rate.step))
  return (
    isAtMost((approximately(numerator.interval.low) / most) * scale, highest) &&
    isAtMost(approximately(rate.interval.low), (approximately(numerator.interval.high) / least) * scale)
  )
}

/** `false` where plain numbers tell already that an equation is far from holding. */
function mayHold(equation: Equation): boolean {
  if (equation.form === 'sum') return mayAddUp(equation)
  return equation.form !== 'ratio' || mayBeRate(equation)
}

export const isSolved = (equation: Equation): boolean => mayHold(equation) && solve(equation).holds

/** What an equation requires of its first quantity, spelt so that readings which ask for one amount can be told. */
export function requiredText(equation: Equation): string {
  const { required } = solve(equation)
  return required === null ? '' : fractionText(required)
}

/** Two statements of one amount, the coarser rounded or cut. */
function canMeetOrCut(first: Quantity, second: Quantity, replaced: Replacement | null): boolean {
  const widened = (quantity: Quantity): Interval => {
    const { low, high } = intervalOf(quantity, replaced)
    const isExact = quantity.unit.dimension === 'count' && compare(quantity.unit.scale, ONE) === 0
    return isExact ? { low, high } : { low, high: larger(high, plus(statedValue(quantity, replaced), quantity.step)) }
  }
  if (compare(first.step, second.step) === 0 && first.vagueness === 'none' && second.vagueness === 'none') {
    return compare(statedValue(first, replaced), statedValue(second, replaced)) === 0
  }
  return canMeet(widened(first), widened(second))
}

/** How many times what its factors make a product is, roughly. */
export const timesOff = ({ product, factors }: Extract<Equation, { form: 'product' }>): number =>
  approximately(product.value) / factors.reduce((all, { value }) => all * approximately(value), 1)
