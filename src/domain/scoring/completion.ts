import { compare, dividedBy, type Exact, isZero, larger, negated, smaller, ZERO } from '../amount/index.ts'
import type { Comparator } from '../indicator/index.ts'

export type QuantitativeComparator = Exclude<Comparator, '定性'>

/** An actual value held against its target. */
export interface Held {
  readonly comparator: QuantitativeComparator
  readonly target: Exact
  readonly actual: Exact
}

/** 指标值是否达到 — whether the actual value meets the sign; equality meets neither `>` nor `<`. */
export function isReached({ comparator, target, actual }: Held): boolean {
  const order = compare(actual, target)
  switch (comparator) {
    case '>':
      return order > 0
    case '≥':
      return order >= 0
    case '=':
      return order === 0
    case '≤':
      return order <= 0
    case '<':
      return order < 0
  }
}

/** A division whose result is the completion. */
export interface Quotient {
  readonly part: Exact
  readonly base: Exact
}

/**
 * 完成率 — how far the target was met, 1 = 100 %; above 1 when surpassed, below 0 when things went the other way.
 *
 * @returns `null` where a ratio has no meaning ({@link quotientOf}).
 */
export function completionOf(held: Held): Exact | null {
  const quotient = quotientOf(held)
  return quotient === null ? null : dividedBy(quotient.part, quotient.base)
}

/**
 * 完成率算式 — what is divided by what.
 *
 * - `≥ >`: actual ÷ target. `≤ <`: target ÷ actual.
 * - `=`: the smaller ÷ the larger, by size; 0 ÷ the larger when one is negative and the other not.
 * - A negative target turns the direction round: “at least −5 %” is “a fall of at most 5 %”.
 *
 * @returns `null` where a ratio has no meaning: the target is 0, or a `≤` is met with 0 or less.
 * @source 财预〔2020〕10号 附1 (not reached: 分值 × 完成值/指标值); the reverse for ≤ is the local rules' common one
 */
export function quotientOf({ comparator, target, actual }: Held): Quotient | null {
  if (isZero(target)) return null
  if (comparator === '=') return likeness(target, actual)
  const isNegative = compare(target, ZERO) < 0
  const isUpward = (comparator === '≥' || comparator === '>') !== isNegative
  if (isUpward) return { part: actual, base: target }
  const isBeyond = isNegative ? compare(actual, ZERO) >= 0 : compare(actual, ZERO) <= 0
  return isBeyond ? null : { part: target, base: actual }
}

function likeness(target: Exact, actual: Exact): Quotient {
  const sizes = [sizeOf(target), sizeOf(actual)] as const
  const areOpposed = compare(target, ZERO) !== compare(actual, ZERO)
  return { part: areOpposed ? ZERO : smaller(...sizes), base: larger(...sizes) }
}

function sizeOf(value: Exact): Exact {
  return compare(value, ZERO) < 0 ? negated(value) : value
}
