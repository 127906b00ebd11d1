import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Period } from '../../domain/calendar/index.ts'
import type { MeasureScope } from '../../domain/measure/index.ts'
import { portionsOf } from './cursor.ts'
import type { Database } from './database.ts'
import type { LedgerTable } from './ledger-columns.ts'
import type { MeasurePart } from './measure-parts.ts'
import {
  cellsIn,
  dailyMarksSql,
  type MeasurePlan,
  measurePlan,
  monthlyValuesSql,
  type RowsOfDays,
  valuesIn,
} from './measure-sql.ts'
import { ledgerRows } from './scoped.ts'
import { MARK_LENGTH, type MonthFacts, MonthGathering } from './set-facts.ts'

/** Parts that were just counted. */
export interface FreshParts {
  part(counting: string, month: string): MeasurePart | null
}

interface Counting {
  readonly table: LedgerTable
  /** By name. */
  readonly countings: ReadonlyMap<string, MeasureScope>
  /** Days of months, apart from each other. */
  readonly ranges: readonly Period[]
}

/** Counts every measure in every month of the ranges, from the rows. */
export async function countParts(
  db: Database,
  scope: UnitScope,
  { table, countings, ranges }: Counting,
): Promise<FreshParts> {
  if (ranges.length === 0) return { part: () => null }
  const plan = measurePlan(
    table,
    [...countings.values()].map((one, index) => ({ index, scope: one })),
  )
  const rows = { rows: ledgerRows(scope, table), days: onDays(ranges) }
  const values = await monthlyValues(db, plan, rows)
  const facts = await monthlyFacts(db, plan, rows)
  const names = [...countings.keys()]
  const answering = new Map(plan.answers.map((one) => [names[one.question], one]))
  return {
    part: (counting, month) => {
      const one = answering.get(counting)
      const known = one === undefined ? undefined : facts.get(month)?.[one.set]
      if (one === undefined || known === undefined) return null
      return { facts: known, cells: valuesIn(one, values.get(month) ?? []) }
    },
  }
}

type ByMonth<T> = ReadonlyMap<string, readonly T[]>

async function monthlyValues(db: Database, plan: MeasurePlan, rows: RowsOfDays): Promise<ByMonth<string>> {
  if (plan.cells.length === 0) return new Map()
  const { rows: found } = await monthlyValuesSql(plan, rows).execute(db)
  return new Map(found.map(({ month, cells }) => [month, cellsIn(cells)]))
}

/** Days at a time whose marks are held in memory. */
const DAYS_A_PORTION = 10

async function monthlyFacts(db: Database, plan: MeasurePlan, rows: RowsOfDays): Promise<ByMonth<MonthFacts>> {
  const gathered = new Map<string, readonly MonthGathering[]>()
  await scanning(db, async () => {
    for await (const portion of portionsOf(db, dailyMarksSql(plan, rows), { size: DAYS_A_PORTION })) {
      for (const { month, marks } of portion) {
        const sets = gathered.get(month) ?? plan.sets.map(() => new MonthGathering())
        gathered.set(month, sets)
        addMarks(marks, sets)
      }
    }
  })
  return new Map([...gathered].map(([month, sets]) => [month, sets.map((set) => set.result())]))
}

/** Marks one after the other, each followed by a 1 or 0 for each set. */
function addMarks(marks: string, sets: readonly MonthGathering[]): void {
  const step = MARK_LENGTH + sets.length
  for (let start = 0; start < marks.length; start += step) {
    for (const [place, set] of sets.entries()) {
      if (marks[start + MARK_LENGTH + place] === '1') set.add(marks, start)
    }
  }
}

/**
 * Runs `work` with settings for reading a large part of a table: rows in the order in which they lie there, not one by one
 * in the order of an index, and sorted in memory.
 */
async function scanning(db: Database, work: () => Promise<void>): Promise<void> {
  await sql`select set_config('enable_indexscan', 'off', true), set_config('work_mem', '64MB', true)`.execute(db)
  await work()
  await sql`set local enable_indexscan to default; set local work_mem to default`.execute(db)
}

function onDays(ranges: readonly Period[]): RawBuilder<SqlBool> {
  const days = ranges.map(({ from, to }) => sql<SqlBool>`happened_on between ${from}::date and ${to}::date`)
  return sql<SqlBool>`voided_at is null and (${sql.join(days, sql` or `)})`
}
