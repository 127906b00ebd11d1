import type { Claim, ExaminedTable, Prose, TableAmount, TableRow } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { hasInOrder, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { rowsCalled } from './named-rows.ts'
import { distanceTo, nearTables } from './near-tables.ts'

const COUNTS = '一两三四五六七八'
/** 前三项小计41,000万元 behind a table: its first rows. */
const FIRST_ROWS = /(前|后)([两二三四五六七八])(?:项|类|行|个|笔|种)[^。；]{0,20}$/
/** 第1至3项、第6项, 序号1、2: rows by their numbers. */
const NUMBERED = /(?:第|序号)(\d+(?:项?[、和及至—-]第?\d+)*)项?[^\d]*$/
const SUMMED = /合计|小计|共|之和|总|[两二三四五六七八九十\d][项条类]/
/** So far behind a table its rows are spoken of without being named. */
const BEHIND = 240
const REACH = 64
const FARTHEST = 4000
const MOST_TABLES = 3
const FEWEST_DIGITS = 3
const FEWEST_ROWS = 2
const SHORTEST = 2
const LONGEST_KIND = 12
/** 音响系统 is the row 沉浸式音响系统. */
const ENDING = 4
/** So near before an amount its kind needs no word of a sum: 中级工层次560人. */
const BESIDE = 10
/** What was left, saved or taken of them is another amount. */
const OTHER = /节[约省]|另|[结剩]余|增|减|每|平均|单价|保证金|罚|预算|[上去]年|同期|预计|全年|[上下]半年/

const bodyOf = ({ rows }: ExaminedTable): TableRow[] => rows.filter(({ isTotal }) => !isTotal)

function firstRows(table: ExaminedTable, words: string, distance: number): TableRow[] {
  const [, side, said = ''] = FIRST_ROWS.exec(words) ?? []
  const count = COUNTS.indexOf(said.replace('二', '两')) + 1
  const body = bodyOf(table)
  if (side === undefined || distance > BEHIND || body.length < count) return []
  return side === '前' ? body.slice(0, count) : body.slice(-count)
}

/** 1至3、第6: 1, 2, 3, 6. */
function numbersIn(words: string): number[] {
  return words.split(/[、和及]/).flatMap((part) => {
    const said = [...part.matchAll(/\d+/g)].map(Number)
    const [first, last] = [Math.min(...said), Math.max(...said)]
    return Array.from({ length: Math.min(last - first + 1, COUNTS.length * 2) }, (_, more) => first + more)
  })
}

function numberedRows(table: ExaminedTable, words: string): TableRow[] {
  const said = NUMBERED.exec(words)?.[1]
  const body = bodyOf(table)
  return said === undefined ? [] : numbersIn(said).flatMap((number) => body.slice(number - 1, number))
}

/** 抚恤补助、优待金、经济补助三项; 护栏、标牌）两项: names, and how many they are. */
const LISTED = /([一-龥“”]{2,12}(?:[、和及与][一-龥“”]{2,12})+)）?(?:这|等)?([两二三四五六七八])(?:项|类|种|笔|个)/
const LISTED_NAME = 2

/** Rows that words list by a part of each name, one row for each name, and count. */
function listedRows(table: ExaminedTable, words: string): TableRow[] {
  const [, said, counted = ''] = LISTED.exec(words) ?? []
  if (said === undefined) return []
  const names = said.replace(/[“”]/g, '').split(/[、和及与]/)
  if (names.length !== COUNTS.indexOf(counted.replace('二', '两')) + 1) return []
  const body = bodyOf(table)
  const found = names.map((name) => body.filter(({ label }) => hasInOrder(label, name)))
  const isPlain = names.every(({ length }) => length >= LISTED_NAME) && found.every(({ length }) => length === 1)
  const rows = found.flat()
  return isPlain && new Set(rows).size === rows.length ? rows : []
}

/** Two rows and more by their names: 护栏、标牌两项. */
function namedRows(table: ExaminedTable, words: string): TableRow[] {
  if (!SUMMED.test(words)) return []
  const isSaid = (name: string): boolean =>
    words.includes(name) || (name.length > ENDING && words.includes(name.slice(-ENDING)))
  const said = new Set(
    flatMapped(rowsCalled(table), ({ name, index }) =>
      name.length >= SHORTEST && !/^\d+年?$/.test(name) && isSaid(name) ? [index] : [],
    ),
  )
  return bodyOf(table).filter(({ index }) => said.has(index))
}

/** 公开招标, 中级, 产出指标: what stands in cells of a column, and the rows that it stands in. */
interface Kind {
  readonly name: string
  readonly rows: readonly TableRow[]
}

/** A table with the kinds that its cells name, by the first character of their names. */
export interface KindedTable {
  readonly table: ExaminedTable
  readonly kinds: ReadonlyMap<number, readonly Kind[]>
}

export function withKinds({ normal }: Prose, examined: ExaminedTable): KindedTable {
  const kinds = new Map<string, { name: string; own: Set<number> }>()
  for (const { row, column, rowSpan, start, end } of examined.table.cells) {
    const name = normal.slice(start, end).trim()
    if (name.length < SHORTEST || name.length > LONGEST_KIND || !/^[一-龥]+$/.test(name)) continue
    const { own } = kinds.get(`${column}${name}`) ?? { own: new Set<number>() }
    for (let at = row; at < row + rowSpan; at += 1) own.add(at)
    kinds.set(`${column}${name}`, { name, own })
  }
  const rowsOf = (own: ReadonlySet<number>) => examined.rows.filter(({ index, isTotal }) => own.has(index) && !isTotal)
  const byOpening = new Map<number, Kind[]>()
  for (const { name, own } of kinds.values()) {
    const alike = byOpening.get(name.charCodeAt(0)) ?? []
    byOpening.set(name.charCodeAt(0), [...alike, { name, rows: rowsOf(own) }])
  }
  return { table: examined, kinds: byOpening }
}

/** Kinds that words name, the last of them first. */
function kindsIn({ kinds }: KindedTable, words: string): Kind[] {
  const said: Kind[] = []
  for (let at = words.length - SHORTEST; at >= 0; at -= 1) {
    for (const kind of kinds.get(words.charCodeAt(at)) ?? [])
      if (words.startsWith(kind.name, at) && !said.includes(kind)) said.push(kind)
  }
  return said
}

const isLike = (claim: Claim, { unit }: Quantity): boolean =>
  unit.key === claim.unit.key || (unit.key === '' && claim.unit.dimension === 'count')

/** An amount as the sum of rows, in each column of its unit. */
function sumsOf(claim: Claim, table: ExaminedTable, rows: readonly TableRow[]): Equation[] {
  if (rows.length < FEWEST_ROWS) return []
  return table.columns.flatMap(({ index }) => {
    const parts = rows
      .map((row) => table.amountAt(row.index, index))
      .filter((part): part is TableAmount => part !== null)
    return parts.length === rows.length && parts.every((part) => isLike(claim, part)) ? [sumOfParts(claim, parts)] : []
  })
}

const COUNTED = /([一两二三四五六七八])[项条类个](?:一共|合计|共计?)?$/

/** 效益指标两条共30分: as many rows as the words say. */
const isCounted = (words: string, rows: number): boolean =>
  COUNTS.indexOf(`${COUNTED.exec(words)?.[1]}`.replace('二', '两')) + 1 === rows

const isTelling = (equation: Equation, words: string): boolean =>
  Math.max(...quantitiesOf(equation).map(printedDigits)) >= FEWEST_DIGITS ||
  isCounted(words, quantitiesOf(equation).length - 1)

/** 前三项小计, 第1至3项, 公开招标两项, 产出指标合计: the amounts of some rows of a table, told together. */
export function sumOfRows(prose: Prose, tables: readonly KindedTable[], claim: Claim): Tie | null {
  const near = nearTables(claim, tables, FARTHEST).slice(0, MOST_TABLES)
  if (near.length === 0) return null
  const words = wordsBefore(prose, claim, REACH)
  const clause = words.slice(Math.max(words.lastIndexOf('。'), words.lastIndexOf('；')) + 1)
  const last = clause.split('，').slice(-2).join('，')
  const isTold = SUMMED.test(clause) || NUMBERED.test(clause) || FIRST_ROWS.test(clause)
  if (!isTold && !near.some((kinded) => kindsIn(kinded, last).length > 0)) return null
  const readings = flatMapped(near, (kinded) => {
    const { table } = kinded
    return [
      firstRows(table, clause, distanceTo(claim, table)),
      numberedRows(table, clause),
      listedRows(table, clause),
      namedRows(table, last),
      ...kindsIn(kinded, last).map(({ rows }) => rows),
    ].map((rows) => sumsOf(claim, table, rows))
  })
  const holding = flatMapped(readings, (equations) => equations).find(isSolved)
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const first = readings.find((equations) => equations.length > 0)
  if (first === undefined || OTHER.test(words.slice(-BESIDE))) return null
  const isOfKind = near.some((kinded) => kindsIn(kinded, words.slice(-BESIDE)).length > 0)
  const isSummed = isOfKind || SUMMED.test(clause) || NUMBERED.test(clause)
  const slipped = isSummed ? first.filter((each) => isTelling(each, words) && isSlipped(each)) : []
  const [only] = slipped
  return only === undefined || slipped.length > 1 ? null : makeTie('parts', only, 'likely')
}
