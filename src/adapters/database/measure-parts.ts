import { sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import { type Exact, exactFromText, exactText, plus } from '../../domain/amount/index.ts'
import type { Measure } from '../../domain/measure/index.ts'
import { digests } from '../digests.ts'
import type { Database } from './database.ts'
import { rowsOf } from './scoped.ts'
import type { MonthFacts } from './set-facts.ts'

/** 月度分量 — what a measure comes to over the rows of one month. */
export interface MeasurePart {
  readonly facts: MonthFacts
  /** From which the value of several months is made: see {@link cellsOfMonths}. */
  readonly cells: readonly (Exact | null)[]
}

/** What is kept for a ledger's months and still holds. */
export interface KeptParts {
  /** By month, `2020-01`: of those that rows were ever written into. */
  readonly revisions: ReadonlyMap<string, string>
  part(question: string, month: string): MeasurePart | null
}

/** Under which a measure's parts are kept. */
export function questionOf(measure: object): string {
  return digests.sm3(JSON.stringify(measure))
}

interface KeptRecord {
  readonly month: string
  readonly revision: string
  readonly question: string | null
  readonly answer: StoredPart | null
}

/** A part as JSON. */
export interface StoredPart {
  readonly facts: MonthFacts
  readonly cells: readonly (string | null)[]
}

export interface AskedParts {
  readonly ledger: string
  readonly questions: readonly string[]
  /** The first and the last month, `2020-01`. */
  readonly first: string
  readonly last: string
}

export async function keptParts(
  db: Database,
  scope: UnitScope,
  { ledger, questions, first, last }: AskedParts,
): Promise<KeptParts> {
  const { rows } = await sql<KeptRecord>`
    select to_char(state.month, 'YYYY-MM') as month, state.revision, part.question, part.answer
    from ${rowsOf(scope, 'month_state')} as state
    left join ${rowsOf(scope, 'measure_part')} as part on part.unit_id = state.unit_id and part.ledger = state.ledger
      and part.month = state.month and part.revision = state.revision and part.question = any(${[...questions]})
    where state.ledger = ${ledger} and state.month between ${`${first}-01`}::date and ${`${last}-01`}::date`.execute(db)
  const parts = new Map(
    rows.flatMap(({ month, question, answer }) =>
      question === null || answer === null ? [] : [[`${question} ${month}`, partOf(answer)] as const],
    ),
  )
  return {
    revisions: new Map(rows.map(({ month, revision }) => [month, revision])),
    part: (question, month) => parts.get(`${question} ${month}`) ?? null,
  }
}

/** Nothing is kept, and nothing will be. */
export const NO_PARTS: KeptParts = { revisions: new Map(), part: () => null }

export function partOf({ facts, cells }: StoredPart): MeasurePart {
  return { facts, cells: cells.map((cell) => (cell === null ? null : exactFromText(cell))) }
}

export interface PartToKeep {
  readonly ledger: string
  readonly question: string
  /** `2020-01` */
  readonly month: string
  readonly revision: string
  readonly part: MeasurePart
}

/**
 * Keeps parts for the next time, each once however often it was asked for; all of them in one order, so that two who keep the
 * same do not wait for each other.
 */
export async function keepParts(db: Database, scope: UnitScope, parts: readonly PartToKeep[]): Promise<void> {
  if (parts.length === 0) return
  const each = new Map(parts.map((one) => [`${one.ledger} ${one.question} ${one.month}`, one]))
  const records = [...each.values()].map(({ ledger, question, month, revision, part: { facts, cells } }) => {
    const stored: StoredPart = { facts, cells: cells.map((cell) => (cell === null ? null : exactText(cell))) }
    return { unit_id: scope.unitId, ledger, question, month: `${month}-01`, revision, answer: stored }
  })
  await sql`
    insert into measure_part
    select * from json_populate_recordset(null::measure_part, ${JSON.stringify(records)}::json)
    order by ledger, question, month
    on conflict (unit_id, ledger, question, month)
      do update set revision = excluded.revision, answer = excluded.answer`.execute(db)
}

/** The cells of a measure over several months, given in their order. */
export function cellsOfMonths(measure: Measure, parts: readonly MeasurePart[]): readonly (Exact | null)[] {
  const filled = parts.filter(({ facts }) => facts.rowCount > 0)
  if (measure.kind === 'latest') return filled.at(-1)?.cells ?? [null]
  const [first, ...others] = filled.map(({ cells }) => cells)
  return others.reduce<readonly (Exact | null)[]>(
    (sum, cells) => sum.map((cell, place) => added(cell, cells[place] ?? null)),
    first ?? [],
  )
}

function added(left: Exact | null, right: Exact | null): Exact | null {
  if (left === null || right === null) return left ?? right
  return plus(left, right)
}
