import { magnitude, printedLike, unitOf } from './print.ts'
import type { Solution } from './solve.ts'
import { solve } from './solve.ts'
import type { Certainty, Equation, Quantity, Tie, TieKind } from './tie.ts'
import { placesOf, quantitiesOf } from './tie.ts'

type Stated = Pick<Tie, 'kind' | 'equation' | 'certainty' | 'isClosed'>

/**
 * A tie that prints its words when they are asked for, which few are. It is a class for its getters: in the literal of an
 * object they would make a table of it, which every reader had to look its properties up in.
 */
class JudgedTie implements Tie {
  readonly kind: TieKind
  readonly equation: Equation
  readonly quantities: readonly Quantity[]
  readonly certainty: Certainty
  readonly isClosed: boolean
  readonly holds: boolean
  readonly isNarrow: boolean
  private readonly solution: Solution
  private ownPlaces: string | null

  constructor({ kind, equation, certainty, isClosed }: Stated) {
    this.kind = kind
    this.equation = equation
    this.quantities = quantitiesOf(equation)
    this.certainty = certainty
    this.isClosed = isClosed
    this.solution = solve(equation)
    this.ownPlaces = null
    this.holds = this.solution.holds
    this.isNarrow = this.solution.isNarrow
  }

  get places(): string {
    this.ownPlaces ??= placesOf(this.equation)
    return this.ownPlaces
  }

  get expected(): string | null {
    const { required } = this.solution
    return required === null ? null : printedLike(required, this.first)
  }

  get actual(): string {
    return printedLike(this.first.value, this.first)
  }

  get difference(): string | null {
    const { difference } = this.solution
    return difference === null ? null : printedLike(magnitude(difference), this.first)
  }

  get unit(): string {
    return unitOf(this.first)
  }

  /** The one that is compared with what the others require. */
  private get first(): Quantity {
    return this.quantities[0] as Quantity // every equation has some
  }
}

/** Judges an equation and makes the tie that the checks read. */
export const makeTie = (kind: TieKind, equation: Equation, certainty: Certainty): Tie =>
  new JudgedTie({ kind, equation, certainty, isClosed: false })

/** A tie of all the figures of a clause, whose words leave nothing else to be meant. */
export const closedTie = (kind: TieKind, equation: Equation): Tie =>
  new JudgedTie({ kind, equation, certainty: 'certain', isClosed: true })
