import { fen, grouped, yuanText } from '../../../domain/amount/index.ts'
import { NO_FIGURE } from '../format.ts'
import type { CellValue, GridColumn, GridRow } from './grid-types.ts'

/**
 * The sum of a column as it is shown, exact; `null` for a column that is not added up, a dash where no row has a value. Text
 * that is no number adds nothing, and neither does a row that was taken out.
 */
export function totalOf(column: GridColumn, all: readonly GridRow[]): string | null {
  const rows = all.filter(({ isOut }) => !isOut)
  const total = sumOf(column, rows)
  const isFilled = ({ values }: GridRow) => (values[column.name] ?? null) !== null
  return total === null || rows.some(isFilled) ? total : NO_FIGURE
}

function sumOf({ name, type, hasTotal }: GridColumn, rows: readonly GridRow[]): string | null {
  if (type.kind === 'money' && hasTotal !== false) return moneyText(sum(rows, name, (value) => wholeOf(value)))
  if (type.kind === 'count' && hasTotal !== false) return grouped(String(sum(rows, name, (value) => wholeOf(value))))
  if (type.kind === 'decimal' && hasTotal === true) return decimalTotal(rows, name, type.decimals)
  return null
}

function sum(rows: readonly GridRow[], name: string, read: (value: CellValue) => bigint): bigint {
  let total = 0n
  for (const { values } of rows) total += read(values[name] ?? null)
  return total
}

function wholeOf(value: CellValue): bigint {
  return typeof value === 'number' ? BigInt(value) : 0n
}

function decimalTotal(rows: readonly GridRow[], name: string, decimals: number): string {
  return grouped(
    pointed(
      sum(rows, name, (value) => scaled(value, decimals)),
      decimals,
    ).replace(/\.?0+$/, '') || '0',
  )
}

/** `12.5` with two places as 1250. */
function scaled(value: CellValue, decimals: number): bigint {
  const parts = typeof value === 'string' ? /^(-?\d+)(?:\.(\d+))?$/.exec(value) : null
  if (parts === null || (parts[2] ?? '').length > decimals) return 0n
  return BigInt(`${parts[1]}${(parts[2] ?? '').padEnd(decimals, '0')}`)
}

function pointed(total: bigint, decimals: number): string {
  if (decimals === 0) return `${total}.`
  const digits = String(total < 0n ? -total : total).padStart(decimals + 1, '0')
  return `${total < 0n ? '-' : ''}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

function moneyText(total: bigint): string {
  return total >= BigInt(Number.MIN_SAFE_INTEGER) && total <= BigInt(Number.MAX_SAFE_INTEGER)
    ? yuanText(fen(Number(total)))
    : grouped(pointed(total, 2))
}
