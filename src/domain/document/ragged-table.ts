import type { ReadCell, ReadTable } from './read-document.ts'

/** 合计, 小计：设备购置, 第一包小计, 两包合计 */
const TOTAL = /^(?:(?:合计|总计|小计|共计)(?:[：:（(].*)?|(?:总分|总得分)[：:]?|[一-龥]{1,8}(?:合计|总计|小计)[：:]?)$/
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

const rowsOf = ({ rowCount, cells }: ReadTable): ReadCell[][] => {
  const rows = Array.from({ length: rowCount }, (): ReadCell[] => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows
}

const wordsIn = (normal: string, { start, end }: ReadCell): string => normal.slice(start, end).replace(/\s/g, '')

/** A cell that holds a number, with a sign before it or a unit behind it. */
const VALUE = /^[≥≤＞＜><=＝±+-]?\d/
type Kind = 'value' | 'words' | 'empty'

function kindOf(words: string): Kind {
  if (EMPTY.test(words)) return 'empty'
  return VALUE.test(words) ? 'value' : 'words'
}

/** What stands in each column, where rows of all cells agree on it; `null` where they don't. */
function kindsOfColumns(rows: readonly (readonly Kind[])[], width: number): (Kind | null)[] {
  return Array.from({ length: width }, (_, column) => {
    const kinds = new Set(rows.flatMap((row) => row.slice(column, column + 1)).filter((kind) => kind !== 'empty'))
    const [kind = null, ...others] = kinds
    return others.length === 0 ? kind : null
  })
}

const FEWEST_FULL = 2

const isUnmerged = (row: readonly ReadCell[]): boolean =>
  row.every(({ column, columnSpan, rowSpan }, at) => column === at && columnSpan * rowSpan === 1)

/** A row that begins with words, and not with those of a total. */
function mayLackHead(row: readonly ReadCell[], normal: string): boolean {
  const words = row
    .slice(0, 1)
    .map((head) => wordsIn(normal, head))
    .join('')
  return kindOf(words) === 'words' && !TOTAL.test(words)
}

/** How far a short row is to be moved to the right so that each cell stands below its like; 0 where it stands so already. */
function rowShift(row: readonly Kind[], kinds: readonly (Kind | null)[]): number {
  const fits = (shift: number): boolean =>
    kinds.slice(shift, shift + row.length).every((wanted, at) => [wanted ?? row[at], 'empty'].includes(row[at]))
  const shifts = Array.from({ length: kinds.length - row.length + 1 }, (_, shift) => shift)
  return shifts.find(fits) ?? 0
}

/**
 * 质量指标<Tab>合格率<Tab>100% below 产出指标, 数量指标, 产量, 8: the merged cell that a text can show only once is left out in the
 * rows below it, and theirs go to the right, below their like.
 *
 * @param from the row of the header
 */
export function withRowsAligned(table: ReadTable, normal: string, from = 0): ReadTable {
  const rows = rowsOf(table)
  const own = rows.slice(from)
  const width = Math.max(...own.map(({ length }) => length))
  if (own.every(({ length }) => length === width) || !own.every(isUnmerged)) return table
  const kindsIn = (row: readonly ReadCell[]): Kind[] => row.map((cell) => kindOf(wordsIn(normal, cell)))
  const full = own.filter(({ length }) => length === width).slice(1)
  if (full.length < FEWEST_FULL) return table
  const wanted = kindsOfColumns(full.map(kindsIn), width)
  const cells = own.flatMap((row) => {
    const shift = mayLackHead(row, normal) ? rowShift(kindsIn(row), wanted) : 0
    return row.map((cell) => ({ ...cell, column: cell.column + shift }))
  })
  return { ...table, cells: [...rows.slice(0, from).flat(), ...cells] }
}

/** 合计<Tab>172.00 below 序号, 内容, 金额: a merged head that a text cannot show; its figures go below those that they total. */
export function withTotalsAligned(table: ReadTable, normal: string): ReadTable {
  const { columnCount } = table
  const rows = rowsOf(table)
  const wordsOf = (cell: ReadCell): string => wordsIn(normal, cell)
  const isFigure = (cell: ReadCell): boolean => cell.column > 0 && /^[-+]?\d[\d,.]*.{0,3}$/.test(wordsOf(cell))
  const body = rows.filter(([head]) => head !== undefined && !TOTAL.test(wordsOf(head)))
  const figures = body.flatMap((row) => row.filter(isFigure).map(({ column }) => column))
  const moved = rows.flatMap((row) => {
    const filled = row.slice(0, row.findLastIndex((cell) => wordsOf(cell) !== '') + 1)
    const words = filled.map(wordsOf)
    const isPlain = filled.every(({ column, columnSpan }, at) => column === at && columnSpan === 1)
    const shift = isPlain && isShortTotal(words, columnCount) ? shiftOf(words, figures, columnCount) : 0
    return shift === 0 ? row : filled.map((cell, at) => (at === 0 ? cell : { ...cell, column: cell.column + shift }))
  })
  return { ...table, cells: moved }
}
