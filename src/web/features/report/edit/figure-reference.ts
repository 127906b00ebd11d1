import { narrow } from './template-pieces.ts'

/** A figure as a template names it: `{income.total@01..10|万元 绝对值}`. */
export interface FigureReference {
  readonly id: string
  /** `null`: the whole year. */
  readonly months: { readonly first: number; readonly last: number } | null
  /** `''`: as the figure is shown everywhere. */
  readonly unit: string
  readonly decimals: string
  readonly isAbsolute: boolean
  /** Words of the format that are not offered here; kept as they are. */
  readonly rest: readonly string[]
}

const NEW: FigureReference = { id: '', months: null, unit: '', decimals: '', isAbsolute: false, rest: [] }
const UNIT = /^(?:元|万元|亿元|%|百分点)$/
const DECIMALS = /^(?:整数|[一二两三四]位小数)$/

/** Reads a reference of the words; what cannot be read becomes a new one. */
export function readReference(words: string | null): FigureReference {
  const inner = /^\{([^{}]*)\}$/.exec(narrow(words ?? ''))?.[1]
  if (inner === undefined) return NEW
  const [named = '', format = ''] = inner.split('|').map((part) => part.trim())
  const [id = '', months = ''] = named.split('@')
  const formatWords = format.split(/[\s，、]+/).filter((word) => word !== '')
  return {
    id,
    months: monthsFrom(months),
    unit: formatWords.find((word) => UNIT.test(word)) ?? '',
    decimals: formatWords.find((word) => DECIMALS.test(word)) ?? '',
    isAbsolute: formatWords.includes('绝对值'),
    rest: formatWords.filter((word) => !UNIT.test(word) && !DECIMALS.test(word) && word !== '绝对值'),
  }
}

function monthsFrom(text: string): FigureReference['months'] {
  const [, first, last] = /^(?:\d{4}-)?(\d{2})\.\.(?:\d{4}-)?(\d{2})$/.exec(text) ?? []
  return first === undefined ? null : { first: Number(first), last: Number(last) }
}

/** The reference as it is written into the words. */
export function figureWords({ id, months, unit, decimals, isAbsolute, rest }: FigureReference): string {
  const isWholeYear = months === null || (months.first === 1 && months.last === 12)
  const scope = isWholeYear ? '' : `@${twoDigits(months.first)}..${twoDigits(months.last)}`
  const format = [unit, decimals, isAbsolute ? '绝对值' : '', ...rest].filter((word) => word !== '').join(' ')
  return `{${id}${scope}${format === '' ? '' : `|${format}`}}`
}

const twoDigits = (month: number) => String(month).padStart(2, '0')
