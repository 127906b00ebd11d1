import type { HeadingLevel } from '../../domain/document/index.ts'

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const

/** `12` → `十二`. @throws RangeError outside 1…99. */
export function chineseNumeral(number: number): string {
  if (!Number.isInteger(number) || number < 1 || number > 99) throw new RangeError('numerals run from 1 to 99')
  const tens = Math.floor(number / 10)
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${ten}${DIGITS[number % 10]}`
}

/**
 * 结构层次序数 — 一、 （一） 1. （1）.
 *
 * @source GB/T 9704-2012 7.3.3
 */
export function headingNumber(level: HeadingLevel, position: number): string {
  switch (level) {
    case 1:
      return `${chineseNumeral(position)}、`
    case 2:
      return `（${chineseNumeral(position)}）`
    case 3:
      return `${position}.`
    case 4:
      return `（${position}）`
    default:
      return level satisfies never
  }
}
