import type { Exact } from '../../amount/index.ts'
import { compare, dividedBy, fraction, isZero, sumOf, times, whole } from '../../amount/index.ts'
import { fineDigits } from '../tie/print.ts'
import { isOneSlipAway, isUnitAway, slipOf } from '../tie/slip.ts'
import type { Certainty, Equation, Quantity } from '../tie/tie.ts'
import type { Opener } from './opener.ts'
import { areCrossed, COMPLEMENTS, IN_WORDS, LIKELY_COMPLEMENTS, nameFirst } from './sides.ts'

/** `true` when these labels divide a whole completely: 初访 and 重访. */
export function dividesWhole(labels: readonly string[]): boolean {
  return isComplete(labels) && !areCrossed(labels)
}

/** `true` when the words before amounts divide a whole: 上半年, 下半年. */
export function dividesInWords(leads: readonly string[]): boolean {
  return leads.length >= 2 && leads.length <= 3 && isComplete(leads, IN_WORDS)
}

const SIDES = new RegExp(
  [...COMPLEMENTS, ...IN_WORDS]
    .flat()
    .map(({ source }) => source)
    .join('|'),
)

/** `true` when one of two labels names what the other leaves: 初访 and 重访, each in its own words. */
export function dividesInTwo(one: string, other: string): boolean {
  if (!SIDES.test(one) || !SIDES.test(other)) return false
  const isPair = ([left, right, more]: readonly RegExp[], first: string, second: string): boolean =>
    more === undefined && left?.test(first) === true && right?.test(second) === true && !left.test(second)
  return [...COMPLEMENTS, ...IN_WORDS].some((set) => isPair(set, one, other) || isPair(set, other, one))
}

/** Attributes of which a person or thing has one value: 本科 and 大专 exclude each other, 本科 and 党员 do not. */
const EXCLUSIVE: readonly RegExp[] = [
  /男|女|妇/,
  /党员|团员|群众|党派/,
  /本科|研究生|硕士|博士|大专|学历|中专|高中及以下/,
  /高级|中级|初级|职称|正高|副高|教授|讲师|研究员|主任[医药护技]师/,
  /专任|教辅|工勤|后勤|辅导员|管理(?:人员|岗)|行政人员|卫生技术|医技|教职工/,
  /岁|青年|年轻|老年|中年|老人|儿童|未成年/,
  /少数民族|汉族|彝族|苗族|壮族|哈尼族/,
]
/** Words that may be said of the same thing together. */
const LOOSE: readonly RegExp[] = [
  /残疾|困难|低保|脱贫|贫困|特困/,
  /退役|军人/,
  /新增|新建|新/,
  /重点|重大|重要|典型|示范|优秀|先进|骨干|领导|班子/,
  /办结|完成|整改|解决|化解|立案|结案|处理|处置|答复|通过|验收|合格|达标|移交|移送|查处|处罚|批评|警告/,
  /采纳|录用|刊发|获奖|表彰/,
  /签约|(?<!未|停)开工|投产/,
]

/** 办结90件、退回5件 of 100: what became of things; the rest may be under way. */
export const isOutcome = (label: string): boolean =>
  /^(?:已|均|均已|全部|按[时期]|当场|成功|现场|表示)*(?:办结|完成|整改|解决|化解|立案|结案|答复|通过|验收|合格|满意(?!度)|达标|移送|查处|采纳|录用|治愈|出院|痊愈|死亡)/.test(
    label,
  )

function isComplete(labels: readonly string[], sets = COMPLEMENTS): boolean {
  return (
    nameFirst(labels, sets) &&
    sets.some(
      (set) => set.length <= labels.length && set.every((pattern) => labels.some((label) => pattern.test(label))),
    )
  )
}

/** 中央、市级: labels of which each is one side of a division, and no two of them the same. */
export function dividesLikely(labels: readonly string[]): boolean {
  const isSideEach = (set: readonly RegExp[]): boolean =>
    set.length === labels.length &&
    set.every((pattern) => labels.filter((label) => pattern.test(label)).length === 1) &&
    labels.every((label) => set.filter((pattern) => pattern.test(label)).length === 1)
  return (
    !areCrossed(labels) &&
    [COMPLEMENTS, LIKELY_COMPLEMENTS].some((sets) => nameFirst(labels, sets) && sets.some(isSideEach))
  )
}

const isLikelyComplete = (labels: readonly string[]): boolean => isComplete(labels, LIKELY_COMPLEMENTS)

/** `true` when two of the labels may be said of one person or thing: 党员 and 女性. */
export function mayOverlap(labels: readonly string[]): boolean {
  const kindsIn = (attributes: readonly RegExp[]): number[] =>
    labels.map((label) => attributes.findIndex((pattern) => pattern.test(label))).filter((kind) => kind !== -1)
  const [exclusive, loose] = [kindsIn(EXCLUSIVE), kindsIn(LOOSE)]
  const named = new Set([...exclusive, ...loose.map((kind) => kind + EXCLUSIVE.length)])
  // 简易程序处理, 一般程序处理: where all end alike the same became of each, and they are apart by what stands before.
  const isOfOneOutcome =
    sharedEnding(labels).length === 2 && labels.every((label) => label.endsWith(sharedEnding(labels)))
  const isLoose = loose.length === labels.length && !isOfOneOutcome
  return named.size >= 2 || (isLoose && !isComplete(labels) && !isLikelyComplete(labels))
}

/** No label says of whom or what became of it where the others do not: 局长1人、科长8人、女性2人 are of two sorts. */
export function areOfOneSort(labels: readonly string[]): boolean {
  const sortsOf = (label: string): string =>
    [...EXCLUSIVE, ...LOOSE].flatMap((pattern, at) => (pattern.test(label) ? [at] : [])).join()
  return new Set(labels.map(sortsOf)).size === 1
}

/** Values of one attribute: 硕士、本科、大专. */
function areValuesOfOne(labels: readonly string[]): boolean {
  return labels.length >= 3 && EXCLUSIVE.some((pattern) => labels.every((label) => pattern.test(label)))
}

/** The ending that most labels share: 省级系统, 州级系统, 电信高清系统. Empty when there is none. */
export function sharedEnding(labels: readonly string[]): string {
  for (const length of [2, 1]) {
    const counts = new Map<string, number>()
    for (const label of labels) {
      const ending = label.slice(-length)
      if (ending.length === length) counts.set(ending, (counts.get(ending) ?? 0) + 1)
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1])
    const needed = length === 2 ? Math.max(2, labels.length * 0.6) : labels.length
    if (most !== undefined && most[1] >= needed) return most[0]
  }
  return ''
}

/** Numbers with so many digits that a single slip seldom mends a sum by chance. */
function isInformative(quantities: readonly Quantity[]): boolean {
  const digits = quantities.map((quantity) => quantity.digits.replace(/[,.]/g, ''))
  const commonZeros = Math.min(...digits.map((text) => text.length - text.replace(/0+$/, '').length))
  return Math.max(...digits.map((text) => text.length)) - commonZeros >= 4
}

const share = (numerator: bigint): Exact => fraction(numerator, 100n)

interface Shape {
  readonly ratio: Exact
  readonly labels: readonly string[]
  readonly equation: Extract<Equation, { form: 'sum' }>
}

/** Labels that divide a whole, of parts that come to enough of it; a slip may have made them few. */
function dividesEnough({ ratio, labels }: Shape, slips: boolean): boolean {
  return areValuesOfOne(labels) ? isNear(ratio, 20n) : isComplete(labels) && (slips || isNear(ratio, 50n))
}

/** Parts that fall short of the whole: were they meant to be all? */
function isShortfallMeant({ ratio, labels, equation }: Shape): boolean {
  const isAmiss = isOneSlipAway(equation)
  if (dividesEnough({ ratio, labels, equation }, isAmiss)) return true
  const quantities = [equation.whole, ...equation.terms.map(({ quantity }) => quantity)]
  // 博物馆36家，其中一级2家、二级5家、三级8家: so few of so many are some of them, for in few digits a slip is everywhere.
  const slips = isAmiss && (Math.max(...quantities.map(fineDigits)) > 2 || isNear(ratio, 50n))
  if (isLikelyComplete(labels) && (isAmiss || isNear(ratio, 80n))) return true
  if (isAmiss && (isInformative(quantities) || isUnitAway(equation))) return true
  const ending = sharedEnding(labels)
  // 支出236.8亿元，其中甲支出126.2亿元、乙支出58.6亿元: the largest of them, unless a slip says otherwise.
  if (slips && ending !== '' && equation.whole.label.endsWith(ending)) return true
  return labels.length >= 3
    ? isLongListMeant({ ratio, slips, alike: ending !== '', isLong: isLongEnough(equation) })
    : isPairMeant({ ratio, slips, alike: ending !== '' }, equation.whole.unit.key === '元')
}

/** Four members and more are all there are where no 等 ends them; three come within a slip of a whole of three digits seldom by chance. */
const isLongEnough = ({ whole: all, terms }: Shape['equation']): boolean =>
  terms.length >= MANY_PARTS || all.digits.replace(/\D/g, '').length >= TELLING

const TELLING = 3

interface Signs {
  readonly ratio: Exact
  /** One slip would mend the sum. */
  readonly slips: boolean
  /** The labels end alike. */
  readonly alike: boolean
}

const isNear = (ratio: Exact, percent: bigint): boolean => compare(ratio, share(percent)) >= 0

function isLongListMeant({ ratio, slips, alike, isLong }: Signs & { isLong: boolean }): boolean {
  if (alike && isNear(ratio, 65n)) return true
  return slips && (alike || isLong || isNear(ratio, 50n))
}

/** Money goes on smaller items as well, that nobody lists. */
function isPairMeant({ ratio, slips, alike }: Signs, isMoney: boolean): boolean {
  return (isNear(ratio, 90n) && (slips || !isMoney)) || (slips && alike && isNear(ratio, 75n))
}

/** Parts that exceed the whole cannot be parts, unless they overlap or were misread. */
function isExcessMeant({ ratio, equation }: Shape): boolean {
  return compare(ratio, share(125n)) <= 0 || isOneSlipAway(equation)
}

/** How a list was opened, and whether right behind its whole. */
type Opening = Pick<Opener, 'kind' | 'isPartial'> & { readonly isDirect?: boolean }

/**
 * Whether a list of parts that does not add up was meant to: by its opener, its labels, how near it comes and whether one
 * slip would mend it. `null`: it may well be a list of some parts only, and nothing can be said.
 */
export function plausibleSum(
  equation: Extract<Equation, { form: 'sum' }>,
  opener: Opening,
  isOpenList: boolean,
): Certainty | null {
  const labels = equation.terms.map(({ quantity }) => quantity.label)
  const parts = sumOf(equation.terms.map(({ quantity, sign }) => times(quantity.value, whole(sign))))
  const ratio = isZero(equation.whole.value) ? null : dividedBy(parts, equation.whole.value)
  if (ratio === null || labels.length < 2) return null
  const isSome = isOpenList || opener.isPartial
  if (equation.whole.unit.dimension === 'score') return plausibleScore(ratio, equation, isSome)
  if (!isSome && labels.length <= 4 && dividesWhole(labels) && isWithinReach(ratio, equation)) return 'certain'
  const shape: Shape = { ratio, labels, equation }
  if (compare(ratio, whole(1)) > 0) return isApartEnough(shape) && isExcessMeant(shape) ? 'likely' : null
  return isSome ? null : plausibleShortfall(shape, opener)
}

/** Words alone do not make parts of a whole that is five times as much, or half as much. */
function isWithinReach(ratio: Exact, equation: Shape['equation']): boolean {
  return (isNear(ratio, 20n) && !isNear(ratio, 200n)) || isOneSlipAway(equation)
}

const MOST_SCORES = 6

/** Scores of three to six parts are all there are; a longer list goes with what each could have had. */
function plausibleScore(ratio: Exact, equation: Shape['equation'], isSome: boolean): Certainty | null {
  const count = equation.terms.length
  // 采购20分、进度30分、使用35分 beside 88.7分: what can be had in each is no part of what was got.
  const isFine = equation.terms.some(({ quantity }) => compare(quantity.step, equation.whole.step) <= 0)
  const isClose = isFine && isNear(ratio, 80n) && !isNear(ratio, 120n)
  return !isSome && count >= 3 && count <= MOST_SCORES && (isClose || isOneSlipAway(equation)) ? 'likely' : null
}

function plausibleShortfall(shape: Shape, { kind, isDirect }: Opening): Certainty | null {
  if (kind === 'exhaustive') return isNear(shape.ratio, 20n) || isOneSlipAway(shape.equation) ? 'certain' : null
  const isMeant = isShortfallMeant(shape) || (isDirect === true && isDirectlyMeant(shape))
  return !isSelection(shape) && isMeant ? 'likely' : null
}

/** Among two small numbers and a third one in five is a slip away from their sum. */
const isCoarse = ({ whole: all, terms }: Shape['equation']): boolean =>
  terms.length === 2 && Math.max(...[all, ...terms.map(({ quantity }) => quantity)].map(fineDigits)) < 3

/** 246人，其中学龄前21人、中学生15人: two that come to less than a quarter of all, which no slip has made too much. */
const isPairOfMany = ({ labels, ratio, equation: { whole: all, terms } }: Shape): boolean =>
  terms.length === 2 &&
  !isNear(ratio, 25n) &&
  !isLikelyComplete(labels) &&
  slipOf(all, sumOf(terms.map(({ quantity }) => quantity.value))) === null

/** 传承人83名，其中80岁以上9名，去世2名、新增7名: three that come to so little are some of all, however a digit more would mend it. */
const areFewOfMany = ({ labels, ratio, equation: { whole: all, terms } }: Shape): boolean =>
  terms.length === 3 &&
  Math.max(...[all, ...terms.map(({ quantity }) => quantity)].map(fineDigits)) < 3 &&
  !isNear(ratio, 50n) &&
  !isLikelyComplete(labels)

/** 共有36个，其中甲8个、乙28个: closed lists right behind 其中 are all there is, unless they say otherwise; a slip away they were. */
function isDirectlyMeant({ labels, ratio, equation }: Shape): boolean {
  const shape = { labels, ratio, equation }
  if (!isOneSlipAway(equation) || areFewOfMany(shape) || isPairOfMany(shape)) return false
  return !isCoarse(equation) || sharedEnding(labels) !== '' || isLikelyComplete(labels) || !isNear(ratio, 50n)
}

/** People and things may be counted twice by two attributes; money is spent once. */
function overlaps({ labels, equation }: Shape): boolean {
  return equation.whole.unit.dimension === 'count' && mayOverlap(labels)
}

const MANY_PARTS = 4

/** Parts that do not overlap; of many parts in many digits a single slip shows that they were not meant to. */
function isApartEnough(shape: Shape): boolean {
  const { whole: all, terms } = shape.equation
  const isFine = terms.length >= MANY_PARTS && isInformative([all, ...terms.map(({ quantity }) => quantity)])
  return !overlaps(shape) || (isFine && isOneSlipAway(shape.equation))
}

/** 床位1,020张，其中医院800张、卫生院150张; 医师, 护士: the two that are told of, and others are known to be there. */
const LARGEST: readonly (readonly RegExp[])[] = [
  [/医院/, /卫生院/],
  [/医师|医生/, /护士/],
]

/** Attributes that may overlap, what became of some, or the largest: such lists name a selection, unless a slip says otherwise. */
function isSelection(shape: Shape): boolean {
  const { labels } = shape
  const isOfSome = labels.some(isOutcome) || (isComplete(labels, LARGEST) && !isOneSlipAway(shape.equation))
  return overlaps(shape) || (labels.length === 2 && isOfSome && !isComplete(labels))
}
