import { expect, test } from 'vitest'
import type { ReachableUnit } from '../../contract/session-view.ts'
import { parseAddress, readParts, readShared, writeAddress } from './address.ts'
import { firstPage, pagesFor, seatFor } from './unit-year.ts'

const unitOf = (id: string, part: Partial<ReachableUnit> = {}): ReachableUnit => ({
  id,
  parentId: null,
  name: id,
  shortName: id,
  years: [
    { year: 2021, state: 'open' },
    { year: 2020, state: 'closed' },
  ],
  permissions: ['figure:read', 'record:read', 'report:read'],
  ...part,
})

const person = { id: 'p', login: 'p', name: '李某', unitId: 'own', roles: [], isDemo: true }
const units = [unitOf('other'), unitOf('own')]

test.each([
  { asked: {}, unit: 'own', year: 2021 },
  { asked: { unit: 'other', year: '2020' }, unit: 'other', year: 2020 },
  { asked: { unit: 'unknown', year: '1999' }, unit: 'own', year: 2021 },
])('an address asking $asked opens $unit $year', ({ asked, unit, year }) =>
  expect(seatFor({ person, units }, asked)).toMatchObject({ unit: { id: unit }, year: { year } }),
)

test('without a unit or without a year there is nothing to open', () => {
  expect(seatFor({ person, units: [] }, {})).toBeNull()
  expect(seatFor({ person, units: [unitOf('own', { years: [] })] }, {})).toBeNull()
})

test('only pages that a person may open are offered, and the workbench is where they begin', () => {
  const seat = seatFor({ person, units }, {})
  expect(seat === null ? [] : pagesFor(seat).map(({ title }) => title)).toEqual([
    '工作台',
    '预算',
    '绩效目标',
    '运行监控',
    '绩效评价',
    '报告',
    '台账',
    '佐证',
    '承诺事项',
    '结账',
  ])
  expect(seat === null ? null : firstPage(seat)?.to).toBe('/')
})

test('an audit administrator begins at the trail', () => {
  const seat = seatFor({ person, units: [unitOf('own', { permissions: ['trail:read'] })] }, {})
  expect(seat === null ? null : firstPage(seat)?.to).toBe('/system/trail')
})

test('an address keeps its words and drops what is empty', () => {
  const search = { unit: 'own', figure: 'video.supported.system=省电子政务', via: 'a~b', record: undefined, year: '' }
  const text = writeAddress(search)
  expect(text).toContain('via=a~b')
  expect(parseAddress(text)).toEqual({ unit: 'own', figure: 'video.supported.system=省电子政务', via: 'a~b' })
  expect(writeAddress({})).toBe('')
})

test('a page reads only its own parts of an address', () => {
  expect(readParts({ pack: 'national-2021', other: 'x', subject: 3 }, ['pack', 'subject'])).toEqual({
    pack: 'national-2021',
  })
  expect(readShared({ year: '2020', page: '2' })).toEqual({ year: '2020' })
})
