import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { dividedBy, type Exact, exactFromText, whole } from '../../domain/amount/index.ts'
import type { Day, Period } from '../../domain/calendar/index.ts'
import type { Filter, Measure, Measured, MeasureScope } from '../../domain/measure/index.ts'
import { fieldOf, filterSql } from './filter-sql.ts'
import type { LedgerTable } from './ledger-columns.ts'

/** A set of rows that questions ask about; the same set asked about twice is counted once. */
interface RowSet {
  readonly period: Period
  readonly where: Filter
  /** Only for the upper part of a share. */
  readonly of: Filter | null
}

interface Answering {
  /** Index of the question among all that were asked. */
  readonly question: number
  readonly set: number
  /** Cells of the answer that the value is read from. */
  readonly cells: readonly number[]
  readonly measure: Measure
}

/** How the questions about one ledger are put to the database in one statement. */
export interface MeasurePlan {
  readonly table: LedgerTable
  readonly sets: readonly RowSet[]
  /** Aggregates over the rows, as SQL without parameters: names come from definitions. */
  readonly cells: readonly string[]
  readonly answers: readonly Answering[]
}

/** What is known of the set `index`, cell by cell after those of the values. */
const CELLS_OF_SET = 4

/** @throws Refusal when a measure names a field that the ledger does not have. */
export function measurePlan(
  table: LedgerTable,
  questions: readonly { readonly index: number; readonly scope: MeasureScope }[],
): MeasurePlan {
  const sets = new Collected<RowSet>()
  const cells = new Collected<string>()
  const answers = questions.map(({ index, scope: { measure, period } }) => {
    const set = sets.indexOf({ period, where: measure.where, of: null })
    const of = measure.kind === 'share' ? sets.indexOf({ period, where: measure.where, of: measure.of }) : set
    const asked = valueCells(measure, { table, set, of }).map((cell) => cells.indexOf(cell))
    return { question: index, set, cells: asked, measure }
  })
  return { table, sets: sets.all, cells: cells.all, answers }
}

/** Equal things once, in the order in which they came. */
class Collected<T> {
  readonly all: T[] = []
  readonly #places = new Map<string, number>()

  indexOf(thing: T): number {
    const key = JSON.stringify(thing)
    const known = this.#places.get(key)
    if (known !== undefined) return known
    this.#places.set(key, this.all.length)
    return this.all.push(thing) - 1
  }
}

function valueCells(
  measure: Measure,
  { table, set, of }: { table: LedgerTable; set: number; of: number },
): readonly string[] {
  const within = `filter (where in_${set})`
  switch (measure.kind) {
    case 'count':
      return []
    case 'share':
      return [`count(*) filter (where in_${of})`]
    case 'sum':
      return [`sum(${numberColumn(table, measure.field)}) ${within}`]
    case 'average': {
      const column = numberColumn(table, measure.field)
      return [`sum(${column}) ${within}`, `count(${column}) ${within}`]
    }
    case 'distinct':
      // As text: 1.5 and 1.50 are different as stored, as they are to the program.
      return [`count(distinct ${quoted(table, measure.field)}::text) ${within}`]
    case 'latest':
      return [`(array_agg(${numberColumn(table, measure.field)} order by happened_on desc, id desc) ${within})[1]`]
    default:
      return measure satisfies never
  }
}

function quoted(table: LedgerTable, field: string): string {
  return `"${fieldOf(table, field).column}"`
}

function numberColumn(table: LedgerTable, field: string): string {
  const { column, type } = fieldOf(table, field)
  if (type !== 'bigint' && type !== 'numeric') throw new RangeError(`${table.ledger}.${field} holds no numbers`)
  return `"${column}"`
}

/** The statement for all cells: one row, one text, its parts divided by commas, empty where there is none. */
export function measureSql(
  plan: MeasurePlan,
  { rows, withDigests }: { rows: RawBuilder<unknown>; withDigests: boolean },
) {
  const ofSets = plan.sets.flatMap((_, index) => {
    const within = `filter (where in_${index})`
    const known = [
      `count(*) ${within}`,
      `min(strength) ${within}`,
      `max(strength) ${within}`,
      `count(*) filter (where in_${index} and is_sample)`,
    ]
    return withDigests ? [...known, `string_agg(row_digest, '' order by id) ${within}`] : known
  })
  const cells = [...plan.cells, ...ofSets].map((cell) => `${cell}::text`)
  return sql<{ cells: string }>`select array_to_string(array[${sql.raw(cells.join(', '))}], ',', '') as cells
    from ${memberships(plan, rows)} as counted`
}

/** Digests of the rows of any set in order of id, with a 1 for each set that the row belongs to. */
export function membershipSql(plan: MeasurePlan, rows: RawBuilder<unknown>) {
  const bits = plan.sets.map((_, index) => `coalesce(in_${index}, false)::int`).join(', ')
  return sql<{ digest: string; sets: string }>`select row_digest as digest,
    array_to_string(array[${sql.raw(bits)}], '') as sets from ${memberships(plan, rows)} as counted order by id`
}

/** Each row once with a flag for each set; `offset 0` keeps the flags from being worked out again for each aggregate. */
function memberships({ table, sets }: MeasurePlan, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  const flags = sets.map(
    ({ period, where, of }, index) =>
      sql`${within(period)} and ${filterSql(where, table)}${of === null ? sql`` : sql` and ${filterSql(of, table)}`}
        as ${sql.raw(`in_${index}`)}`,
  )
  return sql`(select ledger_row.*, ${sql.join(flags)} from ${rows} as ledger_row where ${countable(sets)} offset 0)`
}

/** Rows that may count for some set at all. */
export function countable(sets: readonly RowSet[]): RawBuilder<SqlBool> {
  const from = sets.map(({ period }) => period.from).reduce((left, right) => (left < right ? left : right))
  const to = sets.map(({ period }) => period.to).reduce((left, right) => (left > right ? left : right))
  return sql<SqlBool>`voided_at is null and ${within({ from, to })}`
}

export function within({ from, to }: { readonly from: Day; readonly to: Day }): RawBuilder<SqlBool> {
  return sql<SqlBool>`happened_on between ${from}::date and ${to}::date`
}

/** One answer a question; `digestOf` gives the digest of a set by its index and the text of its rows' digests. */
export function readMeasured(
  plan: MeasurePlan,
  text: string,
  digestOf: (set: number, digests: string) => string,
): readonly { readonly question: number; readonly measured: Measured }[] {
  const cells = text.split(',')
  const width = (cells.length - plan.cells.length) / plan.sets.length
  const ofSets = plan.sets.map((_, index) => {
    const start = plan.cells.length + index * width
    const [count = '', weakest = '', strongest = '', samples = ''] = cells.slice(start, start + CELLS_OF_SET)
    return {
      rowCount: Number(count),
      weakest: weakest === '' ? null : Number(weakest),
      strongest: strongest === '' ? null : Number(strongest),
      sampleCount: Number(samples),
      digest: lazily(() => digestOf(index, width > CELLS_OF_SET ? (cells[start + CELLS_OF_SET] ?? '') : '')),
    }
  })
  return plan.answers.flatMap(({ question, set, cells: places, measure }) => {
    const known = ofSets[set]
    if (known === undefined) return []
    const value = measuredValue(measure, { rowCount: known.rowCount, cells: places.map((place) => cells[place] ?? '') })
    return [{ question, measured: { ...known, digest: known.digest(), value } }]
  })
}

function lazily<T extends string>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

function measuredValue(
  measure: Measure,
  { rowCount, cells }: { rowCount: number; cells: readonly string[] },
): Exact | null {
  const [first = null, second = null] = cells.map((cell) => exactFromText(cell))
  switch (measure.kind) {
    case 'count':
      return whole(rowCount)
    case 'sum':
    case 'distinct':
      return first ?? whole(0)
    case 'share':
      return first === null ? null : dividedBy(first, whole(rowCount))
    case 'average':
      return first === null || second === null ? null : dividedBy(first, second)
    case 'latest':
      return first
    default:
      return measure satisfies never
  }
}
