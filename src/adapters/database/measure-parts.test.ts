import fc from 'fast-check'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { type Day, day, wholeYear } from '../../domain/calendar/index.ts'
import type { LedgerRow } from '../../domain/ledger/index.ts'
import { type MeasureScope, measureRows } from '../../domain/measure/index.ts'
import { digests } from '../digests.ts'
import { inTransaction } from './database.ts'
import { LedgerCatalogue } from './ledger-catalogue.ts'
import { ledgerTable } from './ledger-columns.ts'
import { ledgerStore } from './ledger-store.ts'
import { measureRows as measureInDatabase } from './measure-rows.ts'
import { type Drawn, drawnRows, questions, rowFrom } from './measures.builder.ts'
import { renewMonths } from './month-states.ts'
import { testPorts } from './test-database.ts'
import { VISITS, visit } from './test-ledgers.ts'
import { storeServers } from './test-server.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: [VISITS], on })) })),
)

/** What may happen to a ledger between two looks at its figures. */
const steps = fc.record({
  kind: fc.constantFrom('enter', 'undone', 'amend', 'void', 'restored'),
  /** Entered. */
  rows: fc.array(drawnRows, { minLength: 1, maxLength: 6 }),
  /** Numbers that choose among the rows that are there: one is replaced by itself, several together. */
  at: fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 4 }),
  to: drawnRows,
})
type Step = typeof steps extends fc.Arbitrary<infer S> ? S : never

/** Every ledger counts as large. */
const LARGE = { gatheredRows: -1, gatheredDigests: 1, questionsAPlan: 5 }

describe.each(stores)('parts of measures on $on', ({ ports, scope, db }) => {
  const tableOf = () => ledgerTable(VISITS)
  const asked = (unitId: string, some: readonly MeasureScope[], usesParts: boolean) =>
    measureInDatabase(db, scope(unitId), { tableOf, questions: some, limits: LARGE, usesParts })
  const expected = (rows: readonly LedgerRow[], some: readonly MeasureScope[]) =>
    some.map((question) => measureRows({ scope: question, rows, sm3: digests.sm3 }))

  test('whatever is done to the rows, what was kept and what is counted anew are the same', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(steps, { minLength: 1, maxLength: 6 }),
        fc.array(questions, { minLength: 1, maxLength: 3 }),
        async (done, drawnQuestions) => {
          run += 1
          // As figures ask: the same measure of several periods, and the same question twice.
          const some = drawnQuestions.flatMap((one) => [one, { ...one, period: wholeYear(2020) }, one])
          const kept = new Map<string, LedgerRow>()
          for (const [index, step] of done.entries()) {
            await taken(step, { unitId: `steps-${run}`, index, kept })
            const wanted = expected([...kept.values()], some)
            expect(await asked(`steps-${run}`, some, true)).toEqual(wanted)
            expect(await asked(`steps-${run}`, some, true)).toEqual(wanted)
            expect(await asked(`steps-${run}`, some, false)).toEqual(wanted)
            // What the store remembers, of a small ledger.
            for (const _ of [1, 2]) expect(await ports.ledgers.measure(scope(`steps-${run}`), some)).toEqual(wanted)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  interface Taking {
    readonly unitId: string
    readonly index: number
    readonly kept: Map<string, LedgerRow>
  }

  async function taken(step: Step, taking: Taking): Promise<void> {
    if (step.kind === 'restored') return renewMonths(db)
    if (step.kind === 'enter' || step.kind === 'undone') return entered(step, taking)
    const { unitId, kept } = taking
    const there = [...kept.values()].filter(({ voided }) => voided === null)
    const rows = new Set(step.at.flatMap((place) => there[place % there.length] ?? []))
    const next = [...rows].map((row) => (step.kind === 'void' ? voidedRow(row) : amendedRow(row, step.to)))
    await written(unitId, next)
    for (const row of next) kept.set(row.id, row)
  }

  async function written(unitId: string, rows: readonly LedgerRow[]): Promise<void> {
    const [first] = rows
    if (first === undefined) return
    const writing =
      rows.length === 1
        ? ports.ledgers.replace(scope(unitId), first)
        : ports.ledgers.replaceMany(scope(unitId), VISITS.id, rows)
    expect(await writing).toBe(true)
  }

  /** What is counted within a transaction may never come to be, and must not be kept. */
  async function entered(step: Step, { unitId, index, kept }: Taking): Promise<void> {
    const unit = scope(unitId)
    const rows = step.rows.map((one, place) => newRow(unitId, `row-${index}-${place}`, one))
    const entering = inTransaction(db, async (within) => {
      await ledgerStore(within, new LedgerCatalogue([VISITS])).append(unit, VISITS.id, rows)
      const counted = { tableOf, questions: [YEAR], limits: LARGE }
      expect(await measureInDatabase(within, unit, counted)).toEqual(expected([...kept.values(), ...rows], [YEAR]))
      if (step.kind === 'undone') throw new Error('undone')
    })
    await entering.catch((error: Error) => {
      if (error.message !== 'undone') throw error
    })
    if (step.kind === 'enter') for (const row of rows) kept.set(row.id, row)
  }

  test('a month in which nothing was written is not read again, a changed one is', async () => {
    const unit = scope('read-again')
    const rows = ['2020-01-05', '2020-02-05'].map((on) =>
      visit('read-again', { id: on, happenedOn: day(on), values: { people: 1 } }),
    )
    await ports.ledgers.append(unit, VISITS.id, rows)
    const people = async (usesParts: boolean) => (await asked('read-again', [PEOPLE], usesParts))[0]?.value?.numerator
    expect(await people(true)).toBe(2n)
    // Past the program, so that nobody is told: what was kept stands, and counting from the rows finds it.
    await sql`update ledger_visits set people = 10 where unit_id = 'read-again'`.execute(db)
    expect(await people(true)).toBe(2n)
    expect(await people(false)).toBe(20n)
    await ports.ledgers.append(unit, VISITS.id, [
      visit('read-again', { happenedOn: day('2020-01-06'), values: { people: 1 } }),
    ])
    expect(await people(true)).toBe(12n)
  })

  test('parts of one unit are no other unit’s', async () => {
    for (const unitId of ['part-a', 'part-b']) {
      await ports.ledgers.append(scope(unitId), VISITS.id, [
        visit(unitId, { values: { people: unitId === 'part-a' ? 1 : 2 } }),
      ])
    }
    const answers = await Promise.all(['part-a', 'part-b', 'part-none'].map((unitId) => asked(unitId, [PEOPLE], true)))
    expect(answers.map(([one]) => one?.value?.numerator)).toEqual([1n, 2n, 0n])
  })
})

const YEAR: MeasureScope = { ledger: VISITS.id, measure: { kind: 'count', where: {} }, period: wholeYear(2020) }
const PEOPLE: MeasureScope = { ...YEAR, measure: { kind: 'sum', field: 'people', where: {} } }

function newRow(unitId: string, id: string, drawn: Drawn): LedgerRow {
  return visit(unitId, { ...rowFrom(unitId, { ...drawn, isVoided: false, index: 0 }), id })
}

function amendedRow(row: LedgerRow, { happenedOn, values, strength, isSample }: Drawn): LedgerRow {
  const { digest: _digest, ...next } = rowFrom(row.unitId, {
    happenedOn: happenedOn as Day, // drawn as a day
    values,
    strength,
    isSample,
    isVoided: false,
    index: 0,
  })
  return visit(row.unitId, { ...next, id: row.id, revision: row.revision + 1 })
}

function voidedRow({ digest: _digest, ...row }: LedgerRow): LedgerRow {
  return visit(row.unitId, {
    ...row,
    revision: row.revision + 1,
    voided: { at: row.enteredAt, by: 'li', reason: '重复' },
  })
}
