import { exactFromText, fen, fenFromYuan, grouped, yuanText } from '../../../domain/amount/index.ts'
import type { CellValue, GridChoice, GridColumn } from './grid-types.ts'

type ReadColumn = Pick<GridColumn, 'type' | 'choices' | 'lookup' | 'days'>

/**
 * What a person typed or pasted, as the value of its column: yuan become fen digit by digit, 是 and 否 a flag, a short day
 * an ISO day, a name what it names. Text that cannot be read stays as it is, so that the check says what is wrong.
 */
export function readText(column: ReadColumn, typed: string): CellValue {
  const { type } = column
  const text = type.kind === 'text' && type.multiline ? typed.replaceAll('\r\n', '\n').trim() : oneLine(typed)
  if (text === '') return null
  switch (type.kind) {
    case 'money':
      return fenFromYuan(number(text, /元$/)) ?? text
    case 'count':
      return wholeNumber(number(text, endingIn(type.unit))) ?? text
    case 'decimal':
      return decimalText(number(text, endingIn(type.unit))) ?? text
    case 'flag':
      return FLAGS.get(text.toLowerCase()) ?? text
    case 'date':
      return dayText(halfWidth(text), column.days) ?? text
    case 'choice':
      return type.options.find((option) => plain(option) === plain(text)) ?? text
    case 'reference':
    case 'code':
      return referredTo(column, text) ?? text
    case 'text':
      return text
  }
}

/** What stands in the cell. */
export function shownText(column: ReadColumn, value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'number' ? numberText(column, value) : textOf(column, value)
}

function numberText({ type }: ReadColumn, value: number): string {
  return type.kind === 'money' ? yuanText(fen(value)) : grouped(String(value))
}

function textOf({ type: { kind }, choices = [] }: ReadColumn, value: string): string {
  if (kind === 'decimal') return isDecimal(value) ? grouped(value) : value
  if (kind !== 'reference' && kind !== 'code') return value
  return choices.find((choice) => choice.value === value)?.label ?? value
}

/** What the editor begins with: as shown, numbers without separators. */
export function editedText(column: ReadColumn, value: CellValue): string {
  const shown = shownText(column, value)
  return isNumeric(column) ? shown.replaceAll(',', '') : shown
}

export function isNumeric(column: Pick<GridColumn, 'type'> | undefined): boolean {
  return column !== undefined && ['money', 'count', 'decimal'].includes(column.type.kind)
}

/** What can be picked in a column, whatever its kind; `null` where anything can be typed. */
export function pickedFrom({ type, choices }: ReadColumn): readonly GridChoice[] | null {
  switch (type.kind) {
    case 'choice':
      return type.options.map((option) => ({ value: option, label: option }))
    case 'flag':
      return FLAG_CHOICES
    case 'reference':
    case 'code':
      return choices ?? []
    default:
      return null
  }
}

const FLAG_CHOICES: readonly GridChoice[] = [
  { value: '是', label: '是' },
  { value: '否', label: '否' },
]

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ['是', true],
  ['否', false],
  ['√', true],
  ['✓', true],
  ['×', false],
  ['y', true],
  ['n', false],
  ['true', true],
  ['false', false],
])

/** Choices that hold the typed words, those that begin with them first. */
export function matching(choices: readonly GridChoice[], typed: string): readonly GridChoice[] {
  const words = plain(typed)
  if (words === '') return choices
  const held = choices.filter(({ value, label }) => plain(label).includes(words) || plain(value).includes(words))
  const rank = ({ value, label }: GridChoice) =>
    plain(label).startsWith(words) || plain(value).startsWith(words) ? 0 : 1
  return held.toSorted((left, right) => rank(left) - rank(right))
}

/** By its value, its label, or a name that only one choice has. */
function pickedBy(choices: readonly GridChoice[], text: string): string | null {
  const exact = choices.find(({ value, label }) => value === text || label === text)
  if (exact !== undefined) return exact.value
  const wanted = plain(text)
  const named = choices.filter(({ label }) => plain(label).endsWith(wanted) && afterCode(label) === wanted)
  return named.length === 1 ? (named[0]?.value ?? null) : null
}

/** What is looked up is only taken where it is known to mean one choice alone: others may have the name. */
function referredTo({ choices = [], lookup }: ReadColumn, text: string): string | null {
  if (lookup === undefined) return pickedBy(choices, text)
  const known = choices.find(({ value, label }) => value === text || label === text)
  return known?.value ?? lookup.meant.get(text) ?? null
}

/** `2010302 一般行政管理事务` as its name. */
function afterCode(label: string): string {
  return plain(label.slice(label.indexOf(' ') + 1))
}

/** Letters small, full-width signs as half-width ones, no spaces. */
function plain(text: string): string {
  return halfWidth(text).toLowerCase().replaceAll(/\s/g, '')
}

function halfWidth(text: string): string {
  return text.replaceAll(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replaceAll('　', ' ')
}

function oneLine(text: string): string {
  return text.replaceAll(/[\s\u00a0]+/g, ' ').trim()
}

/** A number as it is written in tables: full-width digits, currency signs, its unit, brackets for less than nothing. */
function number(text: string, unit: RegExp): string {
  const bare = halfWidth(text)
    .replaceAll(/[\s¥￥]/g, '')
    .replace(unit, '')
    .replace(/^−/, '-')
  const negative = /^\((.+)\)$/.exec(bare)?.[1]
  return negative === undefined ? bare : `-${negative}`
}

function endingIn(unit: string): RegExp {
  return new RegExp(`${unit.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
}

function wholeNumber(text: string): number | null {
  if (!/^\d{1,3}(,\d{3})+(\.0+)?$|^\d+(\.0+)?$/.test(text)) return null
  const value = Number(text.replaceAll(',', ''))
  return Number.isSafeInteger(value) ? value : null
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text)
}

/** One spelling for one value: `1,095.10` as `1095.1`. */
function decimalText(text: string): string | null {
  const bare = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
  if (!isDecimal(bare) || exactFromText(bare) === null) return null
  return bare
    .replace(/^(-?)0+(?=\d)/, '$1')
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
    .replace(/^-0$/, '0')
}

/** `2020/6/3`, `2020年6月3日`, `20200603`, and without the year `6-3`, `6月3日`: the year is that of the column's days. */
function dayText(text: string, days: GridColumn['days']): string | null {
  const whole =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?: 0?0:00(?::00)?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (whole !== null) return isoDay(whole.slice(1))
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  return short === null || days === undefined ? null : isoDay([days.from.slice(0, 4), ...short.slice(1)])
}

function isoDay([year = '', month = '', day = '']: readonly string[]): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
