import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, type Exact, exactOf, exactText, fraction, ONE, whole, ZERO } from '../amount/index.ts'
import { day } from '../calendar/index.ts'
import {
  asksForCause,
  byUrgency,
  isOverspent,
  type Light,
  type Likelihood,
  lightOf,
  moneyLight,
  mostUrgent,
  qualitativeLight,
} from './light.ts'
import { monitoredMonths } from './months.ts'
import { type Course, type Goal, progressAt, turnToNormal, yearEndForecast, yearPassed } from './progress.ts'

const goal = (target: string, changed: Partial<Goal> = {}): Goal => ({
  comparator: '≥',
  target: exactOf(target),
  course: 'grows',
  ...changed,
})
const at = (month: number, reached: string | null) => ({ month, reached: reached === null ? null : exactOf(reached) })
const rule = { watchBehind: '0.1', warnBehind: '0.2' }

describe('progress', () => {
  test('of a budget is held against the calendar', () =>
    expect(progressAt(goal('120'), at(3, '15'))).toEqual({
      completion: exactOf('0.125'),
      expected: exactOf('0.25'),
      behind: exactOf('0.125'),
    }))

  test('is not known before the first value', () =>
    expect(progressAt(goal('120'), at(2, null))).toEqual({ completion: null, expected: exactOf('1/6'), behind: null }))

  test('ahead of the calendar is not behind by less than nothing', () =>
    expect(progressAt(goal('120'), at(1, '100')).behind).toEqual(ZERO))

  test('of a level is expected whole at any time', () =>
    expect(progressAt(goal('98', { course: 'level' }), at(3, '97'))).toMatchObject({
      completion: exactOf('97/98'),
      expected: ONE,
    }))

  test.each([
    { comparator: '≤', target: '3', reached: '2', behind: '0' },
    { comparator: '≤', target: '3', reached: '0', behind: '0' },
    { comparator: '≤', target: '3', reached: '4', behind: '0.25' },
    { comparator: '<', target: '3', reached: '3', behind: '0' },
    { comparator: '≤', target: '0', reached: '0', behind: '0' },
    { comparator: '≤', target: '0', reached: '1', behind: '1' },
    { comparator: '=', target: '0', reached: '0', behind: '0' },
    { comparator: '=', target: '0', reached: '1', behind: '1' },
  ] as const)('$comparator $target with $reached is $behind behind', ({ comparator, target, reached, behind }) =>
    expect(progressAt(goal(target, { comparator }), at(1, reached)).behind).toEqual(exactOf(behind)),
  )

  test('the year has passed at the end of December', () => expect(yearPassed(12)).toEqual(ONE))
})

describe('what would turn the light', () => {
  const turn = (of: Goal, month: number, reached: string) => {
    const found = turnToNormal(of, { month, reached: exactOf(reached), tolerance: exactOf('0.1') })
    return 'value' in found ? `${found.kind} ${exactText(found.value)}` : found.kind
  }

  test.each<[Partial<Goal>, string, number, string, string]>([
    [{}, '120', 6, '10', 'at-least 48'],
    [{}, '120', 1, '0', 'at-least 0'],
    [{ course: 'level' }, '100', 6, '50', 'at-least 90'],
    [{ comparator: '=', course: 'level' }, '100', 6, '50', 'at-least 90'],
    [{ comparator: '=', course: 'level' }, '90', 6, '200', 'at-most 100'],
    [{ comparator: '=', course: 'grows' }, '90', 6, '200', 'cannot'],
    [{ comparator: '≤', course: 'level' }, '9', 6, '30', 'at-most 10'],
    [{ comparator: '≤' }, '9', 6, '30', 'cannot'],
    [{ comparator: '=' }, '0', 6, '1', 'cannot'],
    [{ comparator: '=', course: 'level' }, '0', 6, '1', 'target'],
    [{ comparator: '≥', course: 'level' }, '0', 6, '-1', 'target'],
  ])('%j of %s in month %i at %s: %s', (of, target, month, reached, expected) =>
    expect(turn(goal(target, of), month, reached)).toBe(expected),
  )

  test('a tolerance of everything that is asked for leaves the target itself', () =>
    expect(
      turnToNormal(goal('9', { comparator: '≤', course: 'level' }), { month: 6, reached: whole(30), tolerance: ONE }),
    ).toEqual({ kind: 'target' }))

  test('what is said to turn it does', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<Course>('grows', 'level'),
        fc.constantFrom('≥' as const, '≤' as const, '=' as const),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat({ max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        (course, comparator, target, reached, month) => {
          const of = goal(String(target), { course, comparator })
          const light = (value: Exact) => lightOf(progressAt(of, { month, reached: value }).behind, rule)
          if (light(whole(reached)) === '正常') return
          const found = turnToNormal(of, { month, reached: whole(reached), tolerance: exactOf('0.1') })
          if ('value' in found) expect(light(found.value)).toBe('正常')
        },
      ),
    ))
})

describe('the light', () => {
  test.each<[string | null, Light]>([
    [null, '无数据'],
    ['0', '正常'],
    ['0.1', '正常'],
    ['0.1001', '关注'],
    ['0.2', '关注'],
    ['0.2001', '预警'],
    ['1', '预警'],
  ])('%s behind is %s', (behind, light) => expect(lightOf(behind === null ? null : exactOf(behind), rule)).toBe(light))

  test.each([
    ['150', '预警'],
    ['120', '正常'],
    ['10', '预警'],
    ['50', '关注'],
    [null, '无数据'],
  ] as const)('%s spent of 120 in July is %s', (spent, light) => {
    const standing = at(7, spent)
    expect(moneyLight(progressAt(goal('120'), standing), { ...standing, target: exactOf('120') }, rule)).toBe(light)
  })

  test.each([
    ['120', '120', false],
    ['120', null, false],
    ['120', '120.01', true],
    ['0', '0', false],
    ['0', '0.01', true],
  ])('of a budget of %s, %s spent is too much: %s', (target, spent, isTooMuch) =>
    expect(isOverspent({ target: exactOf(target), reached: spent === null ? null : exactOf(spent) })).toBe(isTooMuch),
  )

  test.each<[Likelihood | null, Light]>([
    ['确定能', '正常'],
    ['有可能', '关注'],
    ['完全不可能', '预警'],
    [null, '无数据'],
  ])('of a qualitative indicator that will %s be met is %s', (likelihood, light) =>
    expect(qualitativeLight(likelihood)).toBe(light),
  )

  test.each<[Light[], Light]>([
    [[], '无数据'],
    [['正常', '正常'], '正常'],
    [['正常', '无数据'], '正常'],
    [['无数据', '关注'], '关注'],
    [['预警', '关注', '正常'], '预警'],
  ])('of %j together is %s', (lights, light) => expect(mostUrgent(lights)).toBe(light))

  test('the most urgent comes first, and asks for a cause', () => {
    const lights: Light[] = ['正常', '预警', '无数据', '关注']
    expect(lights.toSorted(byUrgency)).toEqual(['预警', '关注', '正常', '无数据'])
    expect(lights.filter(asksForCause)).toEqual(['预警', '关注'])
  })

  test('never gets better as progress falls back', () =>
    fc.assert(
      fc.property(fc.nat({ max: 100 }), fc.nat({ max: 100 }), (less, more) => {
        const order = ['正常', '关注', '预警']
        const lit = (behind: number) => order.indexOf(lightOf(fraction(BigInt(behind), 100n), rule))
        expect(lit(less + more)).toBeGreaterThanOrEqual(lit(less))
      }),
    ))
})

describe('the forecast for the year', () => {
  const values = (given: readonly (string | null)[]) => given.map((value) => (value === null ? null : exactOf(value)))
  const forecast = (course: Course, ...given: (string | null)[]) => {
    const found = yearEndForecast(course, values(given))
    return found === null ? null : [found.value, found.low, found.high].map(exactText)
  }

  test.each<[Course, (string | null)[], string[] | null]>([
    ['grows', ['10', '30', '60'], ['240', '240', '240']],
    ['grows', ['0', '10', '20', '60'], ['180', '113.33', '220']],
    ['grows', [null, '10', '20', '30'], ['90', '83.33', '110']],
    ['grows', ['10', '30'], null],
    ['grows', [null, null, null], null],
    ['grows', ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '13'], ['13', '13', '13']],
    ['level', ['95', '97', '96'], ['96', '95', '97']],
    ['level', ['50', '97', '97', '96'], ['96', '96', '97']],
    ['level', [null, '97', '96'], null],
    ['level', [], null],
  ])('of what %s like %j: %j', (course, given, expected) => {
    const found = forecast(course, ...given)
    expect(found?.map((value) => exactOf(value)).map(toTwo) ?? null).toEqual(expected)
  })

  const toTwo = (value: Exact) => exactText(fraction((value.numerator * 100n) / value.denominator, 100n))

  test('lies between its ends', () =>
    fc.assert(
      fc.property(
        fc.constantFrom<Course>('grows', 'level'),
        fc.array(fc.nat({ max: 1000 }), { minLength: 3, maxLength: 12 }),
        (course, months) => {
          const reached = months.map((_, index) => whole(months.slice(0, index + 1).reduce((sum, one) => sum + one, 0)))
          const found = yearEndForecast(course, course === 'grows' ? reached : months.map((one) => whole(one)))
          if (found === null) throw new Error('three months are enough')
          expect(compare(found.low, found.value)).toBeLessThanOrEqual(0)
          expect(compare(found.value, found.high)).toBeLessThanOrEqual(0)
        },
      ),
    ))
})

describe('the months of a year', () => {
  test.each([
    [2020, '2026-11-28', { last: 12, current: 12, isPast: true }],
    [2026, '2026-11-28', { last: 11, current: 10, isPast: false }],
    [2026, '2026-01-05', { last: 1, current: 1, isPast: false }],
    [2027, '2026-11-28', { last: 0, current: 0, isPast: false }],
  ])('of %i on %s', (year, today, expected) => expect(monitoredMonths(year, day(today))).toEqual(expected))
})
