import { compare, times, whole } from '../../amount/index.ts'
import type { Quantity } from '../tie/tie.ts'

/** Two months, up to a year of them; ten times as much is a nought. */
const MONTHS = [2, 3, 4, 5, 6, 7, 8, 9, 11, 12].map((months) => whole(months))

/** 16,200元（3人，每人每月1,800元）: three months, of which the words say nothing. */
export function isOfMoreTimes(product: Quantity, [price, count]: readonly [Quantity, Quantity]): boolean {
  const once = times(price.value, count.value)
  return MONTHS.some((months) => compare(times(once, months), product.value) === 0)
}
