import { describe, expect, test } from 'vitest'
import {
  dayInWords,
  decimal,
  drawn,
  fileSize,
  filled,
  minute,
  monthName,
  percent,
  points,
  shortDigest,
  wanYuan,
  wholeNumber,
  withUnit,
  yuan,
} from './format.ts'

describe('money', () => {
  test.each([
    { fen: 433_189_935, inYuan: '4,331,899.35', inWanYuan: '433.189935' },
    { fen: -3_067_752, inYuan: '-30,677.52', inWanYuan: '-3.067752' },
    { fen: 0, inYuan: '0.00', inWanYuan: '0.00' },
    { fen: null, inYuan: '—', inWanYuan: '—' },
  ])('$fen fen is $inYuan yuan and $inWanYuan 万元', ({ fen, inYuan, inWanYuan }) => {
    expect(yuan(fen)).toBe(inYuan)
    expect(wanYuan(fen)).toBe(inWanYuan)
  })
})

describe('shares and points', () => {
  test.each([
    { ratio: '206494487/436257687', text: '47.33%' },
    { ratio: '1', text: '100.00%' },
    { ratio: null, text: '—' },
    { ratio: 'not a number', text: '—' },
  ])('$ratio is $text', ({ ratio, text }) => expect(percent(ratio)).toBe(text))

  test.each([
    { exact: '8.2129', text: '8.21' },
    { exact: '10', text: '10' },
    { exact: '8.50', text: '8.5' },
    { exact: '100', text: '100' },
    { exact: null, text: '—' },
  ])('$exact points are printed $text', ({ exact, text }) => expect(points(exact)).toBe(text))
})

describe('days and times', () => {
  test('a day loses its leading zeros in words', () => expect(dayInWords('2020-06-03')).toBe('2020年6月3日'))
  test('what is not a day is a dash', () => expect(dayInWords('')).toBe('—'))
  test('a month has its name alone', () => {
    expect(monthName('2020-06')).toBe('6月')
    expect(monthName('2020')).toBe('—')
  })
  test('an instant is shown in Beijing time', () => expect(minute('2026-11-22T16:05:59.000Z')).toBe('2026-11-23 00:05'))
  test('what is not an instant is a dash', () => expect(minute('')).toBe('—'))
})

describe('sizes, counts, digests', () => {
  test.each([
    { bytes: 824, text: '824 B' },
    { bytes: 12_595, text: '12.3 KB' },
    { bytes: 1_572_864, text: '1.5 MB' },
  ])('$bytes bytes are $text', ({ bytes, text }) => expect(fileSize(bytes)).toBe(text))
  test('counts have thousands separators', () => expect(wholeNumber(11200)).toBe('11,200'))
  test('an entered decimal keeps its decimals', () => expect(decimal('1234.50')).toBe('1,234.50'))
  test('an empty decimal is a dash', () => expect(decimal('')).toBe('—'))
  test('a digest is shortened, a short one is not', () => {
    expect(shortDigest('0123456789abcdef0123')).toBe('0123456789abcdef…')
    expect(shortDigest('0123')).toBe('0123')
  })
  test('a unit follows a value but never a dash', () => {
    expect(withUnit({ display: '47.33', unit: '%' })).toBe('47.33%')
    expect(withUnit({ display: '—', unit: '元' })).toBe('—')
  })
})

describe('lengths of drawn things', () => {
  test.each([
    { kind: 'money', value: '433189935', length: 433.189935 },
    { kind: 'ratio', value: '1/2', length: 50 },
    { kind: 'points', value: '8.21', length: 8.21 },
    { kind: 'count', value: '236', length: 236 },
    { kind: 'money', value: null, length: null },
  ] as const)('$kind $value is drawn $length long', ({ kind, value, length }) =>
    expect(drawn({ kind, value })).toBe(length),
  )

  test.each([
    { part: '5', of: '20', share: 25 },
    { part: '30', of: '20', share: 100 },
    { part: '-1', of: '20', share: 0 },
    { part: null, of: '20', share: 0 },
    { part: '5', of: '0', share: 0 },
  ])('$part of $of fills $share of the bar', ({ part, of, share }) => expect(filled({ part, of })).toBe(share))
})
