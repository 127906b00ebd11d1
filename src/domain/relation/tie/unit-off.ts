import type { Exact } from '../../amount/index.ts'
import { approximately, fraction, whole } from '../../amount/index.ts'
import { rescaled } from './rescaled.ts'
import { solve } from './solve.ts'
import type { Equation, Quantity } from './tie.ts'
import { quantitiesOf } from './tie.ts'

const WAN = 10_000
const BY: readonly { readonly times: number; readonly exactly: Exact }[] = [
  { times: WAN, exactly: whole(WAN) },
  { times: 1 / WAN, exactly: fraction(1n, BigInt(WAN)) },
]
/** Rounding makes no more difference than so. */
const SLACK = 0.01

/** An equation with another amount in the place of one of its own. */
export function withQuantity<Of extends Equation>(equation: Of, start: number, quantity: Quantity): Of {
  const exchanged = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(exchanged)
    if (typeof value !== 'object' || value === null) return value
    if ('start' in value) return value.start === start ? quantity : value
    return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, exchanged(own)]))
  }
  return exchanged(equation) as Of // the same form with one quantity exchanged
}

/** How many times what is printed the others require; for a rise of what is some thousand times as much, or nothing beside it, either way. */
function shiftsOf(equation: Equation): typeof BY {
  const [stated] = quantitiesOf(equation) as readonly [Quantity] // every equation has some
  const { required } = solve(equation)
  if (required === null) return []
  if (equation.form === 'rise') return Math.abs(approximately(required)) > 99.9 ? BY : []
  const off = approximately(required) / approximately(stated.value)
  return BY.some(({ times }) => Math.abs(off / times - 1) < SLACK) ? BY : []
}

/** 药品收入3,120.46亿元 out of 11,890.62万元, 26.24%: in another unit one of the amounts of money would fit, as it is rounded. */
export function isUnitOff(equation: Equation): boolean {
  if (equation.form !== 'product' && equation.form !== 'ratio' && equation.form !== 'rise') return false
  const shifts = shiftsOf(equation)
  const money = shifts.length === 0 ? [] : quantitiesOf(equation).filter(({ unit }) => unit.dimension === 'money')
  return money.some((quantity) =>
    shifts.some(({ exactly }) => solve(withQuantity(equation, quantity.start, rescaled(quantity, exactly))).holds),
  )
}
