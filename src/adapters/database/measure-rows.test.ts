import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day, wholeYear } from '../../domain/calendar/index.ts'
import { gapsIn } from '../../domain/commitment/index.ts'
import type { LedgerRow } from '../../domain/ledger/index.ts'
import { type Measure, type MeasureScope, matches, measureRows, summarise } from '../../domain/measure/index.ts'
import { digests } from '../digests.ts'
import { ledgerTable } from './ledger-columns.ts'
import { measureRows as measureInDatabase } from './measure-rows.ts'
import { drawnRows, filters, numberFields, questions, rowFrom } from './measures.builder.ts'
import { testPorts } from './test-database.ts'
import { VISITS, visit } from './test-ledgers.ts'
import { storeServers } from './test-server.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: [VISITS], on })) })),
)

describe.each(stores)('measures on $on', ({ ports: { ledgers }, scope, db }) => {
  const sm3 = digests.sm3
  const inMemory = (rows: readonly LedgerRow[], asked: readonly MeasureScope[]) =>
    asked.map((question) => measureRows({ scope: question, rows, sm3 }))

  test('the database answers every question as the rules do, gathered or streamed', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawnRows, { maxLength: 25 }),
        fc.array(questions, { minLength: 1, maxLength: 12 }),
        async (some, asked) => {
          run += 1
          const unit = scope(`property-${run}`)
          const rows = some.map((one, index) => rowFrom(unit.unitId, { ...one, index }))
          await ledgers.append(unit, VISITS.id, rows)
          const expected = inMemory(rows, asked)
          expect(await ledgers.measure(unit, asked)).toEqual(expected)
          const tableOf = () => ledgerTable(VISITS)
          const streamed = { gatheredRows: 0, gatheredDigests: 1, questionsAPlan: 2 }
          expect(await measureInDatabase(db, unit, { tableOf, questions: asked, limits: streamed })).toEqual(expected)
          const cut = { gatheredRows: 100, gatheredDigests: 1, questionsAPlan: 3 }
          expect(await measureInDatabase(db, unit, { tableOf, questions: asked, limits: cut })).toEqual(expected)
        },
      ),
      { numRuns: 60 },
    )
  })

  test('the database groups and adds up as the rules do', async () => {
    let run = 0
    const fields = ['place', 'outcome', 'people', 'hours', 'isUrgent', 'note', 'visitedOn'] as const
    const groupings = fc.option(
      fc.oneof(
        fc.constant({ kind: 'month' as const }),
        fc.constantFrom(...fields).map((field) => ({ kind: 'field' as const, field })),
      ),
      { nil: null },
    )
    const sums = fc.uniqueArray(numberFields, { maxLength: 4 })
    const rowsAndQuery = fc.tuple(fc.array(drawnRows, { maxLength: 25 }), filters, groupings, sums)
    await fc.assert(
      fc.asyncProperty(rowsAndQuery, async ([some, where, groupBy, added]) => {
        run += 1
        const unit = scope(`groups-${run}`)
        const rows = some.map((one, index) => rowFrom(unit.unitId, { ...one, index }))
        await ledgers.append(unit, VISITS.id, rows)
        const expected = summarise(
          rows.filter((row) => matches(where, row)),
          { groupBy, sums: added },
        )
        expect(await ledgers.summarise(unit, VISITS.id, { year: 2020, where, groupBy, sums: added })).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  test('intervals that are too long are those that the rules find', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawnRows, { maxLength: 25 }),
        filters,
        fc.constantFrom('place', 'note', 'outcome', null),
        fc.integer({ min: 0, max: 60 }),
        fc.boolean(),
        async (some, where, per, within, fromStart) => {
          run += 1
          const unit = scope(`gaps-${run}`)
          const rows = some.map((one, index) => rowFrom(unit.unitId, { ...one, index }))
          await ledgers.append(unit, VISITS.id, rows)
          const query = { where, per, days: within, period: wholeYear(2020), fromStart }
          expect(await ledgers.gaps(unit, VISITS.id, query)).toEqual(gapsIn(rows, query))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('rows of other units, voided rows and rows outside the period never count', async () => {
    const unit = scope('count-me')
    const mine = visit('count-me', { values: { cost: 100 } })
    const voided = visit('count-me', { voided: { at: mine.enteredAt, by: 'li', reason: '重复' }, values: { cost: 1 } })
    await ledgers.append(unit, 'visits', [
      mine,
      voided,
      visit('count-me', { happenedOn: day('2021-01-01'), values: { cost: 1 } }),
    ])
    await ledgers.append(scope('not-me'), 'visits', [visit('not-me', { values: { cost: 1 } })])
    const question = {
      ledger: 'visits',
      measure: { kind: 'sum', field: 'cost', where: {} },
      period: wholeYear(2020),
    } as const
    expect(await ledgers.measure(unit, [question])).toEqual([
      {
        value: { numerator: 100n, denominator: 1n },
        rowCount: 1,
        digest: sm3(sm3(mine.digest)),
        weakest: 2,
        strongest: 2,
        sampleCount: 0,
      },
    ])
  })

  test('sums are exact far beyond what a number holds', async () => {
    const unit = scope('exact-sums')
    const cost = Number.MAX_SAFE_INTEGER
    await ledgers.append(
      unit,
      'visits',
      Array.from({ length: 1000 }, () => visit('exact-sums', { values: { cost, hours: '0.01' } })),
    )
    const ask = (kind: 'sum' | 'average', field: string) => ({
      ledger: 'visits',
      measure: { kind, field, where: {} },
      period: wholeYear(2020),
    })
    const answers = await ledgers.measure(unit, [ask('sum', 'cost'), ask('average', 'cost'), ask('sum', 'hours')])
    expect(answers.map(({ value }) => value)).toEqual([
      { numerator: 1000n * BigInt(cost), denominator: 1n },
      { numerator: BigInt(cost), denominator: 1n },
      { numerator: 10n, denominator: 1n },
    ])
  })

  test('no questions, an unknown field, a field without numbers', async () => {
    const unit = scope('odd')
    const ask = (measure: Measure) => ledgers.measure(unit, [{ ledger: 'visits', measure, period: wholeYear(2020) }])
    expect(await ledgers.measure(unit, [])).toEqual([])
    await expect(ask({ kind: 'sum', field: 'absent', where: {} })).rejects.toMatchObject({ code: 'input/invalid' })
    await expect(ask({ kind: 'sum', field: 'place', where: {} })).rejects.toThrow(RangeError)
  })

  test('hundreds of figures over a year of rows are answered at once', async () => {
    const unit = scope('quick')
    const codes = ['2010301', '2010302', '2010303', '2010406', '2080505']
    const rows = Array.from({ length: 600 }, (_, index) =>
      visit('quick', {
        happenedOn: monthly(index % 12),
        values: { place: codes[index % codes.length] ?? '', cost: index * 101, people: index % 7 },
      }),
    )
    await ledgers.append(unit, 'visits', rows)
    const asked: MeasureScope[] = Array.from({ length: 300 }, (_, index) => ({
      ledger: 'visits',
      measure: { kind: 'sum', field: 'cost', where: { place: codes[index % codes.length] ?? '', people: index % 7 } },
      period: { from: monthly(index % 12), to: day('2020-12-31') },
    }))
    const expected = inMemory(rows, asked)
    expect(await ledgers.measure(unit, asked)).toEqual(expected)
    const together = await quickest(3, () => ledgers.measure(unit, asked))
    const apart = await quickest(1, async () => {
      for (const question of asked) await ledgers.measure(unit, [question])
    })
    // Other tests share the machine's processors, so no number of milliseconds would hold.
    expect(together).toBeLessThan(apart / 4)
  })
})

async function quickest(rounds: number, work: () => Promise<unknown>): Promise<number> {
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

function monthly(month: number): Day {
  return day(`2020-${String(month + 1).padStart(2, '0')}-15`)
}
