import { whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { asAverage } from '../averages/taken-over.ts'
import { makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { isOfMoreTimes } from './more-times.ts'
import { countFor } from './per-unit.ts'

type ProductEquation = Extract<Equation, { form: 'product' }>

const BOUGHT = /每([人户台个场次件套平亩吨名项条张村校班生]|平方米)[^，。；]{0,12}$/
const OVER_TIME = /每(?:人|户|名)?每?([月年天日季])|[月日年](?=租|薪|工资)/
/** What is paid each day or meal comes to nothing where no days are said. */
const DAILY = /每[天日餐]/
const RESULT =
  /(?:共计|合计|总计|全年|共|总[价额]|金额|总金额|计|小计|合同价|资金|经费|费用|补助|补贴)[^，。；]{0,8}$|[=＝] ?$/

/** What one price buys: 台 of 3000元/台, 人 of 每人500元. `null` where no thing is named (单价 alone). */
function boughtBy(price: Claim): string | null {
  const key = price.unit.key.split('/')[1]
  if (key !== undefined) return key
  const word = BOUGHT.exec(price.lead)?.[1]
  return word === undefined ? null : word === '名' ? '人' : word
}

/** 10千伏, 30千瓦: what a thing is rated at is paid for by nothing, as its size and weight are. */
const SOLD_BY = /^(?:平方米|立方米|公斤|克|米|亩|升|度|吉焦)$/

/** What a price of no named thing may be paid for. */
const maybeSold = ({ unit: { dimension, key } }: Claim): boolean => dimension === 'count' || SOLD_BY.test(key)

/** Counts near a price that can be multiplied with it. */
function countsNear(claims: readonly Claim[], at: number, bought: string | null): Claim[] {
  const price = claims[at]
  const near = claims.filter(
    (claim, other) =>
      other !== at &&
      Math.abs(other - at) <= 4 &&
      claim.sentence === price?.sentence &&
      claim.bound === 'none' &&
      (bought === null ? maybeSold(claim) : claim.unit.key === bought),
  )
  const farness = ({ index }: Claim): number => Math.abs(index - (price?.index ?? index))
  return near.sort((one, other) => farness(one) - farness(other))
}

function timesNear(claims: readonly Claim[], at: number): Claim[] {
  const price = claims[at]
  if (price === undefined || !OVER_TIME.test(price.lead + price.text)) return []
  return claims.filter(
    (claim, other) =>
      Math.abs(other - at) <= 4 &&
      claim.sentence === price.sentence &&
      claim.unit.dimension === 'duration' &&
      claim.unit.key !== '岁',
  )
}

function resultNear(claims: readonly Claim[], at: number): Claim | null {
  const price = claims[at]
  const found = claims
    .slice(at + 1, at + 5)
    .filter(({ unit, sentence, role }) => unit.key === '元' && sentence === price?.sentence && role !== 'unit-price')
  return found.find((claim) => RESULT.test(claim.lead)) ?? null
}

/** 基本水费42万元（4.2万亩，每亩10元）: a price in a bracket is of the amount that the bracket explains. */
function bracketedBy(claims: readonly Claim[], at: number): Claim | null {
  const price = claims[at]
  if (price === undefined || price.depth === 0) return null
  const owner = claims.slice(0, at).findLast(({ depth }) => depth < price.depth)
  return owner?.unit.key === '元' && owner.sentence === price.sentence && owner.role !== 'unit-price' ? owner : null
}

/** 经费3.45万元（每个1,500元，合计34,500元）: what the bracket itself comes to is told there. */
function resultOf(claims: readonly Claim[], at: number): Claim | null {
  const near = resultNear(claims, at)
  const isInside = near !== null && near.depth >= (claims[at]?.depth ?? 0)
  return isInside ? near : (bracketedBy(claims, at) ?? near)
}

/** 每人每月1,500元, 全年: what a month's price comes to over the stretch that the words name. */
const STRETCHES: readonly (readonly [RegExp, bigint])[] = [
  [/全年|年度|一年|12个月/, 12n],
  [/半年/, 6n],
  [/季度/, 3n],
]

function overStretch(prose: Prose, price: Claim, product: Claim): Claim[] {
  if (!/每月|\/月|月(?:租|薪|工资|均)/.test(price.lead + price.text)) return []
  const { start, end } = prose.sentences[price.sentence] ?? price
  const words = prose.normal.slice(start, end)
  const months = STRETCHES.find(([pattern]) => pattern.test(words))?.[1] ?? 12n
  return price.unit.dimension === product.unit.dimension ? [rescaled(price, whole(months))] : []
}

const productOf = (product: Claim, factors: readonly Claim[]): ProductEquation => ({
  form: 'product',
  product,
  factors,
})

function equationsOf(
  product: Claim,
  price: Claim,
  counts: readonly Claim[],
  spans: readonly Claim[],
): ProductEquation[] {
  const plain = counts.map((count) => productOf(product, [price, count]))
  const overTime = counts.flatMap((count) => spans.map((span) => productOf(product, [price, count, span])))
  return [...overTime, ...plain]
}

/** Two prices before one amount: it is the sum of two products. */
function hasAnotherPrice(claims: readonly Claim[], at: number): boolean {
  const price = claims[at]
  return claims
    .slice(Math.max(0, at - 4), at + 5)
    .some(
      (claim) =>
        claim !== price &&
        claim.role === 'unit-price' &&
        claim.sentence === price?.sentence &&
        claim.unit.dimension === 'money',
    )
}

/** A plain price of a thing, and the only one near: two prices before one amount are the sum of two products. */
function isSinglePrice(claims: readonly Claim[], at: number): boolean {
  const price = claims[at]
  const isPrice = price?.role === 'unit-price' && price.unit.dimension === 'money' && price.vagueness === 'none'
  return isPrice && !hasAnotherPrice(claims, at) && !/平均|均|标准|最高|不超过/.test(price.lead.slice(-10))
}

function tieOfPrice(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const price = claims[at]
  if (price === undefined || !isSinglePrice(claims, at)) return null
  const product = resultOf(claims, at)
  const counts = countsNear(claims, at, boughtBy(price)).map((count) => countFor(price, count))
  if (product === null || counts.length === 0) return null
  const spans = timesNear(claims, at)
  const monthly = spans.length > 0 ? [] : overStretch(prose, price, product)
  const equations = [
    ...monthly.flatMap((over) => equationsOf(product, over, counts, [])),
    ...equationsOf(product, price, counts, spans),
  ]
  const isByTime = spans.length === 0 && OVER_TIME.test(price.lead + price.text)
  if (isByTime && counts.some((count) => isOfMoreTimes(product, [price, count]))) return held(equations)
  const alike = claims.filter(({ unit, sentence }) => unit.key === counts[0]?.unit.key && sentence === price.sentence)
  const meant = isForOthers(prose, price, counts) ? equations.filter((equation) => isSolved(equation)) : equations
  const isOnly = alike.length === 1 && (spans.length > 0 || !DAILY.test(price.lead))
  return overSpans(product, price, spans) ?? judgedProduct(meant, isOnly)
}

const OF_ANOTHER_GROUP = /；(?:对|给|向|为)[^，。；\d]{2,12}每[^，。；\d]*$/

/** 不合格的2个小区约谈；对优秀小区每个奖励1.5万元: another clause that names whom it is for counts them itself. */
export const isForOthers = (prose: Prose, price: Claim, counts: readonly Quantity[]): boolean =>
  isRespective(prose, price) || counts.some(({ end }) => OF_ANOTHER_GROUP.test(prose.normal.slice(end, price.start)))

/** 租用2台，每月租金1.8万元，6个月10.8万元: both together cost as much a month. */
function overSpans(product: Claim, price: Claim, spans: readonly Claim[]): Tie | null {
  return boughtBy(price) === null ? held(spans.map((span) => productOf(product, [price, span]))) : null
}

/** 预算分别为68万元和每台4.5万元，共81.5万元: one of several amounts, which come to the total together. */
function isRespective({ normal, sentences }: Prose, { sentence, start }: Claim): boolean {
  return /分别[^。；]*$/.test(normal.slice(sentences[sentence]?.start ?? start, start))
}

function held(equations: readonly ProductEquation[]): Tie | null {
  const holding = equations.find((equation) => isSolved(equation))
  return holding === undefined ? null : makeTie('product', holding, 'certain')
}

/** One that holds, else one that a slip keeps from holding; where nothing else can be meant, the one there is. */
function judgedProduct(equations: readonly ProductEquation[], isOnly: boolean): Tie | null {
  const holding = held(equations)
  if (holding !== null) return holding
  const broken = equations.find(isOneSlipAway) ?? (isOnly && equations.length === 1 ? equations[0] : undefined)
  return broken === undefined ? null : makeTie('product', broken, 'likely')
}

/** What an average is taken over: 户 of 户均, 个 of 15个机构平均. */
const AVERAGED = /([人户笔场亩校村次家项件]|每[一-龥])均[^，。；]{0,8}$/

/** One amount of a kind near an average; `null` where there is none or more than one. */
const onlyOne = (claims: readonly Claim[]): Claim | null => (claims.length === 1 ? (claims[0] ?? null) : null)

/** 户均X: the total, the count and what each has, in one stretch between marks. */
function tieOfAverage(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const average = claims[at]
  const kind = average === undefined ? undefined : AVERAGED.exec(average.lead)?.[1]
  if (average === undefined || kind === undefined || average.vagueness !== 'none') return null
  const near = claims
    .slice(Math.max(0, at - 4), at)
    .filter(
      ({ sentence, end, vagueness }) =>
        sentence === average.sentence && vagueness === 'none' && !/；/.test(prose.normal.slice(end, average.start)),
    )
  const counts = near.filter(
    ({ unit, bound, role }) =>
      unit.key.startsWith(kind) && unit.dimension === 'count' && bound === 'none' && role !== 'growth',
  )
  const totals = near.filter(
    ({ unit, role }) => unit.key === average.unit.key && role !== 'unit-price' && role !== 'growth',
  )
  const [count, total] = [onlyOne(counts), onlyOne(totals)]
  if (count === null || total === null || /年|月|日/.test(average.lead.slice(-4))) return null
  return makeTie(
    'product',
    { form: 'product', product: total, factors: [asAverage(prose, average), countFor(average, count)] },
    'likely',
  )
}

/** Prices with the count that stands beside each: 一等奖20人、每人800元，大学新生96名（每人5,000元）. */
function pricedCounts(claims: readonly Claim[]): { price: Claim; count: Claim }[] {
  return flatMapped(claims, (price, at) => {
    const count = claims[at - 1]
    const isPrice = price.role === 'unit-price' && price.unit.dimension === 'money'
    if (!isPrice || count === undefined) return []
    return count.unit.dimension === 'count' && count.unit.scale.numerator === 1n ? [{ price, count }] : []
  })
}

/** The claims of one sentence from one ； to the next. */
function groupsOf({ normal }: Prose, claims: readonly Claim[]): (readonly Claim[])[] {
  const groups: Claim[][] = []
  for (const claim of claims) {
    const [last] = groups.at(-1)?.slice(-1) ?? []
    if (last === undefined || normal.slice(last.end, claim.start).includes('；')) groups.push([claim])
    else groups.at(-1)?.push(claim)
  }
  return groups
}

/** Several prices with their counts, and the one amount that they come to. */
function weightedTie(claims: readonly Claim[]): Tie | null {
  const pairs = pricedCounts(claims)
  const amounts = claims.filter(({ unit, role }) => unit.key === '元' && role !== 'unit-price' && role !== 'growth')
  const whole = onlyOne(amounts)
  if (pairs.length < 2 || whole === null || /上年|去年/.test(whole.lead)) return null
  return makeTie('product', { form: 'weighted', whole, pairs }, 'likely')
}

/** 高中生26名、每名2,000元，大学生38名、每名4,000元，共20.4万元: all of a sentence, or all between two of its semicolons. */
function weightedTies(prose: Prose, claims: readonly Claim[]): Tie[] {
  const sentences = [...new Set(claims.map(({ sentence }) => sentence))]
  return flatMapped(sentences, (sentence) => {
    const own = claims.filter((claim) => claim.sentence === sentence)
    if (pricedCounts(own).length < 2) return []
    return weightedTie(own) ?? groupsOf(prose, own).flatMap((group) => weightedTie(group) ?? [])
  })
}

/** Prices, counts and what they come to: 10台，每台3000元，共3万元. */
export function productsIn(prose: Prose, claims: readonly Claim[]): Tie[] {
  const single = flatMapped(claims, (_, at) =>
    [tieOfPrice(prose, claims, at), tieOfAverage(prose, claims, at)].filter((tie) => tie !== null),
  )
  return [...single, ...weightedTies(prose, claims)]
}
