import { ONE } from '../amount/index.ts'
import type { ReadBlock, ReadDocument, ReadTable } from '../document/index.ts'
import { withRowsAligned } from '../document/index.ts'
import type {
  EvaluationForm,
  FormCell,
  FormIndicator,
  Fund,
  FundLine,
  HeldValues,
  IndicatorColumn,
  NumberCell,
  Sign,
} from './form.ts'
import type { Grid, PlacedCell } from './grid.ts'
import { gridOf, withNumberTold } from './grid.ts'

/** Every 绩效自评表 among the tables of a document, found by its header words, never by fixed cells. */
export function readForms({ text, blocks }: ReadDocument): readonly EvaluationForm[] {
  return blocks.flatMap((block, at) =>
    block.kind === 'table' ? (readForm(block, { text, notes: notesBehind(blocks, at) }) ?? []) : [],
  )
}

/** A form's notes and grade may stand in so many paragraphs below it. */
const NOTES = 6

/** The paragraphs directly behind a table. */
function notesBehind(blocks: readonly ReadBlock[], at: number): readonly ReadBlock[] {
  const behind = blocks.slice(at + 1, at + 1 + NOTES)
  const end = behind.findIndex(({ kind }) => kind === 'table')
  return end === -1 ? behind : behind.slice(0, end)
}

const GRADE_BELOW = /^(?:自评|评价)(?:等级|等次|结果)[：:为是]*[“"]?(?=[优良中差])/

/** 自评等级：良 below the table. */
function gradeBelow({ text, notes }: Around): FormCell | null {
  const grades = notes.flatMap(({ start, end }) => {
    const words = text.slice(start, end)
    const lead = GRADE_BELOW.exec(words)?.[0]
    if (lead === undefined) return []
    const at = start + lead.length
    return [{ start: at, end: at + 1, text: text.slice(at, at + 1), number: null, step: ONE, isPercent: false }]
  })
  return grades[0] ?? null
}

const INDICATOR_HEADERS: readonly (readonly [IndicatorColumn, RegExp])[] = [
  ['levelOne', /^一级指标/],
  ['levelTwo', /^二级指标/],
  ['name', /^三级指标/],
  ['sign', /^(?:指标性质|计算符号)/],
  ['target', /^(?:年度|年初)?(?:指标值|目标值)/],
  ['unit', /^(?:度量|计量)单位/],
  ['actual', /^(?:全年)?(?:实际)?完成(?:值|情况)|^实际值/],
  ['weight', /^(?:分值|权重)/],
  ['points', /^得分/],
  ['reason', /原因/],
]

type FundColumn = Exclude<keyof FundLine, 'fund'>

const FUND_HEADERS: readonly (readonly [FundColumn, RegExp])[] = [
  ['initial', /^年初预算/],
  ['annual', /^(?:全年预算|调整后预算)/],
  ['executed', /^(?:全年|预算)?执行数/],
  ['weight', /^(?:分值|权重)/],
  ['rate', /^(?:预算)?执行率/],
  ['points', /^得分/],
]

const FUNDS: readonly (readonly [Fund, RegExp])[] = [
  ['total', /^(?:年度)?资金总额|^总额/],
  ['carryOver', /上年结转/],
  ['appropriation', /财政拨款|财政资金|一般公共预算/],
  ['other', /其他资金|单位资金/],
]

/** What a table stands in. */
interface Around {
  readonly text: string
  readonly notes: readonly ReadBlock[]
}

function readForm(table: ReadTable, around: Around): EvaluationForm | null {
  const { text, notes } = around
  const asRead = gridOf(table, text)
  const header = headerRow(asRead, INDICATOR_HEADERS, ['name', 'actual'])
  if (header === null) return null
  const aligned = withRowsAligned(table, text, header.row)
  const grid = aligned === table ? asRead : gridOf(aligned, text)
  const projectName = valueBeside(grid, /^项目名称/)
  const closing = rowBeginning(grid, header.row + 1, CLOSING)
  const totals = rowBeginning(grid, closing, TOTALS)
  const rows = { columns: header.columns, from: header.row + 1, to: closing }
  const funds = fundsOf(grid, header.row)
  const execution = funds.length > 0 ? closing : rowBeginning(grid, rows.from, /^预算执行/)
  return {
    table,
    title: table.name ?? projectName?.text ?? '',
    projectName,
    funds: execution < closing ? executionLine(grid, rows, execution) : funds,
    indicators: indicatorsOf(grid, rows, execution),
    columns: new Set(header.columns.keys()),
    totalPoints: totalPoints(grid, { row: totals, column: header.columns.get('points') }),
    totalWeight: numberIn(cellIn(grid, totals, header.columns.get('weight'))),
    grade: valueBeside(grid, /^(?:自评|评价)等级/) ?? gradeBelow(around),
    words: [table, ...notes].map(({ start, end }) => text.slice(start, end)).join('\n'),
  }
}

interface Header<Column extends string> {
  readonly row: number
  /** Where the column begins. */
  readonly columns: ReadonlyMap<Column, number>
}

/** The first row that has all the needed header words. */
function headerRow<Column extends string>(
  grid: Grid,
  headers: readonly (readonly [Column, RegExp])[],
  needed: readonly Column[],
): Header<Column> | null {
  for (let row = 0; row < grid.rowCount; row += 1) {
    const columns = new Map<Column, number>()
    for (const { column, cell } of grid.rowAt(row)) {
      const found = headers.find(([name, words]) => words.test(cell.text) && !columns.has(name))
      if (found !== undefined) columns.set(found[0], column)
    }
    if (needed.every((column) => columns.has(column))) return { row, columns }
  }
  return null
}

function fundsOf(grid: Grid, end: number): readonly FundLine[] {
  const header = headerRow(grid, FUND_HEADERS, ['annual', 'executed'])
  if (header === null || header.row >= end) return []
  const first = Math.min(...header.columns.values())
  const lines: FundLine[] = []
  for (let row = header.row + 1; row < end; row += 1) {
    const label = grid
      .rowAt(row)
      .filter(({ column }) => column < first)
      .map(({ cell }) => cell.text.replace(/^其中[:：]?/, ''))
      .join('')
    const fund = FUNDS.find(([, words]) => words.test(label))?.[0]
    if (fund !== undefined) lines.push({ fund, ...fundCells(grid, row, header.columns) })
  }
  return lines
}

function fundCells(grid: Grid, row: number, columns: ReadonlyMap<FundColumn, number>): Omit<FundLine, 'fund'> {
  const at = (column: FundColumn) => numberIn(cellIn(grid, row, columns.get(column)))
  return {
    initial: at('initial'),
    annual: at('annual'),
    executed: at('executed'),
    weight: at('weight'),
    rate: at('rate'),
    points: at('points'),
  }
}

const TOTALS = /^(?:总分|总得分|合计|总计)/
const CLOSING = /^(?:总分|总得分|合计|总计|其他需要?说明|其他说明|备注|说明[:：]|注[:：1])/

/** The first row from `from` on that begins with those words; the end of the table where none does. */
function rowBeginning(grid: Grid, from: number, words: RegExp): number {
  for (let row = from; row < grid.rowCount; row += 1) {
    const first = grid.rowAt(row).find(({ cell }) => cell.text !== '')
    if (words.test(first?.cell.text ?? '')) return row
  }
  return grid.rowCount
}

/** 预算执行率 scored in a row among the indicators, without the money it comes from. */
function executionLine(grid: Grid, { columns }: IndicatorRows, row: number): readonly FundLine[] {
  const at = (column: IndicatorColumn) => numberIn(cellIn(grid, row, columns.get(column)))
  const [weight, rate, points] = [at('weight'), at('actual'), at('points')]
  return [{ fund: 'total', initial: null, annual: null, executed: null, weight, rate, points }]
}

interface IndicatorRows {
  readonly columns: ReadonlyMap<IndicatorColumn, number>
  readonly from: number
  readonly to: number
}

/** 小计 of the outputs is no indicator. */
const SUBTOTAL = /(?:小计|合计|总计)$/

function indicatorsOf(grid: Grid, { columns, from, to }: IndicatorRows, execution: number): readonly FormIndicator[] {
  const indicators: FormIndicator[] = []
  for (let row = from; row < to; row += 1) {
    const at = (column: IndicatorColumn) => cellIn(grid, row, columns.get(column))
    const name = at('name')
    if (name === null || name.text === '' || row === execution || SUBTOTAL.test(name.text)) continue
    indicators.push(indicatorOf({ at, name, hasReason: columns.has('reason') }))
  }
  return indicators
}

interface Row {
  readonly at: (column: IndicatorColumn) => FormCell | null
  readonly name: FormCell
  readonly hasReason: boolean
}

function indicatorOf({ at, name, hasReason }: Row): FormIndicator {
  const blank = { ...name, end: name.start, text: '', number: null, isPercent: false }
  const [target, actual, signCell] = [at('target') ?? blank, withNumberTold(at('actual') ?? blank), at('sign')]
  const sign = signOf(signCell) ?? signOf(target)
  const isQualitative = signCell?.text === '定性' || (target.text !== '' && target.number === null)
  return {
    levelOne: at('levelOne')?.text ?? '',
    levelTwo: at('levelTwo')?.text ?? '',
    name,
    sign,
    isSigned: sign !== null || (signCell !== null && signCell.text !== ''),
    isQualitative,
    target,
    unit: at('unit'),
    actual,
    held: isQualitative ? null : heldValues({ sign, target: numberIn(target), actual: numberIn(actual) }),
    weight: numberIn(at('weight')),
    points: numberIn(at('points')),
    // A text loses the empty cells at the end of its rows.
    reason: hasReason ? (at('reason') ?? blank) : null,
  }
}

interface Values {
  readonly sign: Sign | null
  readonly target: NumberCell | null
  readonly actual: NumberCell | null
}

/** A percent is not held against a plain number. */
function heldValues({ sign, target, actual }: Values): HeldValues | null {
  if (sign === null || target === null || actual === null || target.isPercent !== actual.isPercent) return null
  return { comparator: sign, target, actual }
}

function numberIn(cell: FormCell | null): NumberCell | null {
  return cell === null || cell.number === null ? null : { ...cell, number: cell.number }
}

const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/^(?:≥|>=|不低于|大于等于)/, '≥'],
  [/^(?:≤|<=|不超过|不高于|小于等于)/, '≤'],
  [/^(?:>|＞|大于)/, '>'],
  [/^(?:<|＜|小于)/, '<'],
  [/^(?:=|＝|等于)/, '='],
]

function signOf(cell: FormCell | null): Sign | null {
  return SIGNS.find(([words]) => cell !== null && words.test(cell.text))?.[1] ?? null
}

/** 总分 stands in the points column, or beside the word 总得分. */
function totalPoints(
  grid: Grid,
  { row, column }: { readonly row: number; readonly column: number | undefined },
): NumberCell | null {
  return numberIn(valueBeside(grid, /^总得分/)) ?? numberIn(cellIn(grid, row, column))
}

/** The cell right of the one with those words. */
function valueBeside(grid: Grid, words: RegExp): FormCell | null {
  for (let row = 0; row < grid.rowCount; row += 1) {
    const cells: readonly PlacedCell[] = grid.rowAt(row)
    const index = cells.findIndex(({ cell }) => words.test(cell.text))
    const value = index === -1 ? undefined : cells[index + 1]
    if (value !== undefined) return value.cell
  }
  return null
}

function cellIn(grid: Grid, row: number, column: number | undefined): FormCell | null {
  return column === undefined ? null : grid.at(row, column)
}
