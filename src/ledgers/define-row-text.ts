import { fenFromYuan } from '../domain/amount/index.ts'
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
 * 读单元格 — a cell as a person wrote it, as the value of its field: yuan become fen, 是 and 否 become a flag, Chinese and
 * slashed dates become ISO text.
 *
 * @returns `null` for an empty cell; the text itself where it can't be read, so that the entry check says what is wrong.
 */
export function readCell({ type }: Field, cell: string): FieldValue {
  const text = cell.trim()
  if (text === '') return null
  switch (type.kind) {
    case 'money':
      return fenFromYuan(text) ?? text
    case 'count':
      return wholeNumber(text) ?? text
    case 'decimal':
      return withoutSeparators(text)
    case 'flag':
      return FLAGS.get(text) ?? text
    case 'date':
      return isoDay(text) ?? text
    case 'text':
    case 'choice':
    case 'reference':
    case 'code':
      return text
  }
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
  ['是', true],
  ['否', false],
])

function wholeNumber(text: string): number | null {
  const number = /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN
  return Number.isSafeInteger(number) ? number : null
}

function withoutSeparators(text: string): string {
  return /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text
}

/** `2020/6/3` and `2020年6月3日` as `2020-06-03`. */
function isoDay(text: string): string | null {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text)
  if (parts === null) return null
  const [, year = '', month = '', day = ''] = parts
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
