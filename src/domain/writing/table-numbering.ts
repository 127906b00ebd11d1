import type { Prose } from '../claim/index.ts'
import type { ReadCell, ReadTable } from '../document/index.ts'
import { flatMapped } from '../list/index.ts'
import { chineseNumber } from './numbering.ts'
import type { FormSlip } from './slip-of-form.ts'

/** Ways to number the lines of a table, the highest level first. */
const STYLES: readonly RegExp[] = [
  /^([一二三四五六七八九十]{1,3})、/,
  /^（([一二三四五六七八九十]{1,3})）/,
  /^(\d{1,2})[.、．](?!\d)/,
  /^（(\d{1,2})）/,
  /^(\d{1,2})）/,
  /^([①-⑳])/,
]

const CHINESE = Array.from({ length: 60 }, (_, value) => chineseNumber(value))

/** A cell that begins with a number of its list: 三、上级补助收入. */
interface NumberedCell {
  readonly value: number
  readonly row: number
  readonly start: number
  readonly end: number
  readonly text: string
}

function numberOf(number: string): number {
  if (/\d/.test(number)) return Number(number)
  const value = CHINESE.indexOf(number)
  return value === -1 ? number.charCodeAt(0) - '①'.charCodeAt(0) + 1 : value
}

/** The number as the one before it prints its own. */
function printedLike({ text }: NumberedCell, value: number): string {
  if (/\d/.test(text)) return text.replace(/\d+/, String(value))
  if (/[①-⑳]/.test(text)) return String.fromCharCode('①'.charCodeAt(0) + value - 1)
  return text.replace(/[一二三四五六七八九十]+/, chineseNumber(value))
}

function slipBetween(before: NumberedCell, cell: NumberedCell): FormSlip {
  const expected = printedLike(before, before.value + 1)
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

/** Cells of one column with their words, from the top. */
interface Column {
  readonly index: number
  readonly words: readonly { readonly cell: ReadCell; readonly words: string }[]
  /** Cells of the columns before it that hold words, not a number. */
  readonly named: readonly ReadCell[]
}

function columnsOf({ normal }: Prose, table: ReadTable): Column[] {
  const written = table.cells
    .map((cell) => ({ cell, words: normal.slice(cell.start, cell.end) }))
    .filter(({ words }) => words !== '')
  return Array.from({ length: table.columnCount }, (_, index) => ({
    index,
    words: written.filter(({ cell }) => cell.column === index),
    named: written.filter(({ cell, words }) => cell.column < index && /[一-龥]/.test(words)).map(({ cell }) => cell),
  }))
}

function numberedCells({ words }: Column, pattern: RegExp): NumberedCell[] {
  return flatMapped(words, ({ cell: { row, start }, words: own }) => {
    const [text, number] = pattern.exec(own) ?? []
    if (text === undefined || number === undefined) return []
    return [{ value: numberOf(number), row, start, end: start + text.length, text }]
  })
}

/** A line of its own between two numbers, or a group named beside: behind it a list may begin again. */
function isNewGroup(column: Column, style: number, { before, cell }: Pair): boolean {
  const isBetween = ({ row }: ReadCell): boolean => row > before.row && row < cell.row
  const lower = STYLES.slice(style + 1)
  const hasLine = column.words.some(
    ({ cell: line, words }) => isBetween(line) && !lower.some((pattern) => pattern.test(words)),
  )
  return hasLine || column.named.some(({ row }) => row > before.row && row <= cell.row)
}

interface Pair {
  readonly before: NumberedCell
  readonly cell: NumberedCell
  readonly next: NumberedCell | undefined
}

function isRight(column: Column, style: number, pair: Pair): boolean {
  const { before, cell, next } = pair
  if (cell.value === before.value + 1) return true
  // 1. 1. 3.: the list goes on behind, so that it has not begun again.
  return cell.value === 1 && next?.value !== before.value + 2 && isNewGroup(column, style, pair)
}

function slipsOfColumn(column: Column, style: number, isFixed: boolean): FormSlip[] {
  const cells = flatMapped(STYLES.slice(style, style + 1), (pattern) => numberedCells(column, pattern))
  if (cells[0]?.value !== 1) return []
  return cells.slice(1).flatMap((cell, at) => {
    const before = cells[at]
    const pair = before === undefined ? null : { before, cell, next: cells[at + 2] }
    if (pair === null || isRight(column, style, pair)) return []
    // Behind a wrong number the right one looks wrong.
    const wasWrong = !isFixed && at > 0 && cell.value === (cells[at - 1]?.value ?? 0) + 2
    return wasWrong || (isFixed && cell.value > pair.before.value) ? [] : slipBetween(pair.before, cell)
  })
}

/** How far before a table its title stands. */
const TITLE_REACH = 80
const FIXED_TITLE = /收入支出决算|收入决算|支出决算|决算总表|公开 ?\d{1,2} ?表/

/** Numbers that 决算 forms of one year or another give these lines. */
const OFFICIAL: readonly (readonly [RegExp, readonly number[]])[] = [
  [/上级补助/, [2, 4]],
  [/^(?!.*单位)事业收入/, [3, 5]],
  [/^经营收入/, [4, 6]],
  [/附属单位上缴/, [5, 7]],
  [/^其他收入/, [6, 8]],
  [/公共安全/, [4]],
  [/^教育/, [5]],
  [/科学技术/, [6]],
  [/社会保障和就业/, [8]],
  [/卫生健康|医疗卫生/, [9]],
  [/住房保障/, [19, 20, 21]],
]

function isOfficial(words: string): boolean {
  const value = STYLES.slice(0, 1).map((pattern) => pattern.exec(words)?.[1])[0]
  const name = words.replace(/^.*?、/, '')
  const numbers = OFFICIAL.find(([pattern]) => pattern.test(name))?.[1]
  return value === undefined || numbers === undefined || numbers.includes(numberOf(value))
}

/** 决算 forms number their lines once for all: a unit may leave out those it has no amount for, or number its own anew. */
function isFixedForm({ normal }: Prose, { start }: ReadTable, { words }: Column): boolean {
  const title = normal.slice(Math.max(0, start - TITLE_REACH), start + TITLE_REACH)
  return FIXED_TITLE.test(title) && words.every((each) => isOfficial(each.words))
}

const SERIAL = /^\d{1,3}$/

/** 序号 1、2、4、5: one number is left out, or one is written twice and the next as if it were not. */
function slipsOfSerial({ words }: Column): FormSlip[] {
  const head = words.findIndex((each) => each.words === '序号')
  const cells = (head === -1 ? [] : words.slice(head + 1))
    .filter((each) => SERIAL.test(each.words))
    .map(({ cell: { row, start, end }, words: text }) => ({ value: Number(text), row, start, end, text }))
  const wrong = cells.slice(1).flatMap((cell, at) => {
    const before = cells[at]
    return before === undefined || cell.value === before.value + 1 ? [] : [{ before, cell, next: cells[at + 2] }]
  })
  const [first, second, ...others] = wrong
  if (first === undefined || cells.length < 4 || cells[0]?.value !== 1 || others.length > 0) return []
  const isGap = second === undefined && first.cell.value === first.before.value + 2
  const isSlip = first.next === second?.cell && second?.cell.value === first.before.value + 2
  return isGap || isSlip ? [slipBetween(first.before, first.cell)] : []
}

/** Numbers in the cells of a column that repeat or jump; behind other rows a list may begin again. */
export function tableNumberingSlips(prose: Prose): FormSlip[] {
  const tables = prose.document.blocks.filter((block) => block.kind === 'table')
  return tables.flatMap((table) =>
    columnsOf(prose, table).flatMap((column) => [
      ...STYLES.flatMap((_, style) => slipsOfColumn(column, style, isFixedForm(prose, table, column))),
      ...slipsOfSerial(column),
    ]),
  )
}
