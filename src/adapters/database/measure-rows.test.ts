import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Day, day, wholeYear } from '../../domain/calendar/index.ts'
import { gapsIn } from '../../domain/commitment/index.ts'
import type { FieldValue, LedgerRow, Strength } from '../../domain/ledger/index.ts'
import {
  type Condition,
  type Filter,
  type Measure,
  type MeasureScope,
  matches,
  measureRows,
  summarise,
} from '../../domain/measure/index.ts'
import { digests } from '../digests.ts'
import { ledgerTable } from './ledger-columns.ts'
import { measureRows as measureInDatabase } from './measure-rows.ts'
import { testPorts } from './test-database.ts'
import { VISITS, visit } from './test-ledgers.ts'
import { storeServers } from './test-server.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: [VISITS], on })) })),
)

const optional = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null, freq: 3 })
const days = fc
  .integer({ min: 0, max: 365 })
  .map((after) => day(new Date(Date.UTC(2020, 0, 1 + after)).toISOString().slice(0, 10)))
const texts = fc.constantFrom('2010301', '2010302', '20', '办', '办结', 'Z', 'z', '😀', '')
const numbers = fc.integer({ min: 0, max: 5 })
const decimals = fc.constantFrom('0', '1.5', '1.50', '-2.25', '3', '10')
const amounts = fc.integer({ min: -3, max: 3 }).map((small) => small * 33_333_333_333)

const values = fc.record({
  visitedOn: days as fc.Arbitrary<FieldValue>,
  place: texts,
  outcome: fc.constantFrom('办结', '转办', '未办'),
  people: numbers,
  hours: optional(decimals),
  cost: optional(amounts),
  isUrgent: fc.boolean(),
  note: optional(texts),
  order: optional(numbers),
})

interface Drawn {
  readonly happenedOn: Day
  readonly values: Readonly<Record<string, FieldValue>>
  readonly strength: number
  readonly isSample: boolean
  readonly isVoided: boolean
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  happenedOn: days,
  values,
  strength: fc.integer({ min: 0, max: 4 }),
  isSample: fc.boolean(),
  isVoided: fc.boolean().map((flag) => flag && true),
})

const ends = <T extends string | number>(of: fc.Arbitrary<T>): fc.Arbitrary<Condition> =>
  fc.record({ atLeast: of, atMost: of }, { requiredKeys: [] })

const conditionsOn = (
  of: fc.Arbitrary<string | number>,
  plain: fc.Arbitrary<string | number | boolean>,
): fc.Arbitrary<Condition> =>
  fc.oneof(
    plain,
    fc.constant(null),
    of.map((one) => ({ not: one })),
    fc.constant({ not: null }),
    fc.array(of, { maxLength: 3 }).map((some) => ({ in: some })),
    ends(of),
  )

/** Conditions as definitions and people write them: a number for numbers, text for texts; for decimals either. */
const filters: fc.Arbitrary<Filter> = fc.record(
  {
    visitedOn: fc.oneof(
      conditionsOn(days, days),
      fc.constantFrom('visitedOn', 'place', 'note', 'people').map((onOrBefore) => ({ onOrBefore })),
    ),
    place: fc.oneof(
      conditionsOn(texts, texts),
      texts.map((startsWith) => ({ startsWith })),
      texts.map((contains) => ({ contains })),
    ),
    people: conditionsOn(fc.oneof(numbers, texts), numbers),
    hours: conditionsOn(fc.oneof(decimals, numbers), fc.oneof(decimals, numbers)),
    cost: conditionsOn(amounts, amounts),
    isUrgent: fc.oneof(
      fc.boolean(),
      fc.boolean().map((not) => ({ not })),
      fc.constantFrom<Condition>(null, 'true', 1),
    ),
    note: fc.oneof(
      conditionsOn(texts, texts),
      texts.map((startsWith) => ({ startsWith })),
      fc.constant(true),
    ),
  },
  { requiredKeys: [] },
)

const numberFields = fc.constantFrom('people', 'hours', 'cost', 'order')
const measures: fc.Arbitrary<Measure> = fc.oneof(
  fc.record({ kind: fc.constant('count' as const), where: filters }),
  fc.record({
    kind: fc.constantFrom('sum' as const, 'average' as const, 'latest' as const),
    field: numberFields,
    where: filters,
  }),
  fc.record({
    kind: fc.constant('distinct' as const),
    field: fc.constantFrom('people', 'hours', 'place', 'note', 'visitedOn', 'isUrgent'),
    where: filters,
  }),
  fc.record({ kind: fc.constant('share' as const), of: filters, where: filters }),
)

const questions: fc.Arbitrary<MeasureScope> = fc
  .record({ measure: measures, first: days, second: days })
  .map(({ measure, first, second }) => ({
    ledger: VISITS.id,
    measure,
    period: first < second ? { from: first, to: second } : { from: second, to: first },
  }))

describe.each(stores)('measures on $on', ({ ports: { ledgers }, scope, db }) => {
  const sm3 = digests.sm3
  const inMemory = (rows: readonly LedgerRow[], asked: readonly MeasureScope[]) =>
    asked.map((question) => measureRows({ scope: question, rows, sm3 }))

  test('the database answers every question as the rules do, gathered or streamed', async () => {
    let run = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(drawn, { maxLength: 25 }),
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
    const rowsAndQuery = fc.tuple(fc.array(drawn, { maxLength: 25 }), filters, groupings, sums)
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
        fc.array(drawn, { maxLength: 25 }),
        filters,
        fc.constantFrom('place', 'note', 'outcome', null),
        fc.integer({ min: 0, max: 60 }),
        async (some, where, per, within) => {
          run += 1
          const unit = scope(`gaps-${run}`)
          const rows = some.map((one, index) => rowFrom(unit.unitId, { ...one, index }))
          await ledgers.append(unit, VISITS.id, rows)
          const query = { where, per, days: within, period: wholeYear(2020) }
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
        digest: sm3(mine.digest),
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

function rowFrom(
  unitId: string,
  { happenedOn, values: drawnValues, strength, isSample, isVoided, index }: Drawn & { index: number },
): LedgerRow {
  const row = visit(unitId, {
    id: `row-${(index * 7) % 25}`,
    happenedOn,
    strength: strength as Strength, // 0 to 4 are drawn
    isSample,
    values: drawnValues,
  })
  return isVoided ? visit(unitId, { ...row, voided: { at: row.enteredAt, by: 'li', reason: '重复' } }) : row
}
