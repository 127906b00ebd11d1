import { compare, fractionText, times, whole } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { exactlyBorne } from '../tie/borne.ts'
import { lastClause } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits, significantDigits } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved, leadOf } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { CalledRow } from './named-rows.ts'
import { placeNamed, rowsCalled } from './named-rows.ts'
import { distanceTo, nearTables } from './near-tables.ts'

/** So far off a table is spoken of by its rows, and so far by its totals alone. */
const FARTHEST = 6000
const NEAR = 400
const LEAD = 40
/** So many characters stand at most between the name of a row and its amount. */
const GAP = 8
/** 进度最慢的是设备维修费，只有33.5% */
const GOES_ON = /^(?:费|项目|支出|经费)?，(?:只有|只为|仅有?|仅为|为|达到?|仅达)$/
const SHORTEST = 3
const FEWEST_DIGITS = 3
const FEWEST_OF_TOTAL = 4
/** What is said of a stretch of time, of each, of a change, of a part is another amount. */
const OTHER =
  /上半年|下半年|季度|每|平均|均|日|增(?!值)|减|超|比(?!例)|较|多(?!媒)|少(?!年)|差(?!旅)|低(?!保|收入|压)|高(?![标中校质职新压速级])|提(?!升)|降|(?<!提)升(?!级)|其中|另|新增|剩余|其余|节约|结[余转]|分别|各(?![类项级])|第[一二三四五六七八九十\d]/
const DATE = /\d+月(?:\d+日|底|末)?/g
const EARLIER = /上年|去年|同期|以前|年初(?!预算|批复|安排)|期初|^原|上期/
const NOISE = /（[^（）]*）|[“”‘’《》\s]/g
const UNIT = /[（(][^（）()]*[）)]/g
const STAGES: readonly RegExp[] = [
  /预算|批复|下达|概算|核定|计划|目标|任务|指标值/,
  /成交|合同|中标/,
  /支出|执行|决算|完成|支付|使用|实际|投资|建成/,
]
const GENERIC = /^(?:金额|数额|合计|经费|资金|总额|总计|小计|数量|人数|得分)$/
const OF_ALL = /共|合计|总|需|全年|全部|自评/

interface Cell {
  readonly amount: TableAmount
  /** The last head above it, without unit. */
  readonly head: string
  readonly isTotal: boolean
}

interface Row {
  readonly row: CalledRow
  readonly cells: readonly Cell[]
}

interface NamedTable {
  readonly table: ExaminedTable
  readonly rows: readonly Row[]
  readonly totals: readonly Cell[]
  /** The units of its cells: an amount of no such unit is none of them. */
  readonly units: ReadonlySet<string>
  /** The latest year that its heads name, else that of the document; 0 where none is known. */
  readonly year: number
}

const yearIn = (words: string): number => Number(/(?:19|20)\d\d(?=年)/.exec(words)?.[0] ?? 0)

function namedTable(table: ExaminedTable, fiscalYear: number): NamedTable {
  const heads = new Map(
    table.columns.map(({ index, header }) => [index, header.slice(header.lastIndexOf('/') + 1).replace(UNIT, '')]),
  )
  const amounts = [...table.amounts, ...table.goals]
  const cellsOf = (row: number, isTotal: boolean): Cell[] =>
    amounts
      .filter((amount) => amount.row === row)
      .map((amount) => ({ amount, head: `${heads.get(amount.column)}`, isTotal }))
  return {
    table,
    rows: rowsCalled(table)
      .filter(({ name, isTotal }) => !isTotal && name.length >= SHORTEST)
      .map((row) => ({ row, cells: cellsOf(row.index, false) })),
    units: new Set(amounts.map(({ unit }) => unit.key)),
    totals: table.rows.filter(({ isTotal }) => isTotal).flatMap(({ index }) => cellsOf(index, true)),
    year: Math.max(0, ...table.columns.map(({ header }) => yearIn(header))) || fiscalYear,
  }
}

/** 满意率最高，为84.97%: what is the highest is told before. */
const EXTREME = /最[高低多少大小快慢好差]/g
const MERELY = /^(?:为|是|达到?|只有|仅有?|仅为)$/

function clauseOf(words: string): string {
  const last = lastClause(words)
  const before = words.slice(0, -last.length - 1)
  return MERELY.test(last) && words.endsWith(`，${last}`) ? `${lastClause(before)}${last}` : last
}

interface Said {
  readonly claim: Claim
  /** What leads to the amount, without brackets. */
  readonly words: string
  readonly clause: string
}

const bareHead = (head: string): string => head.replace(/(?:19|20)\d\d年(?:度)?|[数额值]$/g, '')

/** 支出 above and 支出 said, 执行率 above and said: words that name a column. */
function isHeadSaid({ clause }: Said, { head }: Cell): boolean {
  const bare = bareHead(head)
  return bare.length >= 2 && clause.includes(bare)
}

const stageOf = (words: string): number => STAGES.findIndex((stage) => stage.test(words))
const isOfStage = ({ clause }: Said, { head }: Cell): boolean =>
  stageOf(clause) !== -1 && stageOf(clause) === stageOf(head)

/** 累计支出, 截至8月底支出: what was done so far is told beside such a head alone. */
const SO_FAR = /累计|截至|\d月/

const isOfSpan = ({ clause }: Said, { head }: Cell): boolean => !clause.includes('累计') || SO_FAR.test(head)

/** 上年 is another amount than this year's, and a plan than its result. */
function mayBeMeant({ clause, words, claim }: Said, cell: Cell, { year }: NamedTable): boolean {
  const own = yearIn(cell.head)
  const isEarlier = EARLIER.test(cell.head) || (own > 0 && own < year)
  const isOtherStage = stageOf(clause) !== -1 && stageOf(cell.head) !== -1 && stageOf(clause) !== stageOf(cell.head)
  const isSaidEarlier = EARLIER.test(words) || (claim.scope.year ?? year) < year
  return isEarlier === isSaidEarlier && !isOtherStage
}

/** 金额 63.00 in a column without a unit counts nobody. */
const MONEY = /[金款]额?$|经费|资金|预算|支出|补[助贴]|投资|单价|标准/

const mayCount = ({ amount: { digits, unit }, head }: Cell): boolean =>
  unit.key === '' && !digits.includes('.') && !MONEY.test(head)

const isLike = (cell: Cell, { unit }: Claim): boolean =>
  cell.amount.unit.key === unit.key || (unit.dimension === 'count' && mayCount(cell))

/** A column of counts may say no unit: 人数. */
const asSaid = (amount: TableAmount, { unit }: Claim): Quantity =>
  amount.unit.key === '' ? { ...rescaled(amount, unit.scale), unit } : amount

const sameAs = (claim: Claim, { amount }: Cell): Equation => ({
  form: 'same',
  first: claim,
  second: asSaid(amount, claim),
})

/** The cells that the words before an amount name by their rows, or by the heads of the totals. */
function cellsNamed(said: Said, named: NamedTable): Cell[] {
  const { words, claim } = said
  const clauseStart = words.length - said.clause.length
  const ofRows = flatMapped(named.rows, ({ row, cells }) => {
    const place = placeNamed(words, row)
    if (place === null) return []
    const isBeside =
      words.length - place.end <= GAP && (place.end > clauseStart || GOES_ON.test(words.slice(place.end)))
    return cells.filter((cell) => isBeside || isHeadSaid(said, cell))
  })
  const isNear = distanceTo(claim, named.table) <= NEAR
  const ofTotals = isNear
    ? named.totals.filter(
        (cell) =>
          isHeadSaid(said, cell) || isOfStage(said, cell) || (GENERIC.test(cell.head) && OF_ALL.test(said.clause)),
      )
    : []
  return (ofRows.length > 0 ? ofRows : ofTotals).filter((cell) => isLike(cell, claim) && isOfSpan(said, cell))
}

/** 1,200 to be done and 1,208 done differ by a digit and are both right; 288 and 588 are not. */
function isFarApart(one: Quantity, other: Quantity): boolean {
  const [small, large] = compare(one.value, other.value) < 0 ? [one, other] : [other, one]
  return compare(times(large.value, whole(3)), times(small.value, whole(4))) > 0
}

/** 45.00 is printed as finely as 45.12. */
const digitsOf = (equation: Equation): number =>
  Math.max(
    ...quantitiesOf(equation).map((each) =>
      each.digits.includes('.') ? printedDigits(each) : significantDigits(each),
    ),
  )

/** A slip away from what the words name, and from nothing else that they do. */
function slippedFrom(said: Said, named: readonly { cell: Cell; table: NamedTable }[]): Equation | null {
  const { claim } = said
  const meant = named.filter(({ cell, table }) => mayBeMeant(said, cell, table))
  const slipped = meant.filter(({ cell }) => {
    const equation = sameAs(claim, cell)
    const isAlone = !cell.isTotal && (meant.length === 1 || isFarApart(claim, cell.amount))
    const isSure = isHeadSaid(said, cell) || isOfStage(said, cell) || isAlone
    return isSure && digitsOf(equation) >= (cell.isTotal ? FEWEST_OF_TOTAL : FEWEST_DIGITS) && isOneSlipAway(equation)
  })
  const values = new Set(slipped.map(({ cell: { amount } }) => fractionText(amount.value)))
  const [first] = slipped
  return first === undefined || values.size > 1 ? null : sameAs(claim, first.cell)
}

const KINDS: ReadonlySet<string> = new Set(['money', 'count', 'measure', 'score', 'percent'])

function isStatement(prose: Prose, claim: Claim): boolean {
  const isPlain = claim.bound === 'none' && claim.vagueness === 'none' && claim.form !== 'chinese'
  const isRole = claim.role !== 'growth' && claim.role !== 'unit-price'
  return isPlain && isRole && KINDS.has(claim.unit.dimension) && prose.paragraphs[claim.paragraph]?.place === 'body'
}

function tieOf(prose: Prose, tables: readonly NamedTable[], claim: Claim): Tie | null {
  const words = leadOf(prose, claim)
    .slice(-LEAD)
    .replace(/^.*[。；\n]/s, '')
    .replace(NOISE, '')
  const said = { claim, words, clause: clauseOf(words) }
  if (OTHER.test(said.clause.replace(DATE, '').replace(EXTREME, ''))) return null
  const isAmong = ({ units }: NamedTable): boolean =>
    units.has(claim.unit.key) || (claim.unit.dimension === 'count' && units.has(''))
  const near = nearTables(claim, tables, FARTHEST).filter(isAmong)
  const named = flatMapped(near, (table) => cellsNamed(said, table).map((cell) => ({ cell, table })))
  const holding = named.map(({ cell }) => sameAs(claim, cell)).find(isSolved)
  if (holding !== undefined) return makeTie('restated', holding, 'certain')
  const slipped = slippedFrom(said, named)
  return slipped === null ? null : makeTie('restated', slipped, 'likely')
}

/** 采编播系统升级项目执行率45.00%, 支出464.00万元 of a row, 预算数543.00万元 of all: cells of a table told in the text. */
export function cellsTold(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  if (tables.length === 0) return []
  const told = new Set(
    flatMapped(
      ties.filter(({ holds, equation: { form } }) => holds && form !== 'within' && form !== 'same'),
      ({ equation }) => exactlyBorne(equation),
    ),
  )
  const named = tables.map((table) => namedTable(table, Number(prose.profile.fiscalYear)))
  return flatMapped(prose.claims, (claim) => {
    const tie = isStatement(prose, claim) ? tieOf(prose, named, claim) : null
    const isSure = tie !== null && !tie.holds && quantitiesOf(tie.equation).every(({ start }) => told.has(start))
    return tie === null || isSure ? [] : tie
  })
}
