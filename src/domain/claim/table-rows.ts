import type { ReadTable } from '../document/index.ts'
import type { Unit } from './claim.ts'
import { isUnitColumn, unitInBrackets } from './table-units.ts'
import { unitNamed } from './units.ts'

export interface TableRow {
  readonly index: number
  /** Words of the label columns: `201 一般公共服务支出`. */
  readonly label: string
  /** 科目编码 of the row. */
  readonly code: string | null
  readonly isTotal: boolean
  /** Stands under 其中. */
  readonly isAmong: boolean
  /** 一、 → 1, （一） → 2, 1. → 3; 0 without number. */
  readonly level: number
  /** What its label says that it is in: 到馆读者（万人次）. */
  readonly unit: Unit | null
  /** What 计量单位 says that is counted. */
  readonly counted: Unit | null
}

export const TOTAL_LABEL =
  /^(?:[一二三四五六七八九十]、|（[一二三四五六七八九十]）)?(?:合计|总计|小计|共计|合计数|总计数|总合计|总数|总量|(?:年度|项目|项目年度)?资金总额|总额|全[市县区州省镇乡校院局系统国]+(?:合计|总计)?|[一-龥]{2,8}(?:合计|总计|小计))(?:[（(：:].*)?$/
/** 监测评估, 全县: where something is done, beside its name. */
const PLACE = /^全[一-龥]{1,2}$/
const HAN = /[一-龥]{2}/
export const CODE = /^\d{3}(?:\d{2}){0,2}$/
/** What stands in a cell that holds nothing. */
const EMPTY = /^[-—–―／/]*$/

const LEVELS: readonly (readonly [RegExp, number])[] = [
  [/^[一二三四五六七八九十]{1,3}、/, 1],
  [/^（[一二三四五六七八九十]{1,3}）/, 2],
  [/^\d{1,2}[.、．]/, 3],
  [/^（\d{1,2}）/, 4],
]
const HAN_MARK = /^[一二三四五六七八九十]{1,3}$/
const PLAIN_MARK = /^\d{1,2}$/
/** 一, （一） and 1 in a column of their own. */
const MARK_LEVELS: readonly (readonly [RegExp, number])[] = [
  [HAN_MARK, 1],
  [/^（[一二三四五六七八九十]{1,3}）$/, 2],
  [PLAIN_MARK, 3],
]

const levelIn = (levels: typeof LEVELS, words: string): number =>
  levels.find(([pattern]) => pattern.test(words))?.[1] ?? 0

/** The words of a table by their places. */
interface Grid {
  wordsAt(row: number, column: number): string
  headerOf(column: number, headerRows: number): string
}

interface Shape {
  readonly headerRows: number
  /** How many columns on the left hold names. */
  readonly labels: number
}

const upTo = (length: number): number[] => Array.from({ length: Math.max(0, length) }, (_, at) => at)

const columnOf = (grid: Grid, { rowCount }: ReadTable, { headerRows }: Shape, column: number): string[] =>
  upTo(rowCount - headerRows)
    .map((at) => grid.wordsAt(headerRows + at, column))
    .filter((words) => !EMPTY.test(words))

/** Whether a column of numbers names sections and what is in them: 一, 1, 2, 二, 3. */
function hasSections(grid: Grid, table: ReadTable, shape: Shape): boolean {
  const marks = columnOf(grid, table, shape, 0)
  return marks.filter((mark) => HAN_MARK.test(mark)).length > 1 && marks.some((mark) => PLAIN_MARK.test(mark))
}

/** The words of a row's label columns, each once. */
function labelParts(grid: Grid, index: number, columns: readonly number[]): string[] {
  const parts: string[] = []
  for (const column of columns) {
    const words = grid.wordsAt(index, column)
    if (!EMPTY.test(words) && words !== parts.at(-1)) parts.push(words)
  }
  return parts
}

const codeIn = (parts: readonly string[]): string | null =>
  parts.find((words) => CODE.test(words)) ??
  /^(\d{7}|\d{5}|\d{3})(?=[一-龥])/.exec(parts.slice(0, 1).join(''))?.[1] ??
  null

/** The rows below the head, by the words of their label columns. */
export function rowsOf(grid: Grid, table: ReadTable, shape: Shape): TableRow[] {
  const isSectioned = hasSections(grid, table, shape)
  const labels = upTo(Math.max(1, shape.labels))
  const units = labels.find((at) => isUnitColumn(grid.headerOf(at, shape.headerRows), columnOf(grid, table, shape, at)))
  const named = labels.filter((column) => column !== units)
  let heading: Unit | null = null
  return upTo(table.rowCount - shape.headerRows).map((at) => {
    const index = shape.headerRows + at
    const parts = labelParts(grid, index, named)
    const code = codeIn(parts)
    const label = parts.filter((words) => words !== code).join('')
    const [first = '', last = ''] = [parts[0], parts.at(-1)]
    // 资金（万元） stands once beside the rows that it heads.
    if (grid.wordsAt(index, 0) !== '') heading = unitInBrackets(first)
    return {
      index,
      label,
      code,
      isTotal:
        TOTAL_LABEL.test(label) ||
        (TOTAL_LABEL.test(last) && !(PLACE.test(last) && HAN.test(first) && !TOTAL_LABEL.test(first))),
      isAmong: /^其中/.test(last),
      level: (isSectioned ? levelIn(MARK_LEVELS, first) : 0) || levelIn(LEVELS, label),
      unit: unitInBrackets(label) ?? heading,
      counted: units === undefined ? null : unitNamed(grid.wordsAt(index, units)),
    }
  })
}
