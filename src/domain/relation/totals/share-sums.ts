import type { Exact } from '../../amount/index.ts'
import { compare, fraction, minus, plus, sumOf, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, magnitude } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

type Ratio = Extract<Equation, { form: 'ratio' }>

const HUNDRED = whole(100)
const PARAGRAPHS_APART = 2

/** Shares of one whole, one after the other, each of an amount of its own. */
interface Shares {
  readonly whole: Quantity
  readonly parts: readonly Claim[]
  readonly rates: readonly Quantity[]
}

/** Ratios of one denominator that follow each other within a few paragraphs. */
function groupsOf(ratios: readonly Ratio[], claimAt: ReadonlyMap<number, Claim>): Shares[] {
  const groups: { whole: Quantity; parts: Claim[]; rates: Quantity[] }[] = []
  const latest = new Map<number, (typeof groups)[number]>()
  for (const { rate, numerator, denominator } of [...ratios].sort((a, b) => a.numerator.start - b.numerator.start)) {
    const part = claimAt.get(numerator.start)
    if (part === undefined || part.unit.dimension === 'percent') continue
    const group = latest.get(denominator.start)
    const last = group?.parts.at(-1)
    const isNext =
      last !== undefined && last.start !== part.start && part.paragraph <= last.paragraph + PARAGRAPHS_APART
    if (group !== undefined && isNext && !isFull(group.rates)) {
      group.parts.push(part)
      group.rates.push(rate)
    } else {
      const own = { whole: denominator, parts: [part], rates: [rate] }
      groups.push(own)
      latest.set(denominator.start, own)
    }
  }
  return groups
}

const roundingOf = (rates: readonly Quantity[]): Exact =>
  sumOf(rates.map(({ step }) => fraction(step.numerator, step.denominator * 2n)))

const sumOfRates = (rates: readonly Quantity[]): Exact => sumOf(rates.map(({ value }) => value))

/** All of a hundred, as far as rounding goes. */
const isFull = (rates: readonly Quantity[]): boolean =>
  compare(magnitude(minus(sumOfRates(rates), HUNDRED)), roundingOf(rates)) <= 0

/** 走训生81人 behind 住校生243人，占75.0%: the one that is left, of which no share is told. */
function lastOf(prose: Prose, { whole: all, parts }: Shares): Claim | null {
  const [last] = parts.slice(-1)
  const index = Math.max(...parts.map((part) => part.index))
  const next = prose.claims.slice(index + 1, index + 3).find(isPlain)
  const isBeside =
    last !== undefined &&
    next !== undefined &&
    next.sentence === last.sentence &&
    next.unit.key === last.unit.key &&
    next.start !== all.start &&
    next.depth === last.depth &&
    /^[，；、]/.test(next.lead) &&
    !/其中|另|同比|[较比]/.test(next.lead)
  return isBeside ? next : null
}

const FEWEST_DIGITS = 3

function judged(equation: Equation, isClosed: boolean): Tie | null {
  if (isSolved(equation)) return makeTie('parts', equation, 'certain')
  const isTelling = Math.max(...quantitiesOf(equation).map(fineDigits)) >= FEWEST_DIGITS
  return isClosed && isTelling && isSlipped(equation) ? makeTie('parts', equation, 'likely') : null
}

/** The rest of a hundred, where the other shares hold. */
function tieOf(prose: Prose, shares: Shares): Tie | null {
  const { whole: all, parts, rates } = shares
  if (isFull(rates)) return parts.length < 2 ? null : judged(sumOfParts(all, parts), true)
  if (compare(plus(sumOfRates(rates), roundingOf(rates)), HUNDRED) >= 0) return null
  const last = lastOf(prose, shares)
  return last === null ? null : judged(sumOfParts(all, [...parts, last]), false)
}

/** 男60,873人次，占56.0%；女47,769人次，占44.0%: amounts of which the shares leave nothing over are all there is of it. */
export function sumsOfShares(prose: Prose, ties: readonly Tie[]): Tie[] {
  const claimAt = new Map(prose.claims.map((claim) => [claim.start, claim]))
  const known = new Set(ties.filter(({ equation }) => equation.form === 'sum').map(({ places }) => places))
  const ratios = flatMapped(ties, ({ equation, kind }) =>
    equation.form === 'ratio' &&
    /share|rate/.test(kind) &&
    equation.numerator.unit.key === equation.denominator.unit.key
      ? [equation]
      : [],
  )
  return groupsOf(ratios, claimAt)
    .flatMap((shares) => tieOf(prose, shares) ?? [])
    .filter(({ places }) => !known.has(places))
}
