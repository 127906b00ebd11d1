import type { Claim, ExaminedTable, Prose, TableAmount, TableColumn } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isPercentage, isRateable } from '../rates/sought-rates.ts'
import { spokenOf } from '../spoken/spoken-rates.ts'
import { judged } from '../spoken/spoken-words.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import type { RowsByEdge } from './named-rows.ts'
import { NOISE, rowNamed, rowsByEdge } from './named-rows.ts'
import { nearTables } from './near-tables.ts'

/** So far off a table is spoken of by its rows and columns; right behind it also by its total alone. */
const FARTHEST = 4000
const BEHIND = 200
const MOST_TABLES = 3
const LONGEST = 64
const EARLIER = /上年|去年|年初|期初|上期|原/
const OF_TOTAL =
  /^(?:全部|合同|采购|项目|资金|投资|支出|收入|预算|总|年度)*(?:总额|合计|总数|总量|总人数|总计|全部|总[一-龥]{1,3}|支出|收入|资金|投资|合同)?$/
const GROUP = /(?:^|[，。；：])([一-龥]{2,12})中，/
const SUMMED = /合计|小计|共计|共$/

/** A table with its rows by name. */
interface Near {
  readonly table: ExaminedTable
  readonly rows: RowsByEdge
}

const bare = (words: string): string => words.replace(NOISE, '').replace(/[（(].*$/, '')
const lastOf = ({ header }: TableColumn): string => bare(header.slice(header.lastIndexOf('/') + 1))

/** How early a column is: 上年 before all others, 2021年 before 2022年. */
function timeOf({ columns }: ExaminedTable, { column }: TableAmount): number {
  const header = columns.filter(({ index }) => index === column).map((each) => each.header)
  return EARLIER.test(header.join('')) ? -1 : Number(/(?:19|20)\d\d/.exec(header.join(''))?.[0] ?? 0)
}

/** Amounts of a row, the latest first. */
function amountsOf(table: ExaminedTable, row: number): TableAmount[] {
  return table.amounts
    .filter((amount) => amount.row === row && amount.unit.dimension !== 'percent' && amount.unit.dimension !== 'score')
    .sort((one, other) => timeOf(table, other) - timeOf(table, one))
}

const totalRows = ({ rows }: ExaminedTable): number[] => rows.filter(({ isTotal }) => isTotal).map(({ index }) => index)

/** The last total of a table, in the order of its columns. */
const totalsOf = (table: ExaminedTable): TableAmount[] =>
  totalRows(table)
    .slice(-1)
    .flatMap((row) => amountsOf(table, row))

/** 完成投资, 预算: the columns that words name. */
function columnsNamed({ columns }: ExaminedTable, words: string): TableColumn[] {
  const name = bare(words).replace(/^(?:以上|上述|全部|全年|本年)/, '')
  return name.length < 2
    ? []
    : columns.filter(
        (column) => lastOf(column).length >= 2 && (lastOf(column).includes(name) || name.endsWith(lastOf(column))),
      )
}

interface Pair {
  readonly part: Quantity
  readonly base: Quantity
}

/** A column of people may say no unit: 人数. */
const isOf = (base: Quantity, part: Quantity): boolean =>
  base.unit.key === part.unit.key || (base.unit.key === '' && part.unit.dimension === 'count')

/** 人员经费占49.0%: a row, out of the total of its column, or of the row that is named. */
function pairsOfRow({ table, rows }: Near, subject: string, whole: string): Pair[] {
  const row = rowNamed(rows, subject)?.row
  if (row === undefined) return []
  const named = whole.length < 2 ? undefined : rowNamed(rows, whole)?.row
  const bases =
    named !== undefined && named !== row ? amountsOf(table, named) : OF_TOTAL.test(whole) ? totalsOf(table) : []
  return amountsOf(table, row).flatMap((part) =>
    bases.filter((base) => base.column === part.column && isOf(base, part)).map((base) => ({ part, base })),
  )
}

/** 支出占预算的98.42%: two columns of the total. */
function pairsOfColumns({ table }: Near, subject: string, whole: string): Pair[] {
  const [parts, bases] = [columnsNamed(table, subject), columnsNamed(table, whole)]
  return totalRows(table).flatMap((row) =>
    parts.flatMap((one) =>
      bases.flatMap((other) => {
        const [part, base] = [table.amountAt(row, one.index), table.amountAt(row, other.index)]
        return part === null || base === null || one === other ? [] : [{ part, base }]
      }),
    ),
  )
}

/** 小计633.80万元，占合同总额的61.8%; “满意”合计399人，满意率69.5%: an amount of the text, out of what the table holds. */
function pairsOfAmount(prose: Prose, near: Near, { rate, whole, isRate }: Said): Pair[] {
  const part = prose.claims[rate.index - 1]
  if (part?.sentence !== rate.sentence || !isRateable(part)) return []
  const { table, rows } = near
  const words = wordsBefore(prose, part, LONGEST).replace(NOISE, '')
  const group = GROUP.exec(words)?.[1]
  const row = group === undefined ? undefined : rowNamed(rows, group)?.row
  const isRightBehind = rate.start - table.table.end < BEHIND && rate.start > table.table.end && SUMMED.test(words)
  const named = whole.length < 2 ? undefined : rowNamed(rows, whole)?.row
  const bases = [
    ...(row === undefined ? [] : amountsOf(table, row)),
    ...(named === undefined ? [] : amountsOf(table, named)),
    ...(isRightBehind && (isRate || OF_TOTAL.test(whole)) ? totalsOf(table) : []),
  ]
  return bases.filter((base) => isOf(base, part)).map((base) => ({ part, base }))
}

interface Said {
  readonly rate: Claim
  readonly subject: string
  readonly whole: string
  readonly isRate: boolean
}

function saidOf(prose: Prose, rate: Claim): Said | null {
  const spoken = isPercentage(rate) && fineDigits(rate) >= FINE ? spokenOf(prose, rate) : null
  if (spoken === null) return null
  const words = wordsBefore(prose, rate, LONGEST).replace(NOISE, '')
  const own = spoken.subject.replace(NOISE, '')
  const [before = ''] = words.split(/，?占|，/).slice(-2)
  return {
    rate,
    subject: own.length >= 2 ? own : spoken.name === '' ? lastClause(before) : '',
    whole: spoken.whole.replace(NOISE, ''),
    isRate: spoken.name !== '',
  }
}

function tieOf(prose: Prose, tables: readonly Near[], rate: Claim): Tie | null {
  const said = saidOf(prose, rate)
  if (said === null) return null
  const near = nearTables(rate, tables, FARTHEST).slice(0, MOST_TABLES)
  const pairs = near.flatMap((each) => [
    ...pairsOfAmount(prose, each, said),
    ...pairsOfRow(each, said.subject, said.whole),
    ...pairsOfColumns(each, said.subject, said.whole),
  ])
  const equations = pairs.map(
    ({ part, base }): Equation => ({ form: 'ratio', rate, numerator: part, denominator: base }),
  )
  // Whichever holds is meant; none holding, the first is.
  const holding = equations.filter(isSolved)
  return judged(prose, rate, holding.length > 0 ? holding : equations.slice(0, 1))
}

/** Shares and rates in the text of what a table holds: its rows, its columns, its totals. */
export function ratesOfTables(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  const told = new Set(flatMapped(ties, ({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  const near = tables.map((table) => ({ table, rows: rowsByEdge([table]) }))
  return flatMapped(prose.claims, (claim) => (told.has(claim.start) ? [] : (tieOf(prose, near, claim) ?? [])))
}
