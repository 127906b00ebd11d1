import type { Exact } from '../../amount/index.ts'
import { times } from '../../amount/index.ts'
import { takenAs, unitTakenAs } from '../../claim/index.ts'
import type { Quantity } from './tie.ts'

/** The amount with its value counted otherwise: 吨 where the base is 公斤, a year's worth of a month's price, 万元 for 元. */
export function rescaled<Q extends Quantity>(quantity: Q, by: Exact): Q {
  const { low, high } = quantity.interval
  return takenAs<Quantity>(quantity, {
    value: times(quantity.value, by),
    step: times(quantity.step, by),
    interval: { low: times(low, by), high: times(high, by) },
    unit: unitTakenAs(quantity.unit, { scale: times(quantity.unit.scale, by) }),
  }) as Q // of the kind that it was
}
