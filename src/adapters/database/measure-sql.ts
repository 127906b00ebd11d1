import { createHash } from 'node:crypto'
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

/** What parts the cells of an answer; in no number and no mark. */
const BETWEEN_CELLS = ','
const BETWEEN_MARKS = ' '

/**
 * The statement for all cells: one row, one text, empty where a cell has no value. `withMarks`: after the values, the
 * marks of each set's rows in order of id.
 */
export function measureSql(plan: MeasurePlan, { rows, withMarks }: { rows: RawBuilder<unknown>; withMarks: boolean }) {
  const ofSets = plan.sets.map(
    (_, index) => `string_agg(mark, '${BETWEEN_MARKS}' order by id) filter (where in_${index})`,
  )
  const cells = [...plan.cells.map((cell) => `${cell}::text`), ...(withMarks ? ofSets : [])]
  return sql<{ cells: string }>`select array_to_string(array[${sql.raw(cells.join(', '))}]::text[],
    ${sql.lit(BETWEEN_CELLS)}, '') as cells from ${memberships(plan, rows)} as counted`
}

/** Marks of the rows in order of id, each with a 1 for each set that the row belongs to. */
export function membershipSql(plan: MeasurePlan, rows: RawBuilder<unknown>) {
  const bits = plan.sets.map((_, index) => `coalesce(in_${index}, false)::int`).join(', ')
  return sql<{ mark: string; sets: string }>`select mark, array_to_string(array[${sql.raw(bits)}], '') as sets
    from ${memberships(plan, rows)} as counted order by id`
}

/** Each row once with a flag for each set; `offset 0` keeps the flags from being worked out again for each aggregate. */
function memberships({ table, sets }: MeasurePlan, rows: RawBuilder<unknown>): RawBuilder<unknown> {
  const flags = sets.map(
    ({ period, where, of }, index) =>
      sql`${within(period)} and ${filterSql(where, table)}${of === null ? sql`` : sql` and ${filterSql(of, table)}`}
        as ${sql.raw(`in_${index}`)}`,
  )
  const mark = sql`strength::text || case when is_sample then '1' else '0' end || row_digest`
  return sql`(select ledger_row.*, ${mark} as mark, ${sql.join(flags)}
    from ${rows} as ledger_row where ${countable(sets)} offset 0)`
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

/** What is known of a set of rows, gathered from their marks in order of id. */
export class SetFacts {
  #rowCount = 0
  #weakest: number | null = null
  #strongest: number | null = null
  #sampleCount = 0
  readonly #hash = createHash('sm3')

  /** @param marks a row's strength, whether it is 示例数据, its digest. */
  add(marks: readonly string[]): void {
    for (const mark of marks) {
      const strength = Number(mark[0])
      this.#weakest = Math.min(this.#weakest ?? strength, strength)
      this.#strongest = Math.max(this.#strongest ?? strength, strength)
      if (mark[1] === '1') this.#sampleCount += 1
    }
    this.#rowCount += marks.length
    this.#hash.update(marks.map((mark) => mark.slice(2)).join(''))
  }

  result(): Omit<Measured, 'value'> {
    return {
      rowCount: this.#rowCount,
      digest: this.#hash.digest('hex'),
      weakest: this.#weakest,
      strongest: this.#strongest,
      sampleCount: this.#sampleCount,
    }
  }
}

export interface Answer {
  readonly question: number
  readonly measured: Measured
}

/** One answer a question. `facts`: what is known of the sets, where the marks were not asked for with the values. */
export function readMeasured(
  plan: MeasurePlan,
  text: string,
  facts: readonly SetFacts[] | null = null,
): readonly Answer[] {
  const cells = text.split(BETWEEN_CELLS)
  const asked = new Set(plan.answers.map(({ set }) => set))
  const known = plan.sets.map((_, index) => {
    if (!asked.has(index)) return null // only the upper part of a share
    return (facts?.[index] ?? factsIn(cells[plan.cells.length + index] ?? '')).result()
  })
  return plan.answers.flatMap(({ question, set, cells: places, measure }) => {
    const of = known[set]
    if (of == null) return []
    const value = measuredValue(measure, { rowCount: of.rowCount, cells: places.map((place) => cells[place] ?? '') })
    return [{ question, measured: { ...of, value } }]
  })
}

function factsIn(marks: string): SetFacts {
  const facts = new SetFacts()
  facts.add(marks === '' ? [] : marks.split(BETWEEN_MARKS))
  return facts
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
