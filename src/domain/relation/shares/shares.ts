import { approximately, compare, isZero, sumOf, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { clauseBefore, nounOf } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import type { FiscalFacts } from '../rests/fiscal.ts'
import { agreedAmount } from '../rests/fiscal.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isPlaceOff } from '../tie/ranges.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie, TieKind } from '../tie/tie.ts'
import { isHolderItself } from './holders.ts'
import { isOtherSide } from './sides.ts'

/** 占总支出的比例为: who takes the share, and of what. */
const SHARE_WORDS =
  /([^，。；：（）]*?)占(?:了|到(?!位))?(?:全部|全[市县区校院处局站馆队场]|(?:本年|当年|年度|全年)(?!支出|收入))?([^，。；：（）]*?)(?:的比例|的比重|的比率|比例|比重|比率|比|的)?(?:为|达到?|约|近|[升降]至|[升降增]到|(?:提高|上升|下降|增加|降低|缩小)[到至])?$/
const GENERIC_WHOLE = /^(?:总数|总量|总额|全部|比|总|总人数|总体|其中|其)?$/
const LOOK_BACK = 12

interface Candidate {
  readonly numerator: Claim
  readonly denominator: Claim
  /** Its whole is called nearly as the words say, or only stands there: a slip has to show that it is meant. */
  readonly looseBy?: 'name' | 'place'
}

const ratio = (rate: Claim, { numerator, denominator }: Candidate): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

/** Amounts before a percentage, the nearest first, in its paragraph. */
export function amountsBefore(claims: readonly Claim[], at: number, reach = LOOK_BACK): Claim[] {
  const amounts: Claim[] = []
  for (let before = at - 1; before >= 0 && amounts.length < reach; before -= 1) {
    const claim = claims[before]
    const isAmount = claim !== undefined && claim.unit.dimension !== 'percent' && claim.unit.key !== ''
    if (isAmount && claim.unit.dimension !== 'percentage-points' && claim.bound === 'none') amounts.push(claim)
  }
  return amounts
}

/** Near enough to be worth the exact comparison. */
function isNear(rate: Claim, numerator: Claim, denominator: Claim): boolean {
  const asked = approximately(rate.value)
  const slack = approximately(rate.step) * 1.1 + asked * 0.02
  return Math.abs((approximately(numerator.value) / approximately(denominator.value)) * 100 - asked) <= slack
}

/** A ratio of two amounts before it: then the percentage is explained, whatever the words. */
export function explainedBy(rate: Claim, amounts: readonly Claim[]): Candidate | null {
  for (const numerator of amounts) {
    for (const denominator of amounts) {
      if (numerator === denominator || numerator.unit.key !== denominator.unit.key || isZero(denominator.value))
        continue
      if (isNear(rate, numerator, denominator) && isSolved(ratio(rate, { numerator, denominator }))) {
        return { numerator, denominator }
      }
    }
  }
  return null
}

/** `true` when two labels name one thing: equal, or one ends as the other. */
function isSameThing(left: string, right: string): boolean {
  const [a, b] = [nounOf(left), nounOf(right)]
  if (a.length < 2 || b.length < 2) return false
  const [shorter, longer] = a.length <= b.length ? [a, b] : [b, a]
  return longer.endsWith(shorter) || (shorter.length >= 4 && longer.startsWith(shorter))
}

/** 总支出 and its like name the whole unit's spending, not that of one item. */
const TOTAL_SPENDING =
  /^(?:(?:全年|本年|部门|单位|财政|决算)*(?:总支出|支出总[额计]|支出合计|支出决算总计)|(?:本年|全年)支出)$/
const TOTAL_INCOME =
  /^(?:(?:全年|本年|部门|单位|财政|决算)*(?:总收入|收入总[额计]|收入合计|收入决算总计)|(?:本年|全年)收入)$/
const SPENDING_WORDS = /(?:总支出|支出总[额计]|支出合计|支出决算总计|本年支出|全年支出)(?:为|共|是)?$/
const INCOME_WORDS = /(?:总收入|收入总[额计]|收入合计|收入决算总计|本年收入|全年收入)(?:为|共|是)?$/

/** 本年收入 leaves out what was carried over, which 收入总计 takes in. */
const OF_THE_YEAR = /^(?:本年|当年)/

const LEADING = /^(?:应|只|仅|就|目前|现有|全部|总)+/
const TRAILING = /(?:总(?:[数量额]|面积|人数|户数|金额)?|面积|里程|人数|户数|件数|数量|金额|[数额])$/

/** What a name comes down to: 挂果 of 挂果面积, 立案 of 立案总数. */
const coreOf = (name: string): string => name.replace(LEADING, '').replace(TRAILING, '')

/** 占应配套数的 is out of the 县级配套, 占立案总数的 out of what was 立案. */
function isOfCore({ label }: Claim, name: string): boolean {
  const core = coreOf(name)
  const isBegun = label.startsWith(core) && label.length <= core.length + 2
  return core.length >= 2 && core !== name && (isBegun || isSameThing(label, core))
}

function namesWhole(claim: Claim, wanted: string): boolean {
  const clause = clauseBefore(claim.lead)
  if (TOTAL_SPENDING.test(wanted)) return SPENDING_WORDS.test(clause)
  if (OF_THE_YEAR.test(wanted) && /总计(?:为|是)?$/.test(clause)) return false
  if (TOTAL_INCOME.test(wanted)) return INCOME_WORDS.test(clause)
  return isSameThing(claim.label, wanted)
}

/** 受益农户612户，其中脱贫户148户，占受益户的: the whole of the part, by a shorter name. */
const isNounOf = ({ label }: Claim, wanted: string): boolean =>
  wanted.length >= 2 && label.endsWith(wanted.slice(-1)) && label.includes(wanted.slice(0, 2))

/** What is known when shares are read: wholes of the parts beside them, and the money of the whole unit. */
export interface ShareContext {
  /** The whole of each amount that is known as a part. */
  readonly parts: ReadonlyMap<Claim, Claim>
  readonly facts: FiscalFacts
}

/** 总支出, 总收入 of the whole unit, wherever the document states it. */
function ofUnit(facts: FiscalFacts, wanted: string): Claim | null {
  if (TOTAL_SPENDING.test(wanted)) return agreedAmount(facts, 'expenditure')
  return TOTAL_INCOME.test(wanted) ? agreedAmount(facts, 'income') : null
}

/** 东北农民工958万人，比上年增加29万人，增长3.1%，占总量的3.3%: the amount, and not what it changed by. */
function overChange([nearest, next]: readonly Claim[]): Claim | undefined {
  const isChanged =
    nearest?.role === 'growth' &&
    next?.role !== 'growth' &&
    next?.sentence === nearest.sentence &&
    next.index === nearest.index - 1
  return isChanged ? next : nearest
}

/**
 * Who holds the share: the amount right before it, or that which its words name. 农业用水7.47亿m³（其中灌溉6.33亿m³），占86.5%:
 * what a closed bracket says more of it does not.
 */
function holderOf(amounts: readonly Claim[], subject: string, depth: number): Claim | undefined {
  const own = subject.replace(/^[，、；]/, '')
  const [short] = own.length === 1 ? amounts.filter(({ label }) => label === own) : []
  if (short !== undefined) return short
  if (own.length < 2) return overChange(amounts.filter((claim) => claim.depth <= depth))
  return amounts.find(({ label }) => isSameThing(label, own)) ?? amounts.find((claim) => isOfCore(claim, own))
}

/** 能源一项占26.2%, 蒿岭县一县占: the one that is named, and no amount of one. */
const ONE = /^一(?:项|块|类|家|县|市|区|地|村|镇|个?方面)$/

const oneBefore = (rate: Claim, before: Claim | undefined): Claim | undefined =>
  before !== undefined && before.sentence === rate.sentence && ONE.test(before.text) ? before : undefined

function statedShare(prose: Prose, claims: readonly Claim[], at: number, context: ShareContext): Candidate | null {
  const rate = claims[at]
  if (rate === undefined) return null
  const one = oneBefore(rate, claims[at - 1])
  const lead = prose.normal.slice(one?.leadStart ?? rate.leadStart, rate.start)
  const words = SHARE_WORDS.exec(lead.replace(/（[^（）]*）|[“”]/g, '').replace(`${one?.text}占`, '占'))
  if (words === null) return null
  const [, subject = '', whole = ''] = words
  const amounts = amountsBefore(claims, one === undefined ? at : at - 1)
  const numerator = holderOf(amounts, subject, rate.depth)
  if (numerator === undefined || numerator.sentence < rate.sentence - 1) return null
  const wanted = whole.replace(/^(?:我[市县区局]|本单位|本部门)/, '')
  if (!GENERIC_WHOLE.test(wanted)) return shareOfNamed(prose, { amounts, numerator, wanted }, context)
  const denominator =
    context.parts.get(numerator) ??
    summedUp(amounts, numerator) ??
    outOf(prose, amounts, numerator) ??
    dividedBefore(amounts, numerator)
  if (denominator !== null) return { numerator, denominator }
  return onlyBefore(prose, { amounts, numerator, isOfPlace: OF_PLACE.test(words[0]) })
}

interface Wanted {
  readonly amounts: readonly Claim[]
  readonly numerator: Claim
  /** What the words say that the share is out of. */
  readonly wanted: string
}

/** 占总支出的, 占受益户的: out of the amount of that name; else of one that is called nearly so. */
function shareOfNamed(
  prose: Prose,
  { amounts, numerator, wanted }: Wanted,
  { parts, facts }: ShareContext,
): Candidate | null {
  const others = amounts.filter(
    (claim) => claim !== numerator && claim.unit.key === numerator.unit.key && !isHolderItself(prose, claim, wanted),
  )
  const named = others.find((claim) => namesWhole(claim, wanted)) ?? ofUnit(facts, wanted)
  if (named !== null) return { numerator, denominator: named }
  const own = parts.get(numerator)
  const isOwnWhole = own !== undefined && isNounOf(own, wanted)
  const denominator = others.find((claim) => isOfCore(claim, wanted)) ?? (isOwnWhole ? own : undefined)
  return denominator === undefined ? null : { numerator, denominator, looseBy: 'name' }
}

/** 占全县的30.0%: what the whole place has may stand in the sentence before. */
const OF_PLACE = /占全[市县区省州镇乡校院行处局站所馆队场]/

/** 原指标16条，定性表述6条，占37.5%: out of the one amount of the kind that stands before it in its sentence. */
function onlyBefore(
  prose: Prose,
  { amounts, numerator, isOfPlace }: { amounts: readonly Claim[]; numerator: Claim; isOfPlace: boolean },
): Candidate | null {
  const before = amounts.filter(
    ({ unit, sentence, paragraph, start, role, lead }) =>
      unit.key === numerator.unit.key &&
      sentence >= numerator.sentence - (isOfPlace ? 1 : 0) &&
      paragraph === numerator.paragraph &&
      start < numerator.start &&
      !(isOfPlace && (role === 'growth' || /上年|去年|同期/.test(lead))) &&
      !prose.normal.slice(start, numerator.start).includes('；'),
  )
  const [only] = before
  const isPlain = before.length === 1 && only !== undefined && !isOtherSide(only, numerator)
  return isPlain && /^，/.test(prose.normal.slice(only.end, only.end + 1))
    ? { numerator, denominator: only, looseBy: 'place' }
    : null
}

/** 专任教师中，双师型教师97人，占61.39%: the amount of that name before. */
function amongNamed(amounts: readonly Claim[], numerator: Claim): Claim | undefined {
  const name = /(?:^|[，。；])([一-龥]{2,12})中[，：]?[^，。；]*$/.exec(numerator.lead)?.[1]
  if (name === undefined) return undefined
  return amounts.find(
    (claim) => claim !== numerator && claim.unit.key === numerator.unit.key && claim.label.endsWith(name),
  )
}

/** 1091户中…503户，占比46%: the amount that 中 makes the whole, or the one total before it in the sentence. */
function outOf(prose: Prose, amounts: readonly Claim[], numerator: Claim): Claim | null {
  const before = amounts
    .filter(
      ({ unit, sentence, start, value }) =>
        unit.key === numerator.unit.key &&
        sentence === numerator.sentence &&
        start < numerator.start &&
        compare(value, numerator.value) >= 0,
    )
    .filter((claim) => !isOtherSide(claim, numerator))
  const named =
    before.find(({ end }) => /^[中里内]/.test(prose.normal.slice(end, end + 1))) ?? amongNamed(amounts, numerator)
  const totals = before.filter(({ role }) => role === 'total')
  const [total] = totals
  const hasSiblings = total !== undefined && prose.normal.slice(total.end, numerator.start).includes('%')
  return named ?? (totals.length === 1 && !hasSiblings ? (total ?? null) : null)
}

const FEWEST_PARTS = 2

/** 重写为18条，定量15条，定性3条: what the amounts behind it make up, in its sentence. */
function dividedBefore(amounts: readonly Claim[], numerator: Claim): Claim | null {
  const own = amounts.filter(
    ({ unit, sentence, start }) =>
      unit.key === numerator.unit.key && sentence === numerator.sentence && start <= numerator.start,
  )
  const sums = own.map((_, at) => sumOf(own.slice(0, at).map(({ value }) => value)))
  return own.find(({ value }, at) => at >= FEWEST_PARTS && compare(value, sums[at] ?? ZERO) === 0) ?? null
}

/** 绿地62公顷、水面18公顷、道路10公顷，总面积90公顷，水面占20%: what sums up the amounts before it, in its sentence. */
function summedUp(amounts: readonly Claim[], numerator: Claim): Claim | null {
  const own = amounts.filter(({ unit, sentence }) => unit.key === numerator.unit.key && sentence === numerator.sentence)
  const [whole, ...parts] = own
  if (whole === undefined || parts.length < FEWEST_PARTS || !parts.includes(numerator)) return null
  return compare(whole.value, sumOf(parts.map(({ value }) => value))) === 0 ? whole : null
}

function shareKind(numerator: Claim): TieKind {
  return /基本支出|项目支出/.test(numerator.label) ? 'basic-project-share' : 'share'
}

/** 需生活救助3,284人，占受灾人口20%: where the words give both, two other amounts that happen to make the percentage explain nothing. */
function isByChance(
  rate: Claim,
  { stated, amounts }: { stated: Candidate; amounts: readonly Claim[] },
  explained: Candidate,
  { parts }: ShareContext,
): boolean {
  const isOwn = explained.numerator === stated.numerator
  // 148万元，可从460万元中安排，占32.2%: the same two, the other way round.
  if (explained.numerator === stated.denominator && explained.denominator === stated.numerator) return false
  const isKnownPart = (parts.get(stated.numerator) ?? summedUp(amounts, stated.numerator)) === stated.denominator
  return (!isOwn || isKnownPart) && stated.numerator.sentence === rate.sentence && isSlipped(ratio(rate, stated))
}

const FINE = 3
/** 挂果面积占: who holds the share is named. */
const HOLDER = /[一-龥]{2}占[^，。；]*$/

/** More than all of it is no share, unless a slip made it so. */
function isPossible(rate: Claim, stated: Candidate): boolean {
  if (stated.looseBy === undefined && compare(stated.numerator.value, stated.denominator.value) <= 0) return true
  // Of two digits one in five is a slip away from any other; 挂果面积占75% at least names what it counts.
  const equation = ratio(rate, stated)
  const isTelling = fineDigits(rate) >= FINE || stated.looseBy !== 'place' || HOLDER.test(rate.lead)
  if (isTelling ? isSlipped(equation) : isExactSlip(equation)) return true
  const isSlip = isSlippedWidely(equation) || isPlaceOff(equation)
  return stated.looseBy === 'place' && isAmongBefore(rate, stated) && isSlip
}

const AMONG = /其中|只有|仅有?|里面|不(?:合格|规范|达标|满意|符合)[的有]?$/

/** 客房4,180间，四星级以上只有386间，占9.2%: whole, part and share one right behind the other, and the part said to be among the whole. */
function isAmongBefore(rate: Claim, { numerator, denominator }: Candidate): boolean {
  const { lead } = numerator
  const isCalled = denominator.label.length >= 2 && lead.includes(denominator.label.slice(-4, -2) || denominator.label)
  const isBeside = denominator.index === numerator.index - 1 && numerator.index === rate.index - 1
  return isBeside && (isCalled || AMONG.test(lead))
}

/** ，占12.0%, ，占总投资的49.0% */
const OF_OWN = /^，占(?:[^，。；：（）]{2,12}的)?(?:比[例重]?)?为?$/

/** 1,497.60万元，占12.0%: the share of this amount, whatever two others make. */
function withoutOthers(prose: Prose, rate: Claim, explained: Candidate | null): Candidate | null {
  const own = prose.claims[rate.index - 1]
  const isOwn = own?.sentence === rate.sentence && OF_OWN.test(rate.lead) && !isDerived(own)
  const isOfOwn = explained?.numerator === own || explained?.denominator === own
  return isOwn && !isOfOwn ? null : explained
}

const HOLDER_NAMED = /，([一-龥]{2,8}?)占(?:比|总数|总额)?(?:的?比[重例])?(?:为|达)?$/

/** 无照经营57起、占道经营143起，两类合计200起，占道经营占28.5%: who is named holds the share, and not the other part. */
function namedOf(prose: Prose, rate: Claim, { numerator, denominator }: Candidate): Candidate | null {
  const name = HOLDER_NAMED.exec(prose.normal.slice(rate.start - LONGEST_NAME, rate.start))?.[1]
  // 税收 of 其中税收收入, and not of 非税收入.
  const isNamed = (claim: Claim): boolean => {
    const clause = clauseOf(prose, claim).replace(/^其中/, '')
    return name !== undefined && (clause === name || (name.length > 1 && clause === `${name}收入`))
  }
  const named = prose.claims
    .slice(Math.max(0, rate.index - LOOK_BACK), rate.index)
    .filter((claim) => claim.sentence === rate.sentence && claim.unit.key === numerator.unit.key && isNamed(claim))
  const [own, ...others] = named
  const isOther = own !== undefined && others.length === 0 && own !== numerator && own !== denominator
  return isOther ? { numerator: own, denominator } : null
}

const LONGEST_NAME = 12

const clauseOf = ({ normal }: Prose, { leadStart, start }: Claim): string =>
  normal.slice(Math.max(leadStart, start - LONGEST_NAME), start).replace(/^.*[，。；：、]/s, '')

const TWO_NAMED = /^[，、；]?([一-龥]{2,}?)[和与及、]([一-龥]{2,})$/

/** 满意261份、基本满意28份，满意和基本满意占: two that the words name hold it together, and neither alone. */
function isOfBoth(claims: readonly Claim[], at: number, rate: Claim): boolean {
  const subject = SHARE_WORDS.exec(rate.lead)?.[1] ?? ''
  const [, first = '', second = ''] = TWO_NAMED.exec(subject) ?? []
  if (first === '') return false
  const amounts = amountsBefore(claims, at).filter(({ sentence }) => sentence >= rate.sentence - 1)
  const [one, other] = [first, second].map((name) => amounts.find(({ label }) => label === name))
  return one !== undefined && other?.unit.key === one.unit.key
}

function tieOfShare(prose: Prose, claims: readonly Claim[], at: number, context: ShareContext): Tie | null {
  const rate = claims[at]
  if (rate?.role !== 'share' || rate.unit.dimension !== 'percent' || rate.vagueness !== 'none') return null
  if (isOfBoth(claims, at, rate)) return null
  const stated = statedShare(prose, claims, at, context)
  const told = (pair: Candidate): Tie => makeTie(shareKind(pair.numerator), ratio(rate, pair), 'certain')
  if (stated !== null && isSolved(ratio(rate, stated))) return told(stated)
  const amounts = amountsBefore(claims, at)
  const explained = withoutOthers(prose, rate, explainedBy(rate, amounts))
  const named = explained === null ? null : namedOf(prose, rate, explained)
  if (named !== null) return closedTie(shareKind(named.numerator), ratio(rate, named))
  if (explained !== null && (stated === null || !isByChance(rate, { stated, amounts }, explained, context)))
    return told(explained)
  return stated === null || !isPossible(rate, stated) ? null : told(stated)
}

/** Shares stated in words, each against its part and its whole. */
export function sharesIn(prose: Prose, claims: readonly Claim[], context: ShareContext): Tie[] {
  return flatMapped(claims, (_, at) => tieOfShare(prose, claims, at, context) ?? [])
}
