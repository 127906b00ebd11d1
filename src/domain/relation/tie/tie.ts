import type { Exact } from '../../amount/index.ts'
import type { Interval, Unit, Vagueness } from '../../claim/index.ts'

/** An amount that takes part in a relation: a claim of the prose, or the number of a table cell. */
export interface Quantity {
  readonly start: number
  readonly end: number
  /** As printed, unit included where it stands beside the digits. */
  readonly text: string
  readonly digits: string
  readonly value: Exact
  readonly interval: Interval
  readonly step: Exact
  readonly vagueness: Vagueness
  readonly unit: Unit
  readonly label: string
}

export interface Term {
  readonly quantity: Quantity
  readonly sign: 1 | -1
}

/** 每人800元 × 20人. */
export interface PricedCount {
  readonly price: Quantity
  readonly count: Quantity
}

/** 勾稽关系 — what must hold between quantities. */
export type Equation =
  /** whole = Σ ± terms */
  | { readonly form: 'sum'; readonly whole: Quantity; readonly terms: readonly Term[] }
  /** rate % = numerator ÷ denominator */
  | { readonly form: 'ratio'; readonly rate: Quantity; readonly numerator: Quantity; readonly denominator: Quantity }
  /** rate % = Σ numerators ÷ Σ denominators: 三类问卷 together */
  | {
      readonly form: 'pooled'
      readonly rate: Quantity
      readonly numerators: readonly Quantity[]
      readonly denominators: readonly Quantity[]
    }
  /** rate % = change ÷ (current ∓ change) */
  | {
      readonly form: 'growth'
      readonly rate: Quantity
      readonly change: Quantity
      readonly current: Quantity
      readonly sign: 1 | -1
    }
  /** rate % = (current − base) ÷ base, in the direction `sign` */
  | {
      readonly form: 'rise'
      readonly rate: Quantity
      readonly current: Quantity
      readonly base: Quantity
      readonly sign: 1 | -1
    }
  /** product = Π factors */
  | { readonly form: 'product'; readonly product: Quantity; readonly factors: readonly Quantity[] }
  /** whole = Σ price × count */
  | { readonly form: 'weighted'; readonly whole: Quantity; readonly pairs: readonly PricedCount[] }
  /** average = Σ members ÷ how many they are */
  | { readonly form: 'mean'; readonly average: Quantity; readonly members: readonly Quantity[] }
  /** part ≤ whole */
  | { readonly form: 'within'; readonly part: Quantity; readonly whole: Quantity }
  /** two statements of one quantity */
  | { readonly form: 'same'; readonly first: Quantity; readonly second: Quantity }

/** What sort of statement the relation comes from; a check looks after one or two of them. */
export type TieKind =
  | 'parts'
  | 'code-parts'
  | 'basic-project'
  | 'share'
  | 'basic-project-share'
  | 'growth'
  | 'change'
  | 'rate'
  | 'product'
  | 'balance'
  | 'within'
  | 'restated'
  | 'score'
  | 'score-sum'
  | 'table-sum'
  | 'table-text'
  | 'table-rate'
  | 'explained'

/** `certain`: the words say so. `likely`: the words and the numbers together make it very probable. */
export type Certainty = 'certain' | 'likely'

/** A relation that a document states, with what became of it. */
export interface Tie {
  readonly kind: TieKind
  readonly equation: Equation
  /** All of the equation, as {@link quantitiesOf} tells them. */
  readonly quantities: readonly Quantity[]
  /** Where its quantities stand, as {@link placesOf} tells it. */
  readonly places: string
  readonly certainty: Certainty
  /** No other figure stands in the clause, and its words say the relation fully: it is meant, however far off. */
  readonly isClosed: boolean
  readonly holds: boolean
  /** Broken by no more than rounding could explain, between numbers that look exact. */
  readonly isNarrow: boolean
  /** What the others require of the first quantity, in its printed unit; `null` where only an order is broken. */
  readonly expected: string | null
  readonly actual: string
  readonly difference: string | null
  readonly unit: string
}

/** Every quantity of an equation, the one that is compared first. */
export function quantitiesOf(equation: Equation): readonly Quantity[] {
  switch (equation.form) {
    case 'sum':
      return [equation.whole, ...equation.terms.map(({ quantity }) => quantity)]
    case 'ratio':
      return [equation.rate, equation.numerator, equation.denominator]
    case 'pooled':
      return [equation.rate, ...equation.numerators, ...equation.denominators]
    case 'growth':
      return [equation.rate, equation.change, equation.current]
    case 'rise':
      return [equation.rate, equation.current, equation.base]
    case 'product':
      return [equation.product, ...equation.factors]
    case 'weighted':
      return [equation.whole, ...equation.pairs.flatMap(({ price, count }) => [price, count])]
    case 'mean':
      return [equation.average, ...equation.members]
    case 'within':
      return [equation.part, equation.whole]
    case 'same':
      return [equation.first, equation.second]
    default:
      return equation satisfies never
  }
}

/** Where amounts stand that take part in relations. */
export function startsIn(ties: readonly Tie[]): ReadonlySet<number> {
  const starts = new Set<number>()
  for (const { quantities } of ties) for (const { start } of quantities) starts.add(start)
  return starts
}

/** Where the quantities of an equation stand, whatever their order: of two equations with the same places one says the other again. */
export const placesOf = (equation: Equation): string =>
  quantitiesOf(equation)
    .map(({ start }) => start)
    .sort((one, other) => one - other)
    .join()
