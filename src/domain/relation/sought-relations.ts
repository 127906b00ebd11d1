import { compare, plus, sumOf } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { areApart } from './apart.ts'
import { bareRate } from './bare-rates.ts'
import { directionOf } from './changes.ts'
import { isBesideOthers } from './clause.ts'
import { farChange } from './far-changes.ts'
import type { FiscalFacts } from './fiscal.ts'
import { gradedRate } from './graded.ts'
import { makeTie } from './make-tie.ts'
import { ratioNamed } from './named-ratios.ts'
import { isOfEarlier, isOfLaterYear, isOfSentence } from './other-changes.ts'
import { overGoal } from './over-goals.ts'
import { averageTold } from './plain-averages.ts'
import { significantDigits } from './print.ts'
import { isExactSlip } from './slip.ts'
import { before, behind, difference, isPlain, isSlipped, isSolved, leadOf, pairsOf, sought, toldIn } from './sought.ts'
import { rateOf } from './sought-rates.ts'
import { shareOf } from './sought-shares.ts'
import type { Equation, Term, Tie } from './tie.ts'
import { quantitiesOf } from './tie.ts'

/** Words by which what is left is told: 余下, 结余, 尚有; or what became of the last of several parts: 核销, 其余. */
const REST =
  /(?:余下|剩余|剩下?|[，；]余|其余|尚余|尚有|还有|缺编|空编|缺员|缺额|缺|净增|净减|结余|节余|结转|结存|余量|空余|空置|未(?:能)?[一-龥]{0,6}的?|暂缓[一-龥]{0,2}|节约|节省|净增|差额|缺口|核销|追回|净值|净额|账面价值|纯收入|净收[入益]|利润|盈余|尚可(?:使用|安排|支配)?|可用|可使用|实[发付拨得]|在建|(?<![接招等对])待[一-龥]{1,4}|正在[一-龥]{1,4})(?:资金|金额|部分|经费|支出|预算)?(?:为|共|的)?$/
const NEAR = { amounts: 8, paragraphs: 1 }
const FAR = { amounts: 24, paragraphs: 6 }
/** An amount of fewer digits is no slip of a larger one. */
const FEW_DIGITS = 3
/** With fewer digits what is left in one paragraph is not told by another. */
const FAR_DIGITS = 4

const same = (claim: Claim) => (other: Claim) =>
  isPlain(other) && other.unit.key === claim.unit.key && other.role !== 'unit-price'

type SumEquation = Extract<Equation, { form: 'sum' }>

const withMore = (equation: SumEquation, term: Term): SumEquation => ({
  ...equation,
  terms: [...equation.terms, term],
})

/** What was carried over adds to what came in; anything else was taken from it. */
const signOfThird = (prose: Prose, third: Claim): 1 | -1 => (/结转|结余/.test(leadOf(prose, third)) ? 1 : -1)

const hasOpening = ({ terms }: SumEquation): boolean => terms.at(-1)?.sign === 1

/** 余额186.3亿元，限额192.5亿元，尚有6.2亿元: what is left of the second. */
const isTheOtherWay = (rest: Claim, [first, second]: readonly [Claim, Claim]): boolean =>
  compare(plus(first.value, rest.value), second.value) === 0

/** 置换2.1亿元，回收1.3亿元，统筹1.5亿元，缺口: what is left in the sentence is left by the last of several as well. */
function isPassed({ claims }: Prose, rest: Claim, done: Claim): boolean {
  const between = claims
    .slice(done.index + 1, rest.index)
    .filter((other) => other.depth === done.depth && same(rest)(other))
  const areParts = compare(sumOf(between.map(({ value }) => value)), done.value) === 0
  return done.sentence === rest.sentence && between.length > 0 && !areParts
}

/** 审定344.35万元，已付334.02万元，剩余10.33万元: what two amounts leave is stated, and is not this one. */
function isSpent({ claims }: Prose, rest: Claim, [whole, done]: readonly [Claim, Claim]): boolean {
  const stated = claims.slice(done.index + 1, rest.index)
  return stated.some(
    ({ unit, value }) => unit.key === rest.unit.key && compare(plus(done.value, value), whole.value) === 0,
  )
}

/** 营业额6,132万元，原料3,741万元，人工1,594万元，能耗429万元，其余368万元: what all amounts between leave of the first. */
function restOfAll(prose: Prose, claim: Claim): Tie | null {
  const alike = before(prose, claim, { amounts: 14, paragraphs: 0 }).filter(same(claim))
  const equations = alike.slice(2).map((whole, at): Equation => {
    const done = alike.slice(0, at + 2).map((quantity): Term => ({ quantity, sign: -1 }))
    return { form: 'sum', whole: claim, terms: [{ quantity: whole, sign: 1 }, ...done] }
  })
  const holding = equations.find(isSolved)
  return holding === undefined ? null : makeTie('balance', holding, 'certain')
}

function isRest(prose: Prose, claim: Claim): boolean {
  const lead = leadOf(prose, claim)
  const isOpening = /使用|动用|上年|年初|以前年度/.test(lead)
  return (REST.test(lead) && !isOpening) || /^因[^，。；]{1,10}，?暂缓/.test(tailOf(prose, claim))
}

/** A rest that no two amounts leave is held only against such as one slip makes to leave it, to the last digit. */
const exactly = (tie: Tie | null): Tie | null => (tie !== null && (tie.holds || isExactSlip(tie.equation)) ? tie : null)

/** Pairs of the amounts before a rest, of which the second may have been taken from the first. */
function pairsLeaving(prose: Prose, claim: Claim, alike: readonly Claim[]): (readonly [Claim, Claim])[] {
  return pairsOf(alike, alike).filter(
    ([whole, done]) =>
      whole.start < done.start &&
      compare(whole.value, done.value) !== 0 &&
      !isTheOtherWay(claim, [whole, done]) &&
      !isPassed(prose, claim, done) &&
      (whole.paragraph === claim.paragraph || Math.max(...[claim, whole, done].map(significantDigits)) >= FAR_DIGITS) &&
      !isSpent(prose, claim, [whole, done]) &&
      ((whole.sentence >= claim.sentence - 1 && whole.digits.replace(/\D/g, '').length >= FEW_DIGITS) ||
        compare(whole.value, done.value) >= 0),
  )
}

/** 编制48名，实有43名，缺5名: the two amounts right before a vacancy, that one slip keeps from it. */
function vacancyOf(prose: Prose, claim: Claim): Tie | null {
  if (!/^，缺(?!口)|空编/.test(leadOf(prose, claim))) return null
  const [done, whole] = before(prose, claim, { amounts: 2, paragraphs: 0 }).filter(same(claim))
  const isDirect = done !== undefined && whole?.sentence === claim.sentence && !/^、/.test(leadOf(prose, done))
  const direct = isDirect ? difference(claim, [whole, done]) : null
  return direct !== null && isSlipped(direct) ? makeTie('balance', direct, 'likely') : null
}

/** 涉及318.60万元，收回205.30万元，核销113.30万元: what two amounts before it leave. */
function restOf(prose: Prose, claim: Claim): Tie | null {
  if (!isPlain(claim) || !isRest(prose, claim)) return null
  const ofAll = restOfAll(prose, claim)
  if (ofAll !== null) return ofAll
  const isMoney = claim.unit.key === '元'
  const alike = before(prose, claim, isMoney ? FAR : NEAR)
    .filter(same(claim))
    .slice(0, isMoney ? 8 : 5)
  const ordered = pairsLeaving(prose, claim, alike)
  return vacancyOf(prose, claim) ?? restOfPairs(prose, claim, { ordered, alike })
}

function restOfPairs(
  prose: Prose,
  claim: Claim,
  { ordered, alike }: { ordered: readonly (readonly [Claim, Claim])[]; alike: readonly Claim[] },
): Tie | null {
  // What takes part in a division of its own is no rest of two others.
  if (leadOf(prose, claim).includes('其中')) return null
  const left = ordered.map((pair) => difference(claim, pair))
  const holding = left.find(isSolved)
  if (holding !== undefined) return makeTie('balance', holding, 'certain')
  const withThird = ordered.flatMap(([whole, done]) =>
    alike
      .filter((other) => other !== whole && other !== done)
      .map((third) => withMore(difference(claim, [whole, done]), { quantity: third, sign: signOfThird(prose, third) })),
  )
  if (withThird.some(isSolved) || isBesideOthers(prose, claim)) return null
  return exactly(sought('balance', [...left, ...withThird.filter(hasOpening)]))
}

const tailOf = ({ normal }: Prose, { end, tailEnd }: Claim): string => normal.slice(end, Math.min(tailEnd, end + 16))

const EVEN = /^，?与(?:年初|全年)?(上年|预算|计划|目标)[^，。；]{0,6}(?:持平|一致|相同|相等)/

/** 预算7.80万元，与2023年预算7.80万元持平 */
const isEvenAmount = (prose: Prose, claim: Claim): boolean =>
  /^，(?:与|同|和)[^，。；]{2,14}$/.test(leadOf(prose, claim)) &&
  /^(?:的[一-龥]{2,6})?(?:持平|相同|一致|相等)/.test(tailOf(prose, claim))

/** 年初预算35.62万元，决算35.62万元，与预算持平. */
function evenWith(prose: Prose, claim: Claim): Tie | null {
  const earlier = prose.claims[claim.index - 1]
  if (earlier?.sentence !== claim.sentence || earlier.unit.key !== claim.unit.key || !isPlain(claim)) return null
  const reference = EVEN.exec(tailOf(prose, claim))?.[1]
  const isNamed = reference !== undefined && leadOf(prose, earlier).includes(reference)
  const isEven = (isNamed || isEvenAmount(prose, claim)) && earlier.vagueness === 'none' && claim.vagueness === 'none'
  return isEven ? makeTie('change', { form: 'same', first: claim, second: earlier }, 'certain') : null
}

/** 两病患者合计管理27,432人: the sum of two of the amounts before it. */
function totalOfTwo(prose: Prose, claim: Claim): Tie | null {
  const lead = leadOf(prose, claim)
  if (!isPlain(claim) || !/[两二]/.test(lead) || !/合计|共计|总计|共/.test(lead)) return null
  const alike = before(prose, claim, NEAR).filter(same(claim)).slice(0, 6)
  return sought(
    'parts',
    pairsOf(alike, alike)
      .filter(([one, other]) => one.start < other.start)
      .map(
        ([one, other]): Equation => ({
          form: 'sum',
          whole: claim,
          terms: [
            { quantity: one, sign: 1 },
            { quantity: other, sign: 1 },
          ],
        }),
      ),
  )
}

/** 比上年的90.12%提高2.32个百分点, 减少0.91万元（上年为5.45万元）: a change between two amounts beside it. */
function changeOf(prose: Prose, claim: Claim): Tie | null {
  const sign = directionOf(prose, claim)
  if (sign === null || claim.vagueness !== 'none' || claim.unit.dimension === 'percent') return null
  const key = claim.unit.dimension === 'percentage-points' ? '%' : claim.unit.key
  const isLike = (other: Claim): boolean => other.unit.key === key && other.bound === 'none' && other.role !== 'growth'
  const hasReference = REFERENCES.some((pattern) => pattern.test(leadOf(prose, claim)))
  const earlier = before(prose, claim, { amounts: 8, paragraphs: hasReference ? 1 : 0 })
    .filter((other) => isLike(other) && !areApart(prose, claim, other))
    .slice(0, 4)
  const later = behind(prose, claim, 2).filter((other) => isLike(other) && other.depth >= claim.depth)
  const based = [...earlier, ...later].filter((other) => isBase(prose, { claim, other }))
  const compared = based.filter(
    (other) => other.index === claim.index - 1 && /[比较与][^，。；]*$/.test(leadOf(prose, other)),
  )
  const bases = compared.length > 0 ? compared : based
  const pairs = pairsOf([...earlier, ...later], bases)
  const rising = pairs.map(([current, base]) => difference(claim, [current, base]))
  const falling = pairs.map(([current, base]) => difference(claim, [base, current]))
  const [said, other] = sign === 1 ? [rising, falling] : [falling, rising]
  const holding = said.find(isSolved)
  if (holding !== undefined) return makeTie('change', holding, 'certain')
  const against = said[other.findIndex(isSolved)]
  if (against !== undefined) return isSaving(prose, claim) ? null : makeTie('change', against, 'certain')
  return isOfEarlier(prose, claim, { bases, sign }) || isOfSentence(prose, claim)
    ? null
    : sought('change', said.filter(isOfOneKind))
}

/** An amount is not a price less a price. */
const isOfOneKind = ({ whole, terms }: SumEquation): boolean => {
  const roles = [whole, ...terms.map(({ quantity }) => quantity)].map((quantity) => (quantity as Claim).role) // of prose
  return roles.every((role) => role !== 'unit-price') || roles.slice(1).every((role) => role === 'unit-price')
}

/** 合同价884,600元，采购预算936,000元，节约51,400元: a saving is one whichever amount stands first. */
const isSaving = (prose: Prose, claim: Claim): boolean => /节[约支省余][^，。；]{0,4}$/.test(leadOf(prose, claim))

/** Words by which an amount is the one compared with. */
const REFERENCE =
  /上年|上一年|去年|前年|上届|上次|上轮|上一[届次轮期]|同期|20\d\d年|[一二三四]季度|上半年|上月|上期|上季|计划|目标|任务|指标|预算|年初|原来|原有|此前|改造前|合同工?期?|第[一二三四]年/
const SAID_OF_BASE = new RegExp(
  `(?:比(?![例重率值])|较|同|与|和|由|从)[^，。；]{0,16}$|^[，（]?(?:而|原|其中)?(?:${REFERENCE.source})[^，。；]{0,10}$`,
)

/** The amount that a change is counted from, where it stands right before, right behind, or in the bracket behind. */
function explicitBase(prose: Prose, claim: Claim, key: string | null): Claim | null {
  const isBaseOf = (other: Claim | undefined): other is Claim =>
    other !== undefined &&
    other.sentence === claim.sentence &&
    (key === null ? isPlain(other) : other.unit.key === key) &&
    other.role !== 'growth' &&
    REFERENCE.test(leadOf(prose, other)) &&
    SAID_OF_BASE.test(leadOf(prose, other))
  const [earlier, later] = [prose.claims[claim.index - 1], prose.claims[claim.index + 1]]
  if (isBaseOf(earlier)) return earlier
  return isBaseOf(later) && /^[，（]/.test(prose.normal.slice(claim.end, claim.end + 1)) ? later : null
}

/** So many amounts may stand between a change and what it is a change of; a slip is looked for in the nearest only. */
const MOST_CURRENTS = 10
const FEW_CURRENTS = 4

interface Compared {
  readonly base: Claim
  readonly currents: readonly Claim[]
}

/** What a change is counted from, and what it can be a change of. */
function comparedOf(prose: Prose, claim: Claim): Compared | null {
  const isPercent = claim.unit.dimension === 'percent'
  const key = claim.unit.dimension === 'percentage-points' ? '%' : claim.unit.key
  const named = namedPairOf(prose, claim)
  const base = named?.base ?? explicitBase(prose, claim, isPercent ? null : key)
  if (base === null || isBeforeLast(prose, base) || (!isPercent && base.unit.key !== key)) return null
  if (named !== null) return { base, currents: [named.current] }
  const currents = currentsOf(prose, base.start < claim.start ? base : claim, base)
  const [nearest] = currents
  return nearest !== undefined && isOfLaterYear(prose, base, nearest)
    ? { base: nearest, currents: [base] }
    : { base, currents }
}

/** 上年587个，增加45个; 比上一年7,340元下降33.8%: a change or its percentage, with the amount it is counted from beside it. */
function comparedWith(prose: Prose, claim: Claim): Tie | null {
  const sign = directionOf(prose, claim)
  const compared = sign === null || claim.vagueness !== 'none' ? null : comparedOf(prose, claim)
  if (sign === null || compared === null) return null
  const { base, currents } = compared
  const isPercent = claim.unit.dimension === 'percent'
  const of = (direction: 1 | -1) =>
    currents.map((current): Equation => {
      if (isPercent) return { form: 'rise', rate: claim, current, base, sign: direction }
      return difference(claim, direction === 1 ? [current, base] : [base, current])
    })
  const tie = judgedChange(isPercent ? 'growth' : 'change', of(sign), of(sign === 1 ? -1 : 1))
  return tie?.holds === false && isSaving(prose, claim) ? null : tie
}

/** 前年2起，去年5起，增加3起: beside the year before last, last year's amount is the later one. */
function isBeforeLast({ normal, sentences }: Prose, claim: Claim): boolean {
  const { start, end } = sentences[claim.sentence] ?? claim
  return /前年/.test(normal.slice(start, end)) && !/前年/.test(normal.slice(claim.leadStart, claim.start))
}

const NAMES_COMPARED =
  /([一-龥\d]{2,8}?)(?:比|较)([一-龥\d]{2,8}?)(?:相比)?(?:增|减|上升|下降|提高|降低|多|少|回落|扩大|缩小)[^，。；]{0,4}$/

/** 第三年比第二年增长10.1%: both amounts are named, and stand under these names in the sentence or the one before. */
function namedPairOf(prose: Prose, claim: Claim): { current: Claim; base: Claim } | null {
  const names = NAMES_COMPARED.exec(leadOf(prose, claim))
  if (names === null) return null
  const near = before(prose, claim, { amounts: 10, paragraphs: 0 }).filter(
    (other) => isPlain(other) && other.role !== 'growth' && other.sentence >= claim.sentence - 1,
  )
  const [current, base] = names.slice(1).map((name) => near.find((other) => leadOf(prose, other).includes(name)))
  return current === undefined || base === undefined || current === base || current.unit.key !== base.unit.key
    ? null
    : { current, base }
}

/** Amounts of the kind before it, the nearest first: of its sentence, else of the one before. */
function currentsOf(prose: Prose, from: Claim, base: Claim): Claim[] {
  const near = before(prose, from, { amounts: 14, paragraphs: 1 }).filter(
    (other) => other !== base && other.unit.key === base.unit.key && other.bound === 'none' && other.role !== 'growth',
  )
  const own = near.filter(({ sentence }) => sentence === base.sentence).slice(0, 4)
  const found = own.length > 0 ? own : near.slice(0, MOST_CURRENTS)
  const named = namedCurrents(prose, base) // 决算数比2020年的29,115元减少7,655元: meant first where its sentence gives none
  return [...new Set(own.length > 0 ? [...found, ...named] : [...named, ...found])]
}

const NAMED_BEFORE = /([一-龥]{2,11}算(?=数)|[一-龥]{3,12})数?(?:比|较|同|与)[^，。；]{0,14}$/
/** 水电气费较2022年的291.4万元减少22.5万元: the amount of that name, stated some way before. */
function namedCurrents(prose: Prose, base: Claim): Claim[] {
  const name = NAMED_BEFORE.exec(leadOf(prose, base))?.[1]
  if (name === undefined) return []
  return before(prose, base, { amounts: 30, paragraphs: 6 })
    .filter((other) => other.unit.key === base.unit.key && isPlain(other) && other.label.endsWith(name.slice(-4)))
    .slice(0, 2)
}

/** One that holds, or holds the other way round; else one that a slip keeps from holding. */
function judgedChange(kind: 'growth' | 'change', said: readonly Equation[], turned: readonly Equation[]): Tie | null {
  const holding = said.find(isSolved)
  if (holding !== undefined) return makeTie(kind, holding, 'certain')
  const against = said[turned.findIndex(isSolved)]
  if (against !== undefined) return makeTie(kind, against, 'certain')
  const [only] = said
  const isOne = said.length === 1 && only !== undefined && isSlipped(only)
  return isOne ? makeTie(kind, only, 'likely') : sought(kind, said.slice(0, FEW_CURRENTS))
}

const BASE =
  /上年|上一年|上一[一-龥]{0,3}[期轮次届季年]|前年|去年|上届|上次|上轮|同期|年初|此前|原来|测算|计划|目标|序时|预算|上期|上月|最低|20\d\d年的?[^，。；]{0,6}$|(?:比(?![例重率值])|[较由从])[^，。；]{0,12}$/

/** 比上年减少 asks for an amount of the year before, 比预算减少 for a budget. */
const REFERENCES = [/上年|上一年|去年|同期|[比较由]20\d\d年/, /预算/, /计划|目标/, /序时/, /测算/]

/** 追加预算96.35万元 is itself a change, and nothing is counted from it. */
const ADJUSTS = /(?:追加|追减|调增|调减|核增|核减|压减)[^，。；]{0,8}$/

function isBase(prose: Prose, { claim, other }: { claim: Claim; other: Claim }): boolean {
  // 甲40万元，较上年持平；乙242万元: what is said behind an amount says nothing of the next.
  const [lead, words] = [leadOf(prose, claim), leadOf(prose, other).replace(/^.*[；。]/, '')]
  const reference = REFERENCES.find((pattern) => pattern.test(lead))
  if (isBeforeLast(prose, other) || ADJUSTS.test(words)) return false
  return reference === undefined ? other.paragraph === claim.paragraph && BASE.test(words) : reference.test(words)
}

/** A relation of which no other reading is looked for; a ratio that not even a slip would make hold may be misread. */
const isDone = ({ equation, holds, certainty }: Tie): boolean => {
  if (holds || certainty === 'certain') return equation.form !== 'within'
  return equation.form === 'ratio' ? isSlipped(equation) : equation.form !== 'within' && equation.form !== 'sum'
}

/** Relations whose words are there, though not in the order that the readers know: the amounts tell which are meant. */
export function soughtRelations(
  prose: Prose,
  ties: readonly Tie[],
  { facts, among }: { facts: FiscalFacts; among: readonly Claim[] },
): Tie[] {
  const told = toldIn(ties, isDone)
  const summed = new Set(
    ties.flatMap(({ equation }) => (equation.form === 'sum' ? quantitiesOf(equation) : [])).map(({ start }) => start),
  )
  const balanced = new Set(
    ties
      .filter(({ kind, holds }) => kind === 'balance' && holds)
      .flatMap(({ equation }) => quantitiesOf(equation).map(({ start }) => start)),
  )
  return among.flatMap((claim) => {
    if (told.has(claim.start)) return []
    const isSummed = summed.has(claim.start)
    const found =
      sharedOf(prose, claim) ??
      rateOf(prose, claim, facts) ??
      bareRate(prose, claim) ??
      (balanced.has(claim.start) ? null : (comparedWith(prose, claim) ?? changeOf(prose, claim))) ??
      averageTold(prose, claim)
    return found ?? (isSummed ? [] : (unsummedOf(prose, claim) ?? []))
  })
}

/** Shares and totals whose words name what they are of. */
const sharedOf = (prose: Prose, claim: Claim): Tie | null =>
  gradedRate(prose, claim) ??
  ratioNamed(prose, claim) ??
  shareOf(prose, claim) ??
  evenWith(prose, claim) ??
  totalOfTwo(prose, claim)

/** Differences that no sum tells of yet. */
const unsummedOf = (prose: Prose, claim: Claim): Tie | null =>
  overGoal(prose, claim) ?? farChange(prose, claim) ?? restOf(prose, claim)
