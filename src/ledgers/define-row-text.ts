import { type Fen, fenFromText } from '../domain/amount/index.ts'
import { day, plusDays } from '../domain/calendar/index.ts'
import type { Field, FieldValue, LedgerDefinition } from '../domain/ledger/index.ts'

/** Columns that stand beside a ledger's own fields in a table file. */
export const ROW_COLUMNS = {
  id: '编号',
  strength: '佐证强度',
  source: '数据来源',
  isSample: '示例数据',
  evidence: '佐证材料',
} as const

/** Column headings of a ledger's table file, in order: the row's number, its fields, what proves it. */
export function columnsOf({ fields }: LedgerDefinition): readonly string[] {
  const { id, ...rest } = ROW_COLUMNS
  return [id, ...Object.values(fields).map(({ label }) => label), ...Object.values(rest)]
}

/**
 * 读单元格 — a cell as a person wrote it, as the value of its field: yuan become fen, 是 and 否 become a flag, the usual
 * spellings of days become ISO text, a code may carry its name. Full and half width make no difference but in words.
 *
 * @param fenAUnit how many fen a unit of the column's money is: 100 for yuan.
 * @returns `null` for an empty cell; the text itself where it can't be read, so that the entry check says what is wrong.
 */
export function readCell({ type }: Field, cell: string, fenAUnit = FEN_A_YUAN): FieldValue {
  const text = cell.trim()
  if (text === '') return null
  switch (type.kind) {
    case 'money':
      return readMoney(narrow(text), fenAUnit) ?? text
    case 'count':
      return wholeNumber(narrow(text)) ?? text
    case 'decimal':
      return withoutSeparators(type.unit === '%' ? narrow(text).replace(/%$/, '') : narrow(text))
    case 'flag':
      return FLAGS.get(narrow(text).toLowerCase()) ?? text
    case 'date':
      return isoDay(text.normalize('NFKC')) ?? serialDay(narrow(text)) ?? text
    case 'choice':
      return type.options.find((option) => narrow(option) === narrow(text)) ?? text
    case 'code':
      return /^(\d{5,7})(?:[\s\-—].*)?$/.exec(text.normalize('NFKC'))?.[1] ?? text
    case 'text':
    case 'reference':
      return text
  }
}

const FEN_A_YUAN = 100

/** 金额单位 — how many fen a unit is; yuan where a heading names none; `null` where it names another. */
export function fenAUnitOf(unit: string | null): number | null {
  return unit === null ? FEN_A_YUAN : (MONEY_UNITS.get(unit) ?? null)
}

const MONEY_UNITS: ReadonlyMap<string, number> = new Map([
  ['元', FEN_A_YUAN],
  ['人民币元', FEN_A_YUAN],
  ['千元', 100_000],
  ['万元', 1_000_000],
  ['亿元', 10_000_000_000],
])

/** Half width, no spaces. */
function narrow(text: string): string {
  return text.normalize('NFKC').replaceAll(/\s/g, '')
}

/** `(1,234.50)` is what bookkeepers write for less than nothing. */
function readMoney(text: string, fenAUnit: number): Fen | null {
  const inBrackets = /^\((.+)\)$/.exec(text)?.[1]
  const digits = (inBrackets ?? text).replace(/^¥/, '')
  return fenFromText(inBrackets === undefined ? digits : `-${digits}`, fenAUnit)
}

/** `E2` as 2; the text itself where it is no strength. */
export function readStrength(cell: string): number | string {
  const digit = /^E([0-4])$/.exec(cell.trim())?.[1]
  return digit === undefined ? cell.trim() : Number(digit)
}

/** 是 and 否 as a flag; the text itself where it is neither. */
export function readFlag(cell: string): boolean | string {
  return FLAGS.get(cell.trim()) ?? cell.trim()
}

/** `E01；E02` as a list. */
export function readList(cell: string): readonly string[] {
  return cell
    .split(/[；;、\s]+/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

const FLAGS: ReadonlyMap<string, boolean> = new Map([
  ...['是', '√', 'true', 'y', '1'].map((word) => [word, true] as const),
  ...['否', '×', 'false', 'n', '0'].map((word) => [word, false] as const),
])

/** A spreadsheet may write decimals that are none: `14.00`. */
function wholeNumber(text: string): number | null {
  const whole = text.replace(/\.0+$/, '')
  const number = /^\d{1,3}(,\d{3})+$|^\d+$/.test(whole) ? Number(whole.replaceAll(',', '')) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}

function withoutSeparators(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
}

/** `2020/6/3`, `2020 年 6 月 3 日`, `20200603` and `2020-06-03 10:30` as `2020-06-03`. */
function isoDay(text: string): string | null {
  const parts = SPELLED_DAY.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** A time of day after it is left out. */
const SPELLED_DAY =
  /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:(?:\s+|T)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/

/** Days as spreadsheets count them: 43983 is 2020-06-01. Between 1954 and 2064, so that no other number is taken for one. */
function serialDay(text: string): string | null {
  if (!/^[2-5]\d{4}$/.test(text)) return null
  return plusDays(day('1899-12-30'), Number(text))
}
