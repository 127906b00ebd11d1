import type { Exact } from '../amount/index.ts'
import { exactFromText, fraction, rounded } from '../amount/index.ts'
import type { ReadCell, ReadTable } from '../document/index.ts'
import { withRowsAligned, withTotalsAligned } from '../document/index.ts'
import { flatMapped } from '../list/index.ts'
import { scaleFromWords } from './chinese-numeral.ts'
import type { Interval, Unit, Vagueness } from './claim.ts'
import { intervalOf } from './interval.ts'
import { asFineAsColumns } from './table-precision.ts'
import type { TableRow } from './table-rows.ts'
import { CODE, rowsOf, TOTAL_LABEL } from './table-rows.ts'
import { tableSections } from './table-sections.ts'
import { tableSides } from './table-sides.ts'
import { columnUnit, isCounted } from './table-units.ts'
import { unitTakenAs } from './taken-as.ts'
import { NO_UNIT, unitAt, unitNamed } from './units.ts'

/** The number of a table cell, with the words of its row and column. */
export interface TableAmount {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly digits: string
  readonly value: Exact
  readonly interval: Interval
  readonly step: Exact
  readonly vagueness: Vagueness
  readonly unit: Unit
  /** Row and column words together: `合计·基本支出`. */
  readonly label: string
  readonly row: number
  readonly column: number
}

export interface TableColumn {
  readonly index: number
  /** Header words from the top down, joined: `项目支出/小计`. */
  readonly header: string
  readonly unit: Unit | null
  /** Whether its own head says the unit. */
  readonly isUnitOwn: boolean
  readonly isTotal: boolean
  /** 序号, 科目编码, 行次: numbers that are no amounts. */
  readonly isMark: boolean
}

/** 表 as understood: header paths, labelled rows, and every number with its place. */
export interface ExaminedTable {
  readonly table: ReadTable
  readonly unit: Unit | null
  readonly headerRows: number
  readonly rows: readonly TableRow[]
  readonly columns: readonly TableColumn[]
  readonly amounts: readonly TableAmount[]
  /** What shall be: ≥3,000件, 不超过600元/平方米. */
  readonly goals: readonly TableAmount[]
  amountAt(row: number, column: number): TableAmount | null
}

/** Words of time (2021年, 2022年决算数, 1—3月) head columns and rows, and are no amounts. */
const NUMBER =
  /^(?!(?:19|20)\d{2}年|\d{1,2}月)([-+]?)(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(.{0,4}|(?:万|亿|百)?元\/.{1,6})(?:（[^（）]*）)?$/
const MARK_HEADER =
  /^(?:序号|编号|编码|代码|科目编码|项目编码|行次|栏次|年度|年份|日期|时间|电话|联系电话|邮编|备注|名次|排名)$|编码$|代码$|年月$/
const GOAL = /^(?:[≥≤＞＜<>]=?|不[低少小]于|不超过|不[高大]于|达到)|(?:及?以上|以内)$/
const UNIT_NOTE = /单 ?位 ?[:：] ?(?:人民币)?([一-龥㎡%]{1,4})/g
/** Numbers of columns, and notes above the header: 金额单位：万元. */
const NO_HEADER = /^\d+$|^(?:金额|计量)?单 ?位 ?[:：]/
const NOTE_REACH = 80
const HAN = /[一-龥]/
const CODE_HEADER = /编码|代码|科目|分类|^[类款项]$/
/** 80周岁及以上 names a group. */
const LABEL_HEADER = /^(?:分组|组别|年龄段?|分段|区间|档次|选项)$/
const COUNT_HEADER = /[数额量次费元人]$|[）)]$/
/** ≥3,000件 without its sign. */
const goalOf = (words: string): string => (GOAL.test(words) ? words.replace(GOAL, '') : '')

/** 每台20万元 in a column of prices. */
const EACH = /^每[一-龥]{1,4}(?=\d)/

const squeezed = (words: string): string => words.replace(/\s/g, '')

/** The unit nearest to the table: 填报单位：某局　　金额单位：元 names the office first. */
function unitNote(words: string): Unit | null {
  const notes = [...words.matchAll(UNIT_NOTE)].map(([, found = '']) => found).reverse()
  const named = notes.flatMap((found) =>
    Array.from({ length: found.length }, (_, at) => unitNamed(found.slice(0, found.length - at))),
  )
  return named.find((unit) => unit !== null) ?? null
}

/** No sheet has more columns. */
const MOST_COLUMNS = 16_384

/** Finds the amount of a cell. */
export function byPlace(amounts: readonly TableAmount[]): ExaminedTable['amountAt'] {
  const places = new Map(amounts.map((amount) => [amount.row * MOST_COLUMNS + amount.column, amount]))
  return (row, column) => places.get(row * MOST_COLUMNS + column) ?? null
}

class TableReader {
  private readonly cells = new Map<number, ReadCell>()
  private readonly words = new Map<ReadCell, string>()
  private readonly table: ReadTable

  constructor(table: ReadTable, normal: string) {
    this.table = table
    for (const cell of table.cells) {
      this.words.set(cell, squeezed(normal.slice(cell.start, cell.end)))
      for (let row = cell.row; row < cell.row + cell.rowSpan && row < table.rowCount; row += 1) {
        for (
          let column = cell.column;
          column < cell.column + cell.columnSpan && column < table.columnCount;
          column += 1
        ) {
          this.cells.set(row * MOST_COLUMNS + column, cell)
        }
      }
    }
  }

  private cellAt(row: number, column: number): ReadCell | undefined {
    return this.cells.get(row * MOST_COLUMNS + column)
  }

  wordsAt(row: number, column: number): string {
    const cell = this.cellAt(row, column)
    return cell === undefined ? '' : (this.words.get(cell) ?? '')
  }

  ownCell(row: number, column: number): ReadCell | null {
    const cell = this.cellAt(row, column)
    return cell !== undefined && cell.row === row && cell.column === column ? cell : null
  }

  /**
   * 301 工资福利支出 601: what looks like a code is an amount behind the name of its row, unless the column is one of codes or
   * another name stands behind it.
   */
  private isNumber(row: number, column: number): boolean {
    const words = this.wordsAt(row, column)
    if (!CODE.test(words)) return NUMBER.test(words)
    const isNamed = Array.from({ length: column }, (_, at) => this.wordsAt(row, at)).some((each) => HAN.test(each))
    const head = this.wordsAt(0, column)
    if (!isNamed || CODE_HEADER.test(head)) return false
    return !HAN.test(this.wordsAt(row, column + 1)) || COUNT_HEADER.test(head)
  }

  private isFigure(row: number, column: number): boolean {
    const words = this.wordsAt(row, column)
    return this.isNumber(row, column) || NUMBER.test(goalOf(words)) || NUMBER.test(words.replace(EACH, ''))
  }

  /** Rows before the first that holds an amount beside words; a row of column numbers belongs to the header. */
  headerRows(): number {
    for (let row = 0; row < this.table.rowCount; row += 1) {
      const texts = Array.from({ length: this.table.columnCount }, (_, column) => this.wordsAt(row, column))
      const numbers = texts.filter((words) => NUMBER.test(words))
      const isCounting =
        texts.includes('栏次') ||
        (numbers.length >= 2 &&
          (numbers[0] === '1' || !texts.some((words) => HAN.test(words))) &&
          numbers.every((words, at) => at === 0 || Number(words) === Number(numbers[at - 1]) + 1))
      const hasAmount = texts.some((_, column) => this.isFigure(row, column))
      if (hasAmount && !isCounting && row > 0) return row
      if (hasAmount && !isCounting) return 0
    }
    return this.table.rowCount
  }

  headerOf(column: number, headerRows: number): string {
    const path: string[] = []
    for (let row = 0; row < headerRows; row += 1) {
      const cell = this.cellAt(row, column)
      const isTitle = cell !== undefined && cell.columnSpan >= this.table.columnCount
      const words = this.wordsAt(row, column)
      if (words !== '' && !isTitle && !NO_HEADER.test(words) && path.at(-1) !== words) path.push(words)
    }
    return path.join('/')
  }

  /** Whether a column holds what is counted, and no names: figures in most rows; behind the first, in any. */
  private holdsFigures(column: number, headerRows: number): boolean {
    const header = this.headerOf(column, headerRows)
    if (LABEL_HEADER.test(header) || MARK_HEADER.test(header)) return false
    const body = this.table.rowCount - headerRows
    const figures = Array.from({ length: body }, (_, at) => headerRows + at).filter((row) => this.isFigure(row, column))
    return figures.length * 2 > body || (figures.length > 0 && column > 0)
  }

  /** Columns on the left that hold words in most rows. */
  labelColumns(headerRows: number): number {
    let columns = 0
    while (columns < this.table.columnCount - 1 && !this.holdsFigures(columns, headerRows)) columns += 1
    return columns
  }
}

/** 0.85元/毫升: a price, of which the money is counted. */
function priceBehind(words: string): { unit: Unit; end: number } | null {
  const money = /^([万亿百]?元)\/.+$/.exec(words)
  const unit = money === null ? null : unitNamed(money[1] ?? '')
  return unit === null ? null : { unit: unitTakenAs(unit, { printed: words, key: words }), end: words.length }
}

/** The unit behind a number in a cell; in a column of counts whatever stands there is what is counted: 12航次, 45万头份. */
function unitBehind(words: string, { header }: TableColumn): { unit: Unit; end: number } | null {
  if (words === '') return null
  const found = priceBehind(words) ?? unitAt(words, 0)
  if (found?.end === words.length) return found
  const [, scale = '', counted = ''] = /^([万亿]?)((?![十百千万亿余多])[一-龥]{1,3})$/.exec(words) ?? []
  const isCounter = /数量$/.test(header) && counted !== ''
  const counter: Unit = { printed: words, key: counted, dimension: 'count', scale: scaleFromWords(scale) }
  return isCounter ? { unit: counter, end: words.length } : found
}

/** The unit of a head before that of a row, and both before that of the whole table. */
const unitTold = ({ row, column }: { row: TableRow; column: TableColumn }): Unit | null =>
  column.isUnitOwn ? column.unit : ((row.counted !== null && isCounted(column) ? row.counted : row.unit) ?? column.unit)

function amountOf(cell: ReadCell, words: string, place: { row: TableRow; column: TableColumn }): TableAmount | null {
  const found = NUMBER.exec(words.replace(EACH, ''))
  if (found === null) return null
  const [, sign = '', digits = '', behind = ''] = found
  const own = unitBehind(behind, place.column)
  const noun = own === null ? behind : behind.slice(own.end)
  if (noun !== '' && (own?.unit.dimension !== 'count' || !/^[一-龥]{1,3}$/.test(noun))) return null
  const unit = own?.unit ?? unitTold(place) ?? NO_UNIT
  const typed = cell.number === null || own !== null ? null : exactFromText(cell.number)
  const printed = exactFromText(`${sign}${digits}`)
  if (printed === null) return null
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const number = typed === null ? printed : rounded(typed, Math.max(6, decimals))
  const scaled = (exact: Exact): Exact =>
    fraction(exact.numerator * unit.scale.numerator, exact.denominator * unit.scale.denominator)
  const [value, step] = [scaled(number), scaled(fraction(1n, 10n ** BigInt(decimals)))]
  return {
    start: cell.start,
    end: cell.end,
    text: words,
    digits: `${sign}${digits}`,
    value,
    step,
    interval: intervalOf({ value, step, scale: unit.scale, vagueness: 'none', isWhole: decimals === 0 }),
    vagueness: 'none',
    unit,
    label: [place.row.label, place.column.header].filter((part) => part !== '').join('·'),
    row: place.row.index,
    column: place.column.index,
  }
}

function columnsOf(reader: TableReader, table: ReadTable, headerRows: number, unit: Unit | null): TableColumn[] {
  return Array.from({ length: table.columnCount }, (_, index): TableColumn => {
    const header = reader.headerOf(index, headerRows)
    const last = header.split('/').at(-1) ?? ''
    return {
      index,
      header,
      unit: columnUnit(header, unit),
      isUnitOwn: columnUnit(header, null) !== null,
      isTotal: TOTAL_LABEL.test(last),
      isMark: MARK_HEADER.test(last),
    }
  })
}

/** 一、项目资金（万元） right above a table says the unit of what stands in it. */
const CAPTION = /[（(](?:人民币)?(万元|亿元|元)[）)][:：]?\s*$/

function captionUnit(words: string): Unit | null {
  const found = CAPTION.exec(words)?.[1]
  return found === undefined ? null : unitNamed(found)
}

function unitOfTable({ start, end, name }: ReadTable, normal: string): Unit | null {
  const inside = normal.slice(start, Math.min(end, start + 200))
  const above = normal.slice(Math.max(0, start - NOTE_REACH), start)
  return unitNote(inside) ?? unitNote(above) ?? captionUnit(above) ?? unitNote(name ?? '')
}

/** 项目资金（万元） above the names of the rows is said of their amounts. */
function unitOfLabels(
  reader: TableReader,
  { headerRows, labels }: { headerRows: number; labels: number },
): Unit | null {
  const named = Array.from({ length: labels }, (_, column) => columnUnit(reader.headerOf(column, headerRows), null))
  return named.find((unit) => unit?.dimension === 'money') ?? null
}

/** 进度 with 62.0% and 46.9% below it is a column of percentages. */
function withUnitOfCells(column: TableColumn, amounts: readonly TableAmount[], rowCount: number): TableColumn {
  const units = amounts.filter((amount) => amount.column === column.index).map(({ unit }) => unit)
  const isPercent = units.length * 2 > rowCount && units.every(({ dimension }) => dimension === 'percent')
  return !column.isUnitOwn && isPercent ? { ...column, unit: units[0] ?? null } : column
}

/** So many characters, a heading, may stand between the parts of one table. */
const HEADING = 60
/** Tables of fewer columns are alike by chance. */
const FEWEST_SHARED = 4

/** 二、家具购置 below 一、设备购置 and its table: rows without a head of their own go on with the one above. */
const goesOn = ({ table, headerRows }: ExaminedTable, { start, columnCount }: ReadTable): boolean =>
  headerRows > 0 &&
  columnCount >= FEWEST_SHARED &&
  table.columnCount === columnCount &&
  start >= table.end &&
  start - table.end <= HEADING

/** Reads a table: which rows are header, what each row and column is called, and every amount in it. */
function readTable(table: ReadTable, normal: string, above: ExaminedTable | undefined): ExaminedTable {
  const reader = new TableReader(table, normal)
  const headerRows = reader.headerRows()
  const labels = reader.labelColumns(headerRows)
  const unit = unitOfTable(table, normal) ?? unitOfLabels(reader, { headerRows, labels })
  const rows = rowsOf(reader, table, { headerRows, labels })
  const own = columnsOf(reader, table, headerRows, unit)
  const columns = headerRows === 0 && above !== undefined && goesOn(above, table) ? above.columns : own
  const withAmounts = columns.filter(({ index, isMark }) => index >= labels && !isMark)
  const read = (wordsOf: (words: string) => string): TableAmount[] =>
    rows.flatMap((row) =>
      flatMapped(withAmounts, (column) => {
        const cell = reader.ownCell(row.index, column.index)
        return cell === null
          ? []
          : (amountOf(cell, wordsOf(reader.wordsAt(row.index, column.index)), { row, column }) ?? [])
      }),
    )
  const amounts = asFineAsColumns(read((words) => words))
  const goals = read(goalOf)
  return {
    table,
    unit,
    headerRows,
    rows,
    columns: columns.map((column) => withUnitOfCells(column, amounts, rows.length)),
    amounts,
    goals,
    amountAt: byPlace(amounts),
  }
}

/** Every table of a document. */
export function readTables(blocks: readonly { readonly kind: string }[], normal: string): ExaminedTable[] {
  const tables: ExaminedTable[] = []
  for (const block of blocks) {
    if (block.kind !== 'table') continue
    const sections = tableSections(block as ReadTable, normal).flatMap((section) => tableSides(section, normal))
    for (const section of sections)
      tables.push(readTable(withTotalsAligned(withRowsAligned(section, normal), normal), normal, tables.at(-1)))
  }
  return tables
}
