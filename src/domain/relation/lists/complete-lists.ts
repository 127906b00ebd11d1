import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { hasInOrder, lastClause, twosOf, wordsBefore } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip, isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isOfSeveralAnswers } from './list-guards.ts'
import type { ClaimsByParagraph } from './list-parts.ts'
import { ASPECT, isOpening, runsIn } from './list-runs.ts'
import { sumKindOf } from './parts.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const NUMERALS = '零一二三四五六七八九十'
/** 三支专业队, 分两笔到账, 4个镇, 三区: how many members the words announce. */
const COUNTED =
  /([两二三四五六七八九十]|\d{1,2})(?:个|支|座|区|县|镇|乡|村|笔|年|次|批|期|包|家|所|处|类|种|部分|方面|项|条|块|片|队|组|级|段|标段|层|院|校|馆|站|厂|场)/g
/** 一工区, 第2包, 甲队, 头一笔, 2022年, 7月: the first of what goes on in its order. */
const ORDERS: readonly (readonly [RegExp, RegExp])[] = [
  [
    /一(?=[工标片号期批次区季组队级类线笔段包])|首[批笔期次]/,
    /二(?=[工标片号期批次区季组队级类线笔段包])|后一|次[批笔]/,
  ],
  [/第?1(?=[^\d年月日])/, /第?2(?=[^\d年月日])/],
  [/甲/, /乙/],
  [/A/, /B/],
  [/东/, /[西中]/],
]
const YEAR = /^(?:属|系|归|列入?|其中)?(20\d\d)年(?:度|安排|下达|支付|拨付|列支|投入|预算)?的?$/
const OPENS_AMONG =
  /^[^，。；]{0,12}[量额数者户人金][中里内]，[^，。；]*$|[。；，][^，。；]{2,12}[量额数者户人金][中里内]，[^，。；]*$/
const ALL_OF_IT = /全部用于[^，。；：]{0,8}[：，]|由[^，。；]{2,12}(?:构成|组成)[：，]/
const SOME = /主要|重点|(?<![两二三四五])部分|例如|如[：，]|其他未|等(?![级次候])/
const MORE = /^[^，。；]{0,10}等|^[^。]{0,20}(?:其余|其他|余下|另有)/
const RANGE = /以[下上内]|至\d|及以上|不[足满]/

const LONGEST_OPENING = 120
const ASPECT_REACH = 40
const WHOLES_BACK = 60
const NEAR_SENTENCES = 2
/** 从户型看: another way to look at what the paragraph began with. */
const ASPECT_SENTENCES = 6
const NAMED_PARAGRAPHS = 3
const FEWEST_DIGITS = 3
const MOST_PARTS = 12

const numberOf = (word: string): number =>
  word === '两' ? 2 : NUMERALS.includes(word) ? NUMERALS.indexOf(word) : Number(word)

/** The words of its sentence before a list. */
const opening = (prose: Prose, claim: Claim): string => wordsBefore(prose, claim, LONGEST_OPENING)

/** 分两笔到账, 两年分别: two of anything stand side by side; these are announced. */
const TWO = /分两[一-龥]|两[笔批次年期][^，。；]{0,8}(?:分别|依次)/

const isCounted = (words: string, count: number): boolean =>
  (count > 2 || TWO.test(words.slice(-40))) &&
  [...words.slice(-40).matchAll(COUNTED)].some(([, word]) => word !== undefined && numberOf(word) === count)

/** Each lead has its own ordinal, in their order. */
function isInOrder(leads: readonly string[]): boolean {
  const [one, other] = leads as readonly [string, string] // two and more
  return ORDERS.some(([first, second]) => first.test(one) && second.test(other) && !second.test(one))
}

/** 2022年400万元，2023年290万元: years that follow each other. */
function areYears(leads: readonly string[]): boolean {
  const years = leads.map((lead) => Number(lastClause(lead).replace(YEAR, '$1')))
  return years.every((year, at) => year - at === years[0])
}

/** Their number is told, or they go on in their order, so that none is left out. */
function isNumbered(prose: Prose, run: readonly Claim[]): boolean {
  const leads = run.map((claim) => claim.lead)
  const words = opening(prose, run[0] as Claim) // two and more
  return isCounted(words, run.length) || isInOrder(leads) || areYears(leads)
}

/** 按收入分组看：5万元以下的村31个: the first of another way to look at something, over a range in its name. */
const isOfAspect = (prose: Prose, first: Claim): boolean => ASPECT.test(opening(prose, first).slice(-ASPECT_REACH))

/** 5万至10万元的78个, 50万元以上的58个: what a range of amounts is told of. */
const isOfRange = (claim: Claim): boolean => RANGE.test(claim.lead) || RANGE.test(claim.label)

/** What says that the members of a list are all there are. */
function isComplete(prose: Prose, run: readonly Claim[]): boolean {
  const [first] = run as readonly [Claim] // two and more
  const words = opening(prose, first)
  const isOpened = isOfAspect(prose, first) || ALL_OF_IT.test(words) || OPENS_AMONG.test(words)
  const areRanges = run.filter((claim) => isOfRange(claim)).length >= 2
  return isNumbered(prose, run) || (run.length > 2 && (isOpened || areRanges))
}

/** 采购预算290万元，第1包165万元，第2包66万元；成交274万元: a list may begin behind its whole, and ends with ；. */
function listsIn(run: readonly Claim[]): (readonly Claim[])[] {
  const end = run.findIndex((claim, at) => at > 0 && claim.lead.includes('；'))
  const cut = end === -1 ? [] : [run.slice(0, end), ...itemsBehind(run.slice(end))]
  return flatMapped([run, ...cut], (list) => [list, list.slice(1)])
}

/** 省级1,200万元；县级760万元，分两年列入预算，2020年300万元、2021年460万元；企业1,000万元: what stands between two ；. */
function itemsBehind(run: readonly Claim[]): (readonly Claim[])[] {
  const items: Claim[][] = []
  for (const claim of run) {
    if (claim.lead.includes('；')) items.push([claim])
    else items.at(-1)?.push(claim)
  }
  return items.filter(({ length }) => length > 2)
}

/** 等 behind the last, 主要 before the first: there are more. */
function isOpen(prose: Prose, run: readonly Claim[]): boolean {
  const [first, last] = [run[0] as Claim, run.at(-1) as Claim] // two and more
  const behind = prose.normal.slice(last.end, Math.min(last.tailEnd, last.end + 24))
  return SOME.test(wordsBefore(prose, first, 30)) || MORE.test(behind)
}

const COMMON = /项目|资金|工程|全年|合计|万元|实际|完成|累计|其中|本年|单位|预算/

const namesIn = (words: string): string[] =>
  twosOf(words).filter((two) => /^[一-龥]{2}$/.test(two) && !COMMON.test(two))

interface Whole {
  readonly claim: Claim
  /** Its name is said again where the list is opened. */
  readonly isNamed: boolean
  readonly isNear: boolean
  /** As many are announced as there are, under its name. */
  readonly isAnnounced: boolean
}

/** The words that open a list, as far as they stand behind an amount. */
const wordsAfter = (prose: Prose, { end, sentence }: Claim, first: Claim): string =>
  sentence === first.sentence ? prose.normal.slice(end, first.start) : opening(prose, first).slice(-40)

/** 实拨资金 is what 实际拨付 was told of. */
const isShort = ({ label }: Claim, words: string): boolean =>
  /^[一-龥]{2}(?=资金|数|额|款|总)/.test(words) && hasInOrder(label, words.slice(0, 2))

/** 本次调增312.40万元: what was added is divided where its name is said again. */
const isChange = ({ role, unit }: Claim): boolean => role === 'growth' && unit.key === '元'

const isDivisible = (claim: Claim): boolean => claim.vagueness === 'none' && (!isDerived(claim) || isChange(claim))

/** Amounts before a list that it may divide, the nearest first. */
function wholesOf(prose: Prose, run: readonly Claim[]): Whole[] {
  const first = run[0] as Claim // two and more
  const isAnnounced = isNumbered(prose, run)
  const isOpened = isOfAspect(prose, first)
  return prose.claims
    .slice(Math.max(0, first.index - WHOLES_BACK), first.index)
    .filter((claim) => claim.unit.key === first.unit.key && isDivisible(claim))
    .reverse()
    .map((claim) => {
      const words = wordsAfter(prose, claim, first)
      const isNamed = namesIn(claim.label.slice(-8)).some((two) => words.includes(two)) || isShort(claim, words)
      const reach = isOpened ? ASPECT_SENTENCES : NEAR_SENTENCES
      const isNear = claim.sentence >= first.sentence - reach && claim.paragraph >= first.paragraph - 1
      const isNext = claim.index === first.index - 1 && claim.sentence === first.sentence
      const isWithin = isNamed && claim.paragraph >= first.paragraph - NAMED_PARAGRAPHS
      return { claim, isNamed, isNear, isAnnounced: isAnnounced && (isWithin || isNext) }
    })
    .filter(({ claim, isNamed }) => isNamed || !isDerived(claim))
}

const mostDigits = (equation: SumEquation): number => Math.max(...quantitiesOf(equation).map(fineDigits))

/** The list divides an amount exactly: in so many digits, or in a few right before it. */
const isHolding = (equation: SumEquation, { isNear }: Whole): boolean =>
  isSolved(equation) && (mostDigits(equation) >= FEWEST_DIGITS || isNear)

const areOfOneScale = (equation: SumEquation): boolean =>
  new Set(quantitiesOf(equation).map(({ unit }) => unit.printed)).size === 1

/** No part is as much as the whole; where nothing says that it is the whole, none is more. */
const isLarge = ({ whole, terms }: SumEquation, { isNamed }: Whole): boolean =>
  terms.every(({ quantity }) => {
    const order = compare(quantity.value, whole.value)
    return order < 0 || (order > 0 && (isNamed || (terms.length > 2 && fineDigits(whole) >= FEWEST_DIGITS)))
  })

/** Things that are counted in few digits divide only what is named. */
const isFounded = ({ whole, terms }: SumEquation, { isNamed, isNear }: Whole): boolean =>
  isNamed || (isNear && (whole.unit.dimension !== 'count' || (terms.length > 2 && fineDigits(whole) >= FEWEST_DIGITS)))

/** A slip keeps it from an amount that is named again, or the only one near. */
function isMistaken(equation: SumEquation, whole: Whole): boolean {
  const isSaid = whole.isAnnounced && whole.isNamed && whole.isNear
  const isTelling = isSaid || mostDigits(equation) >= (whole.isAnnounced ? FEWEST_DIGITS - 1 : FEWEST_DIGITS)
  const isMeant = isTelling && isLarge(equation, whole) && isFounded(equation, whole)
  return isMeant && areOfOneScale(equation) ? isExactSlip(equation) : isMeant && isUnitAway(equation)
}

/** 分两年列入预算, 分3批下达: into so many of one kind of time, one behind the other. */
const SPLIT = /分([两二三四五六七八九十]|\d{1,2})[年批期次笔][^，。；：\d]{0,8}[，：]?$/
const NO_FARTHER = 4

/** 安排700万元，分两年列入预算，2020年444万元，2021年300万元: as many as it is said to be split into, of the amount that it was said of. */
function isSplit(prose: Prose, run: readonly Claim[], { claim, isNamed, isNear }: Whole): boolean {
  const first = run[0] as Claim // two and more
  const lead = wordsBefore(prose, first, 40).replace(/[^，：]{0,12}$/, '')
  const count = SPLIT.exec(lead)?.[1]
  const between = prose.claims.slice(claim.index + 1, first.index)
  const isOwn =
    (claim.sentence === first.sentence || (isNamed && isNear)) &&
    between.length < NO_FARTHER &&
    between.every(({ unit }) => unit.key !== claim.unit.key)
  if (count === undefined || numberOf(count) !== run.length || !isOwn || claim.unit.key !== '元') return false
  const isRow = run.every(({ index }, at) => index === first.index + at)
  return isRow && isNearlySo(sumOfParts(claim, run))
}

function tieOf(prose: Prose, run: readonly Claim[], told: ReadonlySet<number>): Tie | null {
  // 按颜色分为红色9次、…；按灾种分为…: another way to look at the whole divides none of its parts.
  const isAspect = run.slice(0, 1).some((first) => isOfAspect(prose, first))
  const wholes = wholesOf(prose, run).filter(({ claim }) => !isAspect || !told.has(claim.start))
  const equationOf = ({ claim }: Whole): SumEquation => sumOfParts(claim, run)
  const holding = wholes.find((whole) => isHolding(equationOf(whole), whole))
  if (holding !== undefined) return makeTie(sumKindOf(run), equationOf(holding), 'certain')
  const slipped = wholes.filter((whole) => isMistaken(equationOf(whole), whole))
  const [meant] = [...slipped.filter(({ isNamed }) => isNamed), ...slipped]
  const isOne = new Set(slipped.map(({ claim }) => claim.digits)).size === 1
  const [said, ...more] = wholes.filter((whole) => isSplit(prose, run, whole))
  if (meant === undefined && said !== undefined && more.length === 0) return closedTie(sumKindOf(run), equationOf(said))
  return meant === undefined || !(meant.isNamed || isOne) ? null : makeTie(sumKindOf(run), equationOf(meant), 'likely')
}

/** Amounts that a division tells of; a difference leaves them free to be divided. */
const toldIn = (ties: readonly Tie[]): ReadonlySet<number> =>
  new Set(
    flatMapped(ties, ({ equation }) =>
      equation.form === 'sum' && equation.terms.every(({ sign }) => sign === 1)
        ? equation.terms.map(({ quantity }) => quantity.start)
        : [],
    ),
  )

const isList = (prose: Prose, run: readonly Claim[]): boolean =>
  run.length >= 2 &&
  !isOpening(prose, run[0] as Claim) &&
  run[0]?.depth === 0 &&
  run.length <= MOST_PARTS &&
  compare(sumOf(run.map(({ value }) => value)), (run[0] as Claim).value) > 0 // two and more

/** Lists whose words say that they are complete, and whose whole stands farther off: 分两笔到账，头一笔90万元，后一笔60万元. */
export function completeLists(prose: Prose, byParagraph: ClaimsByParagraph, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties)
  return flatMapped(byParagraph, (claims) => runsIn(prose, claims)).flatMap((run) => {
    const lists = listsIn(run).filter(
      (list) =>
        isList(prose, list) &&
        list.every(({ start }) => !told.has(start)) &&
        isComplete(prose, list) &&
        !isOpen(prose, list) &&
        !isOfSeveralAnswers(prose, list),
    )
    const found = flatMapped(lists, (list) => tieOf(prose, list, told) ?? [])
    return found.find(({ holds }) => holds) ?? found.slice(0, 1)
  })
}
