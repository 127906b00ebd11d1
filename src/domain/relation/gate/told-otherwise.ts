import type { Exact } from '../../amount/index.ts'
import { compare, isZero, minus, plus, sumOf } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { areInRow } from '../tie/in-row.ts'
import type { TiesByPlace } from '../tie/slip.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Surroundings } from './other-readings.ts'

/** So many amounts before it may go into what is left. */
const REACH = 8

type Product = Extract<Equation, { form: 'product' }>

/** 人均月收入3,460元，…每人每月200元，按98人全年计23.52万元: a price that stands nearer makes what the first does not. */
const isPriceBetween = ({ product, factors: [price] }: Product, { factors: [nearer] }: Product): boolean =>
  price !== undefined && nearer !== undefined && price.start < nearer.start && nearer.start < product.start

/** 用工4,280个工日，劳务费85.6万元，日工资20元: one right behind the other, whatever comes to as much behind them. */
function isRow(equation: Product, around: Pick<Surroundings, 'claims' | 'claimAt'>): boolean {
  const own = quantitiesOf(equation).flatMap(({ start }) => around.claimAt.get(start) ?? [])
  return own.length > 2 && areInRow(around, own)
}

/** 83.16万元 by 每页0.21元 × 396万页, and another price and count behind it: what one comes to, another does not. */
export const isPricedBefore = (
  { equation, certainty }: Tie,
  holdingBeside: readonly Tie[],
  around: Pick<Surroundings, 'claims' | 'claimAt'>,
): boolean =>
  equation.form === 'product' &&
  certainty === 'likely' &&
  !isRow(equation, around) &&
  !equation.factors.some(({ value }) => isZero(value)) &&
  holdingBeside.some(
    ({ equation: other }) =>
      other.form === 'product' &&
      other.product.start === equation.product.start &&
      (isPriceBetween(equation, other) ||
        !other.factors.some(({ value }) => equation.factors.some((factor) => compare(factor.value, value) === 0))),
  )

type Sum = Extract<Equation, { form: 'sum' }>

/** 多付217万元。抵扣415万元，剩余72万元: the two amounts of its unit right before it, and no third in its sentence. */
function areNext({ terms }: Sum, rest: Claim, { claims, normal }: Surroundings): boolean {
  const alike = claims
    .slice(Math.max(0, rest.index - REACH), rest.index)
    .filter(({ unit, paragraph }) => unit.key === rest.unit.key && paragraph === rest.paragraph)
  const own = alike.filter(({ sentence }) => sentence === rest.sentence)
  const next = alike.slice(-terms.length)
  return (
    own.length <= terms.length &&
    next.length === terms.length &&
    next.every(({ start }) => terms.some(({ quantity }) => quantity.start === start)) &&
    !normal.slice(next[0]?.end, rest.start).includes('；')
  )
}

/** Nothing but the two right before it, when some of the others are of another paragraph. */
const isNearer = (own: Sum, held: Sum, surroundings: Surroundings): boolean =>
  [surroundings.claimAt.get(own.whole.start)].some(
    (rest) =>
      rest !== undefined &&
      areNext(own, rest, surroundings) &&
      held.terms.some(({ quantity }) => surroundings.claimAt.get(quantity.start)?.paragraph !== rest.paragraph),
  )

/** 结余13.6万元 of 预算400万元 and 支出386.4万元: what two amounts leave is left of no others that stand as near. */
export const isLeftOfOthers = (
  { kind, certainty, equation }: Tie,
  holdingBeside: readonly Tie[],
  surroundings: Surroundings,
): boolean =>
  kind === 'balance' &&
  certainty === 'likely' &&
  equation.form === 'sum' &&
  holdingBeside.some(
    ({ kind: other, equation: held }) =>
      other === 'balance' &&
      held.form === 'sum' &&
      held.whole.start === equation.whole.start &&
      !isNearer(equation, held, surroundings),
  )

/** 从月份看，6月71起; 资金来源为：中央50万元: another way to look at all of it. */
const OF_ASPECT = /(?:[从按就以]|分)[^，。；]{1,8}(?:看|分|统计|划分)|(?:资金|经费|款项)(?:来源|渠道|筹集)/

/** 未检的212台中，停用161台，逾期51台。首检不合格1,774台，复检仍不合格38台: what is divided already is not divided into more than all of it. */
function isDividedAlready(
  { kind, certainty, equation }: Tie,
  holdingBeside: readonly Tie[],
  claimAt: ReadonlyMap<number, Claim>,
): boolean {
  if (kind !== 'parts' || certainty !== 'likely' || equation.form !== 'sum') return false
  if (quantitiesOf(equation).some(({ start }) => OF_ASPECT.test(claimAt.get(start)?.lead ?? ''))) return false
  const sentences = quantitiesOf(equation).flatMap(({ start }) => claimAt.get(start)?.sentence ?? [])
  const isNext = [1, 2].includes(Math.max(...sentences) - Math.min(...sentences))
  if (!isNext || new Set(quantitiesOf(equation).map(({ unit }) => unit.printed)).size > 1) return false
  const { whole, terms } = equation
  const first = Math.min(...terms.map(({ quantity }) => quantity.start))
  // 比上年的2,980万元增加280万元: what it grew by divides nothing.
  const isBetween = ({ start }: Quantity): boolean =>
    start > whole.start &&
    start < first &&
    [claimAt.get(start)].every((claim) => claim !== undefined && !isDerived(claim))
  return (
    terms.some(({ quantity }) => compare(quantity.value, whole.value) > 0) &&
    holdingBeside.some(
      ({ equation: held }) =>
        held.form === 'sum' &&
        held.whole.start === whole.start &&
        held.terms.every(({ sign, quantity }) => sign === 1 && isBetween(quantity)),
    )
  )
}

/** 18项中有7项未量化，已修订5项，其余2项: the last is left of two others of them, and not all are parts of the whole. */
function hasRestOfOthers({ equation }: Tie, holdingAt: TiesByPlace): boolean {
  if (equation.form !== 'sum') return false
  const parts = new Set(equation.terms.map(({ quantity }) => quantity.start))
  return equation.terms
    .slice(-1)
    .some(({ quantity: { start } }) =>
      holdingAt
        .get(start)
        ?.some(
          ({ kind, equation: held }) =>
            kind === 'balance' &&
            held.form === 'sum' &&
            held.whole.start === start &&
            held.terms.every(({ quantity }) => parts.has(quantity.start)),
        ),
    )
}

/** 收入1,126万元，欠费214万元，应收合计1,340万元: what some of the parts come to is not what all of them do. */
const isMadeOfFewer = ({ equation }: Tie, holdingBeside: readonly Tie[]): boolean =>
  equation.form === 'sum' &&
  holdingBeside.some(
    ({ equation: held }) =>
      held.form === 'sum' &&
      held.whole.start === equation.whole.start &&
      held.terms.length < equation.terms.length &&
      held.terms.every(({ quantity }) => equation.terms.some((term) => term.quantity.start === quantity.start)),
  )

/** The words divide its amounts otherwise, and so it holds. */
export const isDividedOtherwise = (tie: Tie, holdingAt: TiesByPlace, claimAt: ReadonlyMap<number, Claim>): boolean =>
  hasRestOfOthers(tie, holdingAt) ||
  quantitiesOf(tie.equation)
    .slice(0, 1)
    .map(({ start }) => holdingAt.get(start) ?? [])
    .some((beside) => isDividedAlready(tie, beside, claimAt) || isMadeOfFewer(tie, beside))

/** So many amounts may go into what is left, with what was added among them. */
const LENGTHS = [3, 4]

/** Every sum of the amounts in which the first is added, and each of the others added or taken away. */
export const signedSums = (claims: readonly Claim[]): readonly Exact[] =>
  claims.reduce<readonly Exact[]>(
    (sums, { value }, at) => (at === 0 ? [value] : sums.flatMap((sum) => [plus(sum, value), minus(sum, value)])),
    [],
  )

const WHOLES_BACK = 30

/** 四项合计252.4万元。…申请中央100万元、省级50万元，自筹12.4万元，其余90万元: with what is left they make an amount told before. */
function isRestOfEarlier(claims: readonly Claim[], rest: Claim, alike: readonly Claim[]): boolean {
  const sum = sumOf([rest, ...alike].map(({ value }) => value))
  return alike
    .slice(0, -1) // two and more
    .slice(0, 1)
    .some(({ index }) =>
      claims
        .slice(Math.max(0, index - WHOLES_BACK), index)
        .some(({ unit, value }) => unit.key === rest.unit.key && compare(value, sum) === 0),
    )
}

/** 收入126万元，支出98万元，补助40万元，结余68万元: all that stand before it in its sentence make it, each with its sign. */
function isMadeOfAll(claims: readonly Claim[], rest: Claim): boolean {
  const alike = claims
    .slice(Math.max(0, rest.index - REACH), rest.index)
    .filter(
      ({ unit, sentence, role }) =>
        unit.key === rest.unit.key && sentence === rest.sentence && role !== 'growth' && role !== 'unit-price',
    )
  const isOfThem = LENGTHS.some(
    (length) =>
      alike.length >= length && signedSums(alike.slice(-length)).some((sum) => compare(sum, rest.value) === 0),
  )
  return isOfThem || isRestOfEarlier(claims, rest, alike)
}

/** 年初84册，入藏6册、剔旧2册，年末: the words themselves say the sign of each. */
const isSignedByWords = ({ certainty, equation }: Tie): boolean =>
  certainty === 'certain' && quantitiesOf(equation).length > Math.min(...LENGTHS)

/** What is left of all amounts before it, and not of two of them. */
export const isLeftOfAll = (tie: Tie, { claims, claimAt }: Surroundings): boolean =>
  tie.kind === 'balance' &&
  tie.equation.form === 'sum' &&
  !isSignedByWords(tie) &&
  [claimAt.get(tie.equation.whole.start)].some((rest) => rest !== undefined && isMadeOfAll(claims, rest))
