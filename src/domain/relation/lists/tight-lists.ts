import { compare, plus, sumOf } from '../../amount/index.ts'
import type { Claim, Prose, Sentence } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { surestTie } from '../gate/siblings.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { areComplements } from '../totals/complements.ts'
import { isListed, isOfSeveralAnswers } from './list-guards.ts'
import type { ClaimsByParagraph } from './list-parts.ts'
import { sumKindOf } from './parts.ts'
import { dividesLikely, dividesWhole, mayOverlap } from './plausible.ts'

/** What stands between two members: the mark, and the name of the next. */
const JOINED = /^(?:[^，。；、（）]{0,6}）|（[^（）]*）)?(?:、|和|及|与|以及)(?:[^，。；、（）：]|（[^（）]*）){0,20}$/
/** 滑坡176起，崩塌64起；占61.2%、: in lists that go on over other marks. */
const APART = /^(?:[^，。；、（）]{0,6}）|（[^（）]*）)?[，、；](?:[^，。；、（）：]|（[^（）]*）){0,20}$/
const NO_MEMBER = /其中|^，计|包括|包含|涉及|分别|分为|同比|环比|[较比]|上年|去年|每|均|累计|各|共|合计|总/
/** 其中, 包括, 计, a colon or a bracket, and the name of the first. */
const OPENED =
  /(其中|(?<=，)计(?![算划提入费价量生])(?=[^，。；：、（]{2})|包括|包含|涉及|分别[为是]|分为|：|（)[：，]?[^，。；：、（]{0,20}$/
/** 滞后的4项: one of several sorts of the same things. */
const OF_SORT = /的$/
/** 一共办了42场。 */
const SUMS_UP = /共|总|合计/
const SOME = /主要|重点|例如|[如含]$/
const MORE = /^[^，。；]{0,6}等/
/** 比上年的412件增加: what something is compared with is not divided. */
const IS_REFERENCE = /(?:比|较|与|同)(?:上年|去年|上一年|同期|20\d\d年|年初|计划|目标|预算)[^，。；]{0,10}$/
const WHOLES_BACK = 30
const NEAREST = 3
const FEWEST = 3

type Opener = 'sentence' | 'among' | 'sorts' | 'loosely' | 'grades' | 'opens'

interface TightList {
  readonly parts: readonly [Claim, ...Claim[]]
  /** How far back the whole may stand, and whether two are all. */
  readonly opener: Opener
  readonly isBracketed: boolean
}

/** The members behind the first, each in a clause of its own. */
function membersFrom(
  prose: Prose,
  claims: readonly Claim[],
  { at, next }: { at: number; next: RegExp },
): readonly [Claim, ...Claim[]] {
  const first = claims[at] as Claim // of this list
  const parts: [Claim, ...Claim[]] = [first]
  for (const claim of claims.slice(at + 1)) {
    if (claim.depth > first.depth || claim.unit.dimension === 'percent') continue
    const { lead } = claim
    // 不合格3卷，优秀率68.2%；不合格的3卷均已退回: what is told again is no member.
    const isOfKind = OF_SORT.test(lead) === OF_SORT.test(first.lead)
    const isLike = claim.sentence === first.sentence && claim.depth === first.depth && claim.unit.key === first.unit.key
    if (!isLike || !isOfKind || !isListed(prose, claim) || !next.test(lead) || NO_MEMBER.test(lead)) break
    parts.push(claim)
  }
  return parts
}

/** 优秀214卷、合格98卷、不合格3卷: marks, of which each thing has one, all of one list. */
const GRADE = /(?:优秀?|良好?|合格|一般|较?差|好|满意|达标|[中优良])$/

const areGrades = (parts: TightList['parts']): boolean =>
  parts.length >= FEWEST &&
  parts.every(({ label }) => GRADE.test(label)) &&
  parts.slice(1).every((part) => JOINED.test(part.lead))

/** 赛事9场，民俗17场，研学16场。 is a sentence of its own, and nothing else is counted in it. */
function isSentence({ claims, sentences, normal }: Prose, parts: TightList['parts']): boolean {
  const [first] = parts
  const { start, firstClaim, endClaim } = sentences[first.sentence] as Sentence // every claim stands in one
  if (firstClaim !== first.index || parts.length < FEWEST) return false
  const alike = claims.slice(firstClaim, endClaim).filter(({ unit }) => unit.key === first.unit.key)
  return alike.length === parts.length && /^[^，。；：、（）]{1,12}$/.test(normal.slice(start, first.start))
}

/** 完成任务的7项，达到进度的13项，滞后的4项; 构成：甲5个，乙6个，丙7个: lists that other marks set apart. */
function apartFrom(prose: Prose, claims: readonly Claim[], at: number, word: string | undefined): TightList | null {
  const parts = membersFrom(prose, claims, { at, next: APART })
  const areSorts = parts.length > 1 && parts.every((part) => OF_SORT.test(part.lead))
  if (areSorts) return { parts, opener: 'sorts', isBracketed: false }
  if (word === '其中' && parts.length > 1) return { parts, opener: 'loosely', isBracketed: false }
  if (word === undefined && isSentence(prose, parts)) return { parts, opener: 'opens', isBracketed: false }
  if (word === undefined && areGrades(parts)) return { parts, opener: 'grades', isBracketed: false }
  return word === '：' && parts.length >= FEWEST ? { parts, opener: 'sentence', isBracketed: false } : null
}

/** The list that begins with an amount, as its words open it. */
function listAt(prose: Prose, claims: readonly Claim[], at: number): TightList | null {
  const claim = claims[at] as Claim // of this list
  const { lead } = claim
  const word = OPENED.exec(lead)?.[1]
  if (!isListed(prose, claim) || SOME.test(lead)) return null
  const parts = word === undefined ? [] : membersFrom(prose, claims, { at, next: JOINED })
  const [first, ...others] = parts
  if (first === undefined || others.length === 0) return apartFrom(prose, claims, at, word)
  return { parts: [first, ...others], opener: word === '其中' ? 'among' : 'sentence', isBracketed: word === '（' }
}

/** Every list, as long as it is: what follows its first member begins none. */
function listsIn(prose: Prose, claims: readonly Claim[]): TightList[] {
  const lists: TightList[] = []
  for (let at = 0; at < claims.length; at += 1) {
    const list = listAt(prose, claims, at)
    if (list === null) continue
    lists.push(list)
    at = claims.indexOf(list.parts.at(-1) as Claim) // two and more
  }
  return lists
}

const isExact = ({ vagueness }: Claim): boolean => vagueness === 'none'

/** Amounts of the unit before a list, the nearest first. */
const alikeBefore = ({ claims }: Prose, [first]: TightList['parts']): Claim[] =>
  claims
    .slice(Math.max(0, first.index - WHOLES_BACK), first.index)
    .filter(
      ({ unit, paragraph, depth }) =>
        unit.key === first.unit.key && paragraph >= first.paragraph - 1 && depth <= first.depth,
    )
    .reverse()

/** 其中 opens a sentence of its own as well, and so do sorts; all else divides what stands in its sentence. */
function isNear(claim: Claim, { parts: [first], opener }: TightList): boolean {
  const sentences = first.sentence - claim.sentence
  if (opener === 'grades') return sentences === 0 && claim.index === first.index - 1
  if (opener !== 'opens') return sentences <= Number(opener !== 'sentence')
  return sentences === 1 && claim.paragraph === first.paragraph && SUMS_UP.test(claim.lead)
}

/** 有冷藏柜的17个，没有的9个: the last is what the others are not. */
const isRest = ({ parts, opener }: TightList): boolean =>
  opener === 'sorts' && parts.slice(-1).some((last) => /(?:没|未|不|无)[^，。；]*的$/.test(last.lead))

const areTwoHalves = ({ parts: [first, ...others] }: TightList): boolean =>
  others.length === 1 && others.some((other) => areComplements(first, other))

/** 各类学校1所，其中中学9所，小学18所，幼儿园13所: members that commas set apart may be some, but no more than all. */
const isTooFew = (whole: Claim, { parts }: TightList): boolean =>
  (parts.length >= FEWEST || areTwoSides(parts)) && parts.some(({ value }) => compare(value, whole.value) > 0)

const areTwoSides = (parts: TightList['parts']): boolean => {
  const labels = parts.map(({ label }) => label)
  return dividesWhole(labels) || dividesLikely(labels)
}

/** More than all of it; three and more, two in a bracket, two that leave nothing between them: they are all. */
function isTelling(whole: Claim, list: TightList): boolean {
  const { parts, isBracketed, opener } = list
  if (opener === 'loosely') return isTooFew(whole, list)
  const labels = parts.map(({ label }) => label)
  const isMore = compare(sumOf(parts.map(({ value }) => value)), whole.value) > 0
  return (
    (opener === 'grades' || !mayOverlap(labels)) &&
    (isMore || parts.length >= FEWEST || isBracketed || isRest(list) || areTwoHalves(list) || areTwoSides(parts))
  )
}

/** 人均消费支出9,860元，其中食品3,078元、衣着1,332元: an average has parts of its own. */
const isOfAverage = (alike: readonly Claim[], { parts: [first] }: TightList): boolean =>
  alike.some(({ role, sentence }) => role === 'unit-price' && sentence === first.sentence)

/** 学院19个、专业68个，其中师范类21个: 其中 is said of what stands right before it, and of nothing farther off. */
function meantIn(wholes: readonly Claim[], { parts: [first], opener }: TightList): readonly Claim[] {
  const [nearest] = wholes
  const isAmong =
    (opener === 'among' || opener === 'loosely') &&
    nearest?.index === first.index - 1 &&
    nearest.sentence === first.sentence
  return isAmong ? [nearest] : wholes
}

const FEW = 2

/** 博物馆36家，其中一级2家、二级5家、三级8家: so few of so many are some of them, and in so few digits a slip is everywhere. */
function areFew(whole: Claim, { parts }: TightList): boolean {
  const all = sumOf(parts.map(({ value }) => value))
  return (
    [whole, ...parts].every((claim) => fineDigits(claim) <= FEW) &&
    compare(plus(all, all), whole.value) < 0 &&
    !areTwoSides(parts)
  )
}

function tieOf(prose: Prose, list: TightList, told: ReadonlySet<number>): Tie | null {
  const { parts } = list
  const last = parts.at(-1) as Claim // two and more
  const alike = alikeBefore(prose, parts)
  const isOpen = MORE.test(prose.normal.slice(last.end, last.tailEnd)) || isOfSeveralAnswers(prose, parts)
  if (isOpen || isOfAverage(alike, list) || ![...parts, ...alike].every(isExact)) return null
  const held = alike.find((whole) => isSolved(sumOfParts(whole, parts)))
  if (held !== undefined) return makeTie(sumKindOf(parts), sumOfParts(held, parts), 'certain')
  const wholes = alike
    .filter(
      (claim) => !isDerived(claim) && !told.has(claim.start) && !IS_REFERENCE.test(claim.lead) && isNear(claim, list),
    )
    .slice(0, NEAREST)
  const [meant, ...others] = meantIn(wholes, list).filter(
    (whole) => isTelling(whole, list) && !areFew(whole, list) && isExactSlip(sumOfParts(whole, parts)),
  )
  if (meant === undefined || others.length > 0) return null
  return surestTie(sumKindOf(parts), sumOfParts(meant, parts))
}

/** 建筑面积6,240平方米，包括冷藏间4,300平方米、速冻间620平方米、…: members that an opener leads to and 、 joins are all there are. */
function listsTold(prose: Prose, byParagraph: ClaimsByParagraph, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    flatMapped(ties, ({ equation, holds }) =>
      holds && equation.form === 'sum' ? equation.terms.map(({ quantity }) => quantity.start) : [],
    ),
  )
  return flatMapped(byParagraph, (claims) => listsIn(prose, claims))
    .filter(({ parts }) => parts.every(({ start }) => !told.has(start)))
    .flatMap((list) => tieOf(prose, list, told) ?? [])
}

/** With such lists, each once: what was only concluded of one before is now said. */
export function withTightLists(prose: Prose, byParagraph: ClaimsByParagraph, ties: readonly Tie[]): Tie[] {
  const lists = listsTold(prose, byParagraph, ties)
  const told = new Set(lists.map(({ places }) => places))
  return [...ties.filter(({ places }) => !told.has(places)), ...lists]
}
