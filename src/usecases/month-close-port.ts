import type { UnitScope } from '../domain/access/index.ts'
import type { Day } from '../domain/calendar/index.ts'
import type { EntryPattern, MonthClose } from '../domain/month-close/index.ts'
import type { TrailEntry } from './ports.ts'

/** 结账 of months, and what the records say of when they were entered: counted by the database. */
export interface MonthCloseStore {
  /** With no month closed where nothing was ever closed. */
  find(scope: UnitScope, year: number): Promise<MonthClose>
  save(scope: UnitScope, close: MonthClose): Promise<void>
  /** Rows in force by the month in which they happened (1…12), and how many of them are late. */
  entriesByMonth(scope: UnitScope, year: number): Promise<readonly MonthEntries[]>
  /** How rows in force came in, by ledger and person. Of ledgers whose rows say when they happened. */
  entryPatterns(scope: UnitScope, query: PatternQuery): Promise<readonly PersonPattern[]>
  /** Entries `row:late` of the trail about a year's rows, newest first. */
  lateEntries(
    scope: UnitScope,
    query: { readonly year: number; readonly limit: number },
  ): Promise<readonly TrailEntry[]>
}

export interface MonthEntries {
  readonly month: number
  readonly rows: number
  readonly late: number
}

export interface PatternQuery {
  readonly year: number
  readonly longDays: number
  /** What was entered on this day or later counts as entered at the year's end. */
  readonly yearEndFrom: Day
}

export interface PersonPattern extends EntryPattern {
  readonly ledger: string
  readonly enteredBy: string
  /** The day on which most of them were entered, and how many. */
  readonly busiestDay: Day
  readonly busiestRows: number
}
