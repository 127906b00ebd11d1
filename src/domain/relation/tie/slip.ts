import type { Exact } from '../../amount/index.ts'
import {
  approximately,
  compare,
  dividedBy,
  exactText,
  fraction,
  plus,
  rounded,
  sumOf,
  times,
  whole,
  ZERO,
} from '../../amount/index.ts'
import { decimalsOf } from './print.ts'
import { mayBeMistyped } from './rough-slip.ts'
import type { Replacement, Solution } from './solve.ts'
import { solve, wholeOf } from './solve.ts'
import type { Equation, Quantity, Tie } from './tie.ts'
import { quantitiesOf } from './tie.ts'
import { isUnitOff } from './unit-off.ts'

/** 一处笔误: one digit wrong, lost, doubled or swapped, a point moved, 万 forgotten, 米 written for 公里. */
export type SlipKind = 'digit' | 'lost' | 'extra' | 'swapped' | 'point' | 'wan' | 'thousand'

/** A slip that would explain everything: this quantity as printed, and as it would have to be. */
export interface Slip {
  readonly quantity: Quantity
  readonly kind: SlipKind
  /** In base units. */
  readonly value: Exact
}

interface Shift {
  readonly kind: SlipKind
  readonly times: number
  readonly exactly: Exact
}

const shiftsBy = (factor: number, kind: SlipKind): Shift[] => [
  { kind, times: factor, exactly: whole(factor) },
  { kind, times: 1 / factor, exactly: fraction(1n, BigInt(factor)) },
]

const SHIFTS: readonly Shift[] = [10, 100]
  .flatMap((factor) => shiftsBy(factor, 'point'))
  .concat(shiftsBy(10_000, 'wan'))
/** 米 and 公里, 公斤 and 吨. */
const OF_MEASURES: readonly Shift[] = [...SHIFTS, ...shiftsBy(1000, 'thousand')]

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}

/** A digit more in `longer` than in `shorter`; the point is no digit. */
function isOneMore(shorter: string, longer: string): boolean {
  const at = firstDifference(shorter, longer)
  return longer.length === shorter.length + 1 && longer[at] !== '.' && shorter.slice(at) === longer.slice(at + 1)
}

/** How one printed number becomes another by one slip of the hand. `null` when it takes more. */
export function slipBetween(printed: string, needed: string): SlipKind | null {
  if (printed === needed || Number(needed) === 0) return null
  if (isOneMore(printed, needed)) return 'lost'
  if (isOneMore(needed, printed)) return 'extra'
  if (printed.length !== needed.length) return null
  const at = firstDifference(printed, needed)
  if (printed.slice(at + 1) === needed.slice(at + 1)) return printed[at] === '.' || needed[at] === '.' ? null : 'digit'
  return isSwapped(printed, needed, at) ? 'swapped' : null
}

/** Two digits beside each other, or on either side of the point, changed places. */
function isSwapped(one: string, other: string, at: number): boolean {
  const next = one[at + 1] === '.' ? at + 2 : at + 1
  const changed = one[at] === other[next] && one[next] === other[at]
  return (
    changed && one.slice(at + 1, next) === other.slice(at + 1, next) && one.slice(next + 1) === other.slice(next + 1)
  )
}

/** What the other quantities of a broken equation require of one of them, in base units. `null` where that is not one number. */
function requiredOf(equation: Equation, quantity: Quantity, { required, difference }: Solution): Exact | null {
  const [first] = quantitiesOf(equation)
  if (first === quantity) return required
  switch (equation.form) {
    case 'sum':
      return requiredInSum(equation, quantity, difference)
    case 'ratio':
      return requiredInRatio(equation, quantity)
    case 'weighted':
      return requiredInWeighted(equation, quantity, difference)
    case 'product':
      return requiredInProduct(equation, quantity)
    case 'mean':
      return difference === null ? null : plus(quantity.value, times(difference, whole(equation.members.length)))
    case 'same':
      return equation.first.value
    case 'growth':
    case 'rise':
    case 'pooled':
    case 'within':
      return null
    default:
      return equation satisfies never
  }
}

function requiredInSum(
  { terms }: Extract<Equation, { form: 'sum' }>,
  quantity: Quantity,
  difference: Exact | null,
): Exact | null {
  const term = terms.find((each) => each.quantity === quantity)
  if (term === undefined || difference === null) return null
  return plus(quantity.value, times(difference, whole(term.sign)))
}

function requiredInRatio(equation: Extract<Equation, { form: 'ratio' }>, quantity: Quantity): Exact | null {
  const { rate, numerator, denominator } = equation
  const share = dividedBy(rate.value, whole(wholeOf(rate)))
  if (share === null) return null
  return numerator === quantity ? times(share, denominator.value) : dividedBy(numerator.value, share)
}

function requiredInProduct(equation: Extract<Equation, { form: 'product' }>, quantity: Quantity): Exact | null {
  const { product, factors } = equation
  const others = factors.filter((factor) => factor !== quantity)
  const rest = others.reduce((value, factor) => times(value, factor.value), whole(1))
  return dividedBy(product.value, rest)
}

function requiredInWeighted(
  { pairs }: Extract<Equation, { form: 'weighted' }>,
  quantity: Quantity,
  difference: Exact | null,
): Exact | null {
  // One price may be paid for several counts.
  const others = pairs.flatMap(({ price, count }) => (price === quantity ? [count] : count === quantity ? [price] : []))
  const missing = difference === null ? null : dividedBy(difference, sumOf(others.map(({ value }) => value)))
  return missing === null ? null : plus(quantity.value, missing)
}

function bare(digits: string): string {
  return digits.replaceAll(',', '')
}

/** The slip that turns a quantity into what is needed. `null` when no single one does. */
export function slipOf(quantity: Quantity, needed: Exact): Slip | null {
  if (compare(needed, ZERO) < 0 || !/^[\d.,]+$/.test(quantity.digits)) return null
  const mistyped = mistypedOf(quantity, needed)
  // 5,482,111.1 for 548,211.11: a point that moved is exact, whatever a digit more or less comes near to.
  const isExact = mistyped !== null && compare(mistyped.value, needed) === 0
  return isExact ? mistyped : (shiftOf(quantity, needed) ?? mistyped)
}

/** A digit wrong, lost, doubled or swapped. */
function mistypedOf(quantity: Quantity, needed: Exact): Slip | null {
  const { scale } = quantity.unit
  const decimals = decimalsOf(quantity)
  const printed = bare(quantity.digits)
  if (!mayBeMistyped(Number(printed), approximately(needed) / approximately(scale), 10 ** -decimals)) return null
  const inUnit = dividedBy(needed, scale) ?? ZERO
  const finer = rounded(inUnit, decimals + 1)
  if (decimals > 0 && compare(finer, inUnit) === 0 && slipBetween(printed, exactText(finer)) === 'lost') {
    return { quantity, kind: 'lost', value: needed }
  }
  const nearest = rounded(inUnit, decimals)
  const text = exactText(nearest)
  const kind = slipBetween(printed, withDecimals(text, decimals)) ?? slipBetween(printed, text)
  return kind === null ? null : { quantity, kind, value: times(nearest, scale) }
}

/** A point moved, 万 forgotten or added, 米 for 公里: so many times as much to the last digit. */
function shiftOf(quantity: Quantity, needed: Exact): Slip | null {
  const ratio = approximately(needed) / approximately(quantity.value)
  const shifts = quantity.unit.dimension === 'measure' ? OF_MEASURES : SHIFTS
  const shift = shifts.find(({ times: factor }) => Math.abs(ratio / factor - 1) < 1e-9)
  if (shift === undefined) return null
  const value = times(quantity.value, shift.exactly)
  return compare(value, needed) === 0 ? { quantity, kind: shift.kind, value } : null
}

function withDecimals(text: string, decimals: number): string {
  if (decimals === 0) return text
  const [integer = '', fractionDigits = ''] = text.split('.')
  return `${integer}.${fractionDigits.padEnd(decimals, '0')}`
}

/** Which ties each quantity takes part in, by where it stands. */
export type TiesByPlace = ReadonlyMap<number, readonly Tie[]>

export function tiesByPlace(ties: readonly Tie[]): TiesByPlace {
  const places = new Map<number, Tie[]>()
  for (const tie of ties) {
    for (const { start } of tie.quantities) {
      const there = places.get(start)
      if (there === undefined) places.set(start, [tie])
      else there.push(tie)
    }
  }
  return places
}

function standingIn(equation: Equation, start: number): Quantity | undefined {
  return quantitiesOf(equation).find((quantity) => quantity.start === start)
}

function healsAll(slip: Slip, places: TiesByPlace): boolean {
  return (places.get(slip.quantity.start) ?? []).every(({ equation }) => {
    const quantity = standingIn(equation, slip.quantity.start)
    const replaced: Replacement | null = quantity === undefined ? null : { quantity, value: slip.value }
    return solve(equation, replaced).holds
  })
}

/** The members of a broken tie of which one slip would make every relation hold that they take part in. */
export function healingSlips(tie: Tie, places: TiesByPlace): readonly Slip[] {
  const solution = solve(tie.equation)
  return quantitiesOf(tie.equation).flatMap((quantity) => {
    const slip = slipIn(tie.equation, quantity, solution)
    return slip !== null && healsAll(slip, places) ? [slip] : []
  })
}

/** The slip of a member that would give what the others require. */
function slipIn(equation: Equation, quantity: Quantity, solution: Solution): Slip | null {
  const needed = requiredOf(equation, quantity, solution)
  const slip = needed === null ? null : slipOf(quantity, needed)
  return slip?.kind === 'thousand' && !isOfOneMeasure(equation) ? null : slip
}

/** 单价3.5元/吨 is a price by another measure than 万吨. */
const isOfOneMeasure = ({ form }: Equation): boolean => form === 'sum' || form === 'ratio'

/** Every single slip that would give what the others require. */
export function slipsIn(equation: Equation): readonly Slip[] {
  const solution = solve(equation)
  return quantitiesOf(equation).flatMap((quantity) => slipIn(equation, quantity, solution) ?? [])
}

/** `true` when one slip of any member would mend the equation by itself: a sign that the relation was meant. */
export function isOneSlipAway(equation: Equation): boolean {
  const solution = solve(equation)
  return quantitiesOf(equation).some((quantity) => {
    const slip = slipIn(equation, quantity, solution)
    return slip !== null && solve(equation, { quantity, value: slip.value }).holds
  })
}

/** One slip that mends the equation to the last digit: rounding has no part in it. */
export function isExactSlip(equation: Equation): boolean {
  const solution = solve(equation)
  return quantitiesOf(equation).some((quantity) => {
    const needed = requiredOf(equation, quantity, solution)
    const slip = slipIn(equation, quantity, solution)
    return needed !== null && slip !== null && compare(slip.value, needed) === 0
  })
}

const [THOUSAND, WAN] = [1000, 10_000]

/** So many times as much, or so small a part, as far as a plain number tells. */
function isTimes({ value }: Quantity, needed: Exact, times: number): boolean {
  const ratio = approximately(needed) / approximately(value)
  return Math.abs(ratio - times) < 1 || Math.abs(1 / ratio - times) < 1
}

/** `true` when 万 forgotten or added at one member, or 米 for 公里, would mend the equation: hardly ever by chance. */
export function isUnitAway(equation: Equation): boolean {
  if (isUnitOff(equation)) return true
  const solution = solve(equation)
  return quantitiesOf(equation).some((quantity) => {
    const needed = requiredOf(equation, quantity, solution)
    if (needed === null) return false
    if (isTimes(quantity, needed, WAN)) return slipOf(quantity, needed)?.kind === 'wan'
    return isTimes(quantity, needed, THOUSAND) && slipIn(equation, quantity, solution)?.kind === 'thousand'
  })
}

/** Digits that changed places, one too many or too few, a point elsewhere: what is left out of a list makes no such difference. */
const UNLIKE_REST: readonly SlipKind[] = ['swapped', 'extra', 'lost', 'point']

/** One slip to the last digit, and none of a digit that is merely another. */
export function isTellingSlip(equation: Equation, kinds = UNLIKE_REST): boolean {
  const solution = solve(equation)
  return quantitiesOf(equation).some((quantity) => {
    const needed = requiredOf(equation, quantity, solution)
    const slip = needed === null ? null : slipIn(equation, quantity, solution)
    return slip !== null && kinds.includes(slip.kind) && compare(slip.value, needed ?? ZERO) === 0
  })
}
