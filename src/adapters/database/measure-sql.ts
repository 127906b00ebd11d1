import { type RawBuilder, type SqlBool, sql } from 'kysely'
import { dividedBy, type Exact, exactFromText, minus, whole } from '../../domain/amount/index.ts'
import type { Day, Period } from '../../domain/calendar/index.ts'
import type { Filter, Measure, Measured, MeasureScope } from '../../domain/measure/index.ts'
import { fieldOf, filterSql } from './filter-sql.ts'
import type { LedgerTable } from './ledger-columns.ts'
import { factsOf, marksByMonth, type SetFacts } from './set-facts.ts'

/** A set of rows that questions ask about; the same set asked about twice is counted once. */
export interface RowSet {
  readonly period: Period
  readonly where: Filter
  /** Only for the upper part of a share. */
  readonly of: Filter | null
}

export interface Answering {
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
    case 'ratio':
      return [measure.field, measure.base, ...(measure.less === null ? [] : [measure.less])].map(
        (field) => `sum(${numberColumn(table, field)}) ${within}`,
      )
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

/** What parts the cells of an answer; in no number and no mark. */
const BETWEEN_CELLS = ','
const BETWEEN_MARKS = ' '

/** A row's strength, whether it is 示例数据, its digest. */
const MARK = `strength::text || case when is_sample then '1' else '0' end || row_digest`

/**
 * The statement for all cells: one row, one text, empty where a cell has no value. `withMarks`: after the values, the
 * marks of each set's rows in order of day, then id.
 */
export function measureSql(plan: MeasurePlan, { rows, withMarks }: { rows: RawBuilder<unknown>; withMarks: boolean }) {
  const ofSets = plan.sets.map(
    (_, index) =>
      `string_agg(to_char(happened_on, 'YYYYMM') || mark, '${BETWEEN_MARKS}' order by happened_on, id) filter (where in_${index})`,
  )
  return sql<{ cells: string }>`select ${cellsSql(plan, withMarks ? ofSets : [])} as cells
    from ${memberships(plan, { rows, days: countable(plan.sets) })} as counted`
}

/** As {@link measureSql}, a row for each month, without marks; only of the days given. */
export function monthlyValuesSql(plan: MeasurePlan, rows: RowsOfDays) {
  return sql<{ month: string; cells: string }>`
    select to_char(month, 'YYYY-MM') as month, cells from (
      select date_trunc('month', happened_on::timestamp) as month, ${cellsSql(plan)} as cells
      from ${memberships(plan, rows)} as counted group by 1) as monthly`
}

/** The marks of a day's rows in order of id, each with a 1 for each set that the row belongs to; days in their order. */
export function dailyMarksSql(plan: MeasurePlan, rows: RowsOfDays) {
  const bits = plan.sets.map((_, index) => `case when in_${index} then '1' else '0' end`)
  const ofAny = plan.sets.map((_, index) => `in_${index}`).join(' or ')
  return sql<{ month: string; marks: string }>`
    select to_char(happened_on, 'YYYY-MM') as month, string_agg(mark || ${sql.raw(concatenated(bits))}, '' order by id) as marks
    from ${memberships(plan, rows)} as counted where ${sql.raw(ofAny)} group by happened_on order by happened_on`
}

function cellsSql({ cells }: MeasurePlan, others: readonly string[] = []): RawBuilder<string> {
  const texts = [...cells.map((cell) => `${cell}::text`), ...others]
  return sql`array_to_string(array[${sql.raw(texts.join(', '))}]::text[], ${sql.lit(BETWEEN_CELLS)}, '')`
}

/** A function takes at most a hundred arguments. */
function concatenated(texts: readonly string[]): string {
  const parts = Array.from({ length: Math.ceil(texts.length / 90) }, (_, part) =>
    texts.slice(part * 90, (part + 1) * 90),
  )
  return parts.map((some) => `concat(${some.join(', ')})`).join(' || ')
}

export interface RowsOfDays {
  readonly rows: RawBuilder<unknown>
  readonly days: RawBuilder<SqlBool>
}

/** Sets whose flags are cheap enough to be worked out for each aggregate, so that several processes can share the work. */
const FEW_SETS = 3

/** Each row once with a flag for each set; `offset 0` keeps the flags from being worked out again for each aggregate. */
function memberships({ table, sets }: MeasurePlan, { rows, days }: RowsOfDays): RawBuilder<unknown> {
  const flags = sets.map(
    ({ period, where, of }, index) =>
      sql`${within(period)} and ${filterSql(where, table)}${of === null ? sql`` : sql` and ${filterSql(of, table)}`}
        as ${sql.raw(`in_${index}`)}`,
  )
  const once = sets.length > FEW_SETS ? sql`offset 0` : sql``
  return sql`(select ledger_row.*, ${sql.raw(MARK)} as mark, ${sql.join(flags)}
    from ${rows} as ledger_row where ${days} ${once})`
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

export interface Answer {
  readonly question: number
  readonly measured: Measured
}

/** One answer a question, from a text with the marks of each set. */
export function readMeasured(plan: MeasurePlan, text: string): readonly Answer[] {
  const cells = text.split(BETWEEN_CELLS)
  const asked = new Set(plan.answers.map(({ set }) => set))
  const known = plan.sets.map((_, index) => {
    if (!asked.has(index)) return null // only the upper part of a share
    return factsOf(marksByMonth((cells[plan.cells.length + index] ?? '').split(BETWEEN_MARKS)))
  })
  return plan.answers.flatMap((answering) => {
    const facts = known[answering.set]
    return facts == null ? [] : [answerOf(answering, { facts, cells: valuesIn(answering, cells) })]
  })
}

/** The values of a question's cells. */
export function valuesIn({ cells: places }: Answering, cells: readonly string[]): readonly (Exact | null)[] {
  return places.map((place) => exactFromText(cells[place] ?? ''))
}

export function cellsIn(text: string): readonly string[] {
  return text.split(BETWEEN_CELLS)
}

export function answerOf(
  { question, measure }: Pick<Answering, 'question' | 'measure'>,
  { facts, cells }: { readonly facts: SetFacts; readonly cells: readonly (Exact | null)[] },
): Answer {
  return { question, measured: { ...facts, value: measuredValue(measure, { rowCount: facts.rowCount, cells }) } }
}

function measuredValue(
  measure: Measure,
  { rowCount, cells }: { rowCount: number; cells: readonly (Exact | null)[] },
): Exact | null {
  const [first = null, second = null, third = null] = cells
  switch (measure.kind) {
    case 'count':
      return whole(rowCount)
    case 'sum':
    case 'distinct':
      return first ?? whole(0)
    case 'share':
      return first === null ? null : dividedBy(first, whole(rowCount))
    case 'ratio':
      return second === null ? null : dividedBy(minus(first ?? whole(0), third ?? whole(0)), second)
    case 'average':
      return first === null || second === null ? null : dividedBy(first, second)
    case 'latest':
      return first
    default:
      return measure satisfies never
  }
}
