import type { Exact } from '../../amount/index.ts'
import { compare, ONE, whole } from '../../amount/index.ts'
import type { Claim, Prose, Unit } from '../../claim/index.ts'
import { takenExactly, unitNamed } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isPlainOrNone, isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isOfMoreTimes } from './more-times.ts'

const PRICED = /每 ?([一-龥]{1,4}|[A-Za-z㎡㎥]{1,4}[·²³2]?[A-Za-z]?)[^，。；]{0,10}$/
const BY_MONTH = /每个?月|月(?=租|薪|工资)/
const OF_TIME = /^[年月天日季次个]/
const BY_DAY = /每[天日次餐]|平均|约|不超过|最高/
const RESULT =
  /(?:计|共|可安置|需|应[补付发拨]|年补助|补助资金|补助|金额|资金|经费|全年|投入|支付|支出|拨付|花[了费]?|耗资|合)[^，。；]{0,6}$/
/** 按每立方米0.25元折算，效益2,300万元: what a price comes to stands right behind these words, whatever it is called. */
const RECKONED = /^(?:的?标准|的?价格?)?(?:来|进行)?(?:折算|计算|测算|核算|估算|计)，$/
/** 全年用电320万千瓦时，按每千瓦时0.6元测算，节约电费18万元: of what was saved, and not of all that is told. */
const LESS_OR_MORE = /节|减|增|少|多|降|省/
const MONTHS = whole(12)

/** What counted things are called behind 每, where another word than their unit is used. */
const CALLED: Readonly<Record<string, string>> = { 生: '人', 延米: '米', 学员: '人', 人份: '份' }

/** 每人年报酬4.2万元 is paid for 人, not for 人年. */
const A_YEAR = /^([人户名])年/

export interface Bought {
  readonly noun: string
  readonly unit: Unit | null
}

/** What one price buys: 亩 of 每亩10元, 人 of 每生每年1,800元, 村 of 每村20户. `null` where a price is of time alone. */
export function boughtBy(price: Claim): Bought | null {
  const words = PRICED.exec(price.lead)?.[1]?.replace(A_YEAR, '$1')
  if (words === undefined) return null
  const lengths = [words.length, 4, 3, 2, 1].map((length) => words.slice(0, length))
  const units = flatMapped(lengths, (word) => unitNamed(CALLED[word] ?? word) ?? [])
  const unit = units.find(({ dimension }) => dimension === 'count' || dimension === 'measure')
  return unit === undefined && OF_TIME.test(words) ? null : { noun: words.slice(0, 1), unit: unit ?? null }
}

/** 人 for 每人; 16个行政村 for 每村. */
export function isBought({ normal }: Prose, { unit: own, end, label }: Claim, { unit, noun }: Bought): boolean {
  if (own.dimension !== 'count' && own.dimension !== 'measure') return false
  const isNamed =
    /^[个处所家]$/.test(own.printed) && new RegExp(`^[一-龥]{0,4}${noun}`).test(normal.slice(end, end + 5))
  // 公益岗位45个，每人每月800元: as many people as posts.
  const isPost = unit?.key === '人' && own.key === '个' && /(?:岗位?|名额)$/.test(label)
  const isComing = own.key === '人次' && unit?.key === '次' // 次均收费260元
  return own.key === unit?.key || isNamed || isPost || isComing
}

const isPrice = (claim: Claim): boolean =>
  (claim.unit.key === '元' || claim.unit.dimension === 'count') &&
  claim.vagueness === 'none' &&
  claim.bound === 'none' &&
  !BY_DAY.test(claim.lead)

export const inverse = ({ numerator, denominator }: Exact): Exact => ({
  numerator: denominator,
  denominator: numerator,
})

/** Amounts of a price's clause: those in its bracket with the one before it, or those between two semicolons. */
function clauseOf({ claims, normal }: Prose, price: Claim): Claim[] {
  const isCut = (from: number, to: number) => (price.depth > 0 ? /[（）。]/ : /[；。]/).test(normal.slice(from, to))
  const own = claims
    .slice(Math.max(0, price.index - 6), price.index + 7)
    .filter(
      (claim) =>
        claim.sentence === price.sentence && !isCut(Math.min(claim.end, price.end), Math.max(claim.start, price.start)),
    )
  const before = price.depth > 0 ? claims.slice(0, own[0]?.index).slice(-1) : []
  return [...before, ...own].filter((claim) => claim.sentence === price.sentence)
}

const isBare = (claim: Claim | undefined): boolean => claim !== undefined && claim.lead === '，'

/** 每亩补偿13,600元，523,600元; 每户4万元，27户，108万元: right behind the price, or its count, without a word. */
const isNext = (prose: Prose, price: Claim, claim: Claim): boolean =>
  isBare(claim) &&
  (claim.index === price.index + 1 || (claim.index === price.index + 2 && isBare(prose.claims[price.index + 1])))

/** 一场没落下, 一户不少: not one of them. */
const isNotOne = ({ normal }: Prose, { value, end }: Claim): boolean =>
  compare(value, ONE) === 0 && /^[都也]?[没不未]/.test(normal.slice(end, end + 2))

/** 14期，每期50人，共700人次: whoever came is counted each time. */
const isOfUnit = ({ unit: own }: Claim, { unit }: Claim): boolean =>
  unit.key === own.key || (own.key === '人' && unit.key === '人次')

/** 按每立方米0.25元折算，效益2,300万元: the words lead to the next amount, and to no other. */
function reckonedBehind({ claims, normal }: Prose, price: Claim): Claim | null {
  const next = claims[price.index + 1]
  if (next?.sentence !== price.sentence) return null
  const words = normal.slice(price.end, next.start)
  const comma = words.indexOf('，')
  const name = words.slice(comma + 1)
  return RECKONED.test(words.slice(0, comma + 1)) && !/[，；]/.test(name) && !LESS_OR_MORE.test(name) ? next : null
}

/** What the price comes to: in front of its bracket, or told by its words. */
function resultsIn(prose: Prose, price: Claim, clause: readonly Claim[]): Claim[] {
  const reckoned = reckonedBehind(prose, price)
  const own = clause.filter(
    (claim) =>
      claim !== price &&
      isOfUnit(price, claim) &&
      isPlain(claim) &&
      claim.vagueness === 'none' &&
      claim.role !== 'growth' &&
      !isNotOne(prose, claim) &&
      !PRICED.test(claim.lead),
  )
  if (reckoned !== null && own.includes(reckoned)) return [reckoned]
  return own.filter(
    (claim) =>
      price.depth > claim.depth ||
      (claim.start > price.start && (RESULT.test(claim.lead) || isNext(prose, price, claim))),
  )
}

/** 9个站点各配一台, 每台8,500元: as many as there are things that get one. */
function thingsOfOneEach(prose: Prose, one: Claim): Claim | null {
  const things = prose.claims[one.index - 1]
  const isOneEach = compare(one.value, ONE) === 0 && /各[一-龥]{0,3}$/.test(one.lead)
  const isCount = things?.unit.dimension === 'count' && things.sentence === one.sentence && isPlain(things)
  return isOneEach && isCount ? things : null
}

function tieOf(prose: Prose, price: Claim): Tie | null {
  const bought = isPrice(price) ? boughtBy(price) : null
  if (bought === null) return null
  const clause = clauseOf(prose, price)
  const results = resultsIn(prose, price, clause)
  const counts = clause.filter(
    (claim) =>
      claim !== price &&
      !results.includes(claim) &&
      isBought(prose, claim, bought) &&
      isPlainOrNone(claim) &&
      claim.role !== 'growth',
  )
  const [product, ...more] = results
  const [count, ...others] = counts.flatMap((claim) => thingsOfOneEach(prose, claim) ?? claim)
  if (product === undefined || count === undefined) return null
  // 共700人次，每人次600元: the price of something else, told behind.
  const until = Math.max(product.start, price.end)
  const areSeveral =
    clause.filter((claim) => claim.start < until && isPrice(claim) && boughtBy(claim) !== null).length > 1
  if (areSeveral || more.length + others.length > 0) return null
  // A price is what was agreed on, to the last digit.
  const months = clause.filter(({ unit }) => unit.key === '个月')
  const factors = [takenExactly(price), rescaled(count, inverse(bought.unit?.scale ?? ONE))] as const
  const isByMonth = BY_MONTH.test(price.lead)
  if (!isByMonth && isRow(count, price, product) && count.unit.key === bought.unit?.key)
    return closedTie('product', { form: 'product', product, factors })
  const tie = judged(product, factors, isByMonth ? months : null)
  // 4期，每期60人，共236人次: so many were to come.
  return product.unit.key !== price.unit.key && tie?.holds === false && !isExactSlip(tie.equation) ? null : tie
}

const SUBTOTAL = /^，(?:小计|共计|合计|计|金额)(?:为)?$/
const COUNTED_SO = /(?:购置|采购|购买|购入|更新|配备|配置|租赁|租用|印制|印刷|订购|定制|添置)[^，。；、]{0,16}$/

/** 购置无人机3架，每架2.30万元，小计6.90万元: one right behind the other, however far off. */
const isRow = (count: Claim, price: Claim, product: Claim): boolean =>
  count.index === price.index - 1 &&
  product.index === price.index + 1 &&
  [count, price, product].every(({ vagueness, bound }) => vagueness === 'none' && bound === 'none') &&
  SUBTOTAL.test(product.lead) &&
  COUNTED_SO.test(count.lead) &&
  /^，每[^，。；]{1,4}$/.test(price.lead)

/** @param months the months that a month's price is paid for, as far as they are said; `null`: the price is paid once */
function judged(
  product: Claim,
  [price, count]: readonly [Quantity, Quantity],
  months: readonly Claim[] | null,
): Tie | null {
  const once: Equation = { form: 'product', product, factors: [price, count] }
  const yearly: Equation = { form: 'product', product, factors: [rescaled(price, MONTHS), count] }
  const overMonths = (months ?? []).map(
    (span): Equation => ({ form: 'product', product, factors: [price, count, span] }),
  )
  if (months?.length === 0 && isOfMoreTimes(product, [price, count])) return null
  const equations = months === null ? [once] : overMonths.length > 0 ? overMonths : [yearly, once]
  const [only, ...more] = equations
  const found =
    equations.find((equation) => isSolved(equation)) ??
    equations.find(isSlipped) ??
    (more.length === 0 ? only : undefined)
  if (found === undefined) return null
  return makeTie('product', found, isSolved(found) ? 'certain' : 'likely')
}

/** 甲312名，每人1,600元，计49.92万元；乙…: one price, one count and what they come to, in a clause or bracket of their own. */
export function clauseProducts(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (price) => tieOf(prose, price) ?? [])
}

/** Without readings of a price whose clause has told what it comes to. */
export function withoutPriced(ties: readonly Tie[], priced: readonly Tie[]): Tie[] {
  const told = new Set(flatMapped(priced, ({ equation }) => quantitiesOf(equation).slice(1)).map(({ start }) => start))
  return ties.filter(({ equation }) => !quantitiesOf(equation).some(({ start }) => told.has(start)))
}
