import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { Refusal } from '../../contract/refusals.ts'
import { day, type Instant, wholeYear } from '../../domain/calendar/index.ts'
import { testPorts } from './test-database.ts'
import { VISITS, visit } from './test-ledgers.ts'
import { storeServers } from './test-server.ts'

const stores = await Promise.all(
  storeServers().map(async (on) => ({ on: on.name, ...(await testPorts({ definitions: [VISITS], on })) })),
)

describe.each(stores)('ledgers on $on', ({ ports: { ledgers, transaction }, scope, db }) => {
  test('a row comes back exactly as it went in', async () => {
    const unit = scope('exact')
    const row = visit('exact', {
      evidence: ['e2', 'e1'],
      isSample: true,
      lateReason: '补录',
      voided: { at: '2020-04-01T00:00:00.120Z' as Instant, by: 'li', reason: '重复' },
      values: {
        place: '小龙潭办事处 "3号" \\ \n😀',
        hours: '12.50',
        cost: -Number.MAX_SAFE_INTEGER,
        isUrgent: true,
        note: "'; drop table unit; --",
        source: '走访表',
        order: 7,
      },
    })
    await ledgers.append(unit, 'visits', [row])
    expect(await ledgers.find(unit, { ledger: 'visits', id: row.id })).toEqual(row)
    expect(await ledgers.findMany(unit, 'visits', [row.id, 'absent'])).toEqual([row])
  })

  test('another unit neither sees nor changes it', async () => {
    const row = visit('mine')
    await ledgers.append(scope('mine'), 'visits', [row])
    const other = scope('other')
    expect(await ledgers.find(other, { ledger: 'visits', id: row.id })).toBeNull()
    expect(await ledgers.findMany(other, 'visits', [row.id])).toEqual([])
    expect(await ledgers.list(other, 'visits', { year: 2020 })).toEqual({ rows: [], total: 0 })
    expect(await ledgers.valuesOf(other, { ledger: 'visits', field: 'place', year: 2020 })).toEqual([])
    await expect(ledgers.append(other, 'visits', [row])).rejects.toThrow('in the scope of other')
    await expect(ledgers.replace(other, { ...row, revision: 2 })).rejects.toThrow('in the scope of other')
    expect(await ledgers.replace(other, { ...row, unitId: 'other', revision: 2 })).toBe(false)
  })

  test('a row is replaced by the next revision only', async () => {
    const unit = scope('revisions')
    const row = visit('revisions')
    await ledgers.append(unit, 'visits', [row])
    const second = visit('revisions', { id: row.id, revision: 2, values: { people: 5, hours: '1.5' } })
    expect(await ledgers.replace(unit, second)).toBe(true)
    expect(await ledgers.replace(unit, second)).toBe(false)
    expect(await ledgers.find(unit, { ledger: 'visits', id: row.id })).toEqual(second)
  })

  test('rows are listed by year, filter, period and state, a page at a time', async () => {
    const unit = scope('lists')
    const rows = [1, 2, 3, 4, 5].map((month) =>
      visit('lists', { id: `r${month}`, happenedOn: day(`2020-0${month}-01`), values: { people: month } }),
    )
    const voided = { at: '2020-04-01T00:00:00.000Z' as Instant, by: 'li', reason: '重复' }
    await ledgers.append(unit, 'visits', [
      ...rows,
      visit('lists', { id: 'gone', voided }),
      visit('lists', { id: 'old', year: 2019 }),
    ])
    const ids = async (query: Partial<Parameters<typeof ledgers.list>[2]>) => {
      const page = await ledgers.list(unit, 'visits', { year: 2020, ...query })
      return [page.rows.map(({ id }) => id).join(' '), page.total]
    }
    expect(await ids({})).toEqual(['r1 r2 r3 r4 r5', 5])
    expect(await ids({ withVoided: true })).toEqual(['r1 r2 gone r3 r4 r5', 6])
    expect(await ids({ limit: 2, offset: 2 })).toEqual(['r3 r4', 5])
    expect(await ids({ offset: 9 })).toEqual(['', 5])
    expect(await ids({ sort: { field: 'people', isDescending: true }, limit: 1 })).toEqual(['r5', 5])
    expect(await ids({ where: { people: { atLeast: 2, atMost: 3 } } })).toEqual(['r2 r3', 2])
    expect(await ids({ period: { from: day('2020-02-01'), to: day('2020-03-31') } })).toEqual(['r2 r3', 2])
    expect(await ids({ year: 2019 })).toEqual(['old', 1])
  })

  test('words are sorted as people sort them, empty fields last', async () => {
    const unit = scope('pinyin')
    const places = ['重庆', '开远', '阿迷', '昆明', '蒙自']
    await ledgers.append(
      unit,
      'visits',
      places.map((place, index) => visit('pinyin', { values: { place, note: index === 0 ? null : place } })),
    )
    const sorted = async (field: string) =>
      (await ledgers.list(unit, 'visits', { year: 2020, sort: { field, isDescending: false } })).rows.map(
        ({ values }) => values[field],
      )
    expect(await sorted('place')).toEqual(['阿迷', '重庆', '开远', '昆明', '蒙自'])
    expect(await sorted('note')).toEqual(['阿迷', '开远', '昆明', '蒙自', null])
    expect(await ledgers.valuesOf(unit, { ledger: 'visits', field: 'note', year: 2020 })).toEqual(
      ['开远', '昆明', '蒙自', '阿迷'].sort(),
    )
  })

  test('a page far behind is reached from the nearer end, in the same order', async () => {
    const unit = scope('far')
    const many = Array.from({ length: 21_000 }, (_, index) =>
      visit('far', {
        id: `r${String(index).padStart(5, '0')}`,
        values: { people: index % 7, order: index % 3 || null },
      }),
    )
    await ledgers.append(unit, 'visits', many)
    const sorts = [undefined, { field: 'order', isDescending: true }, { field: 'people', isDescending: false }] as const
    for (const sort of sorts) {
      const ids = async (offset: number, limit: number) => {
        const query = { year: 2020, limit, offset, ...(sort === undefined ? {} : { sort }) }
        const { rows, total } = await ledgers.list(unit, 'visits', query)
        expect(total).toBe(21_000)
        return rows.map(({ id }) => id)
      }
      // The last of the rows that are near, and the first of those that are far, in one stretch and apart.
      const stretch = [...(await ids(10_000, 1_000)), ...(await ids(11_000, 1_000))]
      expect([...(await ids(10_001, 999)), ...(await ids(11_000, 1_000))]).toEqual(stretch.slice(1))
      expect(await ids(20_990, 100)).toHaveLength(10)
      expect(await ids(21_000, 100)).toEqual([])
      expect(new Set([...stretch, ...(await ids(20_000, 1_000))]).size).toBe(3_000)
    }
  })

  test('the rows that count for a measure are listed', async () => {
    const unit = scope('measured')
    const rows = [
      visit('measured', { id: 'a', values: { outcome: '办结' } }),
      visit('measured', { id: 'b', values: { outcome: '未办' } }),
    ]
    await ledgers.append(unit, 'visits', rows)
    const measured = {
      ledger: 'visits',
      measure: { kind: 'count', where: { outcome: '办结' } },
      period: wholeYear(2020),
    } as const
    expect(await ledgers.listMeasured(unit, measured, {})).toEqual({ rows: [rows[0]], total: 1 })
  })

  test('what the ledger does not know is refused, never put into the statement', async () => {
    const unit = scope('refused')
    const list = (query: object) => ledgers.list(unit, 'visits', { year: 2020, ...query })
    await expect(ledgers.list(unit, 'nothing', { year: 2020 })).rejects.toThrow(Refusal)
    await expect(list({ where: { 'place" is not null; --': 'x' } })).rejects.toMatchObject({ code: 'input/invalid' })
    await expect(list({ sort: { field: 'id; drop table unit', isDescending: false } })).rejects.toMatchObject({
      code: 'input/invalid',
    })
  })

  test.each([
    ['an unknown field', { surplus: 1 }],
    ['a missing required field', { place: null }],
    ['a number that is not whole', { people: 1.5 }],
    ['a number too large', { people: 2 ** 53 }],
    ['a decimal in another spelling', { hours: '1,234.5' }],
    ['minus nothing', { hours: '-0.0' }],
    ['a character that cannot be kept', { note: 'a\0b' }],
    ['half a character', { note: '\ud83d' }],
    ['a day in another spelling', { visitedOn: '2020/3/1' }],
  ])('%s would not come back as it went in, and is not taken', async (_title, values) => {
    await expect(ledgers.append(scope('strict'), 'visits', [visit('strict', { values })])).rejects.toThrow(RangeError)
  })

  test('what is saved in a transaction that fails is not saved', async () => {
    const row = visit('undone')
    const work = transaction(async (within) => {
      await within.transaction((inner) => inner.ledgers.append(scope('undone'), 'visits', [row]))
      throw new Error('changed my mind')
    })
    await expect(work).rejects.toThrow('changed my mind')
    expect(await ledgers.find(scope('undone'), { ledger: 'visits', id: row.id })).toBeNull()
  })

  test('a number that somebody made too large for the program is not read as another', async () => {
    const row = visit('unsafe')
    await ledgers.append(scope('unsafe'), 'visits', [row])
    await sql`update ledger_visits set people = 9007199254740993 where id = ${row.id}`.execute(db)
    await expect(ledgers.find(scope('unsafe'), { ledger: 'visits', id: row.id })).rejects.toThrow(RangeError)
  })

  test('tens of thousands of rows are one call', async () => {
    const unit = scope('many')
    const rows = Array.from({ length: 12_000 }, (_, index) => visit('many', { id: `m${index}` }))
    await ledgers.append(unit, 'visits', rows)
    expect((await ledgers.list(unit, 'visits', { year: 2020, limit: 5_000 })).rows).toHaveLength(1_000)
    expect((await ledgers.list(unit, 'visits', { year: 2020, limit: 1 })).total).toBe(12_000)
  })
})
