import type { Prose } from '../claim/index.ts'
import { numberFromChinese } from '../claim/index.ts'
import type { ReadTable } from '../document/index.ts'
import { chineseNumber } from './numbering.ts'
import type { FormSlip } from './slip-of-form.ts'

const HAN = /^([一二三四五六七八九十]{1,3})、/
const ARABIC = /^(\d{1,2})[.、．](?!\d)/

/** A cell that begins with a number of its list: 三、上级补助收入. */
interface NumberedCell {
  readonly value: number
  readonly row: number
  readonly start: number
  readonly end: number
  readonly text: string
}

function numberedCells({ normal }: Prose, table: ReadTable, column: number, pattern: RegExp): NumberedCell[] {
  return table.cells.flatMap((cell) => {
    const found = cell.column === column ? pattern.exec(normal.slice(cell.start, cell.end)) : null
    const [text, digits] = found ?? []
    if (text === undefined || digits === undefined) return []
    const value = /\d/.test(digits) ? Number(digits) : Number(numberFromChinese(digits)?.numerator ?? 0n)
    return [{ value, row: cell.row, start: cell.start, end: cell.start + text.length, text }]
  })
}

function slipBetween(before: NumberedCell, cell: NumberedCell): FormSlip | null {
  const isNext = cell.value === before.value + 1
  const beginsAgain = cell.value === 1 && cell.row > before.row + 1
  if (isNext || beginsAgain) return null
  const digits = before.text.includes('、') && !/\d/.test(before.text)
  const expected = digits
    ? `${chineseNumber(before.value + 1)}、`
    : before.text.replace(/\d+/, String(before.value + 1))
  return {
    kind: 'table-number',
    message: `表内序号由“${before.text}”接到“${cell.text}”，不连续，请核对是否漏项或误编。`,
    places: [
      { start: cell.start, end: cell.end },
      { start: before.start, end: before.end },
    ],
    expected,
    actual: cell.text,
    suggestion: `请核对序号，按顺序此处应为“${expected}”。`,
    meaning: ['table-number', before.text, cell.text],
  }
}

function slipsOfColumn(cells: readonly NumberedCell[], isFixedForm: boolean): FormSlip[] {
  if (cells[0]?.value !== 1) return []
  return cells.slice(1).flatMap((cell, at) => {
    const before = cells[at]
    if (before === undefined || (isFixedForm && cell.value > before.value)) return []
    return slipBetween(before, cell) ?? []
  })
}

/** How far before a table its title stands. */
const TITLE_REACH = 80

/** 决算 forms number their lines once for all; a unit leaves out those it has no amount for. */
function isFixedForm({ normal }: Prose, { start }: ReadTable): boolean {
  return /决算|收入支出/.test(normal.slice(Math.max(0, start - TITLE_REACH), start + TITLE_REACH))
}

/** Numbers in the cells of a column that repeat or jump; behind other rows a list may begin again. */
export function tableNumberingSlips(prose: Prose): FormSlip[] {
  const tables = prose.document.blocks.filter((block) => block.kind === 'table')
  return tables.flatMap((table) =>
    Array.from({ length: table.columnCount }, (_, column) =>
      [HAN, ARABIC].flatMap((pattern) =>
        slipsOfColumn(numberedCells(prose, table, column, pattern), isFixedForm(prose, table)),
      ),
    ).flat(),
  )
}
