import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compare,
  dividedBy,
  exactFromText,
  exactOf,
  exactText,
  fraction,
  isZero,
  larger,
  minus,
  negated,
  ONE,
  plus,
  rounded,
  roundedText,
  smaller,
  sumOf,
  times,
  whole,
  ZERO,
} from './rational.ts'

const exact = fc
  .tuple(fc.bigInt(-(10n ** 15n), 10n ** 15n), fc.bigInt(1n, 10n ** 9n))
  .map(([numerator, denominator]) => fraction(numerator, denominator))

describe('a fraction', () => {
  test.each([
    [6n, 4n, { numerator: 3n, denominator: 2n }],
    [-6n, 4n, { numerator: -3n, denominator: 2n }],
    [6n, -4n, { numerator: -3n, denominator: 2n }],
    [-6n, -4n, { numerator: 3n, denominator: 2n }],
    [0n, -7n, { numerator: 0n, denominator: 1n }],
    [3n * 2n ** 40n, 2n ** 40n, { numerator: 3n, denominator: 1n }],
    [5n * 2n ** 36n, 3n * 2n ** 35n, { numerator: 10n, denominator: 3n }],
    [7n * 10n ** 30n, 2n * 10n ** 30n, { numerator: 7n, denominator: 2n }],
  ])('%s / %s stands in lowest terms, its denominator above zero', (numerator, denominator, expected) =>
    expect(fraction(numerator, denominator)).toEqual(expected),
  )

  test('needs a denominator', () => expect(() => fraction(1n, 0n)).toThrow(RangeError))

  test('is whole only from a safe whole number', () => {
    expect(whole(7)).toEqual(fraction(7n, 1n))
    expect(whole(10n ** 30n)).toEqual(fraction(10n ** 30n, 1n))
    expect(() => whole(0.5)).toThrow(RangeError)
    expect(() => whole(2 ** 53)).toThrow(RangeError)
  })
})

describe('reading a number', () => {
  test('of more decimals than anybody prints', () =>
    expect(exactFromText(`0.${'0'.repeat(24)}5`)).toEqual(fraction(1n, 2n * 10n ** 24n)))

  test.each([
    ['12', fraction(12n, 1n)],
    [' 12 ', fraction(12n, 1n)],
    ['-1,234.50', fraction(-2469n, 2n)],
    ['+5', fraction(5n, 1n)],
    ['.5', fraction(1n, 2n)],
    ['-.05', fraction(-1n, 20n)],
    ['007', fraction(7n, 1n)],
    ['4,331,899.35', fraction(433_189_935n, 100n)],
    ['1/3', fraction(1n, 3n)],
    ['-4/06', fraction(-2n, 3n)],
    ['0', ZERO],
    ['-0', ZERO],
  ])('“%s”', (text, expected) => {
    expect(exactFromText(text)).toEqual(expected)
    expect(exactOf(text)).toEqual(expected)
  })

  test.each([
    '',
    ' ',
    '-',
    '.',
    '5.',
    '1,23',
    '1234,567',
    ',123',
    '1,2345',
    '1.2.3',
    '1e3',
    '1/0',
    '1/00',
    '1/-3',
    'NaN',
    '一',
    '１２',
    '1 2',
    '5%',
  ])('“%s” is no number', (text) => {
    expect(exactFromText(text)).toBeNull()
    expect(() => exactOf(text)).toThrow(RangeError)
  })

  test('gives back what was written, exactly', () =>
    fc.assert(
      fc.property(exact, (value) => {
        expect(exactFromText(exactText(value))).toEqual(value)
      }),
    ))
})

describe('writing a number', () => {
  test.each([
    ['12', '12'],
    ['-1234.5', '-1234.5'],
    ['0.000001', '0.000001'],
    ['1/3', '1/3'],
    ['-2/7', '-2/7'],
    [`1/${2n ** 40n}`, `0.${String(5n ** 40n).padStart(40, '0')}`],
    [`1/${2n ** 41n}`, `1/${2n ** 41n}`],
  ])('exactly: %s as %s', (text, expected) => expect(exactText(exactOf(text))).toBe(expected))

  test.each([
    ['47.334', 2, '47.33'],
    ['47.335', 2, '47.34'],
    ['-47.335', 2, '-47.34'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['9.995', 2, '10.00'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.4', 0, '0'],
    ['1/3', 4, '0.3333'],
    ['2/3', 4, '0.6667'],
  ])('rounded: %s to %i places is %s', (text, decimals, expected) => {
    expect(roundedText(exactOf(text), decimals)).toBe(expected)
    expect(rounded(exactOf(text), decimals)).toEqual(exactOf(expected))
  })

  test('rounding never moves further than half a unit, and the same way for both signs', () =>
    fc.assert(
      fc.property(exact, fc.integer({ min: 0, max: 8 }), (value, decimals) => {
        const half = fraction(1n, 2n * 10n ** BigInt(decimals))
        const error = minus(rounded(value, decimals), value)
        expect(compare(error, half)).toBeLessThanOrEqual(0)
        expect(compare(error, negated(half))).toBeGreaterThanOrEqual(0)
        expect(rounded(negated(value), decimals)).toEqual(negated(rounded(value, decimals)))
      }),
    ))
})

describe('arithmetic', () => {
  test('adds and multiplies like numbers: in any order, and undone by its opposite', () =>
    fc.assert(
      fc.property(exact, exact, exact, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a))
        expect(plus(plus(a, b), c)).toEqual(plus(a, plus(b, c)))
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)))
        expect(minus(plus(a, b), b)).toEqual(a)
        expect(plus(a, negated(a))).toEqual(ZERO)
        expect(times(a, ONE)).toEqual(a)
        expect(sumOf([a, b, c])).toEqual(plus(plus(a, b), c))
        const quotient = dividedBy(a, b)
        expect(quotient === null ? isZero(b) : times(quotient, b)).toEqual(quotient === null ? true : a)
      }),
    ))

  test('has no quotient by zero, and no sum but zero over nothing', () => {
    expect(dividedBy(ONE, ZERO)).toBeNull()
    expect(sumOf([])).toEqual(ZERO)
  })

  test('orders as differences do', () =>
    fc.assert(
      fc.property(exact, exact, (a, b) => {
        const difference = minus(a, b).numerator
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(compare(smaller(a, b), larger(a, b))).toBeLessThanOrEqual(0)
        expect(plus(smaller(a, b), larger(a, b))).toEqual(plus(a, b))
      }),
    ))

  test.each([
    ['1', '2', -1],
    ['2', '1', 1],
    ['0.5', '1/2', 0],
  ])('%s against %s', (left, right, order) => expect(compare(exactOf(left), exactOf(right))).toBe(order))

  test('tells zero from the rest', () => {
    expect(isZero(ZERO)).toBe(true)
    expect(isZero(ONE)).toBe(false)
  })
})
