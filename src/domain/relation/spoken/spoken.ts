import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { ratesToCome } from '../rates/rates-to-come.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { goalSpoken } from './spoken-goals.ts'
import { growthSpoken } from './spoken-growths.ts'
import { rateSpoken } from './spoken-rates.ts'
import { restSpoken } from './spoken-rests.ts'
import { useSpoken } from './spoken-use.ts'
import type { Context } from './spoken-words.ts'
import { contextOf } from './spoken-words.ts'

const rateOf = ({ equation }: Tie): number[] => ('rate' in equation ? [equation.rate.start] : [])

const placesOf = ({ equation }: Tie): string =>
  quantitiesOf(equation)
    .map(({ start }) => start)
    .join()

/** A reading that holds goes before one that a slip keeps from it. */
function spokenOf(context: Context, claim: Claim): Tie | null {
  const found = flatMapped(READERS, (read) => read(context, claim) ?? [])
  return found.find(({ holds }) => holds) ?? found[0] ?? null
}

const READERS = [restSpoken, goalSpoken, rateSpoken, growthSpoken, useSpoken]

/** Rates and shares of which nothing tells yet, each against the amounts that its words and its place name. */
export function spokenRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = new Set(ties.filter(({ holds, certainty }) => holds || certainty === 'certain').flatMap(rateOf))
  const proposed = new Set(ties.filter((tie) => rateOf(tie).length > 0).map(placesOf))
  const context = contextOf(prose, ties)
  const spoken = flatMapped(prose.claims, (claim) => {
    const tie = told.has(claim.start) ? null : spokenOf(context, claim)
    return tie === null || proposed.has(placesOf(tie)) ? [] : tie
  })
  return [...spoken, ...ratesToCome(prose, ties)]
}
