import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import type { FiscalFacts } from '../rests/fiscal.ts'
import { agreedAmount } from '../rests/fiscal.ts'
import { areApart } from '../tie/apart.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isOneSlipAway, isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isFine, isOwnDivision } from './direct-lists.ts'
import {
  areTwoSides,
  isLastOfList,
  isMixed,
  isOfAttributes,
  isOfMore,
  isOfSeveralAnswers,
  isShareOfWhole,
  withoutWords,
} from './list-guards.ts'
import {
  areStrewn,
  heldPrefix,
  isClose,
  isCoarse,
  isFoundOut,
  isLong,
  isMistyped,
  isNear,
  isOfPosts,
  isOfScales,
  isOpenedBehind,
  isRoundWhole,
} from './list-readings.ts'
import { ASPECT, isOpening, runsIn } from './list-runs.ts'
import {
  isExcess,
  isNamedDivision,
  isOfAllowance,
  isOfNamed,
  isPlain,
  isUnderAmong,
  surveyedOf,
  wholesNamed,
  wholesSurveyed,
} from './named-wholes.ts'
import { sumKindOf } from './parts.ts'
import { dividesInWords } from './plausible.ts'
import { dividedIn, isAmong, isAmongRest, isFewAmong, isReckoned } from './rest-lists.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const FEWEST = 3
const MOST = 9
const [WHOLES_BACK, PARAGRAPHS_BACK] = [4, 2]
/** So far back a whole is looked for that the list exactly adds up to. */
const FARTHEST_WHOLES = 12
/** Digits in which a sum of two comes out right by chance once in a thousand lists. */
const TELLING_DIGITS = 5

/** 专任教师26人、培训人员11人、工勤人员6人；具有高级职称的18人: the list up to the first semicolon. */
function untilSemicolon(run: readonly Claim[]): readonly Claim[] | null {
  const end = run.findIndex((claim, at) => at > 0 && claim.lead.includes('；'))
  const isOne = run.slice(1, end).every((claim) => /^[，、和及]/.test(claim.lead))
  return end >= 2 && isOne ? run.slice(0, end) : null
}

/** 项目支出包括活动经费36.3万元，…: the first of a list is no whole of the others; nor is 与2010年普查的57.18万人 of those who are now. */
const FIRST_OF_LIST = /(?:包括|包含|涵盖)[^，。；：]{1,16}$|[与比较](?:上年|去年|20\d\d年)[^，。；：]{0,14}的$/

const isFirstOfList = (claim: Claim): boolean => FIRST_OF_LIST.test(claim.lead)

/** The amounts of the unit that stand before a run, the nearest first. */
function wholesBefore(prose: Prose, [first]: readonly Claim[]): Claim[] {
  if (first === undefined) return []
  const before = prose.claims.slice(Math.max(0, first.index - 20), first.index)
  const isGap = ({ role, index, bound }: Claim): boolean =>
    role === 'difference' && bound === 'none' && index === first.index - 1
  return before
    .filter(
      (claim) =>
        (isPlain(claim) || isGap(claim)) &&
        claim.unit.key === first.unit.key &&
        claim.depth <= first.depth &&
        claim.paragraph >= first.paragraph - PARAGRAPHS_BACK &&
        !isFirstOfList(claim),
    )
    .reverse()
    .slice(0, FARTHEST_WHOLES)
}

/** One amount right behind the other, the first set off by ， and the others joined by 、. */
const isListBehind = (run: readonly Claim[]): boolean =>
  run.every((claim, at) => {
    if (at === 0) return true
    const isNext = claim.index === (run[at - 1]?.index ?? 0) + 1
    return isNext && (at === 1 ? /^，/ : /^(?:、|和|及)/).test(claim.lead)
  })

/** 发出2,341份，收回2,318份，“好”2,106份、“较好”187份、“一般”25份: the list begins behind its second amount. */
function splitAt(run: readonly Claim[], at: number): SumEquation[] {
  const [whole, ...parts] = run.slice(at)
  return whole === undefined ? [] : [sumOfParts(whole, parts)]
}

/** Ways to read a run: its first amount, or one before it, is the sum of the rest; or its last is. */
function readingsOf(prose: Prose, run: readonly Claim[], wholes: readonly Claim[]): SumEquation[] {
  const [first, ...rest] = run
  const last = run.at(-1)
  if (first === undefined || last === undefined) return []
  const isAmongFirst = /^[一-龥]{0,6}(?:中|里[，：])/.test(prose.normal.slice(first.end, first.end + 7))
  const isPart = !isAmongFirst && /[中内里][，：]|按[^，。；]{1,8}[分看]/.test(first.lead)
  // 茶叶基地16个、西瓜基地7个: what 、 joins to the others is one of them.
  const isOne = rest[0]?.lead.startsWith('、')
  const isOfLike = ASPECT.test(first.lead) && rest.every(({ label }) => label.endsWith(first.label.slice(-1)))
  const own = rest.length >= 2 && !isPart && !isOne && !isOfLike ? [sumOfParts(first, rest)] : []
  const behind = run.length >= FEWEST ? [sumOfParts(last, run.slice(0, -1))] : []
  const within = [1, 2]
    .filter((at) => run.length - at > FEWEST && isListBehind(run.slice(at)))
    .map((at) => splitAt(run, at))
  const before =
    run.length >= 2 && !isOpening(prose, first)
      ? [...wholes, ...wholesNamed(prose, first), ...wholesSurveyed(prose, run)]
          .filter((whole) => isOpenedBehind(whole, run))
          .map((whole) => sumOfParts(whole, run))
      : []
  return [...own, ...before, ...behind, ...within.flat()]
}

const OF_UNIT = /支出中|收入中|按[^，。；]{1,10}(?:划分|分类?|看)/

const MOST_CALLED = 3
const CALLED_BACK = 600

/** 支出中，…: amounts that are called 支出 before, in digits enough. */
function wholesCalled({ claims }: Prose, first: Claim): Claim[] {
  const name = /(支出|收入)中，/.exec(first.lead)?.[1]
  if (name === undefined) return []
  const isCalled = (claim: Claim): boolean =>
    isPlain(claim) && claim.unit.key === '元' && significantDigits(claim) >= 4 && claim.label.includes(name)
  return claims
    .slice(Math.max(0, first.index - CALLED_BACK), first.index)
    .filter(isCalled)
    .slice(0, MOST_CALLED)
}

/** 全年支出中，人员经费…、公用经费…: parts of what the unit spent or received in all, stated elsewhere. */
function readingsOfUnit(prose: Prose, run: readonly Claim[], facts: FiscalFacts): SumEquation[] {
  const [first] = run
  if (first?.unit.key !== '元' || !OF_UNIT.test(first.lead) || run.length < 2) return []
  const items = ['expenditure', 'income', 'basic', 'grand-expenditure', 'grand-income'] as const
  const wholes = items.map((item) => agreedAmount(facts, item)).filter((whole) => whole !== null)
  const called = wholesCalled(prose, first)
  return [...wholes, ...called].filter((whole) => !run.includes(whole)).map((whole) => sumOfParts(whole, run))
}

/** Of so many digits that it comes within a slip of a sum only when it is meant. */
const isInformative = (equation: SumEquation): boolean =>
  Math.max(...quantitiesOf(equation).map(significantDigits)) >= TELLING_DIGITS

const isTelling = (prose: Prose, equation: SumEquation): boolean =>
  !isCoarse(equation.whole) && !isOfPosts(equation) && isFineEnough(prose, equation)

const isFineEnough = (prose: Prose, equation: SumEquation): boolean =>
  equation.terms.length >= FEWEST ||
  isOfNamed(prose, equation) ||
  (isInformative(equation) && !isRoundWhole(equation)) ||
  (isOfAspect(equation) && Math.max(...quantitiesOf(equation).map(significantDigits)) >= 4) ||
  (isAmong(prose, equation) && Math.max(...quantitiesOf(equation).map(significantDigits)) >= 4) ||
  isAmongRest(prose, equation) ||
  isDivision(equation) ||
  isOwnDivision(equation)

/** 在编人员中，教研员26人、管理人员11人: two in so few digits that fall short of the whole may be only some of it. */
const isSelection = (prose: Prose, equation: SumEquation): boolean =>
  isOfAttributes(equation) ||
  (equation.terms.length < FEWEST &&
    Math.max(...quantitiesOf(equation).map(significantDigits)) < FAR_DIGITS &&
    isOfNamed(prose, equation) &&
    !isExcess(prose, equation) &&
    !isDivision(equation))

/** 按方式分站内救助1,875人次、站外救助1,043人次 */
const isOfAspect = ({ terms: [first] }: SumEquation): boolean =>
  first !== undefined && ASPECT.test((first.quantity as Claim).lead) // the terms of a run are claims

/** 上半年完成124座，下半年完成162座: words that divide a whole, said of amounts right behind one another. */
function isDivision({ terms }: SumEquation): boolean {
  const members = terms.map(({ quantity }) => quantity as Claim) // the terms of a run are claims of the prose
  const isClose = members.every((claim, at) => at === 0 || claim.index === (members[at - 1]?.index ?? 0) + 1)
  return isClose && dividesInWords(members.map((claim) => claim.lead))
}

/** 按年龄分, 归并后涉及, 三项合计, 97人：: the words say that the list is all there is, however far off the sum. */
const OPENED =
  /按[^，。；]{1,10}(?:划分|分类?|看|统计)|[就以][^，。；]{1,8}(?:而论|来看|而言|来说|论)|从[^，。；]{1,8}[看分]，|归并后|人员中，|(?:全年共|合计|共计)(?!\D*\d)|的分别[为是有]|：[^，。；：]{0,10}$/

const OPENER_REACH = 24

/** The words before an amount in its sentence, over 18至40岁 and the like. */
const wordsBefore = ({ normal }: Prose, { start }: Claim): string =>
  /[^。；]*$/.exec(normal.slice(Math.max(0, start - OPENER_REACH), start))?.[0] ?? ''

/** The list is opened, or closed, by such words. */
function isOpened(prose: Prose, { whole, terms }: SumEquation): boolean {
  const [first] = terms
  const members = [whole, first?.quantity].filter((quantity) => quantity !== undefined) as Claim[] // a run's are claims
  const equation: SumEquation = { form: 'sum', whole, terms }
  const [head] = members
  const isNearby = members.every(({ paragraph }) => paragraph === head?.paragraph)
  const isOfSheets = whole.unit.printed === '份'
  const isSaid =
    (isNearby || isOfSheets) &&
    members.some((claim) => OPENED.test(wordsBefore(prose, claim)) || ASPECT.test(claim.lead))
  return (
    isSaid ||
    isAmong(prose, equation) ||
    isDivision(equation) ||
    isFoundOut(prose, equation) ||
    isNamedDivision(prose, equation)
  )
}

/** One slip away, near the sum or opened by words, and no part as large as the whole. */
function isMeant(prose: Prose, equation: SumEquation): boolean {
  const { whole, terms } = equation
  if (terms.length > MOST || (whole.unit.dimension === 'score' && !isAmong(prose, equation))) return false
  if (terms.some(({ quantity }) => compare(quantity.value, whole.value) === 0)) return false
  const isTold = isOpened(prose, equation) || isLong(prose, equation) || isExcess(prose, equation)
  const isLikely = isTold || isNear(equation) || isFine(equation) || isOwnDivision(equation) || isMistyped(equation)
  const isAmiss = isOneSlipAway(equation) || (isClose(equation) && isOpened(prose, equation))
  return isUnitAway(equation) || (isLikely && isAmiss && !isOfScales(equation))
}

function isOfAnotherItem(prose: Prose, [first]: readonly Claim[], { whole }: SumEquation): boolean {
  return first !== undefined && areApart(prose, whole as Claim, first) // a run's are claims
}

const [FAR_DIGITS, FINE_DIGITS, FAR_STEPS] = [4, 6, 1000]

/** 参保2.6万人。职称3,748人。…特困902人，孤儿11人: over a whole sentence only words, sheets or many digits lead back. */
const isPassed = (prose: Prose, first: Claim, whole: Claim, equation: SumEquation): boolean =>
  first.sentence - whole.sentence > 1 &&
  !OF_UNIT.test(first.lead) &&
  Math.max(...quantitiesOf(equation).map(significantDigits)) < FINE_DIGITS &&
  !isOpened(prose, equation)

/** 招生712人。…… 计划招聘320名，录用307名，分配84名: nothing leads from a few digits in one paragraph to a list in another. */
function isFarFetched(prose: Prose, [first]: readonly Claim[], equation: SumEquation): boolean {
  const whole = equation.whole as Claim // a run's are claims
  const words = first === undefined ? '' : wordsBefore(prose, first)
  if (isOfAllowance(equation) || isUnderAmong(prose, whole, first)) return true
  if (first === undefined || whole.unit.printed === '份') return false
  if (isPassed(prose, first, whole, equation)) return true
  if (whole.paragraph === first.paragraph || /分别/.test(words) || OPENED.test(words)) return false
  const fewest = equation.terms.length < FEWEST ? TELLING_DIGITS : FAR_DIGITS
  return Math.max(...quantitiesOf(equation).map(significantDigits)) < fewest || isRoundWhole(equation, FAR_STEPS)
}

/** What is known when a list is judged: the unit's money, and amounts that another list divides. */
interface Known {
  readonly facts: FiscalFacts
  readonly divided: ReadonlySet<number>
  /** Amounts that are in a list themselves. */
  readonly told: ReadonlySet<number>
}

const isOpenedByAspect = ([first]: readonly Claim[]): boolean => first !== undefined && ASPECT.test(first.lead)
/** A list that adds up to an amount beside it is its parts; one that a single slip keeps from it was meant to be. */
function tieOfRun(prose: Prose, run: readonly Claim[], { facts, divided, told }: Known): Tie | null {
  const isReading = (equation: SumEquation): boolean =>
    isTelling(prose, equation) && !(run[0] === equation.whole && isFirstOfList(run[0]))
  const wholes = wholesBefore(prose, run)
  const readings = [...readingsOf(prose, run, wholes), ...readingsOfUnit(prose, run, facts)]
  const isByAspect = isOpenedByAspect(run)
  const isOfWhole = (whole: Quantity): boolean => isByAspect && divided.has(whole.start)
  const isSaidFully = (equation: SumEquation): boolean =>
    isExcess(prose, equation) ||
    isOfWhole(equation.whole) ||
    isFoundOut(prose, equation) ||
    isNamedDivision(prose, equation)
  const far = new Set<Quantity>(wholes.slice(WHOLES_BACK).filter((whole) => !isOfWhole(whole)))
  const holding = readings.filter((equation) => isSolved(equation) && isReading(equation))
  const held = holding.find(({ whole }) => !far.has(whole)) ?? heldPrefix(run)
  if (held !== null) return makeTie(sumKindOf(run), held, 'certain')
  const slipped = readings.find(
    (equation) =>
      !(isByAspect && told.has(equation.whole.start)) &&
      (!far.has(equation.whole) || (equation.terms.length >= FEWEST && isInformative(equation))) &&
      !isOfAnotherItem(prose, run, equation) &&
      !isFarFetched(prose, run, equation) &&
      !isMixed(prose, equation) &&
      !isLastOfList(run, equation) &&
      !areTwoSides(equation) &&
      !isFewAmong(prose, equation) &&
      !isOfMore(prose, run, equation) &&
      !isSelection(prose, equation) &&
      isMeant(prose, equation) &&
      isReading(equation) &&
      !(areStrewn(prose, equation) && !isOpened(prose, equation)) &&
      !isOfSeveralAnswers(prose, run) &&
      !isShareOfWhole(prose, equation),
  )
  const [farther] = slipped !== undefined && isInformative(slipped) ? [] : holding
  if (farther !== undefined) return makeTie(sumKindOf(run), farther, 'certain')
  return slipped === undefined ? null : makeTie(sumKindOf(run), slipped, isSaidFully(slipped) ? 'certain' : 'likely')
}

/** The run, or what of it stands before its first semicolon; one that holds before one that does not. */
function tieOfLists(prose: Prose, run: readonly Claim[], known: Known): Tie | null {
  const ties = flatMapped([run, untilSemicolon(run), withoutWords(run)], (list) =>
    list === null ? [] : (tieOfRun(prose, list, known) ?? []),
  )
  return ties.find(({ holds }) => holds) ?? ties[0] ?? null
}

/** Lists of parts that no word opens: 工资258万元，商品和服务29万元，补助49万元. */
export function bareLists(
  prose: Prose,
  { claims, facts }: { claims: readonly Claim[]; facts: FiscalFacts },
  ties: readonly Tie[],
): Tie[] {
  const told = new Set(dividedIn(ties))
  const divided = new Set(
    flatMapped(ties, ({ holds, equation }) => (holds && equation.form === 'sum' ? [equation.whole.start] : [])),
  )
  return flatMapped(runsIn(prose, claims), (run) => {
    const isTold = run.some(({ start }) => told.has(start))
    if (isTold) return surveyedOf(prose, run)
    const isList = run.length > 1 && !isReckoned(prose, run)
    const tie = isList ? tieOfLists(prose, run, { facts, divided, told }) : null
    if (tie === null) return []
    for (const start of tie.holds ? dividedIn([tie]) : []) told.add(start)
    return [tie]
  })
}
