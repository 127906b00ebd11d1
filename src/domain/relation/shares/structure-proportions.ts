import { compare, exactOf, fraction, ONE, sumOf, whole } from '../../amount/index.ts'
import type { Claim, Prose, Unit } from '../../claim/index.ts'
import { firstFrom, intervalOf } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isRateable } from '../rates/sought-rates.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlippedWidely, pairsOf } from '../tie/sought.ts'
import type { Equation, Quantity, Term, Tie } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'
import { tiesOfShares } from './divided-shares.ts'

const SIGNS = /[:：∶]/
/** 292/0 is no proportion. */
const PROPORTION = /^[\d.\s:：∶]+$/
const FEWEST = 3
const REACH = 14
const PERCENT: Unit = { printed: '', key: '%', dimension: 'percent', scale: ONE }

/** 42.2 of 42.2∶33.2∶24.6 as a percentage. */
function percentageAt(digits: string, start: number): Quantity {
  const value = exactOf(digits)
  const decimals = digits.includes('.') ? digits.length - 1 - digits.indexOf('.') : 0
  const step = fraction(1n, 10n ** BigInt(decimals))
  const interval = intervalOf({ value, step, scale: ONE, vagueness: 'none', isWhole: false })
  const end = start + digits.length
  return { start, end, text: digits, digits, value, step, interval, vagueness: 'none', unit: PERCENT, label: '' }
}

/** The members of a proportion of three and more that is one of percentages: together near a hundred, or all but one. */
function percentagesOf(words: string, start: number): Quantity[] {
  if (!PROPORTION.test(words)) return []
  let at = start
  const all = words.split(SIGNS).map((each) => {
    const from = at + each.length - each.trimStart().length
    at += each.length + 1
    return percentageAt(each.trim(), from)
  })
  return all.length < FEWEST || !words.includes('.') ? [] : all
}

/** The amounts of one unit that stand last before a place, as many as asked. */
function amountsBefore({ claims }: Prose, place: number, count: number): Claim[] {
  const at = firstFrom(claims, place)
  const before = claims
    .slice(Math.max(0, at - REACH), at)
    .filter((claim) => isRateable(claim) && claim.form !== 'chinese')
  const alike = before.filter(({ unit }) => unit.key === before.at(-1)?.unit.key)
  return alike.slice(-count)
}

/** 由上年的24.5∶28.3∶47.2调整为…: what it was before. */
const BECAME = /^(?:调整|优化|演变|转变|改变|变|发展|提升)[为到成至]?/

/** 第一产业7.9亿元，第二产业6.2亿元，第三产业4.6亿元，三次产业比为42.2∶33.2∶24.6: each out of all together. */
function structuresIn(prose: Prose): Tie[] {
  return flatMapped(prose.tokens, ({ kind, start, end }) => {
    const isNow = kind === 'ratio' && !BECAME.test(prose.normal.slice(end, end + 4))
    const shares = isNow ? percentagesOf(prose.normal.slice(start, end), start) : []
    const amounts = amountsBefore(prose, start, shares.length)
    if (shares.length === 0 || amounts.length < shares.length) return []
    return tiesOfShares(shares.flatMap((share, at) => amounts.slice(at, at + 1).map((amount) => ({ amount, share }))))
  })
}

/** 三次产业结构为15.3%、41.3%、43.4%: shares of what was listed before, and all of it. */
const STRUCTURE = /(?:结构|构成)(?:之?比|比例)?(?:分别|依次)?(?:为|是)$/
const LONGEST = 6

/** The percentages that one begins, joined by 、 and 和. */
function joinedBehind(prose: Prose, first: Claim): Claim[] {
  const behind = prose.claims.slice(first.index, first.index + LONGEST)
  const end = behind.findIndex(
    (claim, at) => claim.unit.dimension !== 'percent' || (at > 0 && !/^[、和:：∶]$/.test(claim.lead)),
  )
  return end === -1 ? behind : behind.slice(0, end)
}

/** 第一产业43.87亿元，…；三次产业结构为15.3%、41.3%、43.4%: each out of all together, where they stand in its paragraph. */
function structuresInPercent(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (first) => {
    if (first.unit.dimension !== 'percent' || !STRUCTURE.test(first.lead)) return []
    const shares = joinedBehind(prose, first)
    const amounts = shares.length < FEWEST ? [] : amountsBefore(prose, first.start, shares.length)
    if (amounts.length < FEWEST || amounts.some(({ paragraph }) => paragraph !== first.paragraph)) return []
    return tiesOfShares(shares.flatMap((share, at) => amounts.slice(at, at + 1).map((amount) => ({ amount, share }))))
  })
}

const TO_ONE = /(?:收入|支出|消费|城乡[一-龥]{0,4})(?:之)?比(?:例|值|率)?(?:约?为|是|约|达到?)?$/

/** 城镇居民人均收入26,480元，农村居民9,250元，城乡收入比2.86: the larger out of the smaller. */
function ratioToOne(prose: Prose, claim: Claim): Tie | null {
  const isPlainNumber = claim.unit.dimension === 'plain' && claim.digits.includes('.') && claim.vagueness === 'none'
  if (!isPlainNumber || !TO_ONE.test(claim.lead)) return null
  const pair = prose.claims
    .slice(Math.max(0, claim.index - REACH), claim.index)
    .filter(({ unit, sentence, role }) => unit.key === '元' && role !== 'growth' && sentence >= claim.sentence - 1)
    .filter((other) => !/上年|去年|同期/.test(other.lead))
    .slice(-2)
  const equations = pairsOf(pair, pair)
    .filter(([more, less]) => compare(more.value, less.value) > 0)
    .map(([product, less]): Equation => ({ form: 'product', product, factors: [claim, less] }))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const slipped = equations.find(isSlippedWidely)
  return slipped === undefined ? null : makeTie('product', slipped, 'certain')
}

/** 三次产业结构为: of all there is. */
const OF_ALL =
  /(?:三次产业|产业|城乡|支出|收入|来源|人员|年龄|学历|能源|用地)(?:结构|构成)(?:之?比|比例)?(?:分别|依次)?(?:调整|优化)?(?:为|是)$/
/** So near to a hundred that it was to be one. */
const NEAR_HUNDRED = [whole(88), whole(112)]

/** 三次产业结构为8.2∶41.3∶50.5: together a hundred. */
function structureSums({ tokens, normal }: Prose): Tie[] {
  return tokens.flatMap(({ kind, start, end }) => {
    const isOfAll = kind === 'ratio' && OF_ALL.test(normal.slice(Math.max(0, start - REACH), start))
    const shares = isOfAll ? percentagesOf(normal.slice(start, end), start) : []
    const [last] = shares.slice(-1)
    const sum = sumOf(shares.map(({ value }) => value))
    if (last === undefined || NEAR_HUNDRED.map((near) => compare(sum, near)).join() !== '1,-1') return []
    const others = shares.slice(0, -1).map((quantity): Term => ({ quantity, sign: -1 }))
    const hundred: Term = { quantity: unsaidHundred(last, '全部'), sign: 1 }
    return [closedTie('balance', { form: 'sum', whole: last, terms: [hundred, ...others] })]
  })
}

/** 结构 and 比 — proportions of several parts, and of one amount to another. */
export function structureProportions(prose: Prose): Tie[] {
  return [
    ...structuresIn(prose),
    ...structureSums(prose),
    ...structuresInPercent(prose),
    ...flatMapped(prose.claims, (claim) => ratioToOne(prose, claim) ?? []),
  ]
}
