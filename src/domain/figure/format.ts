import {
  compare,
  type Exact,
  exactText,
  fraction,
  grouped,
  rounded,
  roundedText,
  times,
  whole,
} from '../amount/index.ts'
import type { FigureUnit } from './figure.ts'

/** A figure as printed: the digits, and the unit that stands after them. */
export interface Printed {
  /** `—` where there is no value. */
  readonly text: string
  readonly unit: string
}

/**
 * 数的书写 — the one place where a figure is rounded: money in 元 with two decimals, or in 万元 with two to six; ratios as
 * percent with two decimals; points with two; counts with the decimals of their unit. Half away from zero.
 */
export function formatFigure(unit: FigureUnit, value: Exact | null, moneyUnit: '元' | '万元' = '元'): Printed {
  const text = value === null ? '—' : grouped(digitsOf(unit, value, moneyUnit))
  switch (unit.kind) {
    case 'money':
      return { text, unit: moneyUnit }
    case 'ratio':
      return { text, unit: '%' }
    case 'points':
      return { text, unit: '分' }
    case 'count':
      return { text, unit: unit.word }
  }
}

function digitsOf(unit: FigureUnit, value: Exact, moneyUnit: '元' | '万元'): string {
  switch (unit.kind) {
    case 'money':
      return moneyUnit === '元' ? roundedText(yuan(value), 2) : wanYuanDigits(value)
    case 'ratio':
      return roundedText(percent(value), 2)
    case 'points':
      return roundedText(value, 2)
    case 'count':
      return roundedText(value, unit.decimals)
  }
}

/** At least two decimals, at most six, which is exactly fen. */
function wanYuanDigits(value: Exact): string {
  return roundedText(times(value, fraction(1n, 1_000_000n)), 6).replace(/0{1,4}$/, '')
}

/** 舍入方法 — how {@link formatFigure} rounds. */
export function roundingInWords(unit: FigureUnit): string {
  switch (unit.kind) {
    case 'money':
      return '精确到分'
    case 'ratio':
      return '百分数保留两位小数，四舍五入'
    case 'points':
      return '保留两位小数，四舍五入'
    case 'count':
      return unit.decimals === 0
        ? '取整数，四舍五入'
        : `保留${unit.decimals === 2 ? '两' : unit.decimals}位小数，四舍五入`
  }
}

/**
 * A value with its unit for a line of arithmetic: every decimal that it has, up to six (money: fen); `约` before it where
 * there are more.
 */
export function exactPrint(unit: FigureUnit, value: Exact): string {
  switch (unit.kind) {
    case 'money':
      return `${nearly(yuan(value), 2)}${grouped(roundedText(yuan(value), 2))}元`
    case 'ratio':
      return `${shortest(percent(value))}%`
    case 'points':
      return `${shortest(value)}分`
    case 'count':
      return `${shortest(value)}${unit.word}`
  }
}

function shortest(value: Exact): string {
  return `${nearly(value, 6)}${grouped(exactText(rounded(value, 6)))}`
}

function nearly(value: Exact, decimals: number): string {
  return compare(rounded(value, decimals), value) === 0 ? '' : '约'
}

/** The value as a ratio, 1 = 100 %: of ratios and of counts of `%`; `null` for everything else. */
export function ratioIn(unit: FigureUnit, value: Exact | null): Exact | null {
  if (unit.kind === 'ratio') return value
  const isPercentCount = unit.kind === 'count' && unit.word === '%'
  return isPercentCount && value !== null ? times(value, fraction(1n, 100n)) : null
}

function yuan(fen: Exact): Exact {
  return times(fen, fraction(1n, 100n))
}

function percent(ratio: Exact): Exact {
  return times(ratio, whole(100))
}
