import { type RawBuilder, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Measured, MeasureScope } from '../../domain/measure/index.ts'
import { portionsOf } from './cursor.ts'
import { type Database, inSnapshot } from './database.ts'
import type { LedgerTable } from './ledger-columns.ts'
import {
  type Answer,
  countable,
  type MeasurePlan,
  measurePlan,
  measureSql,
  membershipSql,
  readMeasured,
  SetFacts,
} from './measure-sql.ts'
import { ledgerRows } from './scoped.ts'

export interface MeasureLimits {
  /** Above this many rows of a ledger, the rows' digests are streamed instead of gathered by the database. */
  readonly gatheredRows: number
  /** How many digests of 64 characters one statement may gather in all. */
  readonly gatheredDigests: number
  readonly questionsAPlan: number
}

const LIMITS: MeasureLimits = { gatheredRows: 100_000, gatheredDigests: 4_000_000, questionsAPlan: 200 }

interface Questions {
  readonly tableOf: (ledger: string) => LedgerTable
  readonly questions: readonly MeasureScope[]
  readonly limits?: MeasureLimits
}

interface Asked {
  readonly index: number
  readonly scope: MeasureScope
}

/** Answers every question from one moment of the database: all in one statement, unless a ledger is very large. */
export async function measureRows(
  db: Database,
  scope: UnitScope,
  { tableOf, questions, limits = LIMITS }: Questions,
): Promise<readonly Measured[]> {
  const plans = [...groupedByLedger(questions)].flatMap(([ledger, asked]) =>
    cut(asked, limits.questionsAPlan).map((some) => measurePlan(tableOf(ledger), some)),
  )
  if (plans.length === 0) return []
  const answers = await inSnapshot(db, async (snapshot) => {
    const sizes = await sizesOf(snapshot, scope, { plans, limits })
    const sized = plans.map((plan, index) => ({ plan, size: sizes[index] ?? 0 }))
    const found: Answer[] = []
    for (const group of gatherable(sized, limits)) found.push(...(await gather(snapshot, scope, group)))
    for (const { plan, size } of sized) {
      if (size > limits.gatheredRows) found.push(...(await stream(snapshot, scope, plan)))
    }
    return found
  })
  return answers.toSorted((left, right) => left.question - right.question).map(({ measured }) => measured)
}

function groupedByLedger(questions: readonly MeasureScope[]): ReadonlyMap<string, readonly Asked[]> {
  const groups = new Map<string, Asked[]>()
  for (const [index, scope] of questions.entries()) {
    const group = groups.get(scope.ledger) ?? []
    group.push({ index, scope })
    groups.set(scope.ledger, group)
  }
  return groups
}

function cut<T>(things: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / most) }, (_, part) =>
    things.slice(part * most, (part + 1) * most),
  )
}

/** How many rows each plan is about, at most one more than the limit: no more than that is counted. */
async function sizesOf(
  db: Database,
  scope: UnitScope,
  { plans, limits }: { plans: readonly MeasurePlan[]; limits: MeasureLimits },
): Promise<readonly number[]> {
  const counts = plans.map(
    ({ table, sets }, place) => sql`select ${constant(place)} as place, count(*) as size from
      (select from ${ledgerRows(scope, table)} as ledger_row where ${countable(sets)}
        limit ${constant(limits.gatheredRows + 1)}) as counted`,
  )
  const all = sql<{ size: number }>`${sql.join(counts, sql` union all `)} order by place`
  const { rows } = await all.execute(db)
  return rows.map(({ size }) => size)
}

interface SizedPlan {
  readonly plan: MeasurePlan
  readonly size: number
}

/** Plans that fit into one statement together; those whose ledger is too large are in none. */
function gatherable(plans: readonly SizedPlan[], { gatheredRows, gatheredDigests }: MeasureLimits): MeasurePlan[][] {
  const groups: MeasurePlan[][] = []
  let room = 0
  for (const { plan, size } of plans) {
    if (size > gatheredRows) continue
    const weight = size * plan.sets.length
    const last = groups.at(-1)
    if (last !== undefined && weight <= room) last.push(plan)
    else {
      groups.push([plan])
      room = gatheredDigests
    }
    room -= weight
  }
  return groups
}

async function gather(db: Database, scope: UnitScope, plans: readonly MeasurePlan[]): Promise<readonly Answer[]> {
  const statements = plans.map((plan) => measureSql(plan, { rows: ledgerRows(scope, plan.table), withMarks: true }))
  const texts = await cellsOf(db, statements)
  return plans.flatMap((plan, index) => readMeasured(plan, texts[index] ?? ''))
}

/** What each statement answers, in one round trip. */
async function cellsOf(db: Database, statements: readonly RawBuilder<{ cells: string }>[]): Promise<readonly string[]> {
  const placed = statements.map((one, place) => sql`select ${constant(place)} as place, cells from (${one}) as answer`)
  const { rows } = await sql<{ cells: string }>`${sql.join(placed, sql` union all `)} order by place`.execute(db)
  return rows.map(({ cells }) => cells)
}

async function stream(db: Database, scope: UnitScope, plan: MeasurePlan): Promise<readonly Answer[]> {
  const rows = ledgerRows(scope, plan.table)
  const [text = ''] = await cellsOf(db, [measureSql(plan, { rows, withMarks: false })])
  return readMeasured(plan, text, await streamedFacts(db, plan, rows))
}

async function streamedFacts(db: Database, plan: MeasurePlan, rows: RawBuilder<unknown>): Promise<readonly SetFacts[]> {
  const facts = plan.sets.map(() => new SetFacts())
  for await (const portion of portionsOf(db, membershipSql(plan, rows))) {
    for (const [set, known] of facts.entries()) {
      known.add(portion.flatMap(({ mark, sets }) => (sets[set] === '1' ? mark : [])))
    }
  }
  return facts
}

function constant(value: number): RawBuilder<number> {
  return sql.raw(String(value))
}
