import { type KnownColumn, matchColumns } from './match-columns.ts'

type Cells = readonly string[]

/** A header stands among the first rows, below titles. */
const HEADER_WITHIN_ROWS = 30

/** 表头 — where a sheet's headings stand, and how many of them are known. */
export interface HeaderPlace {
  /** From 0. */
  readonly row: number
  readonly known: number
}

/**
 * 找表头 — the row among the first thirty whose cells name most of the known columns; the upper one of equals.
 *
 * @returns `null` when no row names two of them, or the only one there is.
 */
export function findHeader(rows: readonly Cells[], known: readonly KnownColumn[]): HeaderPlace | null {
  let best: HeaderPlace | null = null
  rows.slice(0, HEADER_WITHIN_ROWS).forEach((cells, row) => {
    const count = matchColumns(cells, { known }).filter(({ key }) => key !== null).length
    if (count > (best?.known ?? 0)) best = { row, known: count }
  })
  return atLeast(best, Math.min(2, known.length))
}

function atLeast(place: HeaderPlace | null, least: number): HeaderPlace | null {
  return place !== null && place.known >= least ? place : null
}

/** Why a row below the header holds no record. */
export type SkippedAs = 'blank' | 'total' | 'repeated-header' | 'foot'

const TOTAL = /^(?:本?[年月季日周页]度?|全年|本年|本期|以上)?(?:合计|总计|小计|累计|共计|总额|合计数)$/
const FOOT =
  /^(?:制表|填表|填报|编制|审核|复核|核对|负责人|单位负责人|经办|联系人|打印|备注|附注|注(?:[:\d一二三]|$)|说明$|数据来源[^，。]*$)/
const NUMBER = /^[-+(]?[¥$]?[\d,.]+%?\)?$/

/** 跳过的行 — whether a row below the header is blank, a total, the header again or a note under the table; `null`: a record. */
export function skippedAs(cells: Cells, header: Cells): SkippedAs | null {
  const filled = cells.filter((cell) => cell.trim() !== '')
  const [first] = filled
  if (first === undefined) return 'blank'
  const rest = filled.filter((cell) => cell !== first).map(withoutSpaces)
  if (TOTAL.test(withoutSpaces(first).replace(/:$/, '')))
    return rest.every((cell) => NUMBER.test(cell)) ? 'total' : null
  if (filled.length > 1 && cells.every((cell, index) => cell.trim() === (header[index] ?? '').trim()))
    return 'repeated-header'
  return [withoutSpaces(first), ...rest].every((cell) => FOOT.test(cell)) ? 'foot' : null
}

function withoutSpaces(cell: string): string {
  return cell.normalize('NFKC').replaceAll(/\s/g, '')
}
