import { expect, test } from 'vitest'
import { exactOf } from '../amount/index.ts'
import { equalsPercent, equalsPoints, exactWords, percentWords, pointsWords, shortText } from './words.ts'

test.each([
  ['8', '8'],
  ['8.2129', '8.21'],
  ['40/3', '13.33'],
  ['12345.5', '12,345.5'],
])('%s is short as %s', (value, text) => expect(shortText(exactOf(value))).toBe(text))

test.each([
  ['18.07', '18.07'],
  ['10/3', '约3.333333'],
])('%s is exact as %s', (value, text) => expect(exactWords(exactOf(value))).toBe(text))

test('percent and points carry their sign, and ≈ where they were rounded', () => {
  expect(percentWords(exactOf('0.9997111'))).toBe('99.97%')
  expect(equalsPercent(exactOf('0.5'))).toBe('= 50%')
  expect(equalsPercent(exactOf('1/3'))).toBe('≈ 33.33%')
  expect(pointsWords(exactOf('7.2'))).toBe('7.20分')
  expect(equalsPoints(exactOf('7.2'))).toBe('= 7.20分')
  expect(equalsPoints(exactOf('8.2129'))).toBe('≈ 8.21分')
})
