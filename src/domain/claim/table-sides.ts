import type { ReadCell, ReadTable } from '../document/index.ts'

const AMOUNT = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/
const FEWEST_ROWS = 3

type Filling = 'words' | 'amounts' | 'mixed'

function fillingOf(cells: readonly ReadCell[], normal: string): Filling {
  const words = cells.map(({ start, end }) => normal.slice(start, end).trim()).filter((each) => each !== '')
  const amounts = words.filter((each) => AMOUNT.test(each)).length
  if (amounts === 0 && words.length >= FEWEST_ROWS) return 'words'
  return amounts >= FEWEST_ROWS && amounts * 3 >= words.length * 2 ? 'amounts' : 'mixed'
}

function side(table: ReadTable, from: number): ReadTable {
  const cells = table.cells
    .filter(({ column }) => column >= from && column < from + 2)
    .map((cell) => ({ ...cell, column: cell.column - from, columnSpan: Math.min(cell.columnSpan, 2) }))
  return { ...table, columnCount: 2, cells }
}

/** 收入 and 支出 side by side, 项目、决算数、项目、决算数: each pair of columns is a table of its own. */
export function tableSides(table: ReadTable, normal: string): readonly ReadTable[] {
  if (table.columnCount !== 4) return [table]
  const single = table.cells.filter(({ columnSpan }) => columnSpan === 1)
  const fillings = [0, 1, 2, 3].map((at) =>
    fillingOf(
      single.filter(({ column }) => column === at),
      normal,
    ),
  )
  const isPaired = fillings.join() === 'words,amounts,words,amounts'
  return isPaired ? [side(table, 0), side(table, 2)] : [table]
}
