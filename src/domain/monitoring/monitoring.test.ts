import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, fraction, isZero, ONE, sumOf, whole, ZERO } from '../amount/index.ts'
import { day } from '../calendar/index.ts'
import { type Light, lightOf, mostUrgent } from './light.ts'
import { type Accumulation, type Goal, isBehind, progressByMonth, yearElapsed, yearEndForecast } from './progress.ts'

const goal = (target: string, changed: Partial<Goal> = {}): Goal => ({
  comparator: '≥',
  target: exactOf(target),
  accumulation: '累加',
  ...changed,
})
const values = (...given: (string | null)[]) =>
  new Map(given.flatMap((value, index) => (value === null ? [] : [[index + 1, exactOf(value)] as const])))
const last = (of: Goal, ...given: (string | null)[]) =>
  progressByMonth(of, { values: values(...given), through: given.length }).at(-1)

describe('progress by month', () => {
  test('of a budget adds up and is held against the calendar', () =>
    expect(progressByMonth(goal('120'), { values: values('10', '0', '5'), through: 4 })).toEqual([
      {
        month: 1,
        value: exactOf('10'),
        reached: exactOf('10'),
        completion: exactOf('1/12'),
        expected: exactOf('1/12'),
        behind: ZERO,
      },
      {
        month: 2,
        value: ZERO,
        reached: exactOf('10'),
        completion: exactOf('1/12'),
        expected: exactOf('1/6'),
        behind: exactOf('1/12'),
      },
      {
        month: 3,
        value: exactOf('5'),
        reached: exactOf('15'),
        completion: exactOf('0.125'),
        expected: exactOf('0.25'),
        behind: exactOf('0.125'),
      },
      {
        month: 4,
        value: null,
        reached: exactOf('15'),
        completion: exactOf('0.125'),
        expected: exactOf('1/3'),
        behind: exactOf('5/24'),
      },
    ]))

  test('is not known before the first value', () =>
    expect(progressByMonth(goal('120'), { values: values(null, '10'), through: 2 })[0]).toEqual({
      month: 1,
      value: null,
      reached: null,
      completion: null,
      expected: exactOf('1/12'),
      behind: null,
    }))

  test('ahead of the calendar is not behind by less than nothing', () =>
    expect(last(goal('120'), '100')).toMatchObject({ completion: exactOf('5/6'), behind: ZERO }))

  test.each<[Accumulation, string, string]>([
    ['取最新', '97', '97/98'],
    ['取平均', '95', '95/98'],
  ])('%s: a level is expected whole at any time', (accumulation, reached, completion) =>
    expect(last(goal('98', { accumulation }), '93', null, '97')).toMatchObject({
      reached: exactOf(reached),
      completion: exactOf(completion),
      expected: ONE,
    }),
  )

  test.each<Accumulation>(['取最新', '取平均'])('%s of nothing is nothing', (accumulation) =>
    expect(last(goal('98', { accumulation }), null)).toMatchObject({ reached: null, behind: null }),
  )

  test.each([
    { comparator: '≤', target: '3', reached: '2', behind: '0' },
    { comparator: '≤', target: '3', reached: '0', behind: '0' },
    { comparator: '≤', target: '3', reached: '4', behind: '0.25' },
    { comparator: '<', target: '3', reached: '3', behind: '0' },
    { comparator: '≤', target: '0', reached: '0', behind: '0' },
    { comparator: '≤', target: '0', reached: '1', behind: '1' },
    { comparator: '=', target: '0', reached: '0', behind: '0' },
    { comparator: '=', target: '0', reached: '1', behind: '1' },
  ] as const)(
    '$comparator $target with $reached in January is $behind behind',
    ({ comparator, target, reached, behind }) =>
      expect(last(goal(target, { comparator }), reached)?.behind).toEqual(exactOf(behind)),
  )

  test('the last month of the year has reached the sum of all', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), fc.integer({ min: 1 }), (amounts, target) => {
        const months = progressByMonth(goal(String(target)), { values: values(...amounts.map(String)), through: 12 })
        expect(months).toHaveLength(12)
        expect(months.at(-1)?.reached).toEqual(sumOf(amounts.map((amount) => whole(amount))))
        expect(months.at(-1)?.expected).toEqual(ONE)
        for (const { behind } of months) expect(compare(behind ?? ZERO, ZERO)).toBeGreaterThanOrEqual(0)
      }),
    ))
})

describe('being behind', () => {
  test.each([
    { progress: '0.4', expected: '0.5', tolerance: '0.1', behind: false },
    { progress: '0.39', expected: '0.5', tolerance: '0.1', behind: true },
    { progress: '0.6', expected: '0.5', tolerance: '0', behind: false },
  ])('$progress of $expected with a tolerance of $tolerance: $behind', ({ behind, progress, expected, tolerance }) =>
    expect(isBehind({ progress: exactOf(progress), expected: exactOf(expected), tolerance: exactOf(tolerance) })).toBe(
      behind,
    ),
  )
})

describe('the light', () => {
  const rule = { watchBehind: '0.1', warnBehind: '0.2' }

  test.each<[string | null, Light]>([
    [null, '无数据'],
    ['0', '正常'],
    ['0.1', '正常'],
    ['0.1001', '关注'],
    ['0.2', '关注'],
    ['0.2001', '预警'],
    ['1', '预警'],
  ])('%s behind is %s', (behind, light) => expect(lightOf(behind === null ? null : exactOf(behind), rule)).toBe(light))

  test.each<[Light[], Light]>([
    [[], '无数据'],
    [['正常', '正常'], '正常'],
    [['正常', '无数据'], '无数据'],
    [['无数据', '关注'], '关注'],
    [['预警', '关注', '正常'], '预警'],
  ])('of %j together is %s', (lights, light) => expect(mostUrgent(lights)).toBe(light))

  test('never gets better as progress falls back', () =>
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.nat({ max: 100 }), (less, more) => {
        const order = ['正常', '关注', '预警']
        const at = (behind: number) => order.indexOf(lightOf(fraction(BigInt(behind), 100n), rule))
        expect(at(less + more)).toBeGreaterThanOrEqual(at(less))
      }),
    ))
})

describe('the year that has passed', () => {
  test.each([
    ['2020-01-01', '1/366'],
    ['2020-07-01', '183/366'],
    ['2020-12-31', '1'],
    ['2021-07-31', '212/365'],
    ['2021-12-31', '1'],
  ])('by %s: %s', (date, share) => expect(yearElapsed(day(date))).toEqual(exactOf(share)))
})

describe('the forecast for the year', () => {
  test.each<[string | null, string, Accumulation, string | null]>([
    ['70', '7/12', '累加', '120'],
    ['0', '7/12', '累加', '0'],
    [null, '7/12', '累加', null],
    ['5', '0', '累加', null],
    ['97', '7/12', '取最新', '97'],
    ['97', '7/12', '取平均', '97'],
    [null, '7/12', '取平均', null],
  ])('from %s after %s of the year, %s: %s', (reached, elapsed, accumulation, forecast) =>
    expect(
      yearEndForecast({
        reached: reached === null ? null : exactOf(reached),
        elapsed: exactOf(elapsed),
        accumulation,
      }),
    ).toEqual(forecast === null ? null : exactOf(forecast)),
  )

  test('at the end of the year is what was reached', () =>
    fc.assert(
      fc.property(fc.integer(), (reached) => {
        const forecast = yearEndForecast({ reached: whole(reached), elapsed: ONE, accumulation: '累加' })
        expect(forecast).toEqual(whole(reached))
        expect(isZero(forecast ?? ONE)).toBe(reached === 0)
      }),
    ))
})
