import { sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Database } from './database.ts'
import type { LedgerTable } from './ledger-columns.ts'
import type { Asked } from './measure-months.ts'
import { type MeasurePart, type PartToKeep, partOf, questionOf, type StoredPart } from './measure-parts.ts'
import { type Answer, answerOf, cellsIn, measurePlan, measureSql, valuesIn } from './measure-sql.ts'
import { ledgerRows, rowsOf } from './scoped.ts'

interface Distinct {
  readonly table: LedgerTable
  readonly asked: readonly Asked[]
  /** What is known of the sets of rows already. */
  readonly answers: readonly Answer[]
  readonly usesParts: boolean
}

interface DistinctQuestion extends Asked {
  readonly key: string
  readonly month: string
  readonly facts: MeasurePart['facts']
}

interface DistinctAnswers {
  /** By question. */
  readonly answers: ReadonlyMap<number, Answer>
  readonly toKeep: readonly PartToKeep[]
}

/**
 * Different values of a whole period: those of its months do not add up. The number is kept under the digest of the rows that
 * it was counted over, and holds for them whatever else is written.
 */
export async function distinctAnswers(db: Database, scope: UnitScope, distinct: Distinct): Promise<DistinctAnswers> {
  const { table, usesParts } = distinct
  const questions = distinctQuestions(distinct)
  if (questions.length === 0) return { answers: new Map(), toKeep: [] }
  const kept = usesParts ? await keptValues(db, scope, { table, questions }) : new Map<number, MeasurePart>()
  const open = questions.filter(({ index }) => !kept.has(index))
  const fresh = await counted(db, scope, { table, questions: open })
  const answers = questions.map(({ index, facts, scope: { measure } }) => {
    const { cells } = kept.get(index) ?? fresh.get(index) ?? { cells: [] }
    return [index, answerOf({ question: index, measure }, { facts, cells })] as const
  })
  const toKeep = open.flatMap(({ index, key: question, month, facts: { digest: revision } }) => {
    const part = fresh.get(index)
    return part === undefined ? [] : [{ ledger: table.ledger, question, month, revision, part }]
  })
  return { answers: new Map(answers), toKeep }
}

function distinctQuestions({ asked, answers }: Distinct): readonly DistinctQuestion[] {
  const known = new Map(answers.map(({ question, measured }) => [question, measured]))
  return asked.flatMap((one) => {
    const { measure, period } = one.scope
    const measured = known.get(one.index)
    if (measure.kind !== 'distinct' || measured === undefined) return []
    const { value: _count, ...facts } = measured
    return [{ ...one, key: questionOf({ measure, period }), month: period.from.slice(0, 7), facts }]
  })
}

interface Questions {
  readonly table: LedgerTable
  readonly questions: readonly DistinctQuestion[]
}

async function keptValues(
  db: Database,
  scope: UnitScope,
  { table: { ledger }, questions }: Questions,
): Promise<ReadonlyMap<number, MeasurePart>> {
  const { rows } = await sql<{ question: string; revision: string; answer: StoredPart }>`
    select question, revision, answer from ${rowsOf(scope, 'measure_part')} as part
    where ledger = ${ledger} and question = any(${questions.map(({ key }) => key)})`.execute(db)
  return new Map(
    questions.flatMap(({ index, key, facts }) => {
      const found = rows.find(({ question, revision }) => question === key && revision === facts.digest)
      return found === undefined ? [] : [[index, partOf(found.answer)] as const]
    }),
  )
}

async function counted(
  db: Database,
  scope: UnitScope,
  { table, questions }: Questions,
): Promise<ReadonlyMap<number, MeasurePart>> {
  if (questions.length === 0) return new Map()
  const plan = measurePlan(table, questions)
  const { rows } = await measureSql(plan, { rows: ledgerRows(scope, table), withMarks: false }).execute(db)
  const cells = cellsIn(rows[0]?.cells ?? '')
  const facts = new Map(questions.map((one) => [one.index, one.facts]))
  return new Map(
    plan.answers.flatMap((one) => {
      const known = facts.get(one.question)
      return known === undefined ? [] : [[one.question, { facts: known, cells: valuesIn(one, cells) }] as const]
    }),
  )
}
