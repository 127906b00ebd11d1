import type { ISectionOptions } from 'docx'
import {
  BorderStyle,
  Document,
  Footer,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { printedContent } from '../../documents/forms/printed-content.ts'
import type { CellRole, FormCell, FormRow, FormSheet, FormWorkbook } from '../../documents/forms/workbook.ts'
import { finishPackage } from './finish-package.ts'
import { FONT, PAGE } from './layout.ts'
import { ALIGNMENT } from './paragraphs.ts'
import { STYLES } from './styles.ts'

/** 表格 docx — one section a sheet, ruled and merged as in the workbook. */
export async function writeFormDocx({ title, author, createdAt, sheets }: FormWorkbook): Promise<Uint8Array> {
  const file = new Document({ title, creator: author, styles: STYLES, sections: sheets.map(sectionOf) })
  const bytes = new Uint8Array(await Packer.toBuffer(file))
  return finishPackage(bytes, { title, author, subject: title, createdAt })
}

/** 12 mm all round, in twips. */
const MARGIN = 680

function sectionOf(sheet: FormSheet): ISectionOptions {
  const isWide = sheet.orientation === 'landscape'
  const width = (isWide ? PAGE.height : PAGE.width) - 2 * MARGIN
  return {
    properties: {
      page: {
        // The library turns the page itself.
        size: {
          width: PAGE.width,
          height: PAGE.height,
          orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, header: 340, footer: 340, gutter: 0 },
      },
    },
    footers: { default: footerOf(sheet, width) },
    children: tablesOf(sheet).flatMap((part) => [tableOf(part, { sheet, width }), lastLine()]),
  }
}

function footerOf({ footer }: FormSheet, width: number): Footer {
  const small = { size: 16, font: FONT.pageNumber, characterSpacing: 0 }
  return new Footer({
    children: [
      new Paragraph({
        spacing: SPACING,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ ...small, text: footer }),
          new TextRun({ ...small, children: ['\t第 ', PageNumber.CURRENT, ' 页'] }),
        ],
      }),
    ],
  })
}

/** Word wants a paragraph after a table; this one takes no room. */
function lastLine(): Paragraph {
  return new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 }, children: [] })
}

/** Rows of a sheet that make one table, the first of them repeated on every page. */
interface Part {
  readonly rows: readonly FormRow[]
  readonly repeated: number
}

/** Word repeats only the first rows of a table: a head further down begins a table of its own. */
function tablesOf({ rows, repeatedRows: { first, last } }: FormSheet): readonly Part[] {
  if (first === 1) return [{ rows, repeated: last }]
  const repeated = last - first + 1
  return [
    { rows: rows.slice(0, first - 1), repeated: 0 },
    { rows: cutBelowHead(rows.slice(first - 1), repeated), repeated },
  ]
}

/** A cell that reaches from the head into the rows below is cut there: its words stand below, beside what they name. */
function cutBelowHead(rows: readonly FormRow[], head: number): readonly FormRow[] {
  const reaching = (row: number, { rowSpan }: FormCell) => row < head && row + rowSpan > head
  const below = rows.flatMap(({ cells }, row) =>
    cells.filter((cell) => reaching(row, cell)).map((cell) => ({ ...cell, rowSpan: row + cell.rowSpan - head })),
  )
  return rows.map(({ cells, ...row }, index) => ({
    ...row,
    cells: [
      ...cells.map((cell) =>
        reaching(index, cell) ? { ...cell, rowSpan: head - index, content: { kind: 'empty' as const } } : cell,
      ),
      ...(index === head ? below : []),
    ],
  }))
}

function tableOf(
  { rows, repeated }: Part,
  { sheet: { columnWidths }, width }: { readonly sheet: FormSheet; readonly width: number },
): Table {
  const sum = columnWidths.reduce((total, one) => total + one, 0)
  const widths = columnWidths.map((one) => Math.floor((width * one) / sum))
  return new Table({
    width: { size: widths.reduce((total, one) => total + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { top: 20, bottom: 20, left: 40, right: 40 },
    rows: rows.map((row, index) => rowOf(row, { widths, isRepeated: index < repeated })),
  })
}

function rowOf(
  { cells }: FormRow,
  { widths, isRepeated }: { readonly widths: readonly number[]; readonly isRepeated: boolean },
): TableRow {
  const inOrder = cells.toSorted((left, right) => left.column - right.column)
  return new TableRow({
    cantSplit: true,
    tableHeader: isRepeated,
    children: inOrder.map((cell) => cellOf(cell, widths)),
  })
}

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' } as const
const NO_RULE = { style: BorderStyle.NIL, size: 0, color: 'auto' } as const
const onEverySide = <Edge>(edge: Edge) => ({ top: edge, bottom: edge, left: edge, right: edge })
const SPACING = { line: 220, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 } as const

/** Half-points. */
const LOOKS: Readonly<
  Record<CellRole, { readonly font: string; readonly size: number; readonly align: keyof typeof ALIGNMENT }>
> = {
  title: { font: FONT.title, size: 36, align: 'center' },
  subtitle: { font: FONT.pageNumber, size: 21, align: 'center' },
  note: { font: FONT.pageNumber, size: 18, align: 'left' },
  label: { font: FONT.heading, size: 17, align: 'center' },
  text: { font: FONT.pageNumber, size: 17, align: 'left' },
  center: { font: FONT.pageNumber, size: 17, align: 'center' },
  number: { font: FONT.pageNumber, size: 17, align: 'right' },
  total: { font: FONT.heading, size: 17, align: 'right' },
}

const OUTSIDE: ReadonlySet<CellRole> = new Set(['title', 'subtitle', 'note'])

function cellOf({ column, columnSpan, rowSpan, content, role }: FormCell, widths: readonly number[]): TableCell {
  const { font, size, align } = LOOKS[role]
  const lines = printedContent(content).split('\n')
  return new TableCell({
    columnSpan,
    rowSpan,
    width: {
      size: widths.slice(column - 1, column - 1 + columnSpan).reduce((sum, one) => sum + one, 0),
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlignTable.CENTER,
    borders: onEverySide(OUTSIDE.has(role) ? NO_RULE : RULE),
    children: lines.map(
      (text) =>
        new Paragraph({
          alignment: ALIGNMENT[align],
          spacing: SPACING,
          children: [new TextRun({ text, font, size, characterSpacing: 0 })],
        }),
    ),
  })
}
