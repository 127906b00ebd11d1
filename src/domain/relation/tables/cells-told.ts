import { compare, fractionText, times, whole } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { exactlyBorne } from '../tie/borne.ts'
import { lastClause } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits, significantDigits } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'
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
/** 咖啡示范面积: so short a name is one with the head of its column right behind it. */
const SHORTEST_BESIDE_HEAD = 2
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
/** 同意支付货款: what is paid for all that the table lists. */
const OF_BILL = /(?:货|价|物资|设备|采购|结算)款$|(?:合同|成交|中标|结算|采购)(?:总价|总额|金额|价款?)[为是]?$/
const OF_INSTALMENT = /首[付期批款]|尾款|预付|分期|质保|保证金|[定订]金|部分|进度款|第[一二三四]期/
/** 自评总分, 自评95.4分: the score of all, and of nothing among it. */
const OF_SCORE =
  /^(?:[本该]?项目|[本我][一-龥]|(?:单位|部门)?整体支出|绩效|最终|年度|(?:19|20)\d\d年度?)*(?:自评|(?:自评|评价|评定)?(?:综合|最终)?(?:总分|总得分|得分))[为是：]?$/
const SCORE_HEAD = /^(?:自评|评价)?得分$/

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
      .filter(({ name, isTotal }) => !isTotal && name.length >= SHORTEST_BESIDE_HEAD)
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
  amount.unit.key === '' ? takenAs<Quantity>(rescaled(amount, unit.scale), { unit }) : amount

const sameAs = (claim: Claim, { amount }: Cell): Equation => ({
  form: 'same',
  first: claim,
  second: asSaid(amount, claim),
})

const AMOUNTING = /(?:约?为|达到?|是|只有|仅有?|仅为|：)$/

/** Whether nothing stands between the name of a row and the amount but the head of its column. */
const isHeadBeside = (words: string, end: number, { head }: Cell): boolean => {
  const bare = bareHead(head)
  return bare.length >= 2 && words.slice(end).replace(AMOUNTING, '').replace(/^的/, '') === bare
}

/** The cells that the words before an amount name by their rows, or by the heads of the totals. */
function cellsNamed(said: Said, named: NamedTable): Cell[] {
  const { words, claim } = said
  const clauseStart = words.length - said.clause.length
  const ofRows = flatMapped(named.rows, ({ row, cells }) => {
    const place = placeNamed(words, row)
    if (place === null) return []
    const isBeside =
      words.length - place.end <= GAP && (place.end > clauseStart || GOES_ON.test(words.slice(place.end)))
    return cells.filter((cell) =>
      row.name.length < SHORTEST
        ? place.end === clauseStart + row.name.length && isHeadBeside(words, place.end, cell)
        : isBeside || isHeadSaid(said, cell),
    )
  })
  const isNear = distanceTo(claim, named.table) <= NEAR
  const ofTotals = isNear
    ? named.totals.filter(
        (cell) =>
          isHeadSaid(said, cell) ||
          isOfStage(said, cell) ||
          (GENERIC.test(cell.head) && (OF_ALL.test(said.clause) || OF_BILL.test(said.clause))),
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

/** 自评总分 over the column 得分, 货款 over 金额: the total of a column by another name. */
const isTotalByName = ({ clause }: Said, { isTotal, head }: Cell): boolean =>
  isTotal &&
  (SCORE_HEAD.test(head)
    ? OF_SCORE.test(clause)
    : GENERIC.test(head) && OF_BILL.test(clause) && !OF_INSTALMENT.test(clause))

function fewestDigits(said: Said, cell: Cell): number {
  const isScore = SCORE_HEAD.test(cell.head) && isTotalByName(said, cell)
  return cell.isTotal && !isScore ? FEWEST_OF_TOTAL : FEWEST_DIGITS
}

/** A slip away from what the words name, and from nothing else that they do. */
function slippedFrom(said: Said, named: readonly NamedCell[]): Equation | null {
  const { claim } = said
  const meant = named.filter(({ cell, table }) => mayBeMeant(said, cell, table))
  const slipped = meant.filter(({ cell }) => {
    const equation = sameAs(claim, cell)
    const isAlone = !cell.isTotal && (meant.length === 1 || isFarApart(claim, cell.amount))
    const isSure = isHeadSaid(said, cell) || isOfStage(said, cell) || isTotalByName(said, cell) || isAlone
    return isSure && digitsOf(equation) >= fewestDigits(said, cell) && isOneSlipAway(equation)
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

interface NamedCell {
  readonly cell: Cell
  readonly table: NamedTable
}

/** What the words before an amount name, and the relation that comes of it. */
interface Reading {
  readonly said: Said
  readonly named: readonly NamedCell[]
  readonly held: NamedCell | null
  readonly tie: Tie | null
}

const AMONG = /^其中：?/

/** 其中监管平台支出: what begins with the name of a row is that row, not a part of another. */
function withoutAmong(clause: string, tables: readonly NamedTable[]): string {
  const bare = clause.replace(AMONG, '')
  const isRow = bare !== clause && tables.some(({ rows }) => rows.some(({ row }) => isRowBeside(bare, row.name)))
  return isRow ? bare : clause
}

const isRowBeside = (words: string, name: string): boolean => name.length >= SHORTEST && words.startsWith(name)

/** 自评95.4分，部门评价90.4分: the table that totals 90.4 is of the other. */
function isOfOther({ claims }: Prose, equation: Equation): boolean {
  const [said, cell] = quantitiesOf(equation) as [Quantity, Quantity] // two that should be the same
  return (
    said.unit.dimension === 'score' &&
    claims.some(({ unit, value }) => unit.key === said.unit.key && compare(value, cell.value) === 0)
  )
}

function readingOf(prose: Prose, tables: readonly NamedTable[], claim: Claim): Reading | null {
  const isAmong = ({ units }: NamedTable): boolean =>
    units.has(claim.unit.key) || (claim.unit.dimension === 'count' && units.has(''))
  const near = nearTables(claim, tables, FARTHEST).filter(isAmong)
  if (near.length === 0) return null
  const words = claim.lead
    .slice(-LEAD)
    .replace(/^.*[。；\n]/s, '')
    .replace(NOISE, '')
  const said = { claim, words, clause: withoutAmong(clauseOf(words), near) }
  if (OTHER.test(said.clause.replace(DATE, '').replace(EXTREME, ''))) return null
  const named = flatMapped(near, (table) => cellsNamed(said, table).map((cell) => ({ cell, table })))
  const held = named.find(({ cell }) => isSolved(sameAs(claim, cell))) ?? null
  if (held !== null) return { said, named, held, tie: makeTie('restated', sameAs(claim, held.cell), 'certain') }
  const slipped = slippedFrom(said, named)
  const isMeant = slipped !== null && !isOfOther(prose, slipped)
  return { said, named, held, tie: isMeant ? makeTie('restated', slipped, 'likely') : null }
}

/** 支出, 执行 as the only word beside the name of a row. */
const BARE_STAGE = /^(?:实际|累计|已)*(?:支出|执行|支付|使用|预算|完成)(?:资金|金额|数)?$/

/** 下半年，监管平台支出: of another span than what is told before. */
const OF_SPAN = /(?:半年|季度|\d月份?|[明次今]年|[月年]底前?|以来|期间)[^，\d]{0,6}，(?:其中：?)?$/

/** 监管平台支出: the whole name of a row and its column, and nothing else of the clause. */
function isSpelledOut(said: Said, { cell, table }: NamedCell): boolean {
  if (OF_SPAN.test(said.words.slice(0, -said.clause.length))) return false
  return table.rows.some(({ row: { name }, cells }) => {
    if (!cells.includes(cell) || !isRowBeside(said.clause, name)) return false
    const left = said.clause
      .slice(name.length)
      .replace(/^(?:费|项目|经费)?的?/, '')
      .replace(AMOUNTING, '')
    return left === bareHead(cell.head) || (BARE_STAGE.test(left) && isOfStage(said, cell))
  })
}

/** Whether its paragraph tells another cell of the column as the table has it. */
const isColumnTold = (readings: readonly Reading[], claim: Claim, { cell, table }: NamedCell): boolean =>
  readings.some(
    ({ said, held }) =>
      held?.table === table &&
      held.cell.amount.column === cell.amount.column &&
      said.claim.paragraph === claim.paragraph,
  )

/** 共支出254.10万元，其中监管平台支出18.60万元, of which the table has 254.10 and 16.20: no slip is needed to be sure. */
function spelledOut(readings: readonly Reading[], told: ReadonlySet<number>): Tie[] {
  return flatMapped(readings, ({ said, named, tie }) => {
    if (tie !== null || named.length === 0 || told.has(said.claim.start)) return []
    const meant = named.filter((each) => mayBeMeant(said, each.cell, each.table) && isSpelledOut(said, each))
    const [first] = meant
    const isOne = first !== undefined && meant.length === 1 && isColumnTold(readings, said.claim, first)
    return isOne ? [makeTie('restated', sameAs(said.claim, first.cell), 'certain')] : []
  })
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
  const readings = flatMapped(prose.claims, (claim) =>
    isStatement(prose, claim) ? (readingOf(prose, named, claim) ?? []) : [],
  )
  const isSure = ({ holds, equation }: Tie): boolean =>
    !holds && quantitiesOf(equation).every(({ start }) => told.has(start))
  const ofReadings = flatMapped(readings, ({ tie }) => (tie === null || isSure(tie) ? [] : tie))
  return [
    ...ofReadings,
    ...spelledOut(readings, startsIn(ties.filter(({ holds, equation: { form } }) => holds && form !== 'within'))),
  ]
}
