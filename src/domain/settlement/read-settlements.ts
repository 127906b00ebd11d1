import type { Exact } from '../amount/index.ts'
import { exactOf, fraction, ONE, times, whole } from '../amount/index.ts'
import type { ReadBlock, ReadDocument, ReadTable } from '../document/index.ts'
import type { MoneyCell, SettlementTable, Stretch } from './settlement.ts'
import { settlementKind } from './settlement.ts'
import type { GridCell, SettlementGrid } from './settlement-grid.ts'
import { isBlank, isCode, isNumber, isWords, settlementGrid } from './settlement-grid.ts'

type Named = Stretch & { readonly text: string }

const SCALES: readonly (readonly [unit: string, factor: Exact])[] = [
  ['百元', whole(100)],
  ['千元', whole(1000)],
  ['万元', whole(10_000)],
  ['亿元', whole(100_000_000)],
]
const UNIT_NOTE = /单\s*位\s*[:：]\s*(?:人民币)?\s*(亿元|万元|千元|百元|元)/g
const UNIT_NAME = /(?:部\s*门|单\s*位)(?:名称)?\s*[:：]\s*([一-龥（）()·]{4,40})/g
/** Title and unit stand in the lines before a table, or in its first rows. */
const LINES_BEFORE = 5
const ROWS_AT_HEAD = 6
const MARK = /行次|序号|编码|代码/
/** What heads a column of amounts: 310 below it is no code. */
const AMOUNTS = /数$|金额$|合计$|小计$|收入$|支出$|[^目]费$|结余$|拨款$/

/** Every 决算公开表 among the tables of a document. */
export function readSettlements({ text, blocks, format }: ReadDocument): readonly SettlementTable[] {
  let said: Named | null = null
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'table') return []
    const table = readSettlement(block, { text, blocks, index, isPrinted: format === 'pdf', said })
    said = table?.unit ?? said
    return table ?? []
  })
}

interface Around {
  readonly text: string
  readonly blocks: readonly ReadBlock[]
  readonly isPrinted: boolean
  /** What the last table that says it is in: those of one set are in one unit. */
  readonly said: Named | null
  /** Of the table among the blocks. */
  readonly index: number
}

function readSettlement(table: ReadTable, around: Around): SettlementTable | null {
  const head = headOf(table, around)
  const title = head.find(({ text }) => settlementKind(text) !== null)
  const kind = settlementKind(title?.text ?? '')
  if (title === undefined || kind === null) return null
  const unit = noteIn(head, UNIT_NOTE)
  const cells = moneyCells(settlementGrid(table, around), scaleOf(unit ?? around.said))
  return { kind, title, table, unit, unitName: noteIn(head, UNIT_NAME), cells }
}

/** Amounts are in 元 where nothing else is said. */
function scaleOf(unit: Named | null): Exact {
  return SCALES.find(([name]) => name === unit?.text)?.[1] ?? ONE
}

/** Words in the first rows of a table and in the lines before it, the nearest first. */
function headOf({ cells, name, start: tableStart }: ReadTable, { text, blocks, index }: Around): readonly Named[] {
  const inside = cells.filter(({ row }) => row < ROWS_AT_HEAD)
  const before: Stretch[] = []
  for (let at = index - 1; at >= 0 && before.length < LINES_BEFORE; at -= 1) {
    const block = blocks[at]
    if (block?.kind !== 'paragraph') break
    before.push(block)
  }
  const printed = [...inside, ...before].map(({ start, end }) => ({ start, end, text: text.slice(start, end) }))
  return [...printed, { start: tableStart, end: tableStart, text: name ?? '' }]
}

/** What a note says, at its place. */
function noteIn(head: readonly Named[], note: RegExp): Named | null {
  const found = head.flatMap(({ start, text }) =>
    [...text.matchAll(note)].map(({ index, 0: words, 1: said = '' }) => {
      const end = start + index + words.length
      return { start: end - said.length, end, text: said }
    }),
  )
  return found[0] ?? null
}

const decimalsOf = (text: string): number => (text.includes('.') ? text.length - text.indexOf('.') - 1 : 0)

function moneyCells(grid: SettlementGrid, scale: Exact): readonly MoneyCell[] {
  const body = grid.rows.slice(grid.bodyStart)
  const decimals = Math.max(
    0,
    ...body
      .flat()
      .filter(isNumber)
      .map(({ text }) => decimalsOf(text)),
  )
  const step = times(scale, fraction(1n, 10n ** BigInt(decimals)))
  return body.flatMap((cells) =>
    cells.flatMap((cell, at): MoneyCell | readonly [] => {
      const { start, end, text, row, column } = cell
      const header = grid.headerOf(column)
      const isOwnCode = !AMOUNTS.test(header) && isRowCode(cell, cells.slice(at + 1))
      if (!isNumber(cell) || MARK.test(header) || isOwnCode) return []
      const value = times(exactOf(text.replaceAll(',', '')), scale)
      const side = column >= grid.rightStart ? 'right' : 'left'
      return {
        start,
        end,
        text,
        value,
        step,
        row,
        ...labelOf(cells.slice(0, at).filter((each) => isWords(each) || !AMOUNTS.test(grid.headerOf(each.column)))),
        header,
        side,
      }
    }),
  )
}

/** A code stands directly before the name of its row. */
function isRowCode(cell: GridCell, behind: readonly GridCell[]): boolean {
  return (
    isCode(cell) &&
    behind
      .filter((each) => !isBlank(each))
      .slice(0, 1)
      .some(isWords)
  )
}

/** The nearest words on the left, and the code in them or before them. */
function labelOf(left: readonly GridCell[]): { label: string; code: string } {
  const named = left.findLastIndex(isWords)
  const label = left
    .slice(named, named + 1)
    .map(({ text }) => text)
    .join('')
  const written = /^(?:\d{7}|\d{5}|\d{3})(?=[一-龥])/.exec(label)?.[0] ?? ''
  const before = left
    .slice(0, Math.max(named, 0))
    .filter((cell) => !isBlank(cell))
    .slice(-1)
  const own = before
    .filter(isCode)
    .map(({ text }) => text)
    .join('')
  return { label: label.slice(written.length), code: written === '' ? own : written }
}
