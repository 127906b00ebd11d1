import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved, leadOf, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { placesOf } from '../tie/tie.ts'
import { isListed } from './bare-lists.ts'
import { isOfSeveralAnswers } from './list-guards.ts'
import type { ClaimsByParagraph } from './list-parts.ts'
import { sumKindOf } from './parts.ts'
import { dividesLikely, dividesWhole, mayOverlap } from './plausible.ts'

/** What stands between two members: the mark, and the name of the next. */
const NEXT = /^(?:[^，。；、（）]{0,6}）|（[^（）]*）)?(?:、|和|及|与|以及)[^，。；、（）：]{0,20}$/
const NO_MEMBER = /其中|同比|环比|[较比]|上年|去年|每|均|累计|各|共|合计|总/
/** 其中, 包括, a colon or a bracket, and the name of the first. */
const OPENED = /(其中|包括|包含|涉及|分别[为是]|分为|：|（)[：，]?[^，。；：、（]{0,20}$/
const SOME = /主要|重点|例如|[如含]$/
const MORE = /^[^，。；]{0,6}等/
/** 比上年的412件增加: what something is compared with is not divided. */
const IS_REFERENCE = /(?:比|较|与|同)(?:上年|去年|上一年|同期|20\d\d年|年初|计划|目标|预算)[^，。；]{0,10}$/
const WHOLES_BACK = 30
const NEAREST = 3
const FEWEST = 3

interface TightList {
  readonly parts: readonly [Claim, ...Claim[]]
  readonly opener: string
}

/** The members that 、 joins to the first, each in a clause of its own. */
function membersFrom(prose: Prose, claims: readonly Claim[], at: number): readonly [Claim, ...Claim[]] {
  const first = claims[at] as Claim // of this list
  const parts: [Claim, ...Claim[]] = [first]
  for (const claim of claims.slice(at + 1)) {
    if (claim.depth > first.depth || claim.unit.dimension === 'percent') continue
    const lead = leadOf(prose, claim)
    const isLike = claim.sentence === first.sentence && claim.depth === first.depth && claim.unit.key === first.unit.key
    if (!isLike || !isListed(prose, claim) || !NEXT.test(lead) || NO_MEMBER.test(lead)) break
    parts.push(claim)
  }
  return parts
}

function listsIn(prose: Prose, claims: readonly Claim[]): TightList[] {
  return claims.flatMap((claim, at) => {
    const lead = leadOf(prose, claim)
    const opener = OPENED.exec(lead)?.[1]
    if (opener === undefined || !isListed(prose, claim) || SOME.test(lead)) return []
    const parts = membersFrom(prose, claims, at)
    return parts.length > 1 ? [{ parts, opener }] : []
  })
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

/** 其中 opens a sentence of its own as well; all else divides what stands in its sentence. */
const isNear = (claim: Claim, { parts: [first], opener }: TightList): boolean =>
  claim.sentence >= first.sentence - Number(opener === '其中')

/** More than all of it; three and more that are joined, two in a bracket, two that leave nothing between them: they are all. */
function isTelling(whole: Claim, { parts, opener }: TightList): boolean {
  const labels = parts.map(({ label }) => label)
  const isMore = compare(sumOf(parts.map(({ value }) => value)), whole.value) > 0
  return (
    !mayOverlap(labels) &&
    (isMore || parts.length >= FEWEST || opener === '（' || dividesWhole(labels) || dividesLikely(labels))
  )
}

/** 人均消费支出9,860元，其中食品3,078元、衣着1,332元: an average has parts of its own. */
const isOfAverage = (alike: readonly Claim[], { parts: [first] }: TightList): boolean =>
  alike.some(({ role, sentence }) => role === 'unit-price' && sentence === first.sentence)

function tieOf(prose: Prose, list: TightList): Tie | null {
  const { parts } = list
  const last = parts.at(-1) as Claim // two and more
  const alike = alikeBefore(prose, parts)
  const isOpen = MORE.test(prose.normal.slice(last.end, last.tailEnd)) || isOfSeveralAnswers(prose, parts)
  const isHeld = alike.some((whole) => isSolved(sumOfParts(whole, parts)))
  if (isOpen || isHeld || isOfAverage(alike, list) || ![...parts, ...alike].every(isExact)) return null
  const wholes = alike
    .filter((claim) => !isDerived(claim) && !IS_REFERENCE.test(leadOf(prose, claim)) && isNear(claim, list))
    .slice(0, NEAREST)
  const [meant, ...others] = wholes.filter((whole) => isTelling(whole, list) && isExactSlip(sumOfParts(whole, parts)))
  return meant === undefined || others.length > 0
    ? null
    : makeTie(sumKindOf(parts), sumOfParts(meant, parts), 'certain')
}

/** 建筑面积6,240平方米，包括冷藏间4,300平方米、速冻间620平方米、…: members that an opener leads to and 、 joins are all there are. */
export function tightLists(prose: Prose, byParagraph: ClaimsByParagraph, ties: readonly Tie[]): Tie[] {
  const told = new Set(
    ties.flatMap(({ equation, holds }) =>
      holds && equation.form === 'sum' ? equation.terms.map(({ quantity }) => quantity.start) : [],
    ),
  )
  const known = new Set(ties.map(({ equation }) => placesOf(equation)))
  return byParagraph
    .flatMap((claims) => listsIn(prose, claims))
    .filter(({ parts }) => parts.every(({ start }) => !told.has(start)))
    .flatMap((list) => tieOf(prose, list) ?? [])
    .filter(({ equation }) => !known.has(placesOf(equation)))
}
