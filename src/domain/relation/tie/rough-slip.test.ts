import { describe, expect, test } from 'vitest'
import { mayBeMistyped, mayBeSlip } from './rough-slip.ts'

describe('one number written for another', () => {
  test.each([
    ['a digit wrong', 236, 206],
    ['its first digit wrong', 4_200, 9_200],
    ['two that changed places', 1_234, 1_324],
    ['two over a nought', 1_074, 1_704],
    ['a digit lost', 123, 1_423],
    ['the first one lost', 423, 7_423],
    ['a digit doubled', 1_423, 123],
    ['a point moved', 48.2, 482],
    ['two places', 0.482, 48.2],
    ['万 left off', 3_650_000, 365],
    ['a digit lost behind the point', 12.3, 12.94],
  ])('%s', (_, printed, needed) => expect(mayBeMistyped(printed, needed, 0)).toBe(true))

  test.each([
    ['two digits wrong', 236, 284],
    ['farther off', 1_234, 1_861],
    ['another first digit in another place', 236, 4_861],
    ['the same first digit, too far off', 236, 23_611_111],
    ['less than nothing', 236, -281],
  ])('and none: %s', (_, printed, needed) => expect(mayBeMistyped(printed, needed, 0)).toBe(false))

  test('what is needed may be rounded to what is printed', () => {
    expect(mayBeMistyped(1_250, 1_839.6, 0)).toBe(false)
    expect(mayBeMistyped(1_250, 1_849.6, 1)).toBe(true)
    expect(mayBeMistyped(1.5, 4.6, 1)).toBe(true)
  })

  test('numbers beyond all measure are compared as well', () => {
    expect(mayBeMistyped(1, 2e45, 0)).toBe(true)
    expect(mayBeMistyped(1, 2.37e45, 0)).toBe(false)
  })
})

describe('a list that one slip keeps from its sum', () => {
  const of = (values: readonly number[], total: number, unit = 1): boolean =>
    mayBeSlip({ values, sum: values.reduce((one, other) => one + other, 0), total }, unit)

  test.each([
    ['the total', [1_380, 2_650, 410], 4_640, 1],
    ['a part that lost a digit', [1_380, 265, 410], 4_440, 1],
    ['in its own unit', [13_800_000, 26_500_000], 40_400_000, 10_000],
  ])('%s', (_, values, total, unit) => expect(of(values, total, unit)).toBe(true))

  test('no single one', () => expect(of([1_380, 2_650, 410], 6_177)).toBe(false))
})
