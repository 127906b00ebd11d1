import { compare, isZero, plus, sumOf, times, whole } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { fineDigits, HUNDRED, isFinelyPrinted, printedDigits } from '../tie/print.ts'
import { isExactSlip, isUnitAway } from '../tie/slip.ts'
import { solve } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie, TieKind } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isBelievable } from './believable.ts'
import { isPlainlyCompared } from './compared.ts'
import type { Surroundings } from './other-readings.ts'
import { hasOtherReading, isOfBothTogether, isOfSharedBase } from './other-readings.ts'
import { isOfUnstatedBase } from './unstated-base.ts'

/** 减少20 where it grew by 20: every amount is right, and the word is what cannot be. */
export function isTurnedRound(equation: Equation): boolean {
  const { required } = solve(equation)
  if (equation.form === 'within' || required === null) return true
  const [first] = quantitiesOf(equation)
  return first !== undefined && isZero(plus(required, first.value))
}

/** Relations of tables, of order and of reasons have rules of their own. */
const OF_OWN_RULES: readonly TieKind[] = ['table-sum', 'table-rate', 'table-text', 'explained']

/** 检测640批次，合格633批次，合格率98.91%: amounts of one sentence with no other of their unit between them. */
export function standTogether(equation: Equation, { claims, claimAt }: Surroundings): boolean {
  const quantities = quantitiesOf(equation)
  const own = quantities.map(({ start }) => claimAt.get(start)).filter((claim) => claim !== undefined)
  const rateDepth = Math.max(...own.slice(0, 1).map(({ depth }) => depth))
  const indexes = own.map(({ index }) => index)
  const between = claims.slice(Math.min(...indexes), Math.max(...indexes) + 1)
  const units = new Set(own.filter(({ unit }) => unit.dimension !== 'percent').map(({ unit }) => unit.key))
  return (
    own.length === quantities.length &&
    new Set(own.map(({ sentence }) => sentence)).size === 1 &&
    own.every(({ depth }) => equation.form !== 'ratio' || depth >= rateDepth) &&
    between.every((claim) => own.includes(claim) || !units.has(claim.unit.key))
  )
}

const ALL_OF_IT = whole(100)

/** Among numbers of one or two digits everything is one slip away. */
const areFew = (quantities: readonly Quantity[]): boolean => !quantities.some(isFinelyPrinted)

const IS_ALL =
  /检查|检测|核查|排查|调查|样本|问卷|共|总|督办|有|发现|指出|查出|反馈|交办|受理|收到|应|计划|目标|任务|分解|问题|事项|抽/
const IS_REST = /正在|剩|未|尚|余|不/
const WORDS_BACK = 16

/** 指出问题9个, 机电井164眼: said to be all there is. */
function isSaidAll({ normal, claimAt }: Surroundings, { start, end }: Quantity): boolean {
  const { leadStart = start } = claimAt.get(start) ?? {}
  const words = normal.slice(Math.max(leadStart, start - WORDS_BACK), start)
  if (/^为基数/.test(normal.slice(end, end + 3))) return true
  return IS_ALL.test(words) && !IS_REST.test(words)
}

/** More than eight times and less than twelve times as much. */
const BETWEEN_TENS = [8, 12].map((tens) => whole(tens))

/** 病例118,446例，占出院人次的54.0%: ten times as much, for a digit was written twice. */
function isDigitMore({ rate, numerator, denominator }: Extract<Equation, { form: 'ratio' }>): boolean {
  const tenths = times(rate.value, denominator.value)
  const hundreds = times(numerator.value, HUNDRED)
  return BETWEEN_TENS.map((tens) => compare(hundreds, times(tenths, tens))).join() === '1,-1'
}

/** 821人，占个体工商户318人的88.4%: a percentage in so many digits, that a slip of an amount in as many keeps from holding. */
const isShareAmiss = (equation: Extract<Equation, { form: 'ratio' }>): boolean =>
  [equation.rate, equation.numerator].every((quantity) => fineDigits(quantity) > 2) && isSlipped(equation)

/** 已整改8个 out of 正在整改1个: far more than all of it, where the rate says less, was never its share. */
function isMoreThanAll(equation: Equation, surroundings: Surroundings): boolean {
  if (equation.form !== 'ratio' || isSaidAll(surroundings, equation.denominator)) return false
  const { claimAt } = surroundings
  const { rate, numerator, denominator } = equation
  const isFar = compare(times(numerator.value, whole(2)), times(denominator.value, whole(3))) >= 0
  const isLess = rate.unit.dimension === 'percent' && compare(rate.value, ALL_OF_IT) <= 0
  const isElsewhere = claimAt.get(denominator.start)?.paragraph !== claimAt.get(rate.start)?.paragraph
  const isTold = !isUnitAway(equation) && (areFew([numerator, denominator]) || (isElsewhere && !isDigitMore(equation)))
  return [isFar, isLess, isTold, !isShareAmiss(equation)].every((isSo) => isSo)
}

const FEW_PARTS = 3

/** 正在整改1个. 按类型，预算类3个、工程类4个、资产类2个: so few are not divided into so many. */
function isFarOff(equation: Equation): boolean {
  if (equation.form !== 'sum' || equation.whole.unit.dimension !== 'count') return false
  const parts = sumOf(equation.terms.map(({ quantity }) => quantity.value))
  // 560人 of 160、1,400、120、140: many parts, of which one slip makes exactly the whole.
  if (equation.terms.length > FEW_PARTS && printedDigits(equation.whole) > 2 && isExactSlip(equation)) return false
  return compare(parts, times(equation.whole.value, whole(2))) > 0
}

/** A list of parts is meant to add up, however small; two small numbers beside a third may be anything, but ten thousand times it. */
const isByChance = ({ kind, equation }: Tie): boolean =>
  areFew(quantitiesOf(equation)) &&
  !isUnitAway(equation) &&
  (kind === 'balance' || kind === 'change' || kind === 'product' || isFarOff(equation))

/** Of 1万吨 rounding leaves so much open that with another it makes any share. */
const isCoarse = (amount: Quantity): boolean => amount.unit.dimension === 'measure' && printedDigits(amount) === 1

/** 分解为14项: a count that is said to be all there is has nothing added to it. */
const isAllThereIs = ({ denominator }: Extract<Equation, { form: 'ratio' }>, surroundings: Surroundings): boolean =>
  isCoarse(denominator) || (denominator.unit.dimension === 'count' && isSaidAll(surroundings, denominator))

/** 限期整改2,638处，又改了2,207处，总的整改率93.9%; 办结1,624件，其中按时办结1,590件: what became of an amount is less of it, and no base of the rate. */
const isOfOutcome = (
  { rate, numerator, denominator }: Extract<Equation, { form: 'ratio' }>,
  surroundings: Surroundings,
): boolean =>
  numerator.start < denominator.start &&
  (denominator.start < rate.start || surroundings.normal.slice(numerator.end, denominator.start).includes('其中')) &&
  denominator.unit.dimension === 'count' &&
  rate.unit.dimension === 'percent' &&
  compare(denominator.value, numerator.value) < 0 &&
  compare(rate.value, ALL_OF_IT) <= 0 &&
  !/^[一-龥]{0,4}的/.test(surroundings.normal.slice(denominator.end, denominator.end + 5)) &&
  !isSaidAll(surroundings, denominator)

const isOfAnotherBase = (equation: Extract<Equation, { form: 'ratio' }>, surroundings: Surroundings): boolean =>
  isOfSharedBase(equation, surroundings.claims) ||
  isOfOutcome(equation, surroundings) ||
  (isOfBothTogether(equation) && !isAllThereIs(equation, surroundings)) ||
  isOfUnstatedBase(equation, surroundings.claims)

const hasOwnRules = ({ kind, equation }: Tie): boolean => OF_OWN_RULES.includes(kind) || equation.form === 'within'

/** 计划300万页，实际扫描426.8万页，完成105.6%: whatever its amounts, this much is said. */
function isPlainlySaid({ kind, certainty, equation }: Tie, isApart: boolean): boolean {
  return certainty === 'certain' && !isApart && kind === 'rate' && equation.form === 'ratio'
}

/** Whether a relation that does not hold can be meant: what nobody can have written by mistake was never stated. */
export function isMeant(tie: Tie, surroundings: Surroundings): boolean {
  const isJudged = tie.kind === 'table-sum' || !hasOwnRules(tie)
  if (tie.holds || tie.isClosed || !isJudged || isTurnedRound(tie.equation) || isBelievable(tie)) return true
  return isPlainlyCompared(tie, surroundings) || isPlainlySaid(tie, !standTogether(tie.equation, surroundings))
}

/** What the others come to is itself an amount of the paragraph: 有效问卷184份 of 200家. */
function isToldBeside(equation: Equation, { claims, claimAt }: Surroundings): boolean {
  const { required } = solve(equation)
  const [first] = quantitiesOf(equation)
  const own = claimAt.get(Number(first?.start))
  return (
    required !== null &&
    own !== undefined &&
    claims
      .slice(Math.max(0, own.index - BESIDE), own.index + BESIDE)
      .some(({ paragraph, value }) => paragraph === own.paragraph && compare(value, required) === 0)
  )
}

const BESIDE = 12

/** 支出1,612.48万元，主要项目有; 一个月为1,500元；居家上门每月1,200元: some of them, or what is told of the next. */
const SOME = /主要|重点|例如|比如|；(?!.*(?:其中|包括|分别|：))/s

const namesSome = (equation: Equation, { normal }: Surroundings): boolean => {
  const [all, first] = quantitiesOf(equation)
  return SOME.test(normal.slice(all?.end, first?.start))
}

const isListOfAnother = ({ kind, equation }: Tie, surroundings: Surroundings): boolean =>
  kind === 'parts' &&
  !isSlipped(equation) &&
  (isToldBeside(equation, surroundings) || namesSome(equation, surroundings))

const LONGEST_OPENING = 40
const FEWEST_CHARACTERS = 3

/** 项目支出509万元，占37%。项目支出包括：…: the sentence of a list begins with the name of what it divides. */
function isNamedAgain({ normal }: Surroundings, { label }: Claim, [first]: readonly (Claim | undefined)[]): boolean {
  const words = normal.slice(Math.max(0, Number(first?.start) - LONGEST_OPENING), first?.start)
  return label.length >= FEWEST_CHARACTERS && /[^。；\n]*$/.exec(words)?.[0].startsWith(label) === true
}

/** 审结3,604件，调解1,982件。按案由看，…: a list in the next sentence is of the largest amount before it, unless it names another. */
function isOfSmaller(equation: Equation, surroundings: Surroundings): boolean {
  const { claims, claimAt } = surroundings
  const [whole, ...terms] = quantitiesOf(equation).map(({ start }) => claimAt.get(start))
  if (whole === undefined || terms.every((term) => term?.sentence === whole.sentence)) return false
  if (isNamedAgain(surroundings, whole, terms)) return false
  const near = claims.slice(Math.max(0, whole.index - BESIDE), whole.index)
  return near.some(
    ({ sentence, unit, value }) =>
      sentence === whole.sentence && unit.key === whole.unit.key && compare(value, whole.value) > 0,
  )
}

/** Shares and the lists of one paragraph are told by their words, 占 and 其中: a miscalculation, where no amount beside them is what they come to. */
function isMiscounted(tie: Tie, surroundings: Surroundings): boolean {
  const { kind, equation } = tie
  const own = quantitiesOf(equation).map(({ start }) => surroundings.claimAt.get(start))
  const isOfOneParagraph =
    new Set(own.filter((claim) => claim !== undefined).map(({ paragraph }) => paragraph)).size === 1
  const isList = (kind === 'parts' || kind === 'code-parts') && isOfOneParagraph && !isOfSmaller(equation, surroundings)
  if (isOfOneParagraph && kind === 'product' && own.some((claim) => claim?.role === 'unit-price')) return true
  if (!isList && kind !== 'share') return false
  return !isListOfAnother(tie, surroundings)
}

/** Amounts with others between them, that no slip and no words bring together. */
const isStrayed = (tie: Tie, surroundings: Surroundings): boolean =>
  (!isSlipped(tie.equation) && !isMiscounted(tie, surroundings)) ||
  isByChance(tie) ||
  isMoreThanAll(tie.equation, surroundings)

/**
 * A relation that the program concluded from what stands near, from labels, from a list's place is held against its
 * amounts only where one slip of the hand would heal it, and where no other amounts beside it make exactly what it asks.
 * The words state one plainly where its reader is certain, or where its amounts stand together.
 */
export function isUnfounded(tie: Tie, surroundings: Surroundings): boolean {
  const { equation, certainty } = tie
  if (certainty === 'certain' || hasOwnRules(tie) || isTurnedRound(equation)) return !isMeant(tie, surroundings)
  if (!isMeant(tie, surroundings)) return true
  const isApart = !standTogether(equation, surroundings)
  if (equation.form === 'ratio' && isOfAnotherBase(equation, surroundings)) return true
  if (isApart ? isStrayed(tie, surroundings) : isListOfAnother(tie, surroundings)) return true
  return (isApart || equation.form === 'product') && hasOtherReading(tie, surroundings)
}
