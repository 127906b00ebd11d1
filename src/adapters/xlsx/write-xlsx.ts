import type { Cell, CellStyle, MergeRange, WriteSheet } from 'hucre/xlsx'
import { writeXlsx as writeWorkbook } from 'hucre/xlsx'
import type { CellContent, FormCell, FormSheet, FormWorkbook, NumberFormat } from '../../documents/forms/workbook.ts'
import { cellStyle, DEFAULT_FONT } from './cell-styles.ts'

/**
 * 表格 xlsx — merged cells, ruled lines, print set-up, and live formulas that carry our own values, so that a program which
 * does not compute shows the same.
 */
export async function writeXlsx(workbook: FormWorkbook): Promise<Uint8Array> {
  const created = new Date(workbook.createdAt)
  return writeWorkbook({
    sheets: workbook.sheets.map(sheetOf),
    properties: {
      title: workbook.title,
      creator: workbook.author,
      lastModifiedBy: workbook.author,
      created,
      modified: created,
    },
    defaultFont: DEFAULT_FONT,
  })
}

function sheetOf({ name, orientation, columnWidths, rows, isOnePage, repeatedRows, footer }: FormSheet): WriteSheet {
  const placed = rows.flatMap(({ cells }, index) => cells.map((cell) => ({ cell, row: index })))
  const { first, last } = repeatedRows
  return {
    name,
    columns: columnWidths.map((width) => ({ width })),
    rows: rows.map(() => columnWidths.map(() => null)),
    cells: new Map(placed.flatMap(({ cell, row }) => coveredCells(cell, row))),
    merges: placed.flatMap(({ cell, row }) => mergeOf(cell, row) ?? []),
    rowDefs: new Map(rows.map(({ height }, index) => [index, { height }])),
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: isOnePage ? 1 : 0,
      printTitlesRow: `$${first}:$${last}`,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.35 },
    },
    headerFooter: { oddFooter: `&L&9${footer.replaceAll('&', '&&')}&R&9第 &P 页，共 &N 页` },
    view: { showGridLines: false },
  }
}

function mergeOf({ column, columnSpan, rowSpan }: FormCell, row: number): MergeRange | null {
  if (columnSpan === 1 && rowSpan === 1) return null
  const [startCol, endRow] = [column - 1, row + rowSpan - 1]
  return { startRow: row, startCol, endRow, endCol: startCol + columnSpan - 1 }
}

/** The cell and those that it covers: a merged cell is ruled all round only when each of them is. */
function coveredCells(cell: FormCell, row: number): [string, Partial<Cell>][] {
  const style = cellStyle(cell.role, formatOf(cell.content))
  return Array.from({ length: cell.rowSpan * cell.columnSpan }, (_, index) => {
    const [down, right] = [Math.floor(index / cell.columnSpan), index % cell.columnSpan]
    const key = `${row + down},${cell.column - 1 + right}`
    return [key, index === 0 ? { ...contentOf(cell.content), style } : emptyCell(style)]
  })
}

function formatOf(content: CellContent): NumberFormat | null {
  return content.kind === 'number' || content.kind === 'formula' ? content.format : null
}

function emptyCell(style: CellStyle): Partial<Cell> {
  return { value: null, type: 'empty', style }
}

function contentOf(content: CellContent): Partial<Cell> {
  switch (content.kind) {
    case 'empty':
      return { value: null, type: 'empty' }
    case 'text':
      return { value: content.text, type: 'string' }
    case 'number':
      return { value: Number(content.value), type: 'number' }
    case 'formula': {
      const result = typeof content.cached === 'string' ? content.cached : Number(content.cached.value)
      return { value: result, type: 'formula', formula: content.expression, formulaResult: result }
    }
    default:
      return content satisfies never
  }
}
