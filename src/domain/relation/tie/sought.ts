import { isZero } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from './make-tie.ts'
import { fineDigits, isFinelyPrinted } from './print.ts'
import { isSlipInRange } from './ranges.ts'
import { isExactSlip, isOneSlipAway, isUnitAway } from './slip.ts'
import { isSolved } from './solve.ts'
import type { Certainty, Equation, Quantity, Tie, TieKind } from './tie.ts'
import { quantitiesOf } from './tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const FEWEST_DIGITS = 3

/** An amount that can be multiplied, none at all as well. */
export const isPlainOrNone = ({ bound, unit }: Claim): boolean =>
  bound === 'none' && unit.key !== '' && unit.dimension !== 'percent'

/** An amount that can be added, divided and compared. */
export const isPlain = (claim: Claim): boolean => isPlainOrNone(claim) && !isZero(claim.value)

/** How far an amount is looked for. */
export interface Reach {
  readonly amounts: number
  readonly paragraphs: number
}

/** Amounts before one, the nearest first. */
export function before({ claims }: Prose, claim: Claim, { amounts, paragraphs }: Reach): Claim[] {
  const found: Claim[] = []
  for (const other of claims.slice(Math.max(0, claim.index - amounts), claim.index).reverse()) {
    if (other.paragraph < claim.paragraph - paragraphs) return found
    found.push(other)
  }
  return found
}

/** Amounts behind one in its sentence, the nearest first. */
export function behind({ claims }: Prose, claim: Claim, amounts: number): Claim[] {
  const near = claims.slice(claim.index + 1, claim.index + 1 + amounts)
  const end = near.findIndex(({ sentence }) => sentence !== claim.sentence)
  return end === -1 ? near : near.slice(0, end)
}

/** Every pair of different members, in the order given. */
export function pairsOf<T>(one: readonly T[], other: readonly T[]): (readonly [T, T])[] {
  return flatMapped(one, (first) =>
    flatMapped(other, (second): [T, T][] => (first === second ? [] : [[first, second]])),
  )
}

/**
 * Of several ways to read a relation whose words are there, the one that holds; else the one that a single slip keeps
 * from holding. `null`: the amounts meant are not among these, and nothing can be said.
 */
export function sought(kind: TieKind, equations: readonly Equation[]): Tie | null {
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie(kind, holding, 'certain')
  const slipped =
    equations.slice(0, MOST_READINGS).find((equation) => isToldBy(kind, equation) && isSlipped(equation)) ??
    equations.find(isUnitAway)
  return slipped === undefined ? null : makeTie(kind, slipped, 'likely')
}

/**
 * Of several ways to read a relation the one that holds; else the only one of which a slip is told, with `certainty`, or
 * meant however far off ('closed'). `null` where there is none, or more than one.
 */
export function heldOrOnly(
  kind: TieKind,
  equations: readonly Equation[],
  { isTold, certainty }: { isTold: (equation: Equation, at: number) => boolean; certainty: Certainty | 'closed' },
): Tie | null {
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie(kind, holding, 'certain')
  const [only, ...others] = equations.filter(isTold)
  if (only === undefined || others.length > 0) return null
  return certainty === 'closed' ? closedTie(kind, only) : makeTie(kind, only, certainty)
}

/** whole = all parts together */
export const sumOfParts = (whole: Quantity, parts: readonly Quantity[]): SumEquation => ({
  form: 'sum',
  whole,
  terms: parts.map((quantity) => ({ quantity, sign: 1 })),
})

/** whole = more − less */
export const difference = (whole: Quantity, [more, less]: readonly [Quantity, Quantity]): SumEquation => ({
  form: 'sum',
  whole,
  terms: [
    { quantity: more, sign: 1 },
    { quantity: less, sign: -1 },
  ],
})

/** What something is now, and what it is compared with. */
export type Compared = readonly [current: Quantity, base: Quantity]

/**
 * A change or a distance between two amounts, or its percentage, the way that its word says: of several pairs the one that
 * holds, or that only the word keeps from holding; else one that a single slip does.
 */
export function soughtDifference(change: Quantity, pairs: readonly Compared[], sign: 1 | -1): Tie | null {
  const kind = change.unit.dimension === 'percent' ? 'growth' : 'change'
  const said = pairs.map((pair) => changed(change, pair, sign))
  const turned = pairs.map((pair) => changed(change, pair, sign === 1 ? -1 : 1))
  const meant = said.find(isSolved) ?? said[turned.findIndex(isSolved)]
  return meant === undefined ? sought(kind, said) : makeTie(kind, meant, 'certain')
}

/** By how much, or by what percentage of the base, the current amount is more or less. */
export function changed(change: Quantity, [current, base]: Compared, sign: 1 | -1): Equation {
  if (change.unit.dimension === 'percent') return { form: 'rise', rate: change, current, base, sign }
  return difference(change, sign === 1 ? [current, base] : [base, current])
}

/** So many amounts a report has at most: no farther back is anything looked for by its name alone. */
export const OF_A_REPORT = 600

export const isSlipped = (equation: Equation): boolean => isOneSlipAway(equation) || isSlipInRange(equation)

/** So wide may be what rounding leaves open, as a share of it, where the words leave no doubt what is meant. */
const WIDE = 0.05

/** 医护比1∶1.16 for 1∶1.19: a slip within what so coarse a figure leaves open. */
export const isSlippedWidely = (equation: Equation): boolean => isSlipped(equation) || isSlipInRange(equation, WIDE)

/** One slip keeps it from holding to the last digit, in so many digits; a 万 too many or too few tells in any. */
export const isPlainSlip = (equation: Equation, fewest: number): boolean =>
  (Math.max(...quantitiesOf(equation).map(fineDigits)) >= fewest && isExactSlip(equation)) || isUnitAway(equation)

/** Among more readings than these one is a slip away by chance; a forgotten 万 is not. */
const MOST_READINGS = 6

/** 新设站0家，每家15万元，共150万元: of nothing comes nothing. */
const isOfNought = (equation: Equation): boolean =>
  equation.form === 'product' && equation.factors.some(({ value }) => isZero(value))

/** Among numbers of one or two digits everything is one slip away, but for none at all. */
export function isTelling(equation: Equation): boolean {
  return Math.max(...quantitiesOf(equation).map(fineDigits)) >= FEWEST_DIGITS || isOfNought(equation)
}

/** 预算32.00万元，补助20.00万元，其余12.00万元: what is left may as well be printed as fine as others are. */
const isToldBy = (kind: TieKind, equation: Equation): boolean =>
  isTelling(equation) || (kind === 'balance' && quantitiesOf(equation).some(isFinelyPrinted))

/** Where amounts stand that take part in ties of some forms. */
export function toldIn(ties: readonly Tie[], isMeant: (tie: Tie) => boolean): ReadonlySet<number> {
  const told = new Set<number>()
  for (const tie of ties) {
    if (isMeant(tie)) for (const start of firstOf(tie.equation)) told.add(start)
  }
  return told
}

/** The amount that an equation speaks of: its rate, its whole, its product. */
function firstOf(equation: Equation): number[] {
  switch (equation.form) {
    case 'sum':
      return [equation.whole.start]
    case 'ratio':
    case 'pooled':
    case 'growth':
    case 'rise':
      return [equation.rate.start]
    case 'product':
      return [equation.product.start, ...equation.factors.map(({ start }) => start)]
    case 'weighted':
      return quantitiesOf(equation).map(({ start }) => start)
    case 'mean':
      return [equation.average.start]
    case 'within':
      return [equation.part.start]
    case 'same':
      return [equation.first.start]
    default:
      return equation satisfies never
  }
}

/** A total is divided into parts and may be a rest of two others as well. */
export const isDivision = ({ equation }: Tie): boolean =>
  equation.form === 'sum' && equation.terms.length > 1 && equation.terms.every(({ sign }) => sign === 1)

/** Amounts of which a relation of their own is told, other than what they are divided into. */
export const toldBesideParts = (ties: readonly Tie[], isMeant: (tie: Tie) => boolean): ReadonlySet<number> =>
  toldIn(ties, (tie) => isMeant(tie) && !isDivision(tie))

/** Amounts that are parts of a sum that holds, or are left of another. */
export const summedIn = (ties: readonly Tie[]): ReadonlySet<number> =>
  new Set(
    flatMapped(ties, ({ holds, equation }) =>
      holds && equation.form === 'sum' ? equation.terms.map(({ quantity }) => quantity.start) : [],
    ),
  )
