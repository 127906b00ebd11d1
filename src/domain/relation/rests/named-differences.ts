import { approximately, compare, fractionText, plus, times } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { remembered, takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { directionOf } from '../changes/direction.ts'
import { isMiscounted } from '../changes/miscounted.ts'
import { areApart } from '../tie/apart.ts'
import { isBesideOthers, lastClause, wordsBefore } from '../tie/clause.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { mayBeSlip } from '../tie/rough-slip.ts'
import { isExactSlip } from '../tie/slip.ts'
import { difference, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Called, Candidate, Known, Pair, Told } from './difference-evidence.ts'
import { candidateFor, evidenceOf, namesIn, STATED, STRONG, strength } from './difference-evidence.ts'

/** That something is left, lacks, or goes beyond. */
const LEFT =
  /(?:[剩尚仅仍]?余下?|剩下?|剩余[一-龥]{0,6}|[尚仍还]?[缺差欠短]|缺口|尚[有需可]|还[有需]|可用|可使用|可支[配付]|结余|节余|结转|沉淀|库存|闲置|差额|缺额|空缺|净[增减额]|净?资产增加|盈余|利润|纯收入|(?<!经营|财产|转移)净收[入益]|亏损|超支|节[约省支]|超出?(?:部分)?|多出|[核审]减|不足|短收|超收|未(?!来|成年|婚)[一-龥]{1,5}|退回|收回|追回|清算|补拨|认定|审定|核定|实[发付拨])(?:支出|资金|金额|部分|经费|任务|款项?|额|数|的)*(?:为|共|计|是|有|达|了)?$/
/** 收回304份 of what was sent out: only money that comes back is left of something. */
const RETURNED = /(?:退回|收回|追回)[^，。；]*$/
/** Balances of banks are left of nothing, a reason tells only a part, and 收入多于支出 is said of two that it names itself. */
const NO_DIFFERENCE = /[日天月]均|平均|[存贷]款余额|[多少大小高低]于(?:支出|收入)|原因|主要[是系由]|由于|其中/
/** 年末滚存结余, 上年结转资金: what earlier years left is in it, and no two amounts of this one make it. */
const OF_EARLIER = /滚存|(?:上年|去年|上一?年度|以前年度|历年|年初)[^，。；]{0,6}(?:结转|结余|节余)/
const BRACKETED = /（[^（）]*）/g
const CLAUSE = 48
const LEAD = 24
const FAR = { before: 60, behind: 6 }
const FEWEST_DIGITS = 3
const MANY_DIGITS = 4
/** Over a whole sentence amounts of fewer digits come near each other by chance. */
const TELLING_DIGITS = 5
/** The words name both amounts, each as what it is. */
const PLAINEST = 9
const TENFOLD = [10n, 100n]

type Sum = Extract<Equation, { form: 'sum' }>

/** 剩余投资: what is left of is named as well. */
const nounOf = (cue: string): string => cue.replace(/^.*剩余/, '')

const isLeftOf = ({ unit }: Claim, clause: string): boolean =>
  unit.dimension !== 'percentage-points' && LEFT.test(clause) && (unit.dimension === 'money' || !RETURNED.test(clause))

/** A difference with the words that tell of it; `null` for any other amount. */
function toldOf(prose: Prose, claim: Claim, known: Known): Told | null {
  const clause = lastClause(wordsBefore(prose, claim, CLAUSE).replace(BRACKETED, ''))
  const isLeft = isLeftOf(claim, clause) && !isBesideOthers(prose, claim)
  const sign = directionOf(prose, claim)
  if ((!isLeft && sign === null) || NO_DIFFERENCE.test(clause)) return null
  const names = namesIn(`${isLeft ? clause.replace(LEFT, nounOf) : clause}，${subjectBefore(prose, claim, clause)}`)
  const { rated, parts } = known
  return { rated, parts, claim, clause, names, fiscalYear: prose.profile.fiscalYear, isLeft, sign: sign ?? 1 }
}

/** 停热告知得分最低，与平均分差8.7分; 与住校生数相较，缺口138张: a clause that only compares is of the subject before it. */
const ONLY_COMPARES = /^(?:[比较与同]|[又再仍还]|缺口$)/
const COMPARISON = /[与同比对][^，。；]{2,12}(?:相[比较]|对照|比较)$/

function subjectBefore(prose: Prose, claim: Claim, clause: string): string {
  const words = wordsBefore(prose, claim, CLAUSE).replace(BRACKETED, '')
  const earlier = lastClause(words.slice(0, Math.max(0, words.length - clause.length - 1)))
  return (ONLY_COMPARES.test(clause) || COMPARISON.test(earlier)) && !/\d/.test(earlier) ? earlier : ''
}

const keyFor = ({ unit }: Claim): string => (unit.dimension === 'percentage-points' ? '%' : unit.key)

/** 五年前的1,240元: the years stand before it as an amount of their own. */
function wordsOf(prose: Prose, claim: Claim): string {
  const [last] = prose.claims.slice(Math.max(0, claim.index - 1), claim.index)
  const isOfYears = last?.unit.dimension === 'duration' && last.end === claim.leadStart
  return isOfYears ? prose.normal.slice(last.leadStart, claim.start) : claim.lead
}

const leadIn = (prose: Prose, claim: Claim): string =>
  wordsOf(prose, claim)
    .replace(/^.*[。；]/s, '')
    .slice(-LEAD)

const calledBy = remembered((prose, claim): Called => {
  const lead = leadIn(prose, claim)
  return { lead, names: namesIn(lead) }
})

/** People and the beds, seats or answers that they have: counted otherwise, and yet set against each other. */
const OF_PEOPLE = /^[张个份座位席床例]$/
const areAcross = (one: string, other: string): boolean =>
  (one === '人' && OF_PEOPLE.test(other)) || (other === '人' && OF_PEOPLE.test(one))

/** 年费用约为2,809.0万元，比现行支出减少147.8万元: reckoned with to its last digit by the difference right behind it. */
const asPrinted = (difference: Claim, other: Claim): Claim =>
  other.vagueness === 'about' && other.index === difference.index - 1 && fineDigits(other) >= MANY_DIGITS
    ? takenAs(takenExactly(other), { vagueness: 'none' })
    : other

/** Amounts that a difference can lie between, the nearest before it first, those behind it last. */
function candidatesFor(prose: Prose, told: Told): Candidate[] {
  const { claim } = told
  const key = keyFor(claim)
  const earlier = prose.claims.slice(Math.max(0, claim.index - FAR.before), claim.index).reverse()
  const later = prose.claims
    .slice(claim.index + 1, claim.index + 1 + FAR.behind)
    .filter(({ sentence, paragraph }) => sentence <= claim.sentence + 1 && paragraph === claim.paragraph)
  const isLike = ({ unit, role, vagueness }: Claim): boolean =>
    (unit.key === key || (told.isLeft && areAcross(unit.key, key))) &&
    role !== 'growth' &&
    vagueness === 'none' &&
    (key !== '元' || (role === 'unit-price') === (claim.role === 'unit-price'))
  return [...earlier, ...later]
    .map((other) => asPrinted(claim, other))
    .filter((other) => isLike(other) && !areApart(prose, claim, other))
    .map((other) => candidateFor(told, other, calledBy(prose, other)))
}

/** Pairs that a difference lies between to the last digit. */
function exactPairs({ value }: Claim, near: readonly Candidate[]): Pair[] {
  const byValue = new Map<string, Candidate[]>()
  for (const each of near) {
    const key = fractionText(each.claim.value)
    byValue.set(key, [...(byValue.get(key) ?? []), each])
  }
  return flatMapped(near, (less) =>
    (byValue.get(fractionText(plus(less.claim.value, value))) ?? []).map((more): Pair => [more, less]),
  )
}

interface Reading {
  readonly equation: Sum
  readonly evidence: { readonly whole: number; readonly done: number }
  readonly isTurned: boolean
}

/** What the words say of a pair; of a change as well whether they say it the other way round. */
function readingOf(told: Told, near: readonly Candidate[], [more, less]: Pair): Reading {
  const isDown = !told.isLeft && told.sign === -1
  const own = evidenceOf(told, near, isDown ? [less, more] : [more, less])
  const other = told.isLeft ? own : evidenceOf(told, near, isDown ? [more, less] : [less, more])
  const isTurned =
    !isMiscounted(told.claim) && strength(other) >= STRONG && other.done >= STATED.done && own.done < STATED.done
  const equation = difference(told.claim, isTurned ? [less.claim, more.claim] : [more.claim, less.claim])
  return { equation, evidence: isTurned ? other : own, isTurned }
}

const strongest = (readings: readonly Reading[]): Reading | undefined =>
  readings.toSorted((one, other) => strength(other.evidence) - strength(one.evidence))[0]

const digitsOf = (equation: Equation): number => Math.max(...quantitiesOf(equation).map(fineDigits))

/** Many digits tell that a rest is meant; what a change is counted from the words have to say. */
function isEnough({ isLeft }: Told, { equation, evidence: { whole, done } }: Reading): boolean {
  const isOfOne = new Set(quantitiesOf(equation).map(({ unit }) => unit.key)).size === 1
  if (isLeft && isOfOne && digitsOf(equation) >= MANY_DIGITS) return true
  return whole >= 1 && done >= (isLeft ? 1 : STATED.done)
}

/** 576 for 5,760: a tenth stands beside its whole more often than a nought is lost. */
function isShifted({ claim }: Told, [more, less]: Pair): boolean {
  const needed = plus(claim.value, less.claim.value)
  return TENFOLD.some((numerator) => compare(times(more.claim.value, { numerator, denominator: 1n }), needed) === 0)
}

/** Named so plainly that one slip of the hand is all that keeps the amounts from it. */
function isSlipOf(told: Told, [more, less]: Pair, { equation, evidence }: Reading): boolean {
  if (evidence.whole < STATED.whole || evidence.done < STATED.done) return false
  const isStrong = strength(evidence) >= STRONG
  const isFar = [more, less].some(({ claim }) => claim.sentence !== told.claim.sentence)
  const isFarther = [more, less].some(({ claim }) => told.claim.sentence - claim.sentence > 1)
  // 201人 … 已解除109人，尚有1,932人: what is left is not more than what it is left of in another sentence.
  const isMore = told.isLeft && isFar && compare(told.claim.value, more.claim.value) > 0
  const isUp = compare(more.claim.value, less.claim.value) > 0
  const isSaid = isUp || (isStrong && !(told.isLeft && isFar && isShifted(told, [more, less])))
  const fewest = isFar && !isStrong ? (isFarther ? TELLING_DIGITS : MANY_DIGITS) : FEWEST_DIGITS
  return isSaid && !isMore && digitsOf(equation) >= fewest && isExactSlip(equation)
}

const sizeOf = ({ claim }: Pick<Candidate, 'claim'>): number => approximately(claim.value)
const scaleOf = ({ claim }: Pick<Candidate, 'claim'>): number => approximately(claim.unit.scale)

function slippedReadings(told: Told, near: readonly Candidate[]): Reading[] {
  const isDown = !told.isLeft && told.sign === -1
  const sizes = near.map(sizeOf)
  const own = sizeOf(told)
  const unit = Math.max(scaleOf(told), ...near.map(scaleOf))
  const pairs = flatMapped(near, (more, at) => {
    const total = sizes[at] as number // as many as there are amounts
    const mayBe = (rest: number): boolean =>
      total !== rest && mayBeSlip({ values: [own, rest], sum: own + rest, total }, unit)
    return near.filter((_, other) => mayBe(sizes[other] as number)).map((less): Pair => [more, less]) // as many
  })
  return flatMapped(pairs, ([more, less]) => {
    const evidence = evidenceOf(told, near, isDown ? [less, more] : [more, less])
    const reading = { equation: difference(told.claim, [more.claim, less.claim]), evidence, isTurned: false }
    return isSlipOf(told, [more, less], reading) ? [reading] : []
  })
}

function tieOf(prose: Prose, claim: Claim, known: Known): Tie | null {
  const told = toldOf(prose, claim, known)
  if (told === null) return null
  const near = candidatesFor(prose, told)
  const kind = told.isLeft ? 'balance' : 'change'
  const exact = strongest(exactPairs(claim, near).map((pair) => readingOf(told, near, pair)))
  if (exact !== undefined) return isEnough(told, exact) ? makeTie(kind, exact.equation, 'certain') : null
  if (told.isLeft && OF_EARLIER.test(told.clause)) return null
  const slipped = strongest(slippedReadings(told, near))
  if (slipped !== undefined) return makeTie(kind, slipped.equation, 'likely')
  const miscounted = miscountedOf(told, near)
  return miscounted === null ? null : closedTie('balance', miscounted)
}

/** What is left of two that its sentence names so plainly as no others: it was reckoned amiss. */
function miscountedOf(told: Told, near: readonly Candidate[]): Sum | null {
  const { index, lead } = told.claim
  // A change has readers of its own; one of several; 年末结余 takes in what earlier years left.
  if (!told.isLeft || /^[、和与及]|年末/.test(lead)) return null
  const own = near.filter(({ claim }) => claim.sentence === told.claim.sentence)
  const plain = own.flatMap((more) =>
    flatMapped(own, (less): Sum[] => {
      if (compare(more.claim.value, less.claim.value) <= 0) return []
      const equation = difference(told.claim, [more.claim, less.claim])
      const isPlain = strength(evidenceOf(told, near, [more, less])) >= PLAINEST
      const isBeside = [more, less].some(({ claim }) => Math.abs(claim.index - index) === 1)
      return isBeside && isPlain && isNearlySo(equation) && digitsOf(equation) >= FEWEST_DIGITS ? [equation] : []
    }),
  )
  return plain.length === 1 ? (plain[0] as Sum) : null // the only one
}

function knownFrom(ties: readonly Tie[]): Known {
  const holding = ties.filter(({ holds }) => holds).map(({ equation }) => equation)
  const rated = flatMapped(holding, (equation) =>
    equation.form === 'ratio' ? [`${equation.denominator.start} ${equation.numerator.start}`] : [],
  )
  const parts = flatMapped(holding, (equation) =>
    equation.form === 'sum' && equation.terms.every(({ sign }) => sign === 1)
      ? equation.terms.map(({ quantity }) => quantity.start)
      : [],
  )
  return { rated: new Set(rated), parts: new Set(parts) }
}

const isPlain = ({ unit, bound, vagueness, value }: Claim): boolean =>
  unit.key !== '' && unit.dimension !== 'percent' && bound === 'none' && vagueness === 'none' && value.numerator !== 0n

/** 自筹200万元 … 自筹到位184万元，尚缺16万元: what lies between two amounts, wherever its words name them. */
export function namedDifferences(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldBesideParts(
    ties,
    ({ holds, certainty, equation: { form } }) => form === 'sum' && (holds || certainty === 'certain'),
  )
  const known = knownFrom(ties)
  const open = prose.claims.filter((claim) => isPlain(claim) && !told.has(claim.start) && !known.parts.has(claim.start))
  return flatMapped(open, (claim) => tieOf(prose, claim, known) ?? [])
}
