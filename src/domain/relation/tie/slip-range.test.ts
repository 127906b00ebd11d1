import { describe, expect, test } from 'vitest'
import { digitsOff, shiftsInto, slipsInto } from './slip-range.ts'

describe('one slip of the hand into a range', () => {
  test.each([
    ['236', 206, 206, 'one digit wrong'],
    ['36', 136, 136, 'a digit lost before'],
    ['9.4', 9.94, 9.94, 'a digit lost behind the point'],
    ['12.5', 120.5, 120.5, 'a digit lost at the point'],
    ['2006', 206, 206, 'a digit too many'],
    ['9.944', 9.94, 9.94, 'a digit too many behind the point'],
    ['2.44', 2.375, 2.39, 'a decimal twice, of which fewer tell less'],
    ['263', 236, 236, 'two digits swapped'],
    ['14.65', 16.45, 16.45, 'two digits swapped over the point'],
    ['4.235', 42.34, 42.36, 'the point moved'],
    ['67.16', 671_600, 671_600, '万 forgotten'],
    ['21396', 21_936, 21_937, 'within what rounding leaves open'],
    ['45.50', 42.45, 42.55, 'a digit wrong, the others as rounded'],
  ])('%s into %d to %d: %s', (digits, low, high) => expect(slipsInto(digits, [low, high])).toBe(true))

  test.each([
    ['236', 947, 947],
    ['8465', 6458, 6458],
    ['97.3', 96.74, 96.89],
    ['12', -3, 40],
    ['一百', 90, 110],
  ])('%s is no slip away from %d to %d', (digits, low, high) => expect(slipsInto(digits, [low, high])).toBe(false))

  test('a digit more or less is told from another digit', () => {
    expect(digitsOff('236', [26, 26])).toBe(true)
    expect(digitsOff('236', [206, 206])).toBe(false)
    expect(digitsOff('12', [-3, 40])).toBe(false)
    expect(digitsOff('一百', [90, 110])).toBe(false)
  })

  test('a shift alone is told from another digit', () => {
    expect(shiftsInto('68', [6.8, 6.8])).toBe(true)
    expect(shiftsInto('68', [69, 69])).toBe(false)
  })
})
