import { compare, minus, sumOf, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { firstFrom } from '../../claim/index.ts'
import { dividesLikely, dividesWhole } from '../lists/plausible.ts'
import { makeTie } from '../tie/make-tie.ts'
import { decimalsOf, fineDigits } from '../tie/print.ts'
import { isTellingSlip } from '../tie/slip.ts'
import { solve } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie, TieKind } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { lacksPart } from '../totals/division-names.ts'
import { standTogether } from './gate.ts'
import type { Surroundings } from './other-readings.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const REACH = 30
const LEAD = 8

const CHANGES = /(?:增长|下降|上升|上涨|下跌|减少|增加|提高|降低|回落|[增减][收支产幅])[^一-龥]*$/
const SHARES = /(?:占[^，。；]{0,8}|占比[达为]?)$/
const RATES = /率[达到为是]{0,2}$/

/** What the words right before a figure make of it: 增长, 占, 率; `null` where they make it an amount like any other. */
function wordingOf({ normal }: Prose, { leadStart, start, unit: { dimension } }: Claim): string | null {
  const lead = normal.slice(Math.max(leadStart, start - LEAD), start)
  if (CHANGES.test(lead)) return `${dimension} change`
  if (dimension !== 'percent' && dimension !== 'permille') return null
  if (SHARES.test(lead)) return `${dimension} share`
  return RATES.test(lead) ? `${dimension} rate` : null
}

/** 497人，占87.5%: a share or rate of the amount right before it; of its like tell others of the paragraph, and those that have an amount too. */
function isBehindAmount({ claims }: Prose, { index, sentence }: Claim): boolean {
  const before = claims[index - 1]
  return before?.sentence === sentence && before.unit.dimension !== 'percent' && before.unit.dimension !== 'permille'
}

/**
 * 同比增长19.2% where no other 同比增长 around it can be reckoned from the text: what the words of a figure relate it to is
 * told for its like as well, or for none. What was only concluded is not held against the one figure that two amounts
 * happen to come near.
 */
export function isUnlikeSiblings(
  prose: Prose,
  tie: Tie,
  { surroundings, told }: { surroundings: Surroundings; told: ReadonlySet<number> },
): boolean {
  const [claim] = quantitiesOf(tie.equation)
    .slice(0, 1)
    .flatMap(({ start }) => surroundings.claimAt.get(start) ?? [])
  if (claim === undefined || tie.certainty === 'certain') return false
  const wording = wordingOf(prose, claim)
  if (wording === null) return false
  if (standTogether(tie.equation, surroundings)) return false
  const isOfOwn = !wording.endsWith('change') && isBehindAmount(prose, claim)
  const siblings = prose.claims
    .slice(Math.max(0, claim.index - REACH), claim.index + REACH + 1)
    .filter((other) => other !== claim && wordingOf(prose, other) === wording)
    .filter((other) => !isOfOwn || other.paragraph === claim.paragraph || isBehindAmount(prose, other))
  const reckoned = siblings.filter(({ start }) => told.has(start)).length
  const others = siblings.length - reckoned
  return others >= FEWEST && others > 2 * reckoned
}

const FEWEST = 2
/** Growth and shares may stand between a whole and the list of its parts. */
const BETWEEN = 3

/** Amounts that 其中 divides into two and more, as far as words tell. */
function findDivided({ claims, normal, sentences }: Prose): readonly Claim[] {
  return sentences.flatMap(({ start, end }) => {
    const at = normal.slice(start, end).indexOf('其中')
    if (at === -1) return []
    const first = firstFrom(claims, start + at)
    const [one, two, three] = claims.slice(first, first + 3)
    const all = claims
      .slice(Math.max(0, first - BETWEEN), first)
      .filter(({ unit }) => unit.key === one?.unit.key)
      .at(-1)
    const isTwo = [two, three].some((other) => other?.unit.key === one?.unit.key && other?.sentence === one?.sentence)
    return all === undefined || !isTwo ? [] : [all]
  })
}

const DIVIDED = new WeakMap<Prose, readonly Claim[]>()

/** They are sought once for a document. */
function dividedIn(prose: Prose): readonly Claim[] {
  const known = DIVIDED.get(prose) ?? findDivided(prose)
  DIVIDED.set(prose, known)
  return known
}

/** 第一产业, 第二产业, 第三产业; 玉米, 水稻, 其他: there are no more of them. */
const areAll = (names: readonly string[]): boolean =>
  (names.every((name) => /^第[一二三四五六七八九十\d]/.test(name)) && names.some((name) => /^第[一1]/.test(name))) ||
  dividesWhole(names) ||
  dividesLikely(names) ||
  names.some((name) => /其他|其余|其它/.test(name))

/** A list that its words need not mean to be complete, and that falls short of its whole. */
function fallsShort({ kind, equation, certainty }: Tie): boolean {
  if (kind !== 'parts' || certainty === 'certain' || equation.form !== 'sum') return false
  const { required } = solve(equation)
  const isBefore = equation.terms.every(({ sign, quantity }) => sign === 1 && quantity.start > equation.whole.start)
  const names = equation.terms.map(({ quantity }) => quantity.label)
  return required !== null && isBefore && !areAll(names) && compare(required, equation.whole.value) < 0
}

const partsOf = ({ equation }: Tie): readonly Quantity[] => quantitiesOf(equation).slice(1)

/** 总资产27.1万亿元，其中甲2.7万亿元，增长9.0%；乙23.4万亿元，增长9.3%: each with a growth of its own, as the larger of many are told. */
function areEachGrown({ claims }: Prose, tie: Tie): boolean {
  return partsOf(tie).every(({ start, end }) => {
    const at = firstFrom(claims, start)
    const next = claims[at + 1]
    return next?.role === 'growth' && next.start > end && next.sentence === claims[at]?.sentence
  })
}

/** 采购预算2,630万元，其中货物1,260万元，服务980万元: of what is always divided in three. */
function leavesPartOut({ claims }: Prose, { kind, certainty, equation }: Tie): boolean {
  if (kind !== 'parts' || certainty === 'certain' || equation.form !== 'sum') return false
  const members = quantitiesOf(equation).flatMap(({ start }) => {
    const at = firstFrom(claims, start)
    return claims.slice(at, at + 1).filter((claim) => claim.start === start)
  })
  const [whole, ...parts] = members
  const { required } = solve(equation)
  const isShort = required !== null && compare(required, equation.whole.value) < 0
  return isShort && whole?.start === equation.whole.start && lacksPart(whole, parts)
}

/** 货物131.10万元，服务11.05万元 of 142.60万元: digits that changed places in so many of them. */
const isFineSlip = ({ equation }: Tie): boolean =>
  Math.max(...quantitiesOf(equation).map(fineDigits)) >= FINE && isTellingSlip(equation)
const FINE = 4

/** A list that falls short, where most lists of the document that 其中 opens name some of the parts only. */
export function isOfOpenLists(prose: Prose, tie: Tie, told: ReadonlySet<number>): boolean {
  if (isFineSlip(tie)) return false
  if (leavesPartOut(prose, tie)) return true
  if (!fallsShort(tie)) return false
  if (areEachGrown(prose, tie)) return true
  const divided = dividedIn(prose)
  const closed = divided.filter(({ start }) => told.has(start)).length
  return divided.length - closed > Math.max(FEWEST, closed)
}

/** 事故4846起、死亡344人；火灾1189起、死亡2人: the parts of the one stand each beside a part of the other. */
function areColumns(one: Tie, other: Tie): boolean {
  const [left, right] = [partsOf(one), partsOf(other)]
  const inOrder = [...left, ...right].sort((a, b) => a.start - b.start)
  const sides = inOrder.map((part) => (left.includes(part) ? 'l' : 'r')).join('')
  return one.unit !== other.unit && /^(?:lr)+$|^(?:rl)+$/.test(sides)
}

/** 诊疗3,025万人次，其中医院1,242万人次，基层1,698万人次；出院84.6万人，其中医院55.2万人，基层27.4万人: one list after the other, of the same names. */
function areTurnAbout(one: Tie, other: Tie): boolean {
  const namesOf = (tie: Tie): string =>
    partsOf(tie)
      .map(({ label }) => label)
      .join()
  return namesOf(one) === namesOf(other) && one.places !== other.places && namesOf(one).length > partsOf(one).length
}

/** Two columns of one list that both fall short: it names some of the parts only, for one slip breaks one column. */
export const isOfShortColumns = (tie: Tie, broken: readonly Tie[]): boolean =>
  fallsShort(tie) &&
  broken.some((other) => other !== tie && fallsShort(other) && (areColumns(tie, other) || areTurnAbout(tie, other)))

/** So many parts of one sentence are hardly ever but some. */
const MANY_PARTS = 4
/** In so few digits of money any rest is a digit of one part. */
const FEW_DIGITS = 3
const ONE_DIGIT = /^[0.,]*[1-9][0.,]*$/

/** Whether all parts stand in the sentence of their whole. */
const areInSentence = (quantities: readonly Quantity[]): boolean =>
  new Set(quantities.map((quantity) => (quantity as Claim).sentence)).size === 1 // of prose

/**
 * 床位2,050张，其中医院934张、卫生院1,066张: what is not listed may well be so round a number, and a wrong digit makes no other
 * difference; two amounts that no slip keeps from being all may as well be the largest. Whether the list is complete is asked, not claimed.
 */
export function mayLackParts(tie: Tie): boolean {
  const { equation } = tie
  if (tie.holds || !fallsShort(tie) || equation.form !== 'sum') return false
  if (!isOneDigitShort(tie, equation.whole)) return equation.terms.length === 2 && !isSlipped(equation)
  const isSome = equation.terms.length < MANY_PARTS || isCoarseMoney(equation.whole)
  return isSome || !areInSentence(quantitiesOf(equation))
}

/** In last places; what is not listed is hardly ever so round as more of them. */
const SMALL_REST = 100

/** Sure that all parts are listed, unless the whole may have one more, and a small one. */
export function surestTie(kind: TieKind, equation: SumEquation): Tie {
  const likely = makeTie(kind, equation, 'likely')
  const rest = minus(equation.whole.value, sumOf(equation.terms.map(({ quantity }) => quantity.value)))
  const isSmall = compare(rest, times(equation.whole.step, whole(SMALL_REST))) < 0
  return isSmall && mayLackParts(likely) ? likely : makeTie(kind, equation, 'certain')
}

const isCoarseMoney = (whole: Quantity): boolean => whole.unit.key === '元' && fineDigits(whole) <= FEW_DIGITS

/** 27.1万亿元, of which the parts make 26.88万亿元: 0.2 as far as it is printed. */
const isOneDigitShort = ({ difference }: Tie, whole: Quantity): boolean =>
  ONE_DIGIT.test(Number(difference?.replaceAll(',', '')).toFixed(decimalsOf(whole)))
