import { createHash } from 'node:crypto'
import { type RawBuilder, sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Measured, MeasureScope } from '../../domain/measure/index.ts'
import { portionsOf } from './cursor.ts'
import { type Database, inSnapshot } from './database.ts'
import type { LedgerTable } from './ledger-columns.ts'
import { countable, type MeasurePlan, measurePlan, measureSql, membershipSql, readMeasured } from './measure-sql.ts'
import { rowsOf } from './scoped.ts'

/** Above this many rows of a ledger, digests are streamed instead of gathered by the database. */
const GATHERED_ROWS = 100_000
/** How many digests of 64 characters one statement may gather in all. */
const GATHERED_DIGESTS = 4_000_000
const QUESTIONS_A_PLAN = 200

interface Asked {
  readonly index: number
  readonly scope: MeasureScope
}

interface Questions {
  readonly tableOf: (ledger: string) => LedgerTable
  readonly questions: readonly MeasureScope[]
}

/** Answers every question from one moment of the database: all in one statement, unless a ledger is very large. */
export async function measureRows(
  db: Database,
  scope: UnitScope,
  { tableOf, questions }: Questions,
): Promise<readonly Measured[]> {
  if (questions.length === 0) return []
  const byLedger = new Map<string, Asked[]>()
  for (const [index, question] of questions.entries()) {
    byLedger.set(question.ledger, [...(byLedger.get(question.ledger) ?? []), { index, scope: question }])
  }
  const whole = [...byLedger].map(([ledger, asked]) => ({ asked, plan: measurePlan(tableOf(ledger), asked) }))
  return inSnapshot(db, async (snapshot) => {
    const sizes = await sizesOf(
      snapshot,
      scope,
      whole.map(({ plan }) => plan),
    )
    const gathered = whole.flatMap(({ asked, plan }, index) => parts({ asked, plan, size: sizes[index] ?? 0 }))
    const streamed = whole.filter((_, index) => (sizes[index] ?? 0) > GATHERED_ROWS)
    const answers = [...(await gather(snapshot, scope, gathered))]
    for (const { asked, plan } of streamed)
      answers.push(...(await stream(snapshot, scope, { asked, table: plan.table })))
    return inOrder(answers)
  })
}

type Answer = ReturnType<typeof readMeasured>[number]

function inOrder(answers: readonly Answer[]): readonly Measured[] {
  return answers.toSorted((left, right) => left.question - right.question).map(({ measured }) => measured)
}

/** How many rows each plan is about, at most one more than the limit: no more than that is counted. */
async function sizesOf(db: Database, scope: UnitScope, plans: readonly MeasurePlan[]): Promise<readonly number[]> {
  const counts = plans.map(
    ({ table, sets }, place) => sql`select ${sql.raw(String(place))} as place, count(*) as size from
      (select from ${rowsOf(scope, table.table)} as ledger_row where ${countable(sets)}
        limit ${sql.raw(String(GATHERED_ROWS + 1))}) as counted`,
  )
  const { rows } = await sql<{
    place: number
    size: number
  }>`${sql.join(counts, sql` union all `)} order by place`.execute(db)
  return rows.map(({ size }) => size)
}

/** The plan cut so that no statement gathers too much; nothing of it where it has to be streamed. */
function parts({ asked, plan, size }: { asked: readonly Asked[]; plan: MeasurePlan; size: number }): MeasurePlan[] {
  if (size > GATHERED_ROWS) return []
  const most = Math.max(1, Math.min(QUESTIONS_A_PLAN, Math.floor(GATHERED_DIGESTS / (2 * size + 1))))
  return asked.length <= most ? [plan] : cut(asked, most).map((some) => measurePlan(plan.table, some))
}

function cut<T>(things: readonly T[], most: number): T[][] {
  return Array.from({ length: Math.ceil(things.length / most) }, (_, part) =>
    things.slice(part * most, (part + 1) * most),
  )
}

async function gather(db: Database, scope: UnitScope, plans: readonly MeasurePlan[]): Promise<readonly Answer[]> {
  const texts = await cellsOf(
    db,
    plans.map((plan) => measureSql(plan, { rows: rowsOf(scope, plan.table.table), withDigests: true })),
  )
  return plans.flatMap((plan, index) => readMeasured(plan, texts[index] ?? '', (_, digests) => sm3(digests)))
}

async function cellsOf(db: Database, statements: readonly RawBuilder<{ cells: string }>[]): Promise<readonly string[]> {
  if (statements.length === 0) return []
  const placed = statements.map(
    (one, place) => sql`select ${sql.raw(String(place))} as place, cells from (${one}) as answer`,
  )
  const { rows } = await sql<{ cells: string }>`${sql.join(placed, sql` union all `)} order by place`.execute(db)
  return rows.map(({ cells }) => cells)
}

async function stream(
  db: Database,
  scope: UnitScope,
  { asked, table }: { asked: readonly Asked[]; table: LedgerTable },
): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const some of cut(asked, QUESTIONS_A_PLAN)) {
    const plan = measurePlan(table, some)
    const rows = rowsOf(scope, table.table)
    const [text = ''] = await cellsOf(db, [measureSql(plan, { rows, withDigests: false })])
    const digests = await streamedDigests(db, plan, rows)
    answers.push(...readMeasured(plan, text, (set) => digests[set] ?? sm3('')))
  }
  return answers
}

async function streamedDigests(db: Database, plan: MeasurePlan, rows: RawBuilder<unknown>): Promise<readonly string[]> {
  const hashes = plan.sets.map(() => createHash('sm3'))
  for await (const portion of portionsOf(db, membershipSql(plan, rows))) {
    for (const [set, hash] of hashes.entries()) {
      hash.update(portion.map(({ digest, sets }) => (sets[set] === '1' ? digest : '')).join(''))
    }
  }
  return hashes.map((hash) => hash.digest('hex'))
}

function sm3(text: string): string {
  return createHash('sm3').update(text).digest('hex')
}
