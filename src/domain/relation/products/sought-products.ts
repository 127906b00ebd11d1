import { fraction, whole } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount, Unit } from '../../claim/index.ts'
import { takenExactly, unitNamed } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isBelievable } from '../gate/believable.ts'
import { isNamedBy } from '../tables/named-rows.ts'
import { lastClause, paragraphBefore, sentenceAround, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sought } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'
import type { Bought } from './clause-products.ts'
import { boughtBy, isBought } from './clause-products.ts'
import { isOfMoreTimes } from './more-times.ts'
import { besideSlip, earlierSlip, farSlip, fewSlipped } from './price-slips.ts'
import { isForOthers } from './products.ts'

const PRICED = /(?:每个?(?:[一-龥]{1,4}| ?[A-Za-z㎡㎥]{1,4})|[人户亩村校班家台件次床例]均)[^，。；：]{0,12}$/
const RATED =
  /(?:(?:补助|补贴|收费|支付|发放|测算|定额|计算|奖励|租金)标准|单价|[电水气]价|月补助|月补贴|月租金?|月薪|月工资|日工资|日薪|工价)(?:为|按|是)?$/
const VAGUE = /平均|最高|最低|不超过|不低于|以内|上限|超过|(?<!节)约|上年|去年/
/** 户均增收1,870元 is an average, but for 合计增收433.1万元 behind it. */
const AVERAGE = /(?<!按[^，。；]{0,4})[户次床例]均/
/** 每日800人次的限流上限: no more than that, and nothing is said of how many there were. */
const LIMIT = /^的?[一-龥]{0,4}(?:上限|限额|限值|红线|最高限)/
const BY_MONTH = /每个?月|月(?=租|薪|工资|补助|补贴|均|标准)|\/月/
/** 每年新增检查9,600人次: a year's, which the price is paid for once. */
const OF_YEAR = /每年(?!每)/
const BY_DAY = /每[天日]|\/[天日]/
/** 每万人20个: over so many people, which densities read. */
const OVER_MANY = /每[十百千万]+(?:名|个)?[一-龥]{0,4}(?:人|居民)/
const BY_QUARTER = /每个?季度?/
const BY_TERM = /每学?期/
const RESULT =
  /(?:计|共|合计|总计|需|应[补付发拨收缴]|补助|补贴|金额|资金|经费|费用|全年|投入|支付|支出|拨付|兑[付现]|发放|追加|安排|节约|少花|增收|运费|奖励|租金|投资|捐款|善款|资助|赠[阅送]|，增)[^，。；]{0,10}$/
/** 效益2,300万元, 工资6.24万元: what a price comes to, where it stands right behind it. */
const RESULT_BEHIND =
  /(?:效益|收入|产值|成本|造价|投资|工资|报酬|收益|价值|损失|[应实需]缴|花|合|年需|算，?为|[一-龥][费款])[^，。；]{0,6}$/
const COMPARED = /[比较同]|增长|下降/
const MONTHS_OF: readonly (readonly [RegExp, bigint])[] = [
  [/半年/, 6n],
  [/季度/, 3n],
]

/** 电价0.65元, 水价3.2元: what one of these costs. */
const SOLD: Readonly<Record<string, string>> = { 电价: '度', 水价: '立方米', 气价: '立方米' }

/** 日工资200元 is paid for 4,280个工日. */
const OF_WORKDAY = /(?:日工资|日薪|工价)(?:标准)?(?:为|按|是)?$/
const MEAN = /([人户亩村校班家台件次床例])均[^，。；：]{0,12}$/

/** What one price buys: 人 of 每人, 亩 of 亩均, 台 of 元/台. `null`: its words name nothing that is counted. */
function thingsOf(claim: Claim, words: string): Bought | null {
  if (OF_WORKDAY.test(words)) return { noun: '工', unit: unitNamed('工日') }
  const sold = SOLD[words.slice(-2)]
  if (sold !== undefined) return { noun: sold, unit: unitNamed(sold) }
  const named = claim.unit.key.startsWith('元/') ? claim.unit.key.slice(2) : MEAN.exec(words)?.[1]
  return named === undefined ? boughtBy(claim) : { noun: named.slice(0, 1), unit: unitNamed(named) }
}

export interface Price {
  readonly claim: Claim
  readonly words: string
  readonly bought: Bought | null
}

/** 由每件60元提高到80元: what it was before is paid no more. */
export const RAISED =
  /^(?:[/每][一-龥])?，?(?:提高|提升|提标|上调|下调|调整|调高|调[增减]|增加|增|降低|降|涨)(?:到|至|为)/

export function priceOf(prose: Prose, claim: Claim): Price | null {
  const isByUnit = claim.unit.key.startsWith('元/')
  const isMoney = claim.unit.key === '元' || isByUnit
  if (!(isMoney || claim.unit.dimension === 'count') || claim.bound !== 'none' || claim.vagueness !== 'none')
    return null
  const words = lastClause(wordsBefore(prose, claim, 30))
  const isPriced = isByUnit || PRICED.test(words) || (isMoney && RATED.test(words))
  if (!isPriced) return null
  if (
    VAGUE.test(words) ||
    OVER_MANY.test(words) ||
    (AVERAGE.test(words) && !isSummedUp(prose, claim)) ||
    LIMIT.test(prose.normal.slice(claim.end, claim.end + 10)) ||
    RAISED.test(prose.normal.slice(claim.end, claim.end + 10))
  )
    return null
  return { claim, words: words + claim.unit.printed, bought: thingsOf(claim, words) }
}

const isSummedUp = (prose: Prose, { index, sentence, unit }: Claim): boolean =>
  prose.claims
    .slice(index + 1, index + 2)
    .some((next) => next.sentence === sentence && next.unit.key === unit.key && /^，(?:合计|共|总)/.test(next.lead))

const isCounted = ({ unit: { dimension } }: Claim): boolean => dimension === 'count' || dimension === 'measure'

/** Amounts around a price, those of its sentence first, then the nearer. */
export function around({ claims, paragraphs }: Prose, { claim }: Price, reach: number): Claim[] {
  const farthest = paragraphs[claim.paragraph]?.place === 'cell' ? 0 : 1
  const far = (other: Claim): number =>
    (other.sentence === claim.sentence ? 0 : 100) + Math.abs(other.index - claim.index)
  return claims
    .slice(Math.max(0, claim.index - reach), claim.index + reach)
    .filter((other) => other !== claim && Math.abs(other.paragraph - claim.paragraph) <= farthest && isPlain(other))
    .sort((one, other) => far(one) - far(other))
}

export function countsFor(prose: Prose, { bought, claim }: Price, near: readonly Claim[]): Claim[] {
  const counts = near.filter((other) => isCounted(other) && other.role !== 'growth' && other.vagueness === 'none')
  // 每月2期，上半年12期: a price of time is paid for no count of its own kind.
  if (bought === null) return counts.filter(({ unit }) => unit.dimension === 'count' && unit.key !== claim.unit.key)
  const own = counts.filter((other) => isBought(prose, other, bought))
  return own.length > 0 || bought.unit?.key !== '人' ? own : counts.filter(({ unit }) => unit.key === '人次')
}

/** What the price comes to: money that a word calls so, or any of its own sentence. */
export function resultsFor(prose: Prose, { claim, words }: Price, near: readonly Claim[]): Claim[] {
  const key = claim.unit.dimension === 'count' ? claim.unit.key : '元'
  return near.filter(
    (other) =>
      other.unit.key === key &&
      isComeTo(other) &&
      (other.vagueness === 'none' || other.vagueness === 'about') &&
      priceOf(prose, other) === null &&
      Math.abs(other.sentence - claim.sentence) <= 1 &&
      (RESULT.test(other.lead) || words.includes('标准') || isRightBehind(prose, claim, other)),
  )
}

/** 合计增收433.1万元 is what a price comes to; 比上年增加21万元 is not. */
const isComeTo = (claim: Claim): boolean => claim.role !== 'growth' || !COMPARED.test(lastClause(claim.lead))

/** The next amount of the price's own sentence, of a word that says what comes of it. */
function isRightBehind(prose: Prose, price: Claim, claim: Claim): boolean {
  const between = prose.claims.slice(price.index + 1, claim.index)
  return (
    claim.sentence === price.sentence &&
    claim.index > price.index &&
    between.every(({ unit }) => unit.dimension !== 'money') &&
    RESULT_BEHIND.test(claim.lead)
  )
}

/** The price for the stretch that it is paid for: by the months or days that are said, or a year's. */
export function overTime(prose: Prose, { claim, words }: Price, near: readonly Claim[]): (readonly Quantity[])[] {
  const spans = (key: string): Claim[] =>
    near.filter(({ unit, sentence }) => unit.key === key && Math.abs(sentence - claim.sentence) <= 1)
  // A price is what was agreed on, to the last digit; an average was rounded.
  const paid: Quantity = MEAN.test(words) ? claim : takenExactly(claim)
  const yearly = (factor: bigint): Quantity => rescaled(paid, whole(factor))
  if (BY_MONTH.test(words)) {
    const said = MONTHS_OF.filter(([pattern]) => pattern.test(sentenceAround(prose, claim))).map(([, months]) => months)
    return [...spans('个月').map((span) => [paid, span]), ...[...said, 12n].map((months) => [yearly(months)])]
  }
  if (BY_DAY.test(words)) return [...spans('天').map((span) => [paid, span]), [yearly(365n)], [paid]]
  if (BY_QUARTER.test(words)) return [...spans('季度').map((span) => [paid, span]), [yearly(4n)], [paid]]
  if (BY_TERM.test(words)) return [[paid], [yearly(2n)]]
  return [[paid]]
}

/** 96家单位和22所学校: two counts that a price is paid for together. */
function areJoined({ normal }: Prose, one: Claim, other: Claim | undefined): other is Claim {
  if (other === undefined || !isCounted(other) || other.sentence !== one.sentence) return false
  return /^[^，。；]{0,6}[和、与及][^，。；]{0,4}$/.test(normal.slice(one.end, other.start))
}

/** 18,615万吨 in 吨 beside 每吨1.36元. */
function countedIn(count: Claim, { bought }: Price): Quantity {
  if (count.unit.dimension !== 'measure') return count
  const { scale } = (bought as Bought).unit as Unit // a measure is counted only for a price that names it
  return rescaled(count, fraction(scale.denominator, scale.numerator))
}

/** 每户2次, each of 1万元, for 17户: a count that is itself one for each. */
function withChained(prose: Prose, price: Price, count: Claim, near: readonly Claim[]): (readonly Quantity[])[] {
  const own = priceOf(prose, count)
  const days = /日均|每[日天]/.test(count.lead) ? near.filter(({ unit }) => unit.key === '天') : []
  if (days.length > 0) return days.slice(0, 2).map((span) => [count, span])
  if (own === null || OF_YEAR.test(own.words)) return [[countedIn(count, price)]]
  return countsFor(prose, own, near)
    .filter((other) => other !== count)
    .slice(0, 2)
    .map((other) => [count, other])
}

const MOST = 4

const areApart = (equation: Equation): boolean => {
  const starts = quantitiesOf(equation).map(({ start }) => start)
  return equation.form === 'weighted' || new Set(starts).size === starts.length
}

/** Where an amount of a table may be what a price comes to. */
export interface Place {
  readonly prose: Prose
  readonly tables: readonly ExaminedTable[]
}

const NAMED_WITHIN = 80
/** No farther off than this, in amounts and in characters, are a count and a table looked for. */
const FARTHEST = 400
const FARTHEST_TABLE = 6000

/** The cell's own row; the rows that the paragraph names, and the total of a column that it does: 委托观测费按每站每月1,000元计算. */
export function amountsOfTables({ prose, tables }: Place, { claim }: Price): TableAmount[] {
  const words = paragraphBefore(prose, claim, NAMED_WITHIN).replace(/\s/g, '')
  const isNamed = (label: string): boolean => isNamedBy(words, label)
  const near = tables.filter(({ table }) => Math.abs(table.start - claim.start) <= FARTHEST_TABLE)
  return flatMapped(near, ({ table, rows, columns, amounts }) => {
    const own = table.cells.find(({ start, end }) => start <= claim.start && claim.start < end)
    const indexesOf = (those: readonly { readonly index: number }[]): ReadonlySet<number> =>
      new Set(those.map(({ index }) => index))
    const meant = own === undefined ? indexesOf(rows.filter(({ label }) => isNamed(label))) : new Set([own.row])
    const totals = indexesOf(rows.filter(({ isTotal }) => isTotal))
    const heads = indexesOf(columns.filter(({ header }) => isNamed(header)))
    const isMeant = ({ row, column }: TableAmount): boolean => meant.has(row) || (totals.has(row) && heads.has(column))
    return amounts.filter((amount) => isMeant(amount) && amount.unit.key === '元')
  })
}

function equationsOf(place: Place, price: Price): Equation[] {
  const { prose } = place
  const near = around(prose, price, 12)
  const counts = countsFor(prose, price, near).slice(0, MOST)
  const factors = flatMapped(counts, (count) => withChained(prose, price, count, near))
  const prices = overTime(prose, price, near)
  const results = [...resultsFor(prose, price, near).slice(0, MOST), ...amountsOfTables(place, price)]
  return flatMapped(results, (product) => [
    ...flatMapped(factors, (count) =>
      prices.map((priced): Equation => ({ form: 'product', product, factors: [...priced, ...count] })),
    ),
    ...flatMapped(counts, (count) => togetherIn(prose, product, price.claim, count)),
  ]).filter(areApart)
}

/** 男每人600元、女每人800元: the prices that stand side by side, in their order. */
function pricesBeside({ claims }: Prose, price: Claim): readonly Claim[] {
  const isPrice = (other: Claim | undefined): boolean =>
    other?.role === 'unit-price' && other.unit.key === price.unit.key && other.sentence === price.sentence
  let [first, end] = [price.index, price.index + 1]
  while (isPrice(claims[first - 1])) first -= 1
  while (isPrice(claims[end])) end += 1
  return claims.slice(first, end)
}

/** One price for both counts; of two prices the first for the first of them, where there are no more of either. */
function togetherIn(prose: Prose, whole: Quantity, price: Claim, count: Claim): Equation[] {
  const [before, other, behind] = [count.index - 1, count.index + 1, count.index + 2].map((at) => prose.claims[at])
  if (!areJoined(prose, count, other)) return []
  const prices = pricesBeside(prose, price)
  const isMore = prices.length > 2 || areJoined(prose, other, behind) || before?.unit.key === count.unit.key
  if (prices.length > 1 && isMore) return []
  const [first, last] = [prices[0], prices.at(-1)] as [Claim, Claim] // itself among them
  const pairs = [
    { price: first, count },
    { price: last, count: other },
  ]
  return [{ form: 'weighted', whole, pairs }]
}

/** 每月8,500元，租期18个月: for how long it is paid, told between the same two marks. */
const isTermOf = ({ normal }: Prose, { claim }: Price, { unit, sentence, start, end }: Claim): boolean =>
  unit.dimension === 'duration' &&
  sentence === claim.sentence &&
  !normal.slice(Math.min(end, claim.end), Math.max(start, claim.start)).includes('；')

/** 全年预算7,920万元，每月660万元: what a price of time alone comes to, with no count of anything. */
function timedEquations(prose: Prose, price: Price): Equation[] {
  const near = around(prose, price, 12)
  if (price.bought !== null) return []
  const hasTerm = near.some((other) => isTermOf(prose, price, other))
  const prices = overTime(prose, price, near).filter(({ length }) => !hasTerm || length > 1)
  return flatMapped(resultsFor(prose, price, near), (product) =>
    prices.map((factors): Equation => ({ form: 'product', product, factors })),
  )
}

/** Counts elsewhere in the document, or in the whole paragraph, that a price and its result may be of: they stand far, so only what is exact tells. */
function farEquations(prose: Prose, price: Price, isMeant: (count: Claim) => boolean): Equation[] {
  const near = around(prose, price, 8)
  const [product] = resultsFor(prose, price, near).filter(({ sentence }) => sentence === price.claim.sentence)
  if (product === undefined || price.bought === null) return []
  const prices = overTime(prose, price, near)
  const counts = countsFor(
    prose,
    price,
    prose.claims.slice(Math.max(0, price.claim.index - FARTHEST), price.claim.index + FARTHEST).filter(isMeant),
  )
  return flatMapped(
    counts.slice(0, 40).map((count) => countedIn(count, price)),
    (count) => prices.map((priced): Equation => ({ form: 'product', product, factors: [...priced, count] })),
  )
}

/** 每家5册 for 96家 and for 22所: a price that was not rounded. */
const isOfOnePrice = (equation: Equation): boolean =>
  equation.form === 'weighted' && new Set(equation.pairs.map(({ price }) => price.start)).size === 1

/** 带动2,316户，户均增收1,870元，合计增收约433万元: what is only about so much comes to anything of another sentence, where its own tells the count. */
function isLoose(equation: Equation, near: readonly Equation[], { claim }: Price): boolean {
  const [product] = quantitiesOf(equation) as readonly [Quantity] // every equation has some
  const isOwn = (other: Equation): boolean =>
    quantitiesOf(other).every((quantity) => (quantity as Claim).sentence === claim.sentence)
  return product.vagueness === 'about' && !isOwn(equation) && near.some(isOwn)
}

/** @param isTold another reader has found something of the price that does not hold */
function soughtProduct(place: Place, price: Price, isTold: boolean): Tie | null {
  const { prose } = place
  const near = equationsOf(place, price)
  const isBeside = ({ paragraph }: Claim): boolean => paragraph === price.claim.paragraph
  const far = farEquations(prose, price, (count) => !isBeside(count))
  const holding =
    [...near, ...far, ...timedEquations(prose, price)].find(
      (equation) => isSolved(equation) && !isLoose(equation, near, price),
    ) ?? farEquations(prose, price, isBeside).find(isSolved)
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  if (isTold || isOverMonths(price, near)) return null
  const isOwn = (quantity: Quantity): boolean =>
    'row' in quantity || (quantity as Claim).sentence === price.claim.sentence // else a claim
  // 发放1.26亿元，保障1.8万人，人均612元；发放2.3亿元: what stands with the price between two marks is what it comes to.
  const isBetween = ({ start, end }: Quantity): boolean =>
    !prose.normal.slice(Math.min(end, price.claim.end), Math.max(start, price.claim.start)).includes('；')
  const said = near.filter((equation) => quantitiesOf(equation).slice(0, 1).every(isOwn))
  const within = said.filter((equation) => quantitiesOf(equation).slice(0, 1).every(isBetween))
  const meant = within.length > 0 ? within : said
  const own = meant.filter(
    (equation) =>
      !isForOthers(prose, price.claim, quantitiesOf(equation)) &&
      (quantitiesOf(equation).every(isOwn) || isExactSlip(equation)),
  )
  return (
    sought(
      'product',
      own.filter((equation) => !isOfOnePrice(equation) || isExactSlip(equation)),
    ) ??
    fewSlipped(own) ??
    besideSlip(own) ??
    farSlip(prose, price, far) ??
    earlierSlip(price, near)
  )
}

/** 22,800元（4人，每人每月1,900元）: three months as well, where the words tell of none. */
function isOverMonths({ claim, words }: Price, near: readonly Equation[]): boolean {
  const amounts = near.map((equation) => quantitiesOf(equation))
  const areTold = amounts.flat().some(({ unit }) => unit.key === '个月')
  return (
    /月/.test(words) &&
    !areTold &&
    amounts.some(([product, , count]) => isOfMoreTimes(product as Quantity, [claim, count as Quantity])) // of products
  )
}

/** 每亩节约80元 of 4.9万亩 in the sentence before, 共节约392万元: prices whose count stands farther off, or that are paid over time. */
export function soughtProducts(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const readings = ties.filter(({ equation: { form } }) => form === 'product' || form === 'weighted')
  const told = startsIn(readings.filter(({ holds }) => holds))
  const read = startsIn(readings.filter((tie) => tie.holds || isBelievable(tie)))
  return flatMapped(prose.claims, (claim) => {
    const price = told.has(claim.start) ? null : priceOf(prose, claim)
    return price === null ? [] : (soughtProduct({ prose, tables }, price, read.has(claim.start)) ?? [])
  })
}
