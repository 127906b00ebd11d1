import {
  compare,
  dividedBy,
  type Exact,
  fraction,
  isZero,
  larger,
  minus,
  ONE,
  sumOf,
  whole,
  ZERO,
} from '../amount/index.ts'
import { type Day, yearOf } from '../calendar/index.ts'
import { completionOf, isReached, type QuantitativeComparator } from '../scoring/index.ts'

/** 月度值合成方式 — how the values of the months make that of the year. */
export type Accumulation = '累加' | '取最新' | '取平均'

/** What is to be reached in a year: a budget to spend (≥), an indicator to fulfil. */
export interface Goal {
  readonly comparator: QuantitativeComparator
  readonly target: Exact
  readonly accumulation: Accumulation
}

/** One month of the year, seen from its end. */
export interface MonthProgress {
  /** 1…12. */
  readonly month: number
  /** The month's own value; `null` when none was reported. */
  readonly value: Exact | null
  /** The year's value as of this month; `null` before the first one reported. */
  readonly reached: Exact | null
  /** 完成率 of the year's target as of this month; `null` before the first value, and where a ratio has no meaning. */
  readonly completion: Exact | null
  /** The completion that this month asks for. */
  readonly expected: Exact
  /** How far behind, as a share of the year; 0 when on pace or ahead; `null` before the first value. */
  readonly behind: Exact | null
}

const MONTHS = 12

/**
 * 逐月进度 — months 1 to `through`, each with what was reached by its end.
 *
 * An amount that adds up is expected to grow with the calendar (month ÷ 12); a level (取最新, 取平均) is expected whole at any
 * time; a limit (≤, <) is on pace as long as it is kept, and so is a target of 0.
 *
 * @param values by month; a month without payments is 0, a month without a report is not there.
 */
export function progressByMonth(
  goal: Goal,
  { values, through }: { values: ReadonlyMap<number, Exact>; through: number },
): readonly MonthProgress[] {
  return Array.from({ length: through }, (_, index) => {
    const month = index + 1
    const reached = reachedBy(month, { values, accumulation: goal.accumulation })
    const expected = expectedCompletion(goal, month)
    const completion = reached === null ? null : completionOf({ ...goal, actual: reached })
    return {
      month,
      value: values.get(month) ?? null,
      reached,
      completion,
      expected,
      behind: reached === null ? null : behindBy(goal, { reached, completion, expected }),
    }
  })
}

function reachedBy(
  month: number,
  { values, accumulation }: { values: ReadonlyMap<number, Exact>; accumulation: Accumulation },
): Exact | null {
  const reported = [...values]
    .filter(([reportedMonth]) => reportedMonth <= month)
    .sort(([left], [right]) => left - right)
  const sum = sumOf(reported.map(([, value]) => value))
  switch (accumulation) {
    case '累加':
      return reported.length === 0 ? null : sum
    case '取平均':
      return dividedBy(sum, whole(reported.length))
    case '取最新':
      return reported.at(-1)?.[1] ?? null
  }
}

function expectedCompletion({ accumulation, comparator, target }: Goal, month: number): Exact {
  const grows = accumulation === '累加' && !isLimit(comparator) && !isZero(target)
  return grows ? fraction(BigInt(month), BigInt(MONTHS)) : ONE
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

function isLimit(comparator: QuantitativeComparator): boolean {
  return comparator === '≤' || comparator === '<'
}

/** `true` when progress trails what is expected by more than `tolerance`, all as shares of the year. */
export function isBehind({
  progress,
  expected,
  tolerance,
}: {
  progress: Exact
  expected: Exact
  tolerance: Exact
}): boolean {
  return compare(minus(expected, progress), tolerance) > 0
}

/** 时间进度 — the share of the year that has passed by the end of the day. */
export function yearElapsed(date: Day): Exact {
  const year = yearOf(date)
  const first = `${year}-01-01`
  const passed = daysFrom(first, date) + 1
  return fraction(BigInt(passed), BigInt(daysFrom(first, `${year + 1}-01-01`)))
}

function daysFrom(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000
}

/**
 * 全年预计 — the year's value if the rest goes like the part that is over: amounts that add up grow in proportion, levels stay.
 *
 * @returns `null` when nothing was reported or nothing of the year is over.
 */
export function yearEndForecast({
  reached,
  elapsed,
  accumulation,
}: {
  reached: Exact | null
  elapsed: Exact
  accumulation: Accumulation
}): Exact | null {
  if (reached === null || accumulation !== '累加') return reached
  return dividedBy(reached, elapsed)
}
