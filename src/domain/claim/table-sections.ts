import type { ReadCell, ReadTable } from '../document/index.ts'

const AMOUNT = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/
const CODE = /^\d{3}(?:\d{2}){0,2}$/
/** How the words of a column header end. */
const HEADER_WORDS =
  /(?:指标|指标性质|指标值|目标值|目标|名称|单位|预算数|决算数|执行数|执行率|金额|分值|权重|得分|完成值|完成情况|实际完成|偏差原因|措施|控制率|规模|投资|人数|编制数)(?:（[^（）]{1,6}）)?$/
const FEWEST_HEADERS = 3

/** A row, and whether it begins another table under the same frame. */
interface Row {
  readonly hasAmount: boolean
  /** Its words where all of them are header words; `null` otherwise. */
  readonly header: string | null
}

function rowOf(cells: readonly ReadCell[], normal: string): Row {
  const words = cells.map(({ start, end }) => normal.slice(start, end).replace(/\s/g, '')).filter((each) => each !== '')
  const amounts = words.filter((each) => AMOUNT.test(each))
  const headers = words.filter((each) => HEADER_WORDS.test(each))
  const isMostly = headers.length * 4 >= words.length * 3
  const isHeader = amounts.length === 0 && headers.length >= FEWEST_HEADERS && isMostly
  return { hasAmount: amounts.some((each) => !CODE.test(each)), header: isHeader ? words.join('/') : null }
}

/** Rows at which a header begins anew below figures; a header that a page break repeats begins nothing. */
function startsOf(rows: readonly Row[]): number[] {
  const starts = [0]
  let hasAmounts = false
  const seen = new Set<string>()
  for (const [index, { hasAmount, header }] of rows.entries()) {
    if (header !== null && hasAmounts && !seen.has(header)) {
      starts.push(index)
      hasAmounts = false
    }
    if (header !== null) seen.add(header)
    hasAmounts ||= hasAmount
  }
  return starts
}

const OPENS_HALF = /^(?:项目|科目|支出功能分类|经济分类).{0,12}$/
/** A header stands in the first rows. */
const HEADER_WITHIN = 8

/** Where a header row says 项目, 金额 a second time: 收入 on the left, 支出 on the right. `null` for a table of one half. */
function halfAt(rows: readonly (readonly ReadCell[])[], normal: string): number | null {
  for (const cells of rows.slice(0, HEADER_WITHIN)) {
    const named = cells
      .map(({ start, end, column }) => ({ column, words: normal.slice(start, end).replace(/\s/g, '') }))
      .filter(({ words }) => words !== '')
    const [first] = named
    if (first === undefined || !OPENS_HALF.test(first.words)) continue
    const again = named.slice(2).find(({ words }) => words === first.words)
    if (again !== undefined) return again.column
  }
  return null
}

const rowsOf = ({ rowCount, cells }: ReadTable): readonly (readonly ReadCell[])[] => {
  const rows = Array.from({ length: rowCount }, (): ReadCell[] => [])
  for (const cell of cells) rows[cell.row]?.push(cell)
  return rows
}

/** Halves that stand side by side, each with a header of its own. */
function halvesOf(table: ReadTable, normal: string): readonly ReadTable[] {
  const at = halfAt(rowsOf(table), normal)
  if (at === null) return [table]
  const left = table.cells
    .filter(({ column }) => column < at)
    .map((cell) => ({ ...cell, columnSpan: Math.min(cell.columnSpan, at - cell.column) }))
  const right = table.cells.filter(({ column }) => column >= at).map((cell) => ({ ...cell, column: cell.column - at }))
  return [
    { ...table, columnCount: at, cells: left },
    ...halvesOf({ ...table, columnCount: table.columnCount - at, cells: right }, normal),
  ]
}

/**
 * Tables in one frame, as official forms have it: 资金 above and 指标 below, 收入 on the left and 支出 on the right. Each
 * part with a header of its own is a table of its own.
 */
export function tableSections(table: ReadTable, normal: string): readonly ReadTable[] {
  return partsBelow(table, normal).flatMap((part) => halvesOf(part, normal))
}

function partsBelow(table: ReadTable, normal: string): readonly ReadTable[] {
  const cellsOfRows = rowsOf(table)
  const starts = startsOf(cellsOfRows.map((cells) => rowOf(cells, normal)))
  if (starts.length === 1) return [table]
  return starts.map((first, at) => {
    const next = starts[at + 1] ?? table.rowCount
    const cells = cellsOfRows.slice(first, next).flat()
    return {
      ...table,
      start: cells[0]?.start ?? table.start,
      end: cells.at(-1)?.end ?? table.end,
      rowCount: next - first,
      cells: cells.map((cell) => ({ ...cell, row: cell.row - first })),
    }
  })
}
