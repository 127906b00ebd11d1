import type { Exact } from '../../amount/index.ts'
import { approximately, compare, fraction, isZero, ONE, whole } from '../../amount/index.ts'
import type { ExaminedTable, TableAmount, TableColumn, Unit } from '../../claim/index.ts'
import { takenAs, unitNamed } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isQuotient } from '../averages/sought-averages.ts'
import { asRounded } from '../averages/taken-over.ts'
import { makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const BUYING =
  '采购|购置|合同|成交|中标|预算|测算|概算|计划|实际|申请|申报|核定|批复|补助|应发|实发|发放|支付|结算|需求|租赁|配备|投入|支出'
const COUNT_HEADER = new RegExp(
  `^(?:${BUYING})?(?:数量|人数|台数|户数|面积|人次|次数|场次|工程量|规模|份数|套数|件数|天数)(?!单位)`,
)
const PRICE_HEADER = /单价|标准|均价|价格|每[人户台个亩套件生次]|工资/
const MONEY_HEADER = new RegExp(
  `^(?:${BUYING})?(?:金额|总价|总金额|总额|合价|小计|合计|经费|资金|费用|补助金额|补助资金)(?!占|比|来源)`,
)

type ProductEquation = Extract<Equation, { form: 'product' }>

const nameOf = ({ header }: TableColumn): string => header.slice(header.lastIndexOf('/') + 1)

/** The figure that a price is paid for, as it is printed: 36吨 at 1.25 each. */
const asPrinted = (amount: TableAmount): TableAmount => {
  const { numerator, denominator } = amount.unit.scale
  return rescaled(amount, fraction(denominator, numerator))
}

/** 120万毫升 at 0.85元/毫升: the measure as printed, 万 and all. */
const inTenThousands = (amount: TableAmount): TableAmount => rescaled(asPrinted(amount), TEN_THOUSAND)

const WAN_YUAN = unitNamed('万元') as Unit // the commonest unit of all

/** 63.00 beside 42名 and 15,000元/名, where no head says a unit: money is told in 万元 as often as in 元. */
function inMoney(product: TableAmount, { unit }: TableAmount): TableAmount {
  const isBare = product.unit.key === '' && /^[万亿]?元\//.test(unit.key)
  return isBare ? takenAs(rescaled(product, WAN_YUAN.scale), { unit: WAN_YUAN }) : product
}

/** What the count and the price of a row may come to: 2万册 at 12元 is what either reading makes of it. */
function bestOf(product: TableAmount, counted: TableAmount, priced: TableAmount): Equation {
  const found = readingOf(product, counted, priced)
  const money = inMoney(product, priced)
  return isSolved(found) || money === product ? found : readingOf(money, counted, priced)
}

function readingOf(product: TableAmount, counted: TableAmount, priced: TableAmount): Equation {
  const as = (count: TableAmount): Equation => ({ form: 'product', product, factors: [count, priced] })
  const isScaled = counted.unit.printed.startsWith('万')
  const readings = isScaled ? [inTenThousands, asPrinted] : [asPrinted, (count: TableAmount) => count]
  const [usual, other] = readings.map((reading) => as(reading(counted))) as [Equation, Equation] // of two readings
  // 3.6元/株 and 每平方米3.5元 are the price of one, however many there are.
  const isOfOne = isScaled && (priced.unit.printed.includes('/') || priced.text.startsWith(`每${counted.unit.key}`))
  return isOfOne || isSolved(usual) || !isSolved(other) ? usual : other
}

const TEN_THOUSAND = whole(10_000)

/** 单窗口受理, 每村投入, 亩均成本: what each has, and no price that was agreed on. */
const AVERAGED =
  /均|每[一-龥]{1,3}成本|单位成本|^(?:每|单(?!价|位|项|独|元|体|一|列))(?!.*(?:标准|[定单]价|补|奖|工资))/

/** 人均5,998元 was reckoned and rounded; 标准6,000元 is what was agreed on. */
function factorIn(table: ExaminedTable, column: TableColumn, row: number): TableAmount | null {
  const amount = table.amountAt(row, column.index)
  return amount !== null && AVERAGED.test(nameOf(column)) ? asRounded(amount) : amount
}

const columnCalled = (table: ExaminedTable, words: RegExp): TableColumn | undefined => {
  const found = table.columns.filter((column) => words.test(nameOf(column)) && !column.isMark)
  return found.length === 1 ? found[0] : undefined
}

/** 数量 × 单价 = 金额, row by row. */
function namedProducts(table: ExaminedTable): Tie[] {
  const price = columnCalled(table, PRICE_HEADER)
  const [count, total] = [COUNT_HEADER, MONEY_HEADER].map((words) => columnCalled(table, words))
  if (count === undefined || price === undefined || total === undefined) return []
  const equations = table.rows.flatMap(({ index, isTotal }) => {
    const [product, counted] = [total, count].map((column) => table.amountAt(index, column.index))
    const priced = factorIn(table, price, index)
    return isTotal || product == null || counted == null || priced === null ? [] : bestOf(product, counted, priced)
  })
  const isPlain = /^(?:单价|成交单价|采购单价|中标单价)/.test(nameOf(price)) && /数量/.test(nameOf(count))
  const met = equations.filter(isSolved).length
  const isMeant = isPlain || (met >= 1 && met * 3 >= equations.length * 2)
  return isMeant ? equations.map((equation) => makeTie('table-sum', equation, 'certain')) : []
}

const MOST_COLUMNS = 8
const FEWEST_ROWS = 2

/** Sets of two or three columns, in their order. */
function setsOf(columns: readonly TableColumn[]): TableColumn[][] {
  const pairs = flatMapped(columns, (one, at) => columns.slice(at + 1).map((other) => [one, other]))
  const triples = flatMapped(pairs, (pair) =>
    columns
      .filter(({ index }) => index > Math.max(...pair.map((column) => column.index)))
      .map((more) => [...pair, more]),
  )
  return [...pairs, ...triples]
}

/** A product tells nothing where all factors but one are one. */
const isTelling = (factors: readonly TableAmount[]): boolean =>
  factors.filter(({ value }) => compare(value, ONE) !== 0).length >= 2

/** What a figure can be, approximately: enough to see that a product is far from it. */
interface Rough {
  readonly low: number
  readonly high: number
}

const roughOf = ({ interval: { low, high }, value, step }: TableAmount): Rough => ({
  low: approximately(low),
  high: Math.max(approximately(high), approximately(value) + approximately(step)),
})

const NOUGHT: Rough = { low: 0, high: 0 }
const SLACK = 1e-9

/** Rows of which columns may come to another: as many as this, or more, do so exactly. */
function canBeMet(
  result: readonly (Rough | null)[],
  factors: readonly (readonly (Rough | null)[])[],
  by: number,
): boolean {
  let met = 0
  for (let row = 0; row < result.length; row += 1) {
    const product = result[row] ?? null
    if (product === null) continue
    let [low, high] = [by, by]
    for (const column of factors) {
      const factor = column[row] ?? NOUGHT
      low *= factor.low
      high *= factor.high
    }
    if (low <= product.high * (1 + SLACK) && product.low * (1 - SLACK) <= high) met += 1
  }
  return met >= FEWEST_ROWS
}

/** Behind what it is a factor of, whatever its head: 8个窗口，34,215件，4,277件 is the quotient of the two, rounded. */
function isReckoned({ product, factors }: ProductEquation): boolean {
  const [last, ...others] = [...factors].reverse() as [TableAmount, ...TableAmount[]] // of tables
  const [other] = others
  const isBehind = last.column > (product as TableAmount).column
  return others.length === 1 && other !== undefined && isBehind && isQuotient(last, product, other)
}

/** The product of columns in every row that has them; a bare count of 万元 may be one of 元. */
function rowsOf(
  table: ExaminedTable,
  result: TableColumn,
  columns: readonly TableColumn[],
  by: Exact,
): ProductEquation[] {
  return flatMapped(table.rows, ({ index, isTotal }) => {
    const product = table.amountAt(index, result.index)
    const factors = flatMapped(columns, (column) => factorIn(table, column, index) ?? [])
    if (isTotal || product === null || factors.length !== columns.length || !isTelling(factors)) return []
    if ([product, ...factors].some(({ value }) => isZero(value))) return []
    return {
      form: 'product',
      product,
      factors: factors.map((factor, at) => (at === 0 ? rescaled(factor, by) : factor)),
    }
  })
}

const isFigures = ({ isMark, unit, header }: TableColumn): boolean =>
  !isMark && unit?.dimension !== 'percent' && unit?.dimension !== 'score' && !/率|比|得分|分值/.test(header)

/** 人数 × 标准 × 天数 = 金额: whatever the heads say, where most rows show it. */
function shownProducts(table: ExaminedTable): Tie[] {
  const columns = table.columns
    .filter((column) => isFigures(column) && table.amounts.some((amount) => amount.column === column.index))
    .slice(0, MOST_COLUMNS)
  const rough = columns.map((column) =>
    table.rows.map(({ index }) => {
      const amount = factorIn(table, column, index)
      return amount === null ? null : roughOf(amount)
    }),
  )
  const roughIn = (column: TableColumn): readonly (Rough | null)[] =>
    rough[columns.indexOf(column)] as readonly (Rough | null)[] // of these columns
  return flatMapped(columns, (result) => {
    const others = columns.filter(({ index }) => index !== result.index)
    const readings = flatMapped(setsOf(others), (set) =>
      [ONE, TEN_THOUSAND]
        .filter((by) => canBeMet(roughIn(result), set.map(roughIn), approximately(by)))
        .map((by) => rowsOf(table, result, set, by)),
    )
    const best = readings
      .map((equations) => ({ equations, met: equations.filter(isSolved).length }))
      .reduce((most, each) => (each.met > most.met ? each : most), { equations: [] as ProductEquation[], met: 0 })
    const isMost = best.met >= FEWEST_ROWS && best.met * 3 >= best.equations.length * 2 - 1
    return isMost
      ? best.equations
          .filter((equation) => isSolved(equation) || (isOneSlipAway(equation) && !isReckoned(equation)))
          .map((equation) => makeTie('table-sum', equation, 'certain'))
      : []
  })
}

/** Columns that are the product of others: by their names, or by what most rows show. */
export function productsOf(table: ExaminedTable): Tie[] {
  const named = namedProducts(table)
  return named.length > 0 ? named : shownProducts(table)
}
