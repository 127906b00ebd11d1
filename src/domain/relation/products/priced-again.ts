import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import type { Bought } from './clause-products.ts'
import { boughtBy, isBought } from './clause-products.ts'
import { countFor } from './per-unit.ts'

/** 相应安排资金90万元, 价值13.6万元: what so many more, or so many of them, come to. */
const RESULT = /^(?:[一-龥]*，)?(?:相应|约|共|合计|价值|涉及|计|需|安排|追加|增加|退回|收回|金额|资金)[^，。；]{0,8}$/
const REACH = 4
const FEWEST_DIGITS = 3

/** The price of a product that holds, with what it is paid for and what it came to. */
interface Paid {
  readonly price: Quantity
  readonly count: Claim
  readonly product: Claim
  /** Where the last of the three stands among the claims. */
  readonly last: number
}

function paidIn({ holds, equation }: Tie, claimAt: ReadonlyMap<number, Claim>): Paid[] {
  if (!holds || equation.form !== 'product' || equation.factors.length !== 2) return []
  const [one, other] = equation.factors as readonly [Quantity, Quantity] // just two
  const claims = [equation.product, one, other].flatMap(({ start }) => claimAt.get(start) ?? [])
  const [product, first, second] = claims as unknown as readonly [Claim, Claim, Claim] // or less, which is asked next
  if (claims.length < 3) return []
  const last = Math.max(product.index, first.index, second.index)
  return [
    { price: one, of: first, count: second },
    { price: other, of: second, count: first },
  ]
    .filter(({ of }) => of.role === 'unit-price')
    .map(({ price, count }) => ({ price, count, product, last }))
}

/** A count and, right behind it, an amount, in the sentence of a price that has been told. */
function tieBehind(prose: Prose, { price, count, product }: Paid, at: number): Tie | null {
  const [more, amount] = prose.claims.slice(at, at + 2)
  if (more === undefined || amount === undefined || amount.sentence !== product.sentence) return null
  const isLike = more.unit.key === count.unit.key && amount.unit.key === product.unit.key
  if (!isLike || !isPlain(more) || !isPlain(amount) || !RESULT.test(amount.lead)) return null
  const equation: Equation = { form: 'product', product: amount, factors: [price, more] }
  if (isSolved(equation)) return makeTie('product', equation, 'certain')
  const isTelling = Math.max(fineDigits(amount), fineDigits(more)) >= FEWEST_DIGITS
  return isTelling && isExactSlip(equation) ? makeTie('product', equation, 'likely') : null
}

/** 按单价计算应付, 按同样单价可加工 */
const BY_PRICE = /按(?:照)?(?:同样|同一|上述|前述|该|此|合同|中标|现行)?的?单价[^，。；\d]{0,8}$/
const IS_PRICE = /单价(?:均|统一)?(?:为|是)?(?:每[一-龥]{1,3})?$/

/** The one price of the text that is called so, with what it buys. */
function priceOf({ claims }: Prose, { index }: Claim): Priced | null {
  const [price, ...others] = claims.slice(0, index).filter(({ lead, unit }) => unit.key === '元' && IS_PRICE.test(lead))
  const bought = price === undefined ? null : boughtBy(price)
  const isOne = price !== undefined && others.every(({ value }) => compare(value, price.value) === 0)
  return isOne && bought !== null ? { price: takenExactly(price), bought } : null
}

interface Priced {
  readonly price: Claim
  readonly bought: Bought
}

/** 完成120万页，按单价计算应付86.40万元: what stands right before it is what the price told before is paid for, or buys. */
function tieByPrice(prose: Prose, claim: Claim): Tie | null {
  const [other] = prose.claims.slice(Math.max(0, claim.index - 1), claim.index)
  if (!BY_PRICE.test(claim.lead) || !isPlain(claim) || other?.sentence !== claim.sentence || !isPlain(other))
    return null
  const priced = priceOf(prose, other)
  const [product, count] = claim.unit.key === '元' ? [claim, other] : [other, claim]
  if (priced === null || product.unit.key !== '元' || !isBought(prose, count, priced.bought)) return null
  const equation: Equation = { form: 'product', product, factors: [priced.price, countFor(priced.price, count)] }
  if (isSolved(equation)) return makeTie('product', equation, 'certain')
  return fineDigits(product) >= FEWEST_DIGITS && isSlipped(equation) ? makeTie('product', equation, 'certain') : null
}

/** What is paid, or bought, by a price that the text told before. */
const paidByPrice = (prose: Prose): Tie[] =>
  prose.normal.includes('单价') ? flatMapped(prose.claims, (claim) => tieByPrice(prose, claim) ?? []) : []

/** 服务400人，人均1,500元，建议扩至600人，相应安排资金90万元: a price that is paid once more in its sentence. */
export function pricedAgain(prose: Prose, ties: readonly Tie[]): Tie[] {
  const claimAt = new Map(prose.claims.map((claim) => [claim.start, claim]))
  const again = ties
    .flatMap((tie) => paidIn(tie, claimAt))
    .flatMap((paid) =>
      Array.from({ length: REACH }, (_, on) => tieBehind(prose, paid, paid.last + 1 + on)).filter(
        (tie) => tie !== null,
      ),
    )
  return [...again, ...paidByPrice(prose)]
}
