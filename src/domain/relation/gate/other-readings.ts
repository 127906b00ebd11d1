import type { Exact } from '../../amount/index.ts'
import { compare, fraction, fractionText, isZero, minus, plus, times } from '../../amount/index.ts'
import type { Claim, Unit } from '../../claim/index.ts'
import { between, firstFrom } from '../../claim/index.ts'
import { magnitude, printedDigits } from '../tie/print.ts'
import { rescaled } from '../tie/rescaled.ts'
import { isExactSlip, slipBetween, slipsIn } from '../tie/slip.ts'
import { isSolved, solve } from '../tie/solve.ts'
import type { Equation, Quantity, Tie, TieKind } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** The amounts that another reading of a broken relation could be made of. */
export interface Surroundings {
  readonly claims: readonly Claim[]
  /** Claims by where they stand. */
  readonly claimAt: ReadonlyMap<number, Claim>
  /** Amounts of the tables of the document. */
  readonly cells: readonly Quantity[]
  /** The document's text. */
  readonly normal: string
}

/** An amount between two others that have so many digits. */
const LONG = 4
const REACH = { before: 20, behind: 8 }

const isAmount = ({ unit, bound, value }: Claim): boolean =>
  unit.dimension !== 'percent' && bound === 'none' && !isZero(value)

/** Amounts around one of the text, in its paragraph and the two before. */
function around(claims: readonly Claim[], { index, paragraph }: Claim): Claim[] {
  return claims
    .slice(Math.max(0, index - REACH.before), index + REACH.behind)
    .filter((claim) => isAmount(claim) && Math.abs(claim.paragraph - paragraph) <= 2)
}

const LONG_VALUES = new WeakMap<readonly Quantity[], ReadonlySet<string>>()

/** The amounts of tables that have so many digits that they are not there by chance; they are gathered once. */
function longValues(cells: readonly Quantity[]): ReadonlySet<string> {
  const known =
    LONG_VALUES.get(cells) ??
    new Set(cells.filter((cell) => printedDigits(cell) > LONG).map(({ value }) => fractionText(value)))
  LONG_VALUES.set(cells, known)
  return known
}

type Sum = Extract<Equation, { form: 'sum' }>

const isSame = (one: Quantity, other: Quantity): boolean => one.start === other.start

const bare = ({ digits }: Quantity): string => digits.replaceAll(',', '')

/** 年末结转914.43万元 beside 年末结转214.43万元: one amount told twice, and once with a slip. */
const isSlipOf = (member: Quantity, other: Claim | undefined): boolean =>
  other !== undefined &&
  other.label !== '' &&
  member.label === other.label &&
  slipBetween(bare(member), bare(other)) !== null

/** An amount of the relation itself, or the same amount as it should be. */
const isOneOf = (own: readonly Quantity[], value: Exact, claim: Claim | undefined): boolean =>
  own.some((member) => compare(member.value, value) === 0 || isSlipOf(member, claim))

/** 结余4.65万元 of 186.00万元 and 181.35万元: an amount that two others make exactly, whatever else stands beside it. */
function isMadeOfOthers(amount: Claim, equation: Sum, { claims, cells }: Surroundings): boolean {
  const own = quantitiesOf(equation)
  const near = around(claims, amount).filter(
    ({ unit, start }) => unit.key === amount.unit.key && start !== amount.start,
  )
  const sums = new Map(near.map((claim) => [fractionText(claim.value), claim]))
  const ofTables = longValues(cells)
  return near.some((one) => {
    const needed = [plus(one.value, amount.value), magnitude(minus(one.value, amount.value))]
    if (printedDigits(one) < LONG || compare(one.value, amount.value) === 0) return false
    return needed.some((value) => {
      const other = sums.get(fractionText(value))
      const isThere = other !== undefined || ofTables.has(fractionText(value))
      return isThere && !(isOneOf(own, one.value, one) && isOneOf(own, value, other))
    })
  })
}

/** 两项合计186件，已化解169件，未化解的17件: the two right before it make it, in however few digits. */
function isMadeOfNext(amount: Claim, equation: Sum, { claims }: Surroundings): boolean {
  const own = quantitiesOf(equation)
  const [more, less] = claims
    .slice(Math.max(0, amount.index - 4), amount.index)
    .filter((claim) => isAmount(claim) && claim.unit.key === amount.unit.key && claim.sentence === amount.sentence)
    .slice(-2)
  if (more === undefined || less === undefined || [more, less].every((each) => own.some((one) => isSame(one, each))))
    return false
  return compare(magnitude(minus(more.value, less.value)), amount.value) === 0
}

const [FEW, FINE] = [2, 3]

/** 全长41.6公里，…，累计整治29.3公里，余下12.3公里: the one right before it and another make it, in digits enough. */
function isMadeWithNext(amount: Claim, equation: Sum, { claims }: Surroundings): boolean {
  const own = quantitiesOf(equation)
  const alike = around(claims, amount).filter(({ unit, start }) => unit.key === amount.unit.key && start < amount.start)
  const next = alike.at(-1)
  if (next === undefined || next.sentence !== amount.sentence || printedDigits(amount) < FEW) return false
  return alike.some(
    (other) =>
      other !== next &&
      printedDigits(other) >= FINE &&
      compare(minus(other.value, next.value), amount.value) === 0 &&
      ![other, next].every((each) => own.some((one) => isSame(one, each))),
  )
}

const MANY_TERMS = 3

/** 支付180.42万元，执行率97.00%，结余5.58万元: what was paid and what is left make the rate between them, and no other paragraph does. */
function isRestOfRate(amount: Claim, equation: Sum, { claims, claimAt }: Surroundings): boolean {
  const isOwn = equation.terms.every(({ quantity }) => claimAt.get(quantity.start)?.paragraph === amount.paragraph)
  if (isOwn || equation.terms.length < MANY_TERMS) return false
  const [paid, rate] = claims.slice(Math.max(0, amount.index - 2), amount.index)
  if (paid === undefined || rate?.unit.dimension !== 'percent' || paid.unit.key !== amount.unit.key) return false
  return isSolved({ form: 'pooled', rate, numerators: [paid], denominators: [paid, amount] })
}

/** Amounts between a whole and its list, and right behind the list. */
const BEHIND = 8

/**
 * 未结2,453件。行政10件，与上年持平。刑事79件、民事1,791件、…: a list cut by a full stop, with the amount that it lacks before
 * it; or behind it, as in 学校143所，其中小学43所、…。幼儿园68所.
 */
function lacksOneBeside({ whole, terms }: Sum, claims: readonly Claim[]): boolean {
  const starts = terms.map(({ quantity }) => quantity.start)
  const [first, last] = [Math.min(...starts), Math.max(...starts)]
  const missing = terms.reduce(
    (rest, { quantity, sign }) => minus(rest, times(quantity.value, { numerator: BigInt(sign), denominator: 1n })),
    whole.value,
  )
  const end = firstFrom(claims, last + 1)
  const before = between(claims, whole.start + 1, first)
  const behind = terms.every(({ sign }) => sign === 1) ? claims.slice(end, end + BEHIND) : []
  return [...before, ...behind].some(
    (claim) =>
      claim.unit.key === whole.unit.key &&
      claim.role !== 'unit-price' &&
      isAmount(claim) &&
      compare(missing, claim.value) === 0,
  )
}

const isCount = ({ dimension }: Unit): boolean => dimension === 'count'

/** A rate that one of its two amounts makes with another one in its paragraph. */
function isRateOfOthers(
  rate: Claim,
  { numerator, denominator }: Extract<Equation, { form: 'ratio' }>,
  claims: readonly Claim[],
): boolean {
  const near = around(claims, rate).filter(
    ({ unit, sentence }) =>
      unit.key === numerator.unit.key || (isCount(unit) && isCount(numerator.unit) && sentence >= rate.sentence - 1),
  )
  // 运行维护费12.36万元，占“三公”经费的70.11%: of nothing but the amount that it stands behind.
  const isOfAmount = rate.role === 'share' && claims[rate.index - 1]?.start === numerator.start
  return near.some(
    (other) =>
      (!isSame(other, numerator) && isSolved({ form: 'ratio', rate, numerator, denominator: other })) ||
      (!isOfAmount && !isSame(other, denominator) && isSolved({ form: 'ratio', rate, numerator: other, denominator })),
  )
}

/** 竣工64,645人、竣工率89.57%，入住63,557人、入住率88.07%: two rates of one base that is not stated. */
export function isOfSharedBase(
  { rate, numerator, denominator }: Extract<Equation, { form: 'ratio' }>,
  claims: readonly Claim[],
): boolean {
  const next = firstFrom(claims, denominator.end)
  const behind = claims
    .slice(next, next + 1)
    .filter(({ leadStart, unit }) => leadStart === denominator.end && unit.dimension === 'percent')
  return behind.some((own) => {
    const isLess =
      compare(
        times(numerator.value, minus(own.value, own.step)),
        times(plus(rate.value, rate.step), denominator.value),
      ) <= 0
    const isMore =
      compare(
        times(numerator.value, plus(own.value, own.step)),
        times(minus(rate.value, rate.step), denominator.value),
      ) >= 0
    return own.start !== rate.start && isLess && isMore
  })
}

/** 成交50.73万元，节约3.27万元，节约率6.06%: out of the two together, which is what was planned. */
export const isOfBothTogether = ({ rate, numerator, denominator }: Extract<Equation, { form: 'ratio' }>): boolean =>
  isSolved({ form: 'pooled', rate, numerators: [numerator], denominators: [numerator, denominator] })

/** 每月5,000元×12条 for six months: what is said elsewhere in the sentence makes up the product. */
function isProductWithMore(
  { product, factors }: Extract<Equation, { form: 'product' }>,
  near: readonly Claim[],
): boolean {
  return near.some((other) => {
    if (factors.some((factor) => isSame(factor, other)) || isSame(product, other)) return false
    const swapped = factors.map(
      (_, at): Equation => ({
        form: 'product',
        product,
        factors: factors.map((factor, place) => (place === at ? other : factor)),
      }),
    )
    const isLike = (equation: Equation): boolean => quantitiesOf(equation).length > 0 && isSolved(equation)
    const replaced = swapped.filter((_, at) => factors[at]?.unit.key === other.unit.key)
    return isLike({ form: 'product', product, factors: [...factors, other] }) || replaced.some(isLike)
  })
}

/** 71.8万人次 beside 17.8万人次: the same amount as it should be, which the words mean and a slip keeps from being it. */
const isTwin = (one: Claim, other: Claim): boolean =>
  Math.max(printedDigits(one), printedDigits(other)) >= FINE && slipBetween(bare(one), bare(other)) !== null

/** 基础补助1万元＋每餐2元，日均30人、开餐300天，全年2.8万元: so much besides. */
function isProductAndMore(equation: Extract<Equation, { form: 'product' }>, near: readonly Claim[]): boolean {
  const { required } = solve(equation)
  const { product } = equation
  return (
    required !== null &&
    near.some(
      (other) =>
        !isSame(other, product) &&
        other.unit.key === product.unit.key &&
        compare(plus(required, other.value), product.value) === 0,
    )
  )
}

const FAR_BACK = 60

/** 计划6.5公里，实际6.8公里 … 每公里203.8万元: another amount of the kind of a factor, wherever it was told, makes the product. */
function isProductOfFarther(
  { product, factors }: Extract<Equation, { form: 'product' }>,
  { index }: Claim,
  { claims }: Surroundings,
): boolean {
  const far = claims.slice(Math.max(0, index - FAR_BACK), index).filter(isAmount)
  return factors.some((factor, at) =>
    between(claims, factor.start, factor.start + 1)
      .filter(isAmount)
      .some((own) => {
        const by = ratioOf(factor.value, own.value)
        return far.some(
          (other) =>
            other !== own &&
            other.unit.printed === own.unit.printed &&
            printedDigits(other) > 1 &&
            !isTwin(other, own) &&
            isSolved({
              form: 'product',
              product,
              factors: factors.map((each, place) => (place === at ? rescaled(other, by) : each)),
            }),
        )
      }),
  )
}

/** 按当年接待人次71.8万人次计算: by what an average was reckoned, in words. */
const isBasis = ({ normal }: Surroundings, { lead, end }: Claim): boolean =>
  /按照?[^，。；]{0,14}$/.test(lead) && /^(?:计算|测算|折算|计|平均)/.test(normal.slice(end, end + 2))

/** 覆盖74个乡镇，平均每乡镇2个: right before the average that names it. */
const isNamedNext = ({ claims, normal }: Surroundings, { index, end, sentence }: Claim): boolean =>
  claims
    .slice(index + 1, index + 2)
    .some(
      (each) =>
        each.sentence === sentence &&
        /^[一-龥]{0,6}，平均每[一-龥]{2,6}$/.test(each.lead) &&
        each.lead.includes(`每${normal.slice(end, end + 2)}`),
    )

/** What the words leave no doubt to be counted. */
const isSaidCount = ({ factors }: Extract<Equation, { form: 'product' }>, surroundings: Surroundings): boolean =>
  factors
    .flatMap(({ start }) => surroundings.claimAt.get(start) ?? [])
    .some((count) => isBasis(surroundings, count) || isNamedNext(surroundings, count))

/** 砌补96米，每米6,500元，计62.40万元: one behind the other in a sentence, which are meant whatever stands farther off. */
function areBeside(equation: Equation, { claimAt }: Surroundings): boolean {
  const own = quantitiesOf(equation).flatMap(({ start }) => claimAt.get(start) ?? [])
  const indexes = own.map(({ index }) => index)
  const isRow = Math.max(...indexes) - Math.min(...indexes) === own.length - 1
  return isRow && own.length > 2 && own.every(({ sentence }) => sentence === own[0]?.sentence)
}

/** Of two amounts that are not nothing. */
const ratioOf = (one: Exact, other: Exact): Exact =>
  fraction(one.numerator * other.denominator, one.denominator * other.numerator)

/** What is left, or by how much something changed: one amount less another. */
function isLeftOver(kind: TieKind, { role, label }: Claim, { terms }: Sum): boolean {
  if (kind !== 'balance' && kind !== 'change') return false
  const more = terms.filter(({ sign }) => sign === 1)
  return (
    role === 'difference' ||
    role === 'growth' ||
    /其余|余下|剩余/.test(label) ||
    (more.length === 1 && terms.length === 2)
  )
}

const isMadeOtherwise = (claim: Claim, equation: Sum, surroundings: Surroundings): boolean =>
  isMadeOfOthers(claim, equation, surroundings) ||
  isMadeOfNext(claim, equation, surroundings) ||
  isMadeWithNext(claim, equation, surroundings) ||
  isRestOfRate(claim, equation, surroundings)

/**
 * 3,400.00万元 printed as 34,400.00万元: a slip of a term, to the last of so many digits, whatever else the rest is made of;
 * where the amount that it should be stands beside it, that one was meant.
 */
function isSlipOfTerm(amount: Claim, equation: Sum, { claims }: Surroundings): boolean {
  const digits = equation.terms.map(({ quantity }) => printedDigits(quantity))
  if (Math.min(...digits) < FINE || Math.max(...digits) < LONG || !isExactSlip(equation)) return false
  const near = around(claims, amount)
  const slips = slipsIn(equation).filter(({ quantity }) => quantity !== equation.whole)
  const isToldBeside = slips.some(({ quantity, value }) =>
    near.some((other) => !isSame(other, quantity) && compare(other.value, value) === 0),
  )
  return slips.length > 0 && !isToldBeside
}

/** `true` when other amounts beside it make exactly what a broken relation asks of the one that it speaks of. */
export function hasOtherReading(
  { kind, equation }: Pick<Tie, 'kind' | 'equation'>,
  surroundings: Surroundings,
): boolean {
  const [claim] = quantitiesOf(equation).flatMap(({ start }) => surroundings.claimAt.get(start) ?? [])
  if (claim === undefined) return false
  switch (equation.form) {
    case 'sum':
      return (
        (isLeftOver(kind, claim, equation) &&
          !isSlipOfTerm(claim, equation, surroundings) &&
          isMadeOtherwise(claim, equation, surroundings)) ||
        lacksOneBeside(equation, surroundings.claims)
      )
    case 'ratio':
      return isRateOfOthers(claim, equation, surroundings.claims)
    case 'product': {
      const near = around(surroundings.claims, claim).filter(
        ({ sentence, unit }) => sentence === claim.sentence && unit.dimension !== 'score',
      )
      if (isSaidCount(equation, surroundings)) return isProductAndMore(equation, near)
      return (
        (!areBeside(equation, surroundings) && isProductOfFarther(equation, claim, surroundings)) ||
        isProductWithMore(equation, near) ||
        isProductAndMore(equation, near)
      )
    }
    default:
      return false
  }
}
