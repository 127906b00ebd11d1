import type { Claim, ExaminedTable, Paragraph, Prose, TableAmount } from '../../claim/index.ts'
import { between, firstFrom, takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'
import { headedRows } from './headed-rows.ts'
import { isNamedBy, rowsCalled } from './named-rows.ts'
import { sumOfRows, withKinds } from './row-sums.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** A row says 师资费, the sentence 师资费中: shorter names are common words. */
const SHORTEST_NAME = 3
const FEWEST_DIGITS = 4
/** 在专业技术人员中，正高级…、副高级…、中级…: words that leave no doubt of what is divided. */
const FEWEST_OF_PLAIN = 3
const FEWEST_PARTS = 3
const DIVIDES = /[一-龥]中[，：](?![^，]*其中)[^，。；]{0,6}$/

const digitsOf = ({ digits }: Quantity): number => digits.replace(/\D/g, '').length

/** The first that holds; else, in digits enough, the first that one slip keeps from it. */
function judged(equations: readonly SumEquation[], isPlain: boolean): Tie | null {
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const fewest = isPlain ? FEWEST_OF_PLAIN : FEWEST_DIGITS
  const slipped = equations.find(
    (equation) => Math.max(...quantitiesOf(equation).map(digitsOf)) >= fewest && isSlipped(equation),
  )
  return slipped === undefined ? null : makeTie('parts', slipped, 'likely')
}

const isNoPart = ({ role }: Claim): boolean => role === 'growth' || role === 'unit-price'

const isSummable = (claim: Claim): boolean => isPlain(claim) && claim.vagueness === 'none' && !isNoPart(claim)

/** Amounts of one unit in one sentence that no list has been read from, joined by 、 and the like. */
function runsOf({ claims }: Prose, told: ReadonlySet<number>): Claim[][] {
  const runs = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (told.has(claim.start) || !isPlain(claim) || claim.vagueness !== 'none' || isNoPart(claim)) continue
    const key = `${claim.sentence}|${claim.unit.key}|${claim.unit.printed === '元'}|${claim.depth}`
    runs.set(key, [...(runs.get(key) ?? []), claim])
  }
  return [...runs.values()].filter(({ length }) => length >= 2)
}

/** 基本支出中：人员经费…: the head of a column, of which the total is meant. */
function isNamedIn(words: string, header: string): boolean {
  const last = header.slice(header.lastIndexOf('/') + 1).replace(/[（(][^（()）]*[）)]$/, '')
  return last.length > SHORTEST_NAME && words.includes(`${last}中`)
}

/** No farther than this from a table is a row of it taken apart. */
const FARTHEST = 6000

/** A column of people may say no unit: 人数. */
const mayCount = ({ unit, digits }: TableAmount, { unit: { dimension } }: Claim): boolean =>
  unit.key === '' && dimension === 'count' && !digits.includes('.')

const SHORTEST_CALLED = 4
const isCalledBy = (words: string, name: string): boolean => name.length >= SHORTEST_CALLED && words.includes(name)

/** Amounts of rows and columns that the words before a run name: 师资费中，…; 水利工程运行与维护支出用于…. */
function amountsNamed(tables: readonly ExaminedTable[], words: string, first: Claim): readonly Quantity[] {
  const near = tables.filter(({ table }) => Math.abs(table.start - first.start) <= FARTHEST)
  return near.flatMap((table) => {
    const named = table.rows.filter((row) => !row.isTotal && isNamedBy(words, row.label))
    // 生态效益年节水量: the label of an indicator is called without its class.
    const called = rowsCalled(table).filter(({ name, isTotal }) => !isTotal && isCalledBy(words, name))
    const rows = new Set([...named, ...called].map(({ index }) => index))
    const totals = new Set(table.rows.filter(({ isTotal }) => isTotal).map(({ index }) => index))
    const columns = new Set(table.columns.filter(({ header }) => isNamedIn(words, header)).map(({ index }) => index))
    const isMeant = ({ row, column }: TableAmount): boolean => rows.has(row) || (totals.has(row) && columns.has(column))
    return table.amounts
      .filter((amount) => isMeant(amount) && (amount.unit.key === first.unit.key || mayCount(amount, first)))
      .map((amount) =>
        amount.unit.key === '' ? takenAs(rescaled(amount, first.unit.scale), { unit: first.unit }) : amount,
      )
  })
}

const OPENS = /中，|中：|用于|其中|包括|分别|含/
const WORDS_REACH = 60
const TAIL = 16

/** 由甲（58万立方米）、乙（9万立方米）和丙（49万立方米）三部分组成: what a list ends with that has all. */
const COMPOSED = /^[）)]?(?:等?([两二三四五六])(?:个?部分|个?方面|项|块))?(?:共同)?(?:组成|构成|合计而成|汇总而成)/
const COUNTS = '两三四五六'

/** Whether the words around a run say that it is all: 由…三部分组成. */
function isComposed({ normal }: Prose, words: string, run: readonly Claim[]): boolean {
  const last = run[run.length - 1] as Claim // of two and more
  const behind = /由/.test(words) ? COMPOSED.exec(normal.slice(last.end, last.end + TAIL)) : null
  const count = behind?.[1]?.replace('二', '两')
  return behind !== null && (count === undefined || COUNTS.indexOf(count) + 2 === run.length)
}

/** What a row of a table holds, told again by the parts it consists of. */
function partsOfRow(prose: Prose, tables: readonly ExaminedTable[], run: readonly Claim[]): Tie | null {
  const first = run[0] as Claim // of two and more
  const words = prose.normal.slice(Math.max(0, first.start - WORDS_REACH), first.start).replace(/^.*[。\n]/s, '')
  const isWhole = isComposed(prose, words, run)
  if (!isWhole && !OPENS.test(words)) return null
  return judged(
    amountsNamed(tables, words, first).map((whole) => sumOfParts(whole, run)),
    isWhole || (run.length >= FEWEST_PARTS && DIVIDES.test(words)),
  )
}

/** 需增加196.00万元 is what is needed in all. */
const NEEDED = /需要?(?:增加|追加|新增)/

const POINTS_AT_TABLE = /(?:如下表|见下表|下表|见表|如下)[^。]{0,8}[。：:]?$/

/** 单位：万元, 表1 支出明细 */
const NOTE = /^（?(?:(?:金额)?单 ?位 ?：|表 ?[一二三四五六七八九十\d])/

/** 浮标更新经费测算表（万元） */
const TITLE = /^[^，。；：]{2,30}[表单](?:（[^（）]{1,8}）)?$/

/** So many titles and notes may stand between them. */
const NOTES_ABOVE = 12

/** What is said last before a table, over its title and the note of its unit. */
const paragraphAbove = ({ paragraphs, normal }: Prose, { table }: ExaminedTable): Paragraph | undefined =>
  paragraphs
    .slice(Math.max(0, firstFrom(paragraphs, table.start) - NOTES_ABOVE), firstFrom(paragraphs, table.start))
    .findLast(
      ({ place, start, end }) =>
        place === 'body' && !NOTE.test(normal.slice(start, start + 12)) && !TITLE.test(normal.slice(start, end)),
    )

/** 项目资金合计8,300万元，具体如下表: stated right before a table, it stands in its totals row. */
function totalsAbove(prose: Prose, tables: readonly ExaminedTable[]): Tie[] {
  return tables.flatMap((table) => {
    const paragraph = paragraphAbove(prose, table)
    const words = paragraph === undefined ? '' : prose.normal.slice(paragraph.start, paragraph.end)
    if (paragraph === undefined || !POINTS_AT_TABLE.test(words)) return []
    // 总概算1,480万元 is more than a 小计 of what has been spent of it.
    const totals = table.amounts.filter(({ row }) =>
      table.rows.some(({ index, isTotal, label }) => isTotal && index === row && !label.includes('小计')),
    )
    const claims = between(prose.claims, paragraph.start, paragraph.end).filter(
      (claim) => isPlain(claim) && (claim.role !== 'growth' || NEEDED.test(claim.lead)),
    )
    return claims.flatMap((claim) => sameAs(claim, table, totals))
  })
}

function sameAs(claim: Claim, { amounts }: ExaminedTable, totals: readonly TableAmount[]): Tie[] {
  const same = (second: TableAmount): Equation => ({ form: 'same', first: claim, second })
  const alike = (amount: TableAmount): boolean => amount.unit.key === claim.unit.key
  if (claim.unit.key !== '元' || claim.vagueness !== 'none') return []
  const holding = totals.filter(alike).map(same).find(isSolved)
  if (holding !== undefined) return [makeTie('restated', holding, 'certain')]
  if (amounts.filter(alike).map(same).some(isSolved)) return []
  const slipped = totals.filter(alike).map(same).find(isSlipped)
  return slipped === undefined || Math.max(...quantitiesOf(slipped).map(digitsOf)) < FEWEST_DIGITS
    ? []
    : [makeTie('restated', slipped, 'likely')]
}

/** 表 and 文 — what the text says of rows of a table: their sums, their parts, their totals. */
export function proseOfTables(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  const told = startsIn(ties.filter(({ holds: isTrue, equation: { form } }) => isTrue && form === 'sum'))
  // A part of what the text adds up may be a sum of rows by itself.
  const summed = new Set(
    ties.flatMap(({ holds: isTrue, equation }) => (isTrue && equation.form === 'sum' ? [equation.whole.start] : [])),
  )
  const kinded = tables.map((table) => withKinds(prose, table))
  const ofRows = flatMapped(prose.claims, (claim) =>
    summed.has(claim.start) || !isSummable(claim) ? [] : (sumOfRows(prose, kinded, claim) ?? []),
  )
  const ofRuns = runsOf(prose, told).flatMap((run) => partsOfRow(prose, tables, run) ?? [])
  const found = [...ofRows, ...ofRuns, ...totalsAbove(prose, tables)]
  return [...found, ...headedRows(prose, tables, [...ties, ...found])]
}
