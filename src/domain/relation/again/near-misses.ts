import type { Exact } from '../../amount/index.ts'
import { compare, minus, plus, ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { magnitude, significantDigits } from '../tie/print.ts'
import { slipOf } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'

/** So many digits do not come within a slip of a sum or of another amount by chance. */
const FEWEST_DIGITS = 6
/** From so many digits on amounts farther off are looked at. */
const MANY_DIGITS = 7
const NEAR = 3
const FAR = 8
/** No farther off is a repetition looked for. */
const FARTHEST = 100

type SumEquation = Extract<Equation, { form: 'sum' }>

const isPlain = (claim: Claim): boolean =>
  claim.unit.key === '元' && claim.vagueness === 'none' && claim.bound === 'none' && claim.role !== 'unit-price'

/** What an amount would be, were it the sum or the difference of two beside it. */
function sumsOf(claim: Claim, near: readonly Claim[]): { equation: SumEquation; needed: Exact }[] {
  return near.flatMap((one, at) =>
    near.slice(at + 1).flatMap((other) => {
      const [more, less] = compare(one.value, other.value) >= 0 ? [one, other] : [other, one]
      const of = (sign: 1 | -1): SumEquation => ({
        form: 'sum',
        whole: claim,
        terms: [
          { quantity: more, sign: 1 },
          { quantity: less, sign },
        ],
      })
      // 民生80,055万元，其中社保10,808万元，教育20,753万元: what stands between two amounts is no sum of them.
      const isBetween = Math.min(one.start, other.start) < claim.start && claim.start < Math.max(one.start, other.start)
      const sums = isBetween ? [] : [{ equation: of(1), needed: plus(more.value, less.value) }]
      return [...sums, { equation: of(-1), needed: minus(more.value, less.value) }]
    }),
  )
}

/** Amounts of money around one, no farther off than its digits allow. */
function around(claims: readonly Claim[], at: number): Claim[] {
  const claim = claims[at]
  if (claim === undefined) return []
  const isLong = significantDigits(claim) >= MANY_DIGITS
  const reach = isLong ? FAR : NEAR
  return claims
    .slice(Math.max(0, at - reach), at + reach + 1)
    .filter((other) => other !== claim && (isLong || other.paragraph === claim.paragraph))
}

/** 230,677.52 and 30,677.52 beside a stated 200,000: what lies between two amounts is an amount, no slip. */
function isStated(claims: readonly Claim[], difference: Exact): boolean {
  const size = magnitude(difference)
  return claims.some(({ value }) => compare(value, size) === 0)
}

function slippedSum(claims: readonly Claim[], at: number): SumEquation | null {
  const claim = claims[at]
  if (claim === undefined) return null
  const candidates = sumsOf(claim, around(claims, at)).filter(({ needed }) => compare(needed, ZERO) > 0)
  const isDone = candidates.some(({ equation }) => isSolved(equation))
  if (isDone) return null
  const slipped = candidates.find(
    ({ needed }) => slipOf(claim, needed) !== null && !isStated(claims, minus(claim.value, needed)),
  )
  return slipped?.equation ?? null
}

/** The same long amount elsewhere, but for one slip. */
function slippedTwin(claims: readonly Claim[], claim: Claim): Equation | null {
  if (significantDigits(claim) < MANY_DIGITS || isDerived(claim)) return null
  const hasTwin = claims.some((other) => other !== claim && compare(other.value, claim.value) === 0)
  const isTwin = (other: Claim): boolean =>
    other !== claim && slipOf(claim, other.value) !== null && !isStated(claims, minus(claim.value, other.value))
  const twin = hasTwin ? undefined : claims.find(isTwin)
  return twin === undefined ? null : { form: 'same', first: claim, second: twin }
}

/** Amounts of many digits that nothing explains, and that one slip keeps from being a sum, a difference or a repetition. */
export function nearMisses({ claims }: Prose, ties: readonly Tie[]): Tie[] {
  const told = startsIn(ties)
  const money = claims.filter(isPlain)
  return money.flatMap((claim, at) => {
    if (told.has(claim.start) || significantDigits(claim) < FEWEST_DIGITS) return []
    const beside = money.slice(Math.max(0, at - FARTHEST), at + FARTHEST)
    const twin = slippedTwin(beside, claim)
    if (twin !== null) return [makeTie('restated', twin, 'likely')]
    const sum = slippedSum(beside, beside.indexOf(claim))
    return sum === null ? [] : [makeTie('parts', sum, 'likely')]
  })
}
