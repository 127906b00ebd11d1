import type { IndicatorFacts, ReportFacts } from '../facts.ts'
import { cell, label, row } from './cells.ts'
import type { MoneyUnit } from './figure-content.ts'
import { type IndicatorColumn, indicatorCell } from './indicator-columns.ts'
import { sharedRows } from './shared-rows.ts'
import type { FormCell, FormRow } from './workbook.ts'

export interface IndicatorTable {
  readonly facts: ReportFacts
  readonly unit: MoneyUnit
  readonly indicators: readonly IndicatorFacts[]
  /** From the form's second column on; the first holds what stands beside the whole table. */
  readonly columns: readonly TableColumn[]
  readonly widths: readonly number[]
  readonly side: string
}

export interface TableColumn {
  readonly column: IndicatorColumn
  readonly title: string
  /** Columns of the sheet that it takes; one when not given. */
  readonly columns?: number
}

const FIRST = 2

/** 绩效指标 rows with their header; indicators of one level share its cell. */
export function indicatorRows({ facts, unit, indicators, columns, widths, side }: IndicatorTable): FormRow[] {
  const beside = label(side, { column: 1, rows: indicators.length + 1 })
  const places = columns.map(({ columns: taken = 1 }, index) => ({
    column: FIRST + startOf(columns, index),
    columns: taken,
  }))
  const header = row(
    [beside, ...columns.map(({ title }, index) => label(title, places[index] ?? { column: FIRST }))],
    widths,
  )
  const body = indicators.map((indicator, index) => {
    const cells = columns.flatMap(({ column }, position): FormCell[] => {
      const rows = levelRows(column, indicators, index)
      if (rows === 0) return []
      const place = places[position]
      return place === undefined ? [] : [cell({ ...place, rows, ...indicatorCell(column, indicator, { facts, unit }) })]
    })
    return row(cells, widths)
  })
  return [header, ...body]
}

function startOf(columns: readonly TableColumn[], index: number): number {
  return columns.slice(0, index).reduce((sum, { columns: taken = 1 }) => sum + taken, 0)
}

function levelRows(column: IndicatorColumn, indicators: readonly IndicatorFacts[], index: number): number {
  if (column === 'levelOne') return sharedRows(indicators, { index, keyOf: ({ levelOne }) => levelOne })
  if (column !== 'levelTwo') return 1
  return sharedRows(indicators, { index, keyOf: ({ levelOne, levelTwo }) => `${levelOne} ${levelTwo}` })
}
