import {
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { DocumentTable, Run, TableColumn } from '../../domain/document/index.ts'
import { TEXT_WIDTH } from './layout.ts'
import { ALIGNMENT, textRuns } from './paragraphs.ts'

const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const MARGINS = { top: 40, bottom: 40, left: 70, right: 70 } as const

/** A table with its caption and unit: smaller type, the header on every page, no row torn over two. */
export function tableBlocks(table: DocumentTable): (Paragraph | Table)[] {
  return [...captionParagraphs(table), wholeTable(table), spacer()]
}

function captionParagraphs({ caption, unitNote }: DocumentTable): Paragraph[] {
  const title = new Paragraph({ style: 'TableCaption', keepNext: true, children: [new TextRun({ text: caption })] })
  if (unitNote === null) return [title]
  return [title, new Paragraph({ style: 'TableUnit', keepNext: true, children: [new TextRun({ text: unitNote })] })]
}

/** A table this short is not parted by a page; of a longer one two rows stay with the header, and two with the end. */
const KEPT_ROWS = 6

function wholeTable({ columns, rows, totalRow }: DocumentTable): Table {
  const widths = columnWidths(columns)
  const last = rows.length - 1
  const keepsNext = (index: number) => index < last && (rows.length <= KEPT_ROWS || index === 0 || index === last - 1)
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE, insideHorizontal: EDGE, insideVertical: EDGE },
    margins: MARGINS,
    rows: [
      headerRow(columns, widths),
      ...rows.map((row, index) =>
        bodyRow(row, { columns, widths, isTotal: index === totalRow, keepNext: keepsNext(index) }),
      ),
    ],
  })
}

/** Shares of the text's width that add up to it exactly. */
export function columnWidths(columns: readonly TableColumn[]): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  const widths = columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / sum))
  const rest = TEXT_WIDTH - widths.reduce((total, width) => total + width, 0)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

function headerRow(columns: readonly TableColumn[], widths: readonly number[]): TableRow {
  return new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title }, index) =>
      cell(
        [new Paragraph({ style: 'TableHead', keepNext: true, children: [new TextRun({ text: title })] })],
        widths[index],
      ),
    ),
  })
}

interface RowLayout {
  readonly columns: readonly TableColumn[]
  readonly widths: readonly number[]
  readonly isTotal: boolean
  readonly keepNext: boolean
}

function bodyRow(cells: readonly (readonly Run[])[], { columns, widths, isTotal, keepNext }: RowLayout): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map((runs, index) => {
      const alignment = ALIGNMENT[columns[index]?.align ?? 'left']
      const style = isTotal ? 'TableTotal' : 'TableText'
      return cell([new Paragraph({ style, alignment, keepNext, children: textRuns(runs) })], widths[index])
    }),
  })
}

function cell(children: readonly Paragraph[], width = 0): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [...children],
  })
}

/** Keeps the text that follows off the table's edge. */
function spacer(): Paragraph {
  return new Paragraph({ style: 'TableGap', children: [] })
}
