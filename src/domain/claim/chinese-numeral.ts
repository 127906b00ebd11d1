import type { Exact } from '../amount/index.ts'
import { exactFromText, plus, times, whole } from '../amount/index.ts'

const DIGITS = new Map<string, number>([
  ...[...'〇一二三四五六七八九'].map((digit, value) => [digit, value] as const),
  ...[...'零壹贰叁肆伍陆柒捌玖'].map((digit, value) => [digit, value] as const),
  ['○', 0],
  ['两', 2],
])
const PLACES = new Map<string, number>([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
  ['佰', 100],
  ['千', 1000],
  ['仟', 1000],
])
const SCALES = new Map<string, number>([
  ['万', 10_000],
  ['亿', 100_000_000],
])

/** Reads 二〇二〇 → 2020, digit by digit. `null` where a place word or another character stands. */
export function digitsFromChinese(text: string): string | null {
  let digits = ''
  for (const character of text) {
    const digit = DIGITS.get(character)
    if (digit === undefined) return null
    digits += digit
  }
  return digits === '' ? null : digits
}

/** Reads 十二, 三百二十, 两千, 一万二千, 廿五, 三点五. `null` when it is no number. */
export function numberFromChinese(text: string): Exact | null {
  if (text === '半') return { numerator: 1n, denominator: 2n }
  const [integer = '', decimals, ...more] = text.split('点')
  if (more.length > 0) return null
  const value = integerFromChinese(integer.replaceAll('廿', '二十').replaceAll('卅', '三十'))
  if (decimals === undefined || value === null) return value === null ? null : whole(value)
  const digits = digitsFromChinese(decimals)
  const fraction = digits === null ? null : exactFromText(`0.${digits}`)
  return fraction === null ? null : plus(whole(value), fraction)
}

interface Reading {
  /** What stood before the last 万 or 亿. */
  readonly total: number
  readonly section: number
  readonly digit: number | null
}

function readNumeral({ total, section, digit }: Reading, character: string): Reading {
  const place = PLACES.get(character)
  if (place !== undefined) return { total, section: section + (digit ?? 1) * place, digit: null }
  const scale = SCALES.get(character)
  if (scale !== undefined) return { total: (total + section + (digit ?? 0)) * scale, section: 0, digit: null }
  return { total, section, digit: DIGITS.get(character) ?? Number.NaN }
}

function integerFromChinese(text: string): number | null {
  const plain = text.length > 1 ? digitsFromChinese(text) : null
  if (plain !== null) return plain.length <= 8 ? Number(plain) : null
  const { total, section, digit } = [...text].reduce(readNumeral, { total: 0, section: 0, digit: null })
  const value = total + section + (digit ?? 0)
  return text === '' || !Number.isSafeInteger(value) ? null : value
}

/** 万 → 10000, 百万 → 1000000, 万亿 → 10¹²: the scale words that stand behind a number. */
export function scaleFromWords(words: string): Exact {
  let scale = whole(1)
  for (const word of words) scale = times(scale, whole(PLACES.get(word) ?? SCALES.get(word) ?? 1))
  return scale
}
