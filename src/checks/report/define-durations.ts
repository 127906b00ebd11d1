import type { WrittenDate } from '../../domain/claim/index.ts'
import { numberFromChinese } from '../../domain/claim/index.ts'
import { groupOf } from '../define-words.ts'

const NUMBER = '\\d{1,3}|[一二两三四五六七八九十百]{1,4}'

/** 7天, 两个半月, 一年半, 2年零3个月, 半年, 5个工作日: five groups — all, number, half, unit, what is behind the years. */
export const DURATION = `(?<![\\d.第每/—-])((${NUMBER}|半)(个半)?(天|日(?!前|内)|个?工作日|周(?!年)|个星期|个月|月(?!\\d|份)|个?学年|年)(半|[零又]?(?:${NUMBER})个月)?)`

type Unit = '天' | '工作日' | '周' | '个月' | '年'

/** How long a thing is said to take. */
export interface Duration {
  readonly count: number
  readonly unit: Unit
  /** 2年零3个月 tells the months of a year as well. */
  readonly isFine: boolean
}

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/工作日/, '工作日'],
  [/周|星期/, '周'],
  [/月/, '个月'],
  [/年/, '年'],
]
const MONTHS_OF_YEAR = 12

/** 两三天 is either. */
const ABOUT = /[一二两三四五六七八九]{2}/

/** 12, 2.5, 十二, 半; not a number where it is none. */
export function countOf(words: string): number {
  if (/^[\d.]+$/.test(words)) return Number(words)
  const value = numberFromChinese(words)
  return value === null || ABOUT.test(words) ? Number.NaN : Number(value.numerator) / Number(value.denominator)
}

/** Reads the groups of `DURATION`; `null` for 两三天, and for 3月, which is a date. */
export function durationFrom(groups: readonly (string | undefined)[]): Duration | null {
  const [number, word, more] = [1, 3, 4].map((group) => groupOf(groups, group)) as [string, string, string]
  const half = groups[2]
  const unit = UNITS.find(([pattern]) => pattern.test(word))?.[1] ?? '天'
  const months = more.replace(/^[零又]|个月$/g, '')
  const rest = /半/.test(more) ? 1 / 2 : months === '' ? 0 : countOf(months) / MONTHS_OF_YEAR
  const count = countOf(number) + (half === undefined ? 0 : 1 / 2) + rest
  const isDate = word === '月' && half === undefined
  return Number.isNaN(count) || count === 0 || isDate ? null : { count, unit, isFine: more !== '' && unit === '年' }
}

const DAY_LENGTH = 86_400_000
const dayOf = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_LENGTH

/** A date whose year is known or assumed. */
export interface Dated extends WrittenDate {
  readonly year: number
}

const earliest = ({ year, month, day }: Dated): number => dayOf(year, month ?? 1, day ?? 1)
const latest = ({ year, month, day }: Dated): number =>
  day === null ? dayOf(year, (month ?? MONTHS_OF_YEAR) + 1, 0) : dayOf(year, Number(month), day)

const DAYS_OF_WEEK = 7
const WORKED_OF_WEEK = 5

/** The fewest days that may be worked of so many, wherever the weekends lie. */
const fewestWorked = (days: number): number =>
  Math.floor(days / DAYS_OF_WEEK) * WORKED_OF_WEEK + Math.max(0, (days % DAYS_OF_WEEK) - 2)

/** Days off beside weekends: New Year, Spring Festival, May, October. */
const HOLIDAYS: readonly (readonly [month: number, day: number])[] = [
  [1, 1],
  [1, 25],
  [2, 5],
  [2, 15],
  [5, 1],
  [10, 1],
  [10, 5],
]

const LONGEST_HOLIDAY = 8

/** From one date to another. */
export interface Stretch {
  readonly first: Dated
  readonly last: Dated
}

const hasHoliday = ({ first, last }: Stretch): boolean =>
  [first.year, last.year].some((year) =>
    HOLIDAYS.some(([month, day]) => {
      const at = dayOf(year, month, day)
      return earliest(first) <= at && at <= latest(last)
    }),
  )

/** How long a stretch is, in days: the shortest and, with both ends, the longest that its dates allow. */
export const daysOf = ({ first, last }: Stretch): readonly [shortest: number, longest: number] => [
  earliest(last) - latest(first),
  latest(last) - earliest(first) + 1,
]

const DAYS_OF_MONTH = 30

/** Months from one date to another; as a range where a day is not said. */
function monthsOf({ first, last }: Stretch): readonly [shortest: number, longest: number] {
  const whole = (last.year - first.year) * MONTHS_OF_YEAR + Number(last.month) - Number(first.month)
  if (first.day === null || last.day === null) return [whole, whole + 1]
  const exact = whole + (last.day - first.day + 1) / DAYS_OF_MONTH
  return [exact, exact]
}

/** 历时三个月 of two months and four days, or of three and twenty-six: less than a whole one is left out or made up. */
const LOOSE = 0.9
/** 合同期两年 is two years. */
const STRICT = 0.2

function fitsYears({ count, isFine }: Duration, stretch: Stretch, isTerm: boolean): boolean {
  const { first, last } = stretch
  if (first.month === null || last.month === null) return Math.abs(count - (last.year - first.year)) <= 1
  const [shortest, longest] = monthsOf(stretch).map((months) => months / MONTHS_OF_YEAR) as [number, number]
  const leeway = isFine || isTerm ? STRICT : LOOSE
  return count > shortest - leeway && count < longest + leeway
}

function fitsMonths({ count }: Duration, stretch: Stretch): boolean {
  if (stretch.first.month === null || stretch.last.month === null) return true
  const [shortest, longest] = monthsOf(stretch)
  const leeway = shortest === longest ? LOOSE : 0
  return count >= shortest - leeway && count <= longest + leeway
}

function fitsDays({ count }: Duration, stretch: Stretch, isOfCalendar: boolean): boolean {
  const [shortest, longest] = daysOf(stretch)
  if (count > longest) return false
  const off = hasHoliday(stretch) ? LONGEST_HOLIDAY : 0
  return count >= (isOfCalendar ? shortest : fewestWorked(shortest) - off)
}

function fitsWeeks({ count }: Duration, stretch: Stretch): boolean {
  const [shortest, longest] = daysOf(stretch)
  const days = count * DAYS_OF_WEEK
  return days > shortest - DAYS_OF_WEEK && days < longest + WORKED_OF_WEEK
}

/** How a duration is told. */
export interface Told {
  /** 历时, 前后, 首尾: weekends count. */
  readonly isOfCalendar: boolean
  /** 合同期, 质保期: exactly so long. */
  readonly isTerm: boolean
  /** 共开放62天: no more days than there are. */
  readonly isOfSome: boolean
}

/** Whether a stretch may be said to be so long; both ends may count, or one. */
export function mayLast(duration: Duration, stretch: Stretch, { isOfCalendar, isTerm, isOfSome }: Told): boolean {
  if (duration.unit === '年') return fitsYears(duration, stretch, isTerm)
  if (duration.unit === '个月') return fitsMonths(duration, stretch)
  if (duration.unit === '周') return fitsWeeks(duration, stretch)
  if (duration.unit === '工作日' || (isOfSome && duration.unit === '天')) return duration.count <= daysOf(stretch)[1]
  return fitsDays(duration, stretch, isOfCalendar)
}

/** How long a stretch is, in words of a unit: 5天, 3个月, 2年. */
export function lengthIn(unit: Unit, stretch: Stretch): string {
  const [, longest] = daysOf(stretch)
  if (unit === '天' || unit === '工作日') return `${longest}天`
  if (unit === '周') return `${Math.round(longest / DAYS_OF_WEEK)}周`
  if (unit === '个月') return `${Math.round(monthsOf(stretch)[1])}个月`
  const { first, last } = stretch
  const isOfYears = first.month === null || last.month === null
  return `${isOfYears ? last.year - first.year : Math.round(monthsOf(stretch)[1] / MONTHS_OF_YEAR)}年`
}

const COMMON_YEAR = 2023
const LEAP_YEAR = 2024

const endsBefore = (until: WrittenDate, from: WrittenDate): boolean =>
  Number(until.month) * 100 + (until.day ?? 31) < Number(from.month) * 100 + (from.day ?? 1)

/** The stretches that two dates may mean; a year that isn't said is that of the other, or the one behind or before it. */
export function stretchesOf(from: WrittenDate, to: WrittenDate, yearsLater: number | null = null): readonly Stretch[] {
  const until = to.month === null && to.day !== null ? { ...to, month: from.month } : to
  const isOver = from.month !== null && until.month !== null && endsBefore(until, from)
  const later = yearsLater ?? (isOver ? 1 : 0)
  const spoken = from.year ?? (until.year === null ? null : until.year - later)
  const years = spoken === null ? [COMMON_YEAR, LEAP_YEAR, LEAP_YEAR - later] : [spoken]
  return years.map((year) => ({ first: { ...from, year }, last: { ...until, year: until.year ?? year + later } }))
}
