import {
  type Cell,
  type CellStyle,
  type CellValue,
  colToLetter,
  type DataValidation,
  type WriteSheet,
  writeXlsx,
} from 'hucre'
import { OWN_SHEETS } from '../../domain/import/index.ts'
import type { TableBook, TableColumn, TableValue } from '../../usecases/ports.ts'
import { DEFAULT_FONT } from './cell-styles.ts'

const AUTHOR = '证绩'
/** How far down a column's list of choices reaches. */
const ROWS_WITH_CHOICES = 5_000
/** Beyond 15 digits a spreadsheet would change a number: it stays text. */
const EXACT_DIGITS = 15

const LINE = { style: 'thin', color: { rgb: 'D1D5DB' } } as const
const HEAD: CellStyle = {
  font: { name: '黑体', size: 10, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'EEF2F7' } },
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  border: { top: LINE, right: LINE, bottom: LINE, left: LINE },
}
const REQUIRED: CellStyle = { ...HEAD, font: { ...HEAD.font, color: { rgb: 'B3261E' } } }

const FORMATS: Readonly<Record<TableColumn['kind'], string>> = {
  text: '@',
  money: '#,##0.00',
  whole: '0',
  decimal: '0.######',
  date: 'yyyy-mm-dd',
}

/** 台账表格 xlsx — headings that stay in view, typed columns with choices and help, set up for A4; what explains it on a second sheet. */
export async function writeTableXlsx(book: TableBook): Promise<Uint8Array> {
  const created = new Date(book.createdAt)
  return writeXlsx({
    sheets: [recordSheet(book), ...explanationSheet(book), ...choiceSheet(book)],
    properties: { title: book.title, creator: AUTHOR, lastModifiedBy: AUTHOR, created, modified: created },
    defaultFont: DEFAULT_FONT,
  })
}

function recordSheet({ sheet, columns, rows, footer, title }: TableBook): WriteSheet {
  const last = colToLetter(Math.max(0, columns.length - 1))
  return {
    name: sheet,
    columns: columns.map(({ width, kind }) => ({
      width,
      style: { numFmt: FORMATS[kind], alignment: { vertical: 'top', wrapText: kind === 'text' } },
    })),
    rows: [columns.map(headingOf), ...rows.map((cells) => cells.map((cell, at) => cellValueOf(cell, columns[at])))],
    cells: new Map(columns.map((column, at) => [`0,${at}`, headCell(column)])),
    rowDefs: new Map([[0, { height: 30 }]]),
    dataValidations: columns.flatMap((column, at) => choiceList(column, { at, listed: listedBefore(columns, at) })),
    ...(rows.length === 0 ? {} : { autoFilter: { range: `A1:${last}${rows.length + 1}` } }),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.35 },
    },
    headerFooter: {
      oddHeader: `&C&"黑体"&14${title.replaceAll('&', '&&')}`,
      oddFooter: `&L&9${footer.replaceAll('&', '&&')}&R&9第 &P 页，共 &N 页`,
    },
  }
}

/** A star beside what must be filled in. */
function headingOf({ heading, isRequired }: TableColumn): string {
  return isRequired ? `*${heading}` : heading
}

function headCell(column: TableColumn): Partial<Cell> {
  const { help, isRequired } = column
  return {
    value: headingOf(column),
    type: 'string',
    style: isRequired ? REQUIRED : HEAD,
    ...(help === null ? {} : { comment: { author: AUTHOR, text: help } }),
  }
}

function cellValueOf(value: TableValue, column: TableColumn | undefined): CellValue {
  if (value === null) return null
  if (typeof value === 'object') return numberOf(value.number)
  return column?.kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : value
}

function numberOf(digits: string): number | string {
  return digits.replaceAll(/\D/g, '').replace(/^0+/, '').length <= EXACT_DIGITS ? Number(digits) : digits
}

/** Columns with a list before this one: each list is a column of the sheet of choices. */
function listedBefore(columns: readonly TableColumn[], at: number): number {
  return columns.slice(0, at).filter(({ choices }) => choices.length > 0).length
}

function choiceList(
  { choices, heading }: TableColumn,
  { at, listed }: { readonly at: number; readonly listed: number },
): readonly DataValidation[] {
  if (choices.length === 0) return []
  const [column, list] = [colToLetter(at), colToLetter(listed)]
  return [
    {
      type: 'list',
      formula1: `'${OWN_SHEETS.choices}'!$${list}$2:$${list}$${choices.length + 1}`,
      range: `${column}2:${column}${ROWS_WITH_CHOICES}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: 'warning',
      errorTitle: heading.slice(0, 30),
      errorMessage: '请从列表中选择',
    },
  ]
}

function choiceSheet({ columns }: TableBook): readonly WriteSheet[] {
  const lists = columns.filter(({ choices }) => choices.length > 0)
  if (lists.length === 0) return []
  const longest = Math.max(...lists.map(({ choices }) => choices.length))
  const rows = Array.from({ length: longest }, (_, row) => lists.map(({ choices }) => choices[row] ?? null))
  return [{ name: OWN_SHEETS.choices, rows: [lists.map(({ heading }) => heading), ...rows], hidden: true }]
}

const EXPLAINED: CellStyle = { alignment: { vertical: 'top', wrapText: true } }

function explanationSheet({ explanation, footer }: TableBook): readonly WriteSheet[] {
  const [head = []] = explanation
  if (head.length === 0) return []
  return [
    {
      name: OWN_SHEETS.explanation,
      columns: [18, 10, 76, 46].map((width) => ({ width, style: EXPLAINED })),
      rows: explanation.map((line) => [...line]),
      cells: new Map(head.map((value, at) => [`0,${at}`, { value, type: 'string', style: HEAD } as const])),
      freezePane: { rows: 1 },
      pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
      headerFooter: { oddFooter: `&L&9${footer.replaceAll('&', '&&')}` },
    },
  ]
}
