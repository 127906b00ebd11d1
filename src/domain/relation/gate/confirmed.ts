import { compare, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { exactlyBorne } from '../tie/borne.ts'
import type { TiesByPlace } from '../tie/slip.ts'
import { healingSlips, isOneSlipAway, isUnitAway, tiesByPlace } from '../tie/slip.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'
import { isBalanced } from './balanced-shares.ts'
import { isCrossPaired } from './cross-paired.ts'
import type { ClaimsByStart } from './elsewhere.ts'
import {
  isOfMoreKinds,
  isOfMoreTogether,
  isOfNothing,
  isOfOwnTask,
  isOfTimesTwice,
  isPartlyDivided,
  isRatedAsWhole,
  isShareOfSibling,
  isWithNext,
} from './elsewhere.ts'
import { isExplainedBeside } from './explained-changes.ts'
import { isExplainedOtherwise } from './explained-otherwise.ts'
import { isExplainedSum } from './explained-sums.ts'
import { isTurnedRound, isUnfounded } from './gate.ts'
import { isLeftInTwo } from './left-in-two.ts'
import { isNoList } from './no-list.ts'
import { isNoPart } from './no-part.ts'
import { isNoProduct } from './no-product.ts'
import { isOfAllTogether } from './of-all-together.ts'
import { isOfAnotherRate } from './of-another-rate.ts'
import { isOfAnotherTime, isOfAnotherYear } from './of-another-time.ts'
import { isOfBefore } from './of-before.ts'
import { isOfMoreThanTold } from './of-more-than-told.ts'
import { isOfNoneTold } from './of-none-told.ts'
import { isOfOtherNames } from './of-other-names.ts'
import { isOfOtherScope } from './of-other-scope.ts'
import { isOwnRest } from './of-own-rests.ts'
import { isOfMeanPeople, isOfNestedAges, isVitalRate } from './of-people.ts'
import { isOfReason } from './of-reasons.ts'
import { isOfTheRest } from './of-the-rest.ts'
import { isOfOtherBase, isOfStandard } from './other-base.ts'
import { isOwnArithmetic } from './own-arithmetic.ts'
import { isDividedBeside } from './own-divisions.ts'
import { isOfOwnParts } from './own-parts.ts'
import { isOfFarther, isOfNearer, isOfOtherWhole, isSomeOf } from './own-wholes.ts'
import { isPricedOtherwise } from './priced-otherwise.ts'
import { isRealGrowth } from './real-growth.ts'
import { isOfSharedNames } from './shared-names.ts'
import { isOfOpenLists, isOfShortColumns, isUnlikeSiblings } from './siblings.ts'
import { isDividedOtherwise, isLeftOfOthers } from './told-otherwise.ts'
import { isOfUnlike } from './unlike-products.ts'

type Ratio = Extract<Equation, { form: 'ratio' }>

const isConfirming = ({ holds, equation: { form } }: Tie): boolean => holds && form !== 'within'

/** Where amounts stand that a relation bears out. A rate of three digits bears out the first three of its amounts, no more. */
interface Borne {
  readonly roughly: ReadonlySet<number>
  readonly exactly: ReadonlySet<number>
}

/** 收入总计 and 支出总计 are one by rule, however well each side adds up by itself. */
const isOneByRule = ({ kind, certainty, equation }: Tie): boolean =>
  kind === 'balance' && certainty === 'certain' && equation.form === 'same'

/** Amounts that each take part in a relation that holds are no slips: it is the reading of this one that is wrong. */
function isOfSoundAmounts(tie: Tie, { roughly, exactly }: Borne, holdingAt: TiesByPlace): boolean {
  const { equation } = tie
  if (isTurnedRound(equation) || isOneByRule(tie)) return false
  const isSound = quantitiesOf(equation).every(({ start }) => roughly.has(start))
  if (!isSound || !isOneSlipAway(equation)) return isSound
  return quantitiesOf(equation).every(({ start }) => exactly.has(start)) || isOfShares(tie, holdingAt)
}

/** 党员41万人，大专以上13.24万人、占32.0%，初中以下17.84万人、占43.2%: each with its share of all, which no slip of it would leave. */
const isOfShares = (tie: Tie, holdingAt: TiesByPlace): boolean =>
  tie.kind === 'parts' && tie.certainty === 'likely' && healingSlips(tie, holdingAt).length === 0

/** 到位9.88亿元、到位率41.17%, and 到位7.88亿元、到位率23.31%: each is borne out where it stands, so they are two amounts. */
const isOfTwoSound = (tie: Tie, holdingAt: TiesByPlace): boolean =>
  isOneSlipAway(tie.equation) && healingSlips(tie, holdingAt).length === 0

type Places = { readonly claimAt: ClaimsByStart; readonly holdingAt: TiesByPlace }

/** Two amounts rather than one told twice. */
const isOfTwo = (prose: Prose, tie: Tie, { claimAt, holdingAt }: Places): boolean =>
  tie.kind === 'restated' && (isOfTwoSound(tie, holdingAt) || isOfAnotherYear(prose, tie, claimAt))

/** 项目11个，追加2个，调减1个，调整后12个: amounts that one relation takes all together need no other. */
function isWithinAnother({ equation }: Tie, holding: readonly Tie[]): boolean {
  const own = quantitiesOf(equation)
  return (
    equation.form === 'sum' &&
    holding.some(({ equation: other }) => {
      const all = quantitiesOf(other)
      return (
        other.form === 'sum' &&
        all.length > own.length &&
        own.every((quantity) => all.some(({ start }) => start === quantity.start))
      )
    })
  )
}

const HUNDRED_PERCENT = whole(100)
/** So many amounts may stand between a rate and what it is out of, where no slip shows that it is. */
const REACH = 5

/**
 * 甲满意540人，满意率94.4%；乙满意589人，满意率91.9%: a rate that no slip makes of two amounts is held against them only
 * where they stand right before it; more than all of an amount that is not beside it was never out of it.
 */
function isFarFetched({ equation, kind, certainty }: Tie, claimAt: ReadonlyMap<number, Claim>): boolean {
  if (equation.form !== 'ratio' || kind !== 'rate' || certainty !== 'likely') return false
  const [rate, numerator, denominator] = [equation.rate, equation.numerator, equation.denominator].map(({ start }) =>
    claimAt.get(start),
  )
  if (rate === undefined || numerator === undefined || denominator === undefined) return false
  const isMore = compare(numerator.value, denominator.value) > 0 && compare(rate.value, HUNDRED_PERCENT) <= 0
  if (isSlipped(equation))
    return isMore && numerator.paragraph !== denominator.paragraph && numerator.index !== rate.index - 1
  const isNear = [numerator, denominator].every(
    ({ sentence, index }) => sentence === rate.sentence && Math.abs(rate.index - index) <= REACH,
  )
  return !isNear || (isMore && Math.abs(numerator.index - denominator.index) > 1)
}

/** So near to each other two rates stand side by side; farther off one may repeat the other. */
const BESIDE = 60

/** 180人，满意171人，满意度95.0%；另访60人，满意率96.7%: two amounts make one rate, and have made it. */
function isOfSpentPair({ equation }: Tie, ratios: readonly Ratio[]): boolean {
  if (equation.form !== 'ratio') return false
  return ratios.some(
    ({ rate, numerator, denominator }) =>
      numerator === equation.numerator &&
      denominator === equation.denominator &&
      compare(rate.value, equation.rate.value) !== 0 &&
      Math.abs(rate.start - equation.rate.start) <= BESIDE,
  )
}

const PLANNED = /预算|计划|目标|任务/

/** 共5.48万元，增加1.55万元，增长39.4%，…增加0.5万元，增长50%: what has grown by one amount has not grown by another. */
function isOfGrown({ normal }: Prose, { equation }: Tie, holdingAt: TiesByPlace): boolean {
  if (equation.form !== 'growth') return false
  const isOfPlan = ({ start }: Quantity): boolean =>
    PLANNED.test(/[^，。；]*$/.exec(normal.slice(Math.max(0, start - 20), start))?.[0] ?? '')
  const holding = holdingAt.get(equation.current.start) ?? []
  return holding.some(
    ({ equation: other }) =>
      other.form === 'growth' &&
      other.change.start !== equation.change.start &&
      isOfPlan(other.change) === isOfPlan(equation.change),
  )
}

const OF_BUDGET = /[占为成](?:年初|全年|年度|调整后?|目标)?(?:预算|任务|计划|目标)数?的?$/

/** 预算22.96万元，决算15.81万元，其中接待费15.41万元，完成预算的70.17%: an item has a budget of its own. */
const isOfOwnBudget = ({ normal }: Prose, { equation, isClosed }: Tie): boolean =>
  !isClosed &&
  equation.form === 'ratio' &&
  OF_BUDGET.test(normal.slice(Math.max(0, equation.rate.start - 12), equation.rate.start)) &&
  normal
    .slice(equation.denominator.end, equation.numerator.start)
    .replace(/^.*[。\n]/s, '')
    .includes('其中')

const MANY_BEHIND = 40

/** 划算的118户，时间赶不上的31户，还有7户（可多选）: what is told of those who answered more than once is left of nothing. */
const isOfManyAnswers = ({ normal }: Prose, { kind, equation }: Tie): boolean =>
  kind === 'balance' &&
  equation.form === 'sum' &&
  /^[^。]*(?:。（)?[^。）]{0,3}多选/.test(normal.slice(equation.whole.end, equation.whole.end + MANY_BEHIND))

/** What is told is some of all, or all of less than the total is of. */
const isOfSome = (prose: Prose, tie: Tie): boolean =>
  isOfManyAnswers(prose, tie) ||
  (!tie.isClosed && !isUnitAway(tie.equation) && (isSomeOf(prose, tie) || isOfMoreThanTold(prose, tie)))

/** What is told of this time, place or list is set against what is told of another. */
const isOfOthers = (prose: Prose, tie: Tie, claimAt: ClaimsByStart): boolean =>
  isOfOtherBase(prose, tie, claimAt) ||
  isOfStandard(prose, tie, claimAt) ||
  isOfAnotherTime(tie, claimAt) ||
  isOfAnotherRate(prose, tie, claimAt) ||
  isOfBefore(tie) ||
  isNoPart(prose, tie, claimAt) ||
  isOfTheRest(prose, tie, claimAt) ||
  isOfAllTogether(prose, tie, claimAt) ||
  isOfFarther(prose, tie, claimAt) ||
  isOfOtherNames(prose, tie) ||
  isOfOwnParts(tie) ||
  isDividedBeside(prose, tie, claimAt) ||
  isExplainedBeside(prose, tie, claimAt) ||
  isOfNoneTold(prose, tie, claimAt) ||
  isOfReason(prose, tie, claimAt) ||
  isRealGrowth(prose, tie, claimAt) ||
  isOfOtherScope(prose, tie) ||
  isCrossPaired(prose, tie) ||
  isLeftInTwo(prose, tie, claimAt) ||
  isPricedOtherwise(prose, tie, claimAt) ||
  isExplainedSum(prose, tie, claimAt)

const isLeftOtherwise = (prose: Prose, tie: Tie, known: { claimAt: ClaimsByStart; holdingAt: TiesByPlace }): boolean =>
  isDividedOtherwise(tie, known.holdingAt, known.claimAt) || isOwnRest(prose, tie, known)

const resultsOf = (ties: readonly Tie[]): ReadonlySet<number> =>
  new Set(ties.map(({ equation }) => quantitiesOf(equation)[0]?.start ?? -1))

/** Takes back what is held against amounts that other relations bear out: such a reading was of amounts that do not belong together. */
export function withoutMisreadings(prose: Prose, ties: readonly Tie[], cells: readonly Quantity[]): Tie[] {
  const holding = ties.filter(isConfirming)
  const borne: Borne = {
    roughly: startsIn(holding),
    exactly: new Set(flatMapped(holding, ({ equation }) => exactlyBorne(equation))),
  }
  const broken = ties.filter(({ holds }) => !holds)
  const holdingAt = tiesByPlace(holding)
  const holdingBeside = ({ equation }: Tie): readonly Tie[] =>
    holdingAt.get(quantitiesOf(equation)[0]?.start ?? -1) ?? []
  const ratios = flatMapped(holding, ({ equation }) => (equation.form === 'ratio' ? [equation] : []))
  const claimAt = new Map(prose.claims.map((claim) => [claim.start, claim]))
  const surroundings = { claims: prose.claims, claimAt, cells, normal: prose.normal }
  const told = resultsOf(holding)
  const isMisread = (tie: Tie): boolean =>
    isUnfounded(tie, surroundings) ||
    isOfTwo(prose, tie, { claimAt, holdingAt }) ||
    isNoList(prose, tie, claimAt) ||
    isOfSharedNames(prose, tie) ||
    isUnlikeSiblings(prose, tie, { surroundings, told }) ||
    isOfOpenLists(prose, tie, told) ||
    isOfShortColumns(tie, broken) ||
    isRatedAsWhole(prose, tie) ||
    isShareOfSibling(prose, tie, claimAt) ||
    isWithNext(prose, tie) ||
    isOfOwnTask(prose, tie, claimAt) ||
    isOfMoreTogether(tie, holdingBeside(tie)) ||
    isOfTimesTwice(tie) ||
    isFarFetched(tie, claimAt) ||
    (!tie.isClosed && isOfSoundAmounts(tie, borne, holdingAt)) ||
    isOfSpentPair(tie, ratios) ||
    isWithinAnother(tie, holdingBeside(tie)) ||
    isOfGrown(prose, tie, holdingAt) ||
    isOfOwnBudget(prose, tie) ||
    isOfNothing(tie) ||
    isNoProduct(prose, tie, { beside: holdingBeside(tie), claimAt, holdingAt }) ||
    isLeftOfOthers(tie, holdingBeside(tie), surroundings) ||
    (!tie.isClosed && isLeftOtherwise(prose, tie, { claimAt, holdingAt })) ||
    (!tie.isClosed && isPartlyDivided(prose, tie)) ||
    isOfSome(prose, tie) ||
    isOfOtherWhole(prose, tie, claimAt) ||
    isOfNearer(prose, tie, claimAt) ||
    isOfMoreKinds(tie) ||
    isVitalRate(prose, tie) ||
    isOfMeanPeople(prose, tie, claimAt) ||
    isOfNestedAges(prose, tie, claimAt) ||
    isBalanced(prose, tie, claimAt) ||
    isOfUnlike(prose, tie, claimAt) ||
    isOfOthers(prose, tie, claimAt) ||
    isOwnArithmetic(tie, surroundings) ||
    isExplainedOtherwise(prose, tie, claimAt)
  return ties.filter((tie) => tie.holds || tie.kind === 'explained' || !isMisread(tie))
}
