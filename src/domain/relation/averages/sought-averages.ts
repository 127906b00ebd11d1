import { compare, dividedBy, minus, times, whole, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { directionOf } from '../changes/direction.ts'
import { isOfMoreTimes } from '../products/more-times.ts'
import { countFor } from '../products/per-unit.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, magnitude } from '../tie/print.ts'
import { isPlaceOff } from '../tie/ranges.ts'
import { isExactSlip, slipsIn } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import {
  isTelling as areTelling,
  before,
  behind,
  isPlain,
  isPlainOrNone,
  isSlippedWidely,
  pairsOf,
  sought,
} from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Over } from './taken-over.ts'
import { asAverage, isOfNoun, isTakenOver, takenOver } from './taken-over.ts'

const TWO = whole(2)
const WIDE = { amounts: 16, paragraphs: 1 }
const PER_TIME = /每?[年月天日季](?:补助|发放|补贴)?$/

/** 每户每月最高补助300元 is what none has more of. */
const LIMIT = /最[高低]|上限|下限|不[超低]/

/** A change, or what each of several has. */
const isEach = ({ role }: Claim): boolean => role === 'growth' || role === 'unit-price'

/** 每千人口3.59张: out of the people, which `densities` looks for. */
const PER_PEOPLE = /(?:每|平均)[十百千万]+(?:名|个)?[一-龥]{0,4}人/

const isOfNobody = ({ lead, label }: Claim): boolean => LIMIT.test(lead) || PER_PEOPLE.test(label)

/** What an amount is an average or a price over; `null` where it is neither. */
function overOf(prose: Prose, claim: Claim): Over | null {
  const isPlainPrice = claim.bound === 'none' && isStated(claim) && claim.unit.dimension !== 'score'
  const over = isPlainPrice ? takenOver(prose, claim) : null
  return over === null || isOfNobody(claim) || hasAnotherPrice(prose, claim) ? null : over
}

/** 约45.5元 is printed as exactly as it can be; 近50元 is not. */
const isStated = ({ vagueness }: Claim): boolean => vagueness === 'none' || vagueness === 'about'

/** 与上年的26,180万人次相比: nothing of this year was shared out to them. */
const OF_LAST = /[与比较同](?:上年|去年|前年|上期|同期)(?:同期)?的?$/

const GOES = { 1: /[增多升涨]/, [-1]: /[减少降]/ }

/** Amounts that an average may be of: 平均每亩增产20公斤 is of 共增产600吨. */
function totalsAmong(prose: Prose, claim: Claim, around: readonly Claim[]): Claim[] {
  const direction = directionOf(prose, claim)
  return around.filter(
    (other) =>
      isTotalOf(other, claim) &&
      !isCompared(other) &&
      !isAverage(other) &&
      (direction === null || GOES[direction].test(other.lead)),
  )
}

/** 268.8万元，涉及224名，人均1.2万元: total, count and what each has, in any order. */
export function averageOf(prose: Prose, claim: Claim, tell: typeof sought = sought): Tie | null {
  const over = overOf(prose, claim)
  if (over === null) return null
  const near = [...before(prose, claim, { amounts: 10, paragraphs: 0 }), ...behind(prose, claim, 3)]
  const name = nameOf(claim)
  const named = before(prose, claim, { amounts: 30, paragraphs: 8 }).filter((other) => isCalled(other, name))
  const totals = totalsAmong(prose, claim, [...near, ...named])
  if (totals.length === 0) return null
  const own = ownCount(prose, claim, over)
  const counts = own.length > 0 ? own : countsOf(prose, claim, { over, totals, named, near })
  const average = asAverage(prose, claim)
  const wide = before(prose, claim, WIDE).filter(
    (other) => isTakenOver(prose, other, over) && !OF_LAST.test(other.lead),
  )
  const known = pairsOf(totals, wide)
    .map(([product, count]): Equation => ({ form: 'product', product, factors: [average, countFor(claim, count)] }))
    .find((equation) => isSolved(equation))
  if (known !== undefined) return makeTie('product', known, 'certain')
  const pairs = pairsOf(totals, counts)
  const spans = PER_TIME.test(claim.lead) ? near.filter(isSpan) : []
  const meant = pairs.filter(([total, count]) => isMeant(prose, claim, [total, count]))
  const equations = flatMapped(meant, ([product, count]) =>
    productsOf(product, [average, countFor(claim, count)], spans),
  )
  const tie = tell('product', equations)
  const isRounded = pairs.some(
    ([total, count]) =>
      isQuotient(claim, total, count) ||
      (isByMonth(claim) && spans.length === 0 && isOfMoreTimes(total, [claim, count])),
  )
  // 26.3万元, 42台, 每台2.6万元: what rounding leaves open is within a slip of many a total.
  const isDropped = tie?.holds === false && (isRounded || (tell === sought && !isTelling(claim, average, tie)))
  const ofOwn = tell === sought && !isRounded && tie?.holds !== true ? ofOwnTotal(claim, equations) : null
  return ofOwn ?? (isDropped ? null : tie)
}

/** 调卷7,946卷次，平均每人次2.5卷次: of the total right before it, and of the only count that there is. */
function ofOwnTotal(average: Claim, equations: readonly Equation[]): Tie | null {
  const own = equations.filter((equation) => {
    const [total] = quantitiesOf(equation)
    const { index, sentence } = total as Claim // all of them are of prose
    return sentence === average.sentence && average.index - index <= NEXT && index < average.index
  })
  const [only, ...others] = own
  const isTold =
    only !== undefined && others.length === 0 && areTelling(only) && (isSlippedWidely(only) || isPlaceOff(only))
  return isTold ? makeTie('product', only, 'certain') : null
}

const NEXT = 2

/** 日均15人次 for 105人次: a digit of the average lost, put in, or its point moved, rounded as it is. */
const isOutOfPlace = (average: Quantity, equation: Equation): boolean =>
  slipsIn(equation).some(({ quantity, kind }) => quantity === average && kind !== 'digit')

const isTelling = (claim: Claim, average: Quantity, { equation }: Tie): boolean =>
  fineDigits(claim) >= FINE || isExactSlip(equation) || isOutOfPlace(average, equation)

/** An average of fewer digits is within a slip of many. */
const FINE = 3

/** 新增4根每根22米: with no mark between them a price is over the count that it stands behind. */
const ownCount = (prose: Prose, price: Claim, over: Over): Claim[] =>
  prose.claims
    .slice(Math.max(0, price.index - 1), price.index)
    .filter((count) => isPlain(count) && isTakenOver(prose, count, over) && /^每[一-龥]{1,6}$/.test(price.lead))

export const isByMonth = (price: Claim): boolean => /每个?月/.test(price.lead)

/** 比前8个月的月均数多14批次: the months of another average. */
const OF_OTHER_AVERAGE = /^的?(?:[年月周日]均|平均)/

/** One of several is meant only where the words single it out. */
function isMeant(prose: Prose, price: Claim, [total, count]: readonly [Claim, Claim]): boolean {
  if (OF_OTHER_AVERAGE.test(prose.normal.slice(count.end, count.end + 8))) return false
  if (total.role === 'total' && total.unit.key === count.unit.key && total.sentence === count.sentence) return false
  return (
    isSubject(prose, price, count) ||
    isNamedWith(price, total, count) ||
    !(isOfList(prose, count) || isOfList(prose, total))
  )
}

const FEWEST_SUBJECT = 4

/** 适用一般程序处理168起。适用一般程序处理的事故中，…平均每起: the sentence of the average begins with the words before the count. */
function isSubject({ normal, sentences }: Prose, price: Claim, count: Claim): boolean {
  const name = lastClause(count.lead).replace(/^.*[、和及与]/, '')
  const own = sentences[price.sentence]
  return (
    own !== undefined &&
    name.length >= FEWEST_SUBJECT &&
    normal.startsWith(name, own.start) &&
    /^的?[一-龥]{0,6}[中，]/.test(normal.slice(own.start + name.length, own.start + name.length + 8))
  )
}

interface Around extends Far {
  readonly near: readonly Claim[]
}

/** Amounts of what is averaged over: those of its noun beside, else those beside, else one stated before. */
function countsOf(prose: Prose, claim: Claim, { over, totals, named, near }: Around): Claim[] {
  const beside = near.filter(
    (other) =>
      isPlainOrNone(other) &&
      !isEach(other) &&
      !OF_LAST.test(other.lead) &&
      (isTakenOver(prose, other, over) || isGroup(prose, other, over)),
  )
  const subjects = beside.filter((other) => isSubject(prose, claim, other))
  if (subjects.length === 1) return subjects
  const called = over.noun === '' ? [] : calledBefore(prose, claim, over)
  const own = beside.filter((other) => called.includes(other))
  if (own.length > 0) return own
  if (called.length > 0 && beside.length === 0) return called
  return beside.length > 0 ? beside : countsFar(prose, claim, { over, totals, named })
}

/** 9支工作组 … 平均每组, 教学班48个 … 平均每班: counted by another word, and named by the one that the average is over; 1,447户家庭有人口 is no 人. */
export function isGroup({ normal }: Prose, { unit, end, label }: Claim, { key, isTime }: Over): boolean {
  const noun = /^[一-龥]{1,4}/.exec(normal.slice(end, end + 5))?.[0] ?? ''
  const isNamed =
    (noun.length >= 2 && noun.endsWith(key) && !/[有共为是]/.test(noun)) || (label.length >= 2 && label.endsWith(key))
  return !isTime && key.length === 1 && unit.dimension === 'count' && unit.key !== key && isNamed
}

/** No farther back is a count looked for that only its noun names. */
const AMOUNTS_BACK = 120

/** Counts of the noun that the words name. */
function calledBefore(prose: Prose, claim: Claim, over: Over): Claim[] {
  return prose.claims
    .slice(Math.max(0, claim.index - AMOUNTS_BACK), claim.index)
    .filter(
      (other) => isPlain(other) && !isEach(other) && isTakenOver(prose, other, over) && isOfNoun(prose, other, over),
    )
}

const LISTED = /^[、和及][^，。；、]{0,12}$/

/** 柏树村520亩、马鞍村430亩: one of several, not what a price is paid for. */
function isListed({ normal, claims }: Prose, { index, unit, start, end }: Claim): boolean {
  const [previous, next] = [claims[index - 1], claims[index + 1]]
  const isBehind = previous?.unit.key === unit.key && LISTED.test(normal.slice(previous.end, start))
  return isBehind || (next?.unit.key === unit.key && LISTED.test(normal.slice(end, next.start)))
}

const isOfList = (prose: Prose, claim: Claim): boolean => isListed(prose, claim) || claim.lead.includes('其中')

/** 信号灯86.40万元（每处7.20万元）, or 农房修缮61.50万元 and 农房修缮涉及41户: one of several that the words single out. */
function isNamedWith(price: Claim, total: Claim, count: Claim): boolean {
  const isInBracket = price.depth > total.depth && total.index === price.index - 1
  const name = total.label.slice(0, 3)
  const isOne = name.length >= 2 && (count.label.includes(name) || count.label.startsWith(name.slice(0, 2)))
  return isInBracket || sharesName(price, total) || isOne
}

/** An age is no span of time. */
const isSpan = ({ unit }: Claim): boolean => unit.dimension === 'duration' && unit.key !== '岁'

function productsOf(product: Claim, factors: readonly Claim[], spans: readonly Claim[]): Equation[] {
  return [
    { form: 'product', product, factors },
    ...spans.map((span): Equation => ({ form: 'product', product, factors: [...factors, span] })),
  ]
}

/** 每人2万元和1万元: what 和 joins to a price is another price. */
export function isTotalOf(other: Claim, average: Claim): boolean {
  const { unit } = average
  const isListed =
    other.index > average.index && other.index === average.index + 1 && other.leadStart + 1 >= other.start
  const isAmount = isPlain(other) && other.role !== 'growth' && other.role !== 'unit-price' && !isListed
  return isAmount && isSameKind(other.unit.key, unit.key.split('/')[0] ?? '')
}

/** 平均4.42万元，低于测算的4.89万元; 80元提高到100元: what an average is compared with, or became, is no total; nor is what it was reckoned by, 按365天计. */
export const isCompared = (other: Claim): boolean =>
  /(?:低于|高于|优于|超过|多于|少于|比|较|标准|测算|上限|定额)[^，。；]{0,12}$|[高升调加增降低少短长]整?(?:到|至|为)$|(?:上年|去年|同期|20\d\d年)的$|(?:按|以)(?:全年)?$/.test(
    other.lead,
  )

/** 平均收入最高，为86.4万元: an average is no total of another. */
const isAverage = (other: Claim): boolean => /平均|[人户校班车月日]均/.test(other.lead)

/** 4,488人次 on 264班次 make 17人 each. */
const isSameKind = (total: string, each: string): boolean => total === each || (total === '人次' && each === '人')

/** 2,106人 in 42个班 make 平均50人: printed rounded or cut. */
export function isQuotient(average: Quantity, total: Quantity, count: Quantity): boolean {
  const quotient = dividedBy(total.value, count.value)
  if (quotient === null) return false
  const more = minus(quotient, average.value)
  const isCut = compare(more, ZERO) >= 0 && compare(more, average.step) < 0
  return isCut || compare(times(magnitude(more), TWO), average.step) <= 0
}

/** 大中修平均每公里造价 is of what 大中修 cost. */
const sharesName = (price: Claim, other: Claim): boolean => isCalled(other, nameOf(price))

const nameOf = ({ label }: Claim): string => label.replace(/(?:平均|[人户]均|每).*$/, '').slice(0, 3)

const isCalled = ({ label }: Claim, name: string): boolean => name.length >= 2 && label.includes(name)

interface Far {
  readonly over: Over
  readonly totals: readonly Claim[]
  readonly named: readonly Claim[]
}

/** 信号灯86.40万元（每处7.20万元）: how many there are was said before, under the same name. */
function countsFar(prose: Prose, claim: Claim, { over, totals, named }: Far): Claim[] {
  const isCounted = (other: Claim): boolean => isTakenOver(prose, other, over)
  if (claim.depth === 0) return named.filter(isCounted)
  const name = totals.find(({ index }) => index === claim.index - 1)?.label ?? ''
  if (name.length < 2) return []
  return before(prose, claim, { amounts: 30, paragraphs: 8 }).filter(
    (other) => isCounted(other) && other.label.includes(name.slice(0, 3)),
  )
}

/** 每亩补助400元；提升258万元，支持12家、平均每家21.5万元: reckoned from what stands with it behind ；. */
function isOfOwnGroup({ claims, normal }: Prose, price: Claim, other: Claim): boolean {
  const [from, to] = [Math.min(other.end, price.end), Math.max(other.start, price.start)]
  if (!normal.slice(from, to).includes('；')) return false
  const group = claims
    .slice(Math.max(0, price.index - 4), price.index)
    .filter(({ sentence, end }) => sentence === price.sentence && !normal.slice(end, price.start).includes('；'))
  return group.some((claim) => isTotalOf(claim, price)) && group.some(({ unit }) => unit.dimension === 'count')
}

/** 平均每家: reckoned, and no price that anybody set. */
const AVERAGED = /均|折合/

/** Two prices in a sentence: an amount beside them is the sum of two products; one in a bracket belongs to the amount before it. */
function hasAnotherPrice(prose: Prose, claim: Claim): boolean {
  const { claims } = prose
  if (claim.depth > 0) return false
  const near = claims.slice(Math.max(0, claim.index - 6), claim.index + 7)
  return near.some(
    (other) =>
      other !== claim &&
      other.sentence === claim.sentence &&
      other.role === 'unit-price' &&
      other.unit.key === claim.unit.key &&
      !(AVERAGED.test(lastClause(wordsBefore(prose, claim, 24))) && isOfOwnGroup(prose, claim, other)),
  )
}

/** 户均投入按计划数算约1.5万元: of what was planned, and not of what stands beside it. */
export const isOfPlan = (prose: Prose, claim: Claim): boolean =>
  /按[^，。；]{0,4}(?:计划|预算|概算|设计|目标)/.test(lastClause(wordsBefore(prose, claim, 24)))
