import type { Exact } from '../../amount/index.ts'
import { times } from '../../amount/index.ts'
import type { Quantity } from './tie.ts'

/** The amount with its value counted otherwise: 吨 where the base is 公斤, a year's worth of a month's price, 万元 for 元. */
export function rescaled<Q extends Quantity>(quantity: Q, by: Exact): Q {
  const { low, high } = quantity.interval
  return {
    ...quantity,
    value: times(quantity.value, by),
    step: times(quantity.step, by),
    interval: { low: times(low, by), high: times(high, by) },
    unit: { ...quantity.unit, scale: times(quantity.unit.scale, by) },
  }
}
