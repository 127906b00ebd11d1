import { compare, sumOf } from '../src/domain/amount/index.ts'
import type { Claim } from '../src/domain/claim/index.ts'
import { type Equation, isSolved, significantDigits } from '../src/domain/relation/index.ts'
import { grouped } from './audit-tally.ts'

/** A relation that figures beside one another fulfil to the last digit, whatever the words say. */
export interface MinedRelation {
  readonly kind: 'sum' | 'rate'
  /** Of these claims, by their index in the document. */
  readonly indexes: readonly number[]
  /** The relation between claims at the same places of another reading. */
  equationOf(claims: readonly Claim[]): Equation | null
}

const [FEWEST_DIGITS, MOST_PARTS, PAIRS_BACK, PAIRS_ON] = [3, 8, 5, 2]

const isExact = ({ vagueness, bound, form, value }: Claim): boolean =>
  vagueness === 'none' && bound === 'none' && form !== 'chinese' && value.numerator > 0n

const isAmount = ({ unit }: Claim): boolean =>
  unit.key !== '' && unit.dimension !== 'percent' && unit.dimension !== 'percentage-points'

const relation = (
  kind: MinedRelation['kind'],
  members: readonly Claim[],
  build: (members: readonly Claim[]) => Equation,
): MinedRelation => ({
  kind,
  indexes: members.map(({ index }) => index),
  equationOf(claims) {
    const own = members.flatMap(({ index }) => claims[index] ?? [])
    return own.length === members.length ? build(own) : null
  },
})

function sum([whole, ...parts]: readonly Claim[]): Equation {
  return { form: 'sum', whole: whole as Claim, terms: parts.map((quantity) => ({ quantity, sign: 1 as const })) }
}

/** The whole and two and more amounts of its unit right behind it, or right before it, that make it. */
function sumFrom(alike: readonly Claim[], at: number, step: 1 | -1): MinedRelation[] {
  const whole = alike[at]
  if (whole === undefined || significantDigits(whole) < FEWEST_DIGITS) return []
  const run =
    step === 1 ? alike.slice(at + 1, at + 1 + MOST_PARTS) : alike.slice(Math.max(0, at - MOST_PARTS), at).reverse()
  const makes = (count: number): boolean => {
    const parts = run.slice(0, count)
    const isFine = parts.every((part) => compare(part.step, whole.step) <= 0)
    return isFine && compare(sumOf(parts.map(({ value }) => value)), whole.value) === 0
  }
  const count = run.findIndex((_, last) => last > 0 && makes(last + 1)) + 1
  return count === 0 ? [] : [relation('sum', [whole, ...run.slice(0, count)], sum)]
}

type Members = readonly [rate: Claim, one: Claim, other: Claim]

/** What a percentage can be of two amounts: one out of the other, what it grew or fell by to the other, or by a change. */
const RATES: readonly ((members: Members) => Equation)[] = [
  ([rate, numerator, denominator]) => ({ form: 'ratio', rate, numerator, denominator }),
  ([rate, current, base]) => ({ form: 'rise', rate, current, base, sign: 1 }),
  ([rate, current, base]) => ({ form: 'rise', rate, current, base, sign: -1 }),
  ([rate, current, change]) => ({ form: 'growth', rate, current, change, sign: 1 }),
  ([rate, current, change]) => ({ form: 'growth', rate, current, change, sign: -1 }),
]

/** The one relation of a finely printed percentage to two amounts of its sentence; where there are more, none. */
function rateAt(claims: readonly Claim[], at: number): MinedRelation[] {
  const rate = claims[at]
  if (rate?.unit.dimension !== 'percent' || !rate.digits.includes('.') || significantDigits(rate) < FEWEST_DIGITS)
    return []
  const near = claims
    .slice(Math.max(0, at - PAIRS_BACK), at + PAIRS_ON + 1)
    .filter((claim) => isAmount(claim) && claim.sentence === rate.sentence && significantDigits(claim) > 1)
  const found = near.flatMap((one) =>
    near
      .filter((other) => other !== one && other.unit.key === one.unit.key)
      .flatMap((other) =>
        RATES.filter((build) => isSolved(build([rate, one, other]))).map((build) =>
          relation('rate', [rate, one, other], (own) => build(own as unknown as Members)),
        ),
      ),
  )
  return found.length === 1 ? found : []
}

/** Relations of neighbouring figures of one paragraph: many of them stated, some by chance. */
export function minedRelations(claims: readonly Claim[]): MinedRelation[] {
  const paragraphs = grouped(claims.filter(isExact), ({ paragraph }) => String(paragraph))
  return [...paragraphs.values()].flatMap((own) => {
    const byUnit = [...grouped(own.filter(isAmount), ({ unit }) => unit.key).values()]
    const sums = byUnit.flatMap((alike) =>
      alike.flatMap((_, at) => [...sumFrom(alike, at, 1), ...sumFrom(alike, at, -1)]),
    )
    return [...sums, ...own.flatMap((_, at) => rateAt(own, at))]
  })
}
