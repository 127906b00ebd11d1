import type { ReadCell, ReadTable } from '../document/index.ts'

const TOTAL = /^(?:合计|总计|小计|共计|总分|总得分|得分合计|分值合计|本页小计)[：:]?$/
const NUMBER = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/
const EMPTY = /^[—\-－/]*$/

/** 合计 and figures right behind it, in a row of fewer cells than the table has columns. */
function isShortTotal(words: readonly string[], columnCount: number): boolean {
  const [head = '', ...others] = words
  return (
    TOTAL.test(head) &&
    words.length < columnCount &&
    others.some((each) => NUMBER.test(each)) &&
    others.every((each) => NUMBER.test(each) || EMPTY.test(each))
  )
}

/**
 * How far a short row of totals is to be moved to the right: not at all where each figure stands below figures; else to where
 * most figures stand above it.
 */
function shiftOf(words: readonly string[], figures: readonly number[], columnCount: number): number {
  const numbers = words.flatMap((each, at) => (at > 0 && NUMBER.test(each) ? [at] : []))
  const above = (shift: number): number[] =>
    numbers.map((at) => figures.filter((column) => column === at + shift).length)
  if (above(0).every((count) => count > 0)) return 0
  const sums = Array.from({ length: columnCount - words.length + 1 }, (_, shift) =>
    above(shift).reduce((sum, count) => sum + count, 0),
  )
  return sums.indexOf(Math.max(...sums))
}

/** 合计<Tab>172.00 below 序号, 内容, 金额: a merged head that a text cannot show; its figures go below those that they total. */
export function withTotalsAligned(table: ReadTable, normal: string): ReadTable {
  const { rowCount, columnCount, cells } = table
  const rows = Array.from({ length: rowCount }, (): ReadCell[] => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  const wordsOf = ({ start, end }: ReadCell): string => normal.slice(start, end).replace(/\s/g, '')
  const isFigure = (cell: ReadCell): boolean => cell.column > 0 && /^[-+]?\d[\d,.]*.{0,3}$/.test(wordsOf(cell))
  const body = rows.filter(([head]) => head !== undefined && !TOTAL.test(wordsOf(head)))
  const figures = body.flatMap((row) => row.filter(isFigure).map(({ column }) => column))
  const moved = rows.flatMap((row) => {
    const filled = row.slice(0, row.findLastIndex((cell) => wordsOf(cell) !== '') + 1)
    const words = filled.map(wordsOf)
    const isUnmerged = filled.every(({ column, columnSpan }, at) => column === at && columnSpan === 1)
    const shift = isUnmerged && isShortTotal(words, columnCount) ? shiftOf(words, figures, columnCount) : 0
    return shift === 0 ? row : filled.map((cell, at) => (at === 0 ? cell : { ...cell, column: cell.column + shift }))
  })
  return { ...table, cells: moved }
}
