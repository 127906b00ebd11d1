import {
  compare,
  dividedBy,
  type Exact,
  fraction,
  isZero,
  larger,
  minus,
  ONE,
  plus,
  smaller,
  sumOf,
  times,
  ZERO,
} from '../amount/index.ts'
import { completionOf, isReached, type QuantitativeComparator } from '../scoring/index.ts'

/** 取值方式 — an amount that grows with the months (累计), or a level that holds at any time (现值): a share, a mean, the latest. */
export type Course = 'grows' | 'level'

/** What is to be reached in a year: a budget to spend (≥), an indicator to fulfil. */
export interface Goal {
  readonly comparator: QuantitativeComparator
  readonly target: Exact
  readonly course: Course
}

/** Where a goal stands at the end of a month. */
export interface Progress {
  /** 完成率 of the year's target; `null` before the first value, and where a ratio has no meaning. */
  readonly completion: Exact | null
  /** The completion that this month asks for. */
  readonly expected: Exact
  /** How far behind, as a share of the year; 0 when on pace or ahead; `null` before the first value. */
  readonly behind: Exact | null
}

/** The year as of a month: 1…12, and the value reached by its end, `null` before the first one. */
export interface Standing {
  readonly month: number
  readonly reached: Exact | null
}

const MONTHS = 12

/** 序时进度 — the share of the year that has passed by the end of the month. */
export function yearPassed(month: number): Exact {
  return fraction(BigInt(month), BigInt(MONTHS))
}

/**
 * 目标进度 — an amount that grows is expected to grow with the calendar (month ÷ 12); a level is expected whole at any time;
 * a limit (≤, <) is on pace as long as it is kept, and a target of 0 is met or missed.
 */
export function progressAt(goal: Goal, { month, reached }: Standing): Progress {
  const expected = isExpectedWhole(goal) ? ONE : yearPassed(month)
  if (reached === null) return { completion: null, expected, behind: null }
  const completion = completionOf({ ...goal, actual: reached })
  return { completion, expected, behind: behindBy(goal, { reached, completion, expected }) }
}

function isExpectedWhole({ course, comparator, target }: Goal): boolean {
  return course === 'level' || isLimit(comparator) || isZero(target)
}

function behindBy(
  goal: Goal,
  { reached, completion, expected }: { reached: Exact; completion: Exact | null; expected: Exact },
): Exact {
  if (isLimit(goal.comparator) && isReached({ ...goal, actual: reached })) return ZERO
  // A target of 0 has no completion: it is met or missed.
  const met = completion ?? (isReached({ ...goal, actual: reached }) ? ONE : ZERO)
  return larger(minus(expected, met), ZERO)
}

/** Whether a comparator sets an upper limit. */
export function isLimit(comparator: QuantitativeComparator): boolean {
  return comparator === '≤' || comparator === '<'
}

/** 转为正常的条件 — what the value reached must come to; `cannot`: what has been counted too much cannot be taken back. */
export type Turn =
  | { readonly kind: 'at-least' | 'at-most'; readonly value: Exact }
  | { readonly kind: 'target' }
  | { readonly kind: 'cannot' }

/**
 * 怎样转为正常 — by the end of the same month.
 *
 * @param tolerance how far behind is still 正常, as a share of the year; below 1.
 */
export function turnToNormal(
  goal: Goal,
  { month, reached, tolerance }: { month: number; reached: Exact; tolerance: Exact },
): Turn {
  const { target, comparator, course } = goal
  const isTooMuch = isLimit(comparator) || (comparator === '=' && compare(reached, target) > 0)
  if (isTooMuch && course === 'grows') return { kind: 'cannot' }
  if (compare(target, ZERO) <= 0) return { kind: 'target' }
  const needed = minus(progressAt(goal, { month, reached }).expected, tolerance)
  if (!isTooMuch) return { kind: 'at-least', value: times(larger(needed, ZERO), target) }
  const most = dividedBy(target, needed)
  return most === null ? { kind: 'target' } : { kind: 'at-most', value: most }
}

/** 全年预计 with the range that the months so far leave open. */
export interface Forecast {
  readonly value: Exact
  readonly low: Exact
  readonly high: Exact
}

/** Fewer months than this say nothing about a year. */
export const MONTHS_TO_FORECAST = 3

/**
 * 全年预计 — an amount that grows goes on at its mean pace, at the lowest and at the highest as in its three slowest and three
 * quickest months; a level stays, between the lowest and the highest of the last three months.
 *
 * @param reached the value reached by the end of each month, from January on; `null` before the first one.
 * @returns `null` with fewer than three months of values.
 */
export function yearEndForecast(course: Course, reached: readonly (Exact | null)[]): Forecast | null {
  const known = reached.filter((value) => value !== null)
  const last = reached.at(-1) ?? null
  const counted = course === 'grows' ? reached.length : known.length
  if (last === null || counted < MONTHS_TO_FORECAST) return null
  if (course === 'level') {
    const recent = known.slice(-MONTHS_TO_FORECAST)
    return { value: last, low: recent.reduce(smaller), high: recent.reduce(larger) }
  }
  const pace = reached.map((value, index) => minus(value ?? ZERO, reached[index - 1] ?? ZERO)).toSorted(compare)
  const atPaceOf = (months: readonly Exact[]) => plusRest(last, { months, left: MONTHS - reached.length })
  return {
    value: atPaceOf(pace),
    low: atPaceOf(pace.slice(0, MONTHS_TO_FORECAST)),
    high: atPaceOf(pace.slice(-MONTHS_TO_FORECAST)),
  }
}

function plusRest(reached: Exact, { months, left }: { months: readonly Exact[]; left: number }): Exact {
  return plus(reached, times(sumOf(months), fraction(BigInt(left), BigInt(months.length))))
}
