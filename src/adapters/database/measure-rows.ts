import { type RawBuilder, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Measured, MeasureScope } from '../../domain/measure/index.ts'
import { type Database, inSnapshot } from './database.ts'
import type { LedgerTable } from './ledger-columns.ts'
import { isUnchanged, ledgerStates, type MeasureMemory } from './measure-memory.ts'
import { type Asked, measureByMonth } from './measure-months.ts'
import { keepParts, type PartToKeep } from './measure-parts.ts'
import { type Answer, countable, type MeasurePlan, measurePlan, measureSql, readMeasured } from './measure-sql.ts'
import { ledgerRows } from './scoped.ts'

export interface MeasureLimits {
  /** Above this many rows of a ledger, its months are counted one by one, and what they come to is kept. */
  readonly gatheredRows: number
  /** How many digests of 64 characters one statement may gather in all. */
  readonly gatheredDigests: number
  readonly questionsAPlan: number
}

const LIMITS: MeasureLimits = { gatheredRows: 20_000, gatheredDigests: 2_000_000, questionsAPlan: 200 }

interface Questions {
  readonly tableOf: (ledger: string) => LedgerTable
  readonly questions: readonly MeasureScope[]
  readonly limits?: MeasureLimits
  /** `false`: everything is counted from the rows. */
  readonly usesParts?: boolean
  /** What was answered before holds while nothing of its ledger was written since; never asked within a transaction. */
  readonly memory?: MeasureMemory | undefined
}

/** What one ledger is asked at once. */
interface AskedPlan {
  readonly plan: MeasurePlan
  readonly asked: readonly Asked[]
}

/** Answers every question from one moment of the database. */
export async function measureRows(
  db: Database,
  scope: UnitScope,
  { memory, ...asked }: Questions,
): Promise<readonly Measured[]> {
  if (memory === undefined || db.isTransaction) return countRows(db, scope, asked)
  const states = await ledgerStates(db, scope)
  const known = asked.questions.map((question) => memory.recall(scope, states, question))
  const open = asked.questions.filter((_, index) => known[index] === null)
  if (open.length === 0) return known.filter((one) => one !== null)
  const counted = await countRows(db, scope, { ...asked, questions: open })
  // Written meanwhile: what was counted is of a later moment than the rest.
  if (!isUnchanged(open, states, await ledgerStates(db, scope))) return countRows(db, scope, asked)
  const fresh = new Map(counted.map((measured, index) => [open[index], measured]))
  for (const [question, measured] of fresh)
    if (question !== undefined) memory.remember(scope, states, question, measured)
  return asked.questions.flatMap((question, index) => known[index] ?? fresh.get(question) ?? [])
}

/** Counts what was asked: all in one statement, unless a ledger is large. */
async function countRows(
  db: Database,
  scope: UnitScope,
  { tableOf, questions, limits = LIMITS, usesParts = true }: Omit<Questions, 'memory'>,
): Promise<readonly Measured[]> {
  const plans = [...groupedByLedger(questions)].flatMap(([ledger, asked]) =>
    cut(asked, limits.questionsAPlan).map((some) => ({ plan: measurePlan(tableOf(ledger), some), asked: some })),
  )
  if (plans.length === 0) return []
  const { answers, toKeep } = await inSnapshot(db, (snapshot) =>
    answerAll(snapshot, scope, { plans, limits, usesParts }),
  )
  // Within a transaction, what was counted may never come to be.
  if (!db.isTransaction) await keepParts(db, scope, toKeep)
  return answers.toSorted((left, right) => left.question - right.question).map(({ measured }) => measured)
}

interface Answering {
  readonly plans: readonly AskedPlan[]
  readonly limits: MeasureLimits
  readonly usesParts: boolean
}

async function answerAll(db: Database, scope: UnitScope, { plans, limits, usesParts }: Answering) {
  const sizes = await sizesOf(db, scope, { plans, limits })
  const sized = plans.map((one, index) => ({ ...one, size: sizes[index] ?? 0 }))
  const answers: Answer[] = []
  const toKeep: PartToKeep[] = []
  for (const group of gatherable(sized, limits)) answers.push(...(await gather(db, scope, group)))
  for (const { plan, asked, size } of sized) {
    if (size <= limits.gatheredRows) continue
    const found = await measureByMonth(db, scope, { table: plan.table, asked, usesParts })
    answers.push(...found.answers)
    toKeep.push(...found.toKeep)
  }
  return { answers, toKeep }
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
  { plans, limits }: { plans: readonly AskedPlan[]; limits: MeasureLimits },
): Promise<readonly number[]> {
  const counts = plans.map(
    ({ plan: { table, sets } }, place) => sql`select ${constant(place)} as place, count(*) as size from
      (select from ${ledgerRows(scope, table)} as ledger_row where ${countable(sets)}
        limit ${constant(limits.gatheredRows + 1)}) as counted`,
  )
  const all = sql<{ size: number }>`${sql.join(counts, sql` union all `)} order by place`
  const { rows } = await all.execute(db)
  return rows.map(({ size }) => size)
}

interface SizedPlan extends AskedPlan {
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

function constant(value: number): RawBuilder<number> {
  return sql.raw(String(value))
}
