import type { Exact } from '../../domain/amount/index.ts'
import { exactFromText, exactText, fraction, grouped, roundedText, times, whole } from '../../domain/amount/index.ts'
import type { PrintedFigure } from '../facts.ts'

/** How a placeholder wants its figure printed: `{gap.total|万元 绝对值}`. */
export interface FigureFormat {
  /** `null`: as the figure is shown everywhere. */
  readonly unit: FormatUnit | null
  readonly decimals: number | null
  /** Without its sign, for sentences whose words say the direction. */
  readonly isAbsolute: boolean
  /** `无单位`: the number alone. */
  readonly isBare: boolean
}

export const FORMAT_UNITS = ['元', '万元', '亿元', '%', '百分点'] as const
export type FormatUnit = (typeof FORMAT_UNITS)[number]

const DECIMALS: Readonly<Record<string, number>> = { 整数: 0, 一位小数: 1, 两位小数: 2, 三位小数: 3, 四位小数: 4 }

/** Every word that may stand after `|`. */
export const FORMAT_WORDS: readonly string[] = [...FORMAT_UNITS, ...Object.keys(DECIMALS), '绝对值', '无单位']

export const AS_SHOWN: FigureFormat = { unit: null, decimals: null, isAbsolute: false, isBare: false }

/** In tables the unit stands in the header. */
export const IN_TABLE: FigureFormat = { ...AS_SHOWN, isBare: true }

/** Reads the words after `|`; a word it doesn't know is returned as `unknown`. */
export function formatFromWords(words: string): { readonly format: FigureFormat; readonly unknown: string | null } {
  let format = AS_SHOWN
  for (const word of words.split(/[\s，、]+/u).filter((found) => found !== '')) {
    const next = withWord(format, word === '％' ? '%' : word)
    if (next === null) return { format, unknown: word }
    format = next
  }
  return { format, unknown: null }
}

function withWord(format: FigureFormat, word: string): FigureFormat | null {
  const unit = FORMAT_UNITS.find((known) => known === word)
  if (unit !== undefined) return { ...format, unit }
  const decimals = DECIMALS[word]
  if (decimals !== undefined) return { ...format, decimals }
  if (word === '绝对值') return { ...format, isAbsolute: true }
  return word === '无单位' ? { ...format, isBare: true } : null
}

/**
 * The figure as printed, unit behind it; “—” where it has no value.
 *
 * @returns `null` when the format's unit cannot measure the figure.
 */
export function figureText(figure: PrintedFigure, format: FigureFormat): string | null {
  if (!fits(figure, format.unit)) return null
  const value = figure.value === null ? null : exactFromText(figure.value)
  if (value === null) return '—'
  const unit = format.isBare ? '' : (format.unit ?? figure.unit)
  const number = format.unit === null && format.decimals === null ? figure.display : numberText(figure, value, format)
  return `${format.isAbsolute ? number.replace(/^[-−]/u, '') : number}${unit}`
}

function fits({ kind }: PrintedFigure, unit: FormatUnit | null): boolean {
  if (unit === null) return true
  return unit === '%' || unit === '百分点' ? kind === 'ratio' : kind === 'money'
}

const FEN_PER: Readonly<Record<'元' | '万元' | '亿元', bigint>> = { 元: 100n, 万元: 1_000_000n, 亿元: 10_000_000_000n }

function numberText({ kind }: PrintedFigure, value: Exact, format: FigureFormat): string {
  const decimals = format.decimals ?? 2
  switch (kind) {
    case 'money':
      return moneyText(value, format)
    case 'ratio':
      return roundedText(times(value, whole(100)), decimals)
    case 'points':
    case 'count':
      return grouped(roundedText(value, decimals))
    default:
      return kind satisfies never
  }
}

function moneyText(fen: Exact, { unit, decimals }: FigureFormat): string {
  const size = unit === '万元' || unit === '亿元' ? unit : '元'
  const amount = times(fen, fraction(1n, FEN_PER[size]))
  if (decimals !== null || size === '元') return grouped(roundedText(amount, decimals ?? 2))
  const [integer = '0', exactDecimals = ''] = exactText(amount).split('.')
  return grouped(`${integer}.${exactDecimals.padEnd(2, '0')}`)
}
