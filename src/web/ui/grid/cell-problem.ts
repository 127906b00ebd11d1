import { dayFromText } from '../../../domain/calendar/index.ts'
import type { CellValue, GridColumn } from './grid-types.ts'

/** What is wrong with the value of a cell, as the entry check of a ledger would say it; `null` when it is sound. */
export function problemOf(column: GridColumn, value: CellValue): string | null {
  if (value === null || value === '') return column.isOptional ? null : `没有填写，应为${wantedBy(column)}`
  if (isSound(column, value)) return null
  const { type } = column
  if (type.kind === 'text' && typeof value === 'string' && value.length > type.maxLength) {
    return `有 ${value.length} 个字，应为不超过 ${type.maxLength} 个字`
  }
  const text = String(value)
  if (column.lookup !== undefined) return column.lookup.problems.get(text) ?? `正在查找“${text}”，请稍候`
  return `是“${text.length > 40 ? `${text.slice(0, 40)}…` : text}”，应为${wantedBy(column)}`
}

function isSound({ type, days, choices }: GridColumn, value: CellValue): boolean {
  switch (type.kind) {
    case 'text':
      return typeof value === 'string' && value.length <= type.maxLength
    case 'choice':
      return type.options.some((option) => option === value)
    case 'count':
      return typeof value === 'number' && value >= 0
    case 'decimal':
      return typeof value === 'string' && fits(value, type.decimals)
    case 'money':
      return typeof value === 'number' && (type.mayBeNegative || value >= 0)
    case 'date':
      return typeof value === 'string' && isDayWithin(value, days)
    case 'flag':
      return typeof value === 'boolean'
    case 'reference':
    case 'code':
      return choices === undefined || choices.some((choice) => choice.value === value)
  }
}

function fits(value: string, decimals: number): boolean {
  const parts = /^-?\d{1,18}(?:\.(\d+))?$/.exec(value)
  return parts !== null && (parts[1] ?? '').length <= decimals
}

function isDayWithin(value: string, days: GridColumn['days']): boolean {
  return dayFromText(value) !== null && (days === undefined || (value >= days.from && value <= days.to))
}

function wantedBy({ label, type, days }: GridColumn): string {
  switch (type.kind) {
    case 'text':
      return '文字'
    case 'choice':
      return `下列之一：${type.options.join('、')}`
    case 'count':
      return `不小于 0 的整数${type.unit === '' ? '' : `（${type.unit}）`}`
    case 'decimal':
      return `数值${type.unit === '' ? '' : `（${type.unit}）`}，最多 ${type.decimals} 位小数`
    case 'money':
      return type.mayBeNegative ? '金额，最多两位小数，如 1234.50' : '不小于 0 的金额，最多两位小数，如 1234.50'
    case 'date':
      return days === undefined ? '存在的日期，如 2020-06-30' : `${days.from} 至 ${days.to} 之间的日期`
    case 'flag':
      return '“是”或“否”'
    case 'reference':
    case 'code':
      return `“${label}”中可选的一项，可输入名称或代码查找`
  }
}
