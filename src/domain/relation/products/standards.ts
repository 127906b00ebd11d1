import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isPlain, isSolved, leadOf } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { Price } from './sought-products.ts'
import { countedIn, countsFor, overTime, priceOf } from './sought-products.ts'

/** 按核定水量及标准测算，全年应补25,316.40万元: what a standard stated elsewhere comes to. */
const BY_STANDARD = /标准[^。；]{0,10}(?:测算|计算|核算|核定|结算|计)，[^，。；]{0,14}$/
const IS_STANDARD = /标准|单价|定额/
const MOST_COUNTS = 40
const MOST_PRICES = 3
/** So many amounts off a count may have been told. */
const REACH = 400
const FEWEST_DIGITS = 4

const standardsIn = (prose: Prose): Price[] =>
  prose.claims
    .filter(({ unit }) => unit.key === '元')
    .flatMap((claim) => priceOf(prose, claim) ?? [])
    .filter(({ bought, words }) => bought !== null && IS_STANDARD.test(words))
    .slice(0, MOST_PRICES)

function equationsOf(prose: Prose, product: Claim, price: Price): Equation[] {
  const near = prose.claims.slice(Math.max(0, price.claim.index - REACH), price.claim.index + REACH)
  const counts = countsFor(prose, price, near).slice(0, MOST_COUNTS)
  const prices = overTime(prose, price, [])
  return counts
    .filter(isPlain)
    .map((count) => countedIn(count, price))
    .flatMap((count) => prices.map((paid): Equation => ({ form: 'product', product, factors: [...paid, count] })))
}

/** Of all counts in the document one alone, by a slip to the last digit. */
function judged(product: Claim, equations: readonly Equation[]): Tie | null {
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('product', holding, 'certain')
  const [only, ...more] = fineDigits(product) < FEWEST_DIGITS ? [] : equations.filter(isExactSlip)
  return only === undefined || more.length > 0 ? null : makeTie('product', only, 'likely')
}

/** Amounts reckoned by a standard that stands in another paragraph. */
export function byStandards(prose: Prose, ties: readonly Tie[]): Tie[] {
  const results = prose.claims.filter(
    (claim) => claim.unit.key === '元' && claim.bound === 'none' && BY_STANDARD.test(leadOf(prose, claim)),
  )
  if (results.length === 0) return []
  const told = new Set(
    ties
      .filter(({ equation: { form } }) => form === 'product')
      .flatMap(({ equation }) => quantitiesOf(equation).slice(0, 1))
      .map(({ start }) => start),
  )
  const prices = standardsIn(prose)
  return results
    .filter(({ start }) => !told.has(start))
    .flatMap(
      (product) =>
        judged(
          product,
          prices.flatMap((price) => equationsOf(prose, product, price)),
        ) ?? [],
    )
}
