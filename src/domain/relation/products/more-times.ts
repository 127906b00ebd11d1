import { dividedBy, times } from '../../amount/index.ts'
import type { Quantity } from '../tie/tie.ts'

/** A year has no more months. */
const MOST = 12n

/** 16,200元（3人，每人每月1,800元）: three months, of which the words say nothing. */
export function isOfMoreTimes(product: Quantity, [price, count]: readonly [Quantity, Quantity]): boolean {
  const paid = dividedBy(product.value, times(price.value, count.value))
  return paid !== null && paid.denominator === 1n && paid.numerator > 1n && paid.numerator <= MOST
}
