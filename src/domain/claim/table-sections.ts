import type { ReadCell, ReadTable } from '../document/index.ts'

const AMOUNT = /^[-+]?\d[\d,]*(?:\.\d+)?%?$/
const CODE = /^\d{3}(?:\d{2}){0,2}$/
/** How the words of a column header end. */
const HEADER_WORDS =
  /(?:指标|指标性质|指标值|目标值|名称|单位|预算数|决算数|执行数|执行率|金额|分值|得分|完成值|完成情况|措施)$/
const FEWEST_HEADERS = 4

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
  const isHeader = amounts.length === 0 && headers.length >= FEWEST_HEADERS
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

/** 资金 above, 指标 below in one frame, as official forms have it: each part with a header of its own is a table of its own. */
export function tableSections(table: ReadTable, normal: string): readonly ReadTable[] {
  const cellsOfRows = Array.from({ length: table.rowCount }, (): ReadCell[] => [])
  for (const cell of table.cells) cellsOfRows[cell.row]?.push(cell)
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
