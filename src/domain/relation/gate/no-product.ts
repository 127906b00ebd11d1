import { compare, isZero } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { RAISED } from '../products/sought-products.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import type { TiesByPlace } from '../tie/slip.ts'
import { healingSlips, isOneSlipAway, slipOf, slipsIn } from '../tie/slip.ts'
import { solve } from '../tie/solve.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isPercentOf } from './priced-otherwise.ts'
import { isPricedBefore } from './told-otherwise.ts'

type Product = Extract<Equation, { form: 'product' }>

/** 最多的一名签发781件, 其中最少一户1.3万元: of one of them. */
const EXTREME = /最[多少高低大小长短快慢]/
const CLAUSE = 24

interface Around {
  /** Relations that hold of what the product comes to. */
  readonly beside: readonly Tie[]
  readonly claimAt: ReadonlyMap<number, Claim>
  readonly holdingAt: TiesByPlace
}

/** 经费合计600万元，平均每项20万元: an average is of a sum as well as of any other amount. */
const isAverage = (prose: Prose, claim: Claim | undefined): boolean =>
  claim !== undefined && /[均摊]/.test(lastClause(wordsBefore(prose, claim, CLAUSE)))

/** 价差173.6万元，费用62万元，合计235.6万元: what the words add up is no product of a price and a count of other sentences. */
const isAddedUp = (prose: Prose, tie: Tie, { beside, claimAt, holdingAt }: Around): boolean =>
  !quantitiesOf(tie.equation).some(({ start }) => isAverage(prose, claimAt.get(start))) &&
  new Set(quantitiesOf(tie.equation).map(({ start }) => claimAt.get(start)?.sentence)).size > 1 &&
  beside.some(
    ({ equation: held }) => held.form === 'sum' && held.terms.length > 1 && held.terms.every(({ sign }) => sign === 1),
  ) &&
  isOneSlipAway(tie.equation) &&
  healingSlips(tie, holdingAt).length === 0

const REACH = 12

/** 共61.2万元；14户，户均4.2万元，合计58.8万元: what they come to is told, and is no misprint of the other amount. */
function isToldBeside({ claims }: Prose, equation: Product, product: Claim): boolean {
  const { required } = solve(equation)
  if (required === null || isZero(required) || slipOf(product, required) !== null) return false
  return claims
    .slice(Math.max(0, product.index - REACH), product.index + REACH)
    .some(
      ({ unit, paragraph, value }) =>
        unit.key === product.unit.key && paragraph === product.paragraph && compare(value, required) === 0,
    )
}

/** 每对4台增至16台，4对共增加48台: what each became is not what it grew by. */
const BECAME = /(?:增|增加|提高|上升|降|降低|减|减少|涨|升|扩|扩大|调整|调|补)[至到为]$/

function isOfState({ claims, normal }: Prose, { factors }: Product, product: Claim): boolean {
  const near = claims.slice(Math.max(0, product.index - REACH), product.index)
  // 由80元提高到100元，增支: the difference of the two stands where the second does, and is not what is printed there.
  const [first] = near.filter(
    ({ start, value }) =>
      BECAME.test(normal.slice(Math.max(0, start - 4), start)) &&
      factors.some((factor) => factor.start === start && compare(factor.value, value) === 0),
  )
  return first !== undefined && product.role === 'growth'
}

/** 在编1,318人、外聘612人，人均带训9.5人: what stands beside a count in one sum was not shared out among it; 医护比1∶1.47 is of two. */
const areOfOneSum = ({ product, factors }: Product, { holdingAt }: Around): boolean =>
  factors.every(({ unit }) => unit.key !== '') &&
  (holdingAt.get(product.start) ?? []).some(
    ({ equation: held }) =>
      held.form === 'sum' && quantitiesOf(held).some(({ start }) => factors.some((factor) => factor.start === start)),
  )

/** 由420元提高到450元，按2万人测算: what it was before is paid no more. */
const isPaidNoMore = ({ normal }: Prose, { factors }: Product): boolean =>
  factors.some(
    ({ start, end }) =>
      /每|单价|标准/.test(normal.slice(Math.max(0, start - REACH), start)) && RAISED.test(normal.slice(end, end + 10)),
  )

/** 未新增岗位0个, 不收费，每证0元: there is none, and the words say so. */
const NONE = /[未无没不免]/

/** 新设站0家，每家15万元，共150万元 lacks a digit of 10家; with any other count the amount is of other things. */
function isOfNone(prose: Prose, equation: Product, { claimAt }: Around): boolean {
  const none = equation.factors.filter(({ value }) => isZero(value))
  const isLost = ({ start }: Quantity): boolean =>
    slipsIn(equation).some(({ quantity, kind }) => quantity.start === start && kind === 'lost') &&
    [claimAt.get(start)].every((claim) => claim !== undefined && !NONE.test(wordsBefore(prose, claim, CLAUSE)))
  return !none.every(isLost)
}

/** 产业奖补86.4万元，户均增收2,100元: what each has more of, or saved, is no share of what was given out. */
const OWN_OBJECT = /均(增收|增加|节约|节省|纯收|分红|减负|减少)/

function isOfAnotherObject({ product, factors }: Product, { claimAt }: Around): boolean {
  const total = claimAt.get(product.start)
  return factors.slice(0, 1).some(({ start }) => {
    const object = OWN_OBJECT.exec(`${claimAt.get(start)?.lead}`)?.[1]
    return object !== undefined && total?.lead.includes(object) === false
  })
}

/** A price and a count that make another amount than the one they are held against. */
export function isNoProduct(prose: Prose, tie: Tie, around: Around): boolean {
  const { equation, holds, certainty } = tie
  if (holds || equation.form !== 'product' || isPercentOf(tie)) return false
  const own = [around.claimAt.get(equation.product.start)].filter((claim) => claim !== undefined)
  // 最小的班22名 is not how many there are.
  const counts = equation.factors.slice(1).flatMap(({ start }) => around.claimAt.get(start) ?? [])
  const isLikely = certainty === 'likely'
  return (
    [...own, ...counts].some((product) => EXTREME.test(lastClause(wordsBefore(prose, product, CLAUSE)))) ||
    own.some((product) => isOfState(prose, equation, product)) ||
    (isLikely && own.some((product) => isToldBeside(prose, equation, product))) ||
    (isLikely && isAddedUp(prose, tie, around)) ||
    isPaidNoMore(prose, equation) ||
    isOfAnotherObject(equation, around) ||
    isOfNone(prose, equation, around) ||
    areOfOneSum(equation, around) ||
    isPricedBefore(tie, around.beside, { claims: prose.claims, claimAt: around.claimAt })
  )
}
