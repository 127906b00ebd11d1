import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { countFor } from '../products/per-unit.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isCompared, isOfPlan, isQuotient, isTotalOf } from './sought-averages.ts'
import { asAverage } from './taken-over.ts'

/** 生均, 户均, 亩均: what is averaged over, by its word. Time goes by for all alike. */
const OVER = /([生户亩床校村班师案辆所])均[^，。；]{0,8}$/
const LONGEST = 24
const MOST_TOTALS = 3

const overOf = (prose: Prose, claim: Claim): string | undefined =>
  OVER.exec(lastClause(wordsBefore(prose, claim, LONGEST)))?.[1]

/** The counts that averages are known to be over, each value once, by the word of these. */
function knownCounts(prose: Prose, ties: readonly Tie[]): Map<string, Claim[]> {
  const known = new Map<string, Claim[]>()
  for (const { holds, equation } of ties) {
    if (!holds || equation.form !== 'product') continue
    const own = equation.factors.flatMap(({ start }) => between(prose.claims, start, start + 1))
    const [over] = own.slice(0, 1).flatMap((average) => overOf(prose, average) ?? [])
    const counts = known.get(`${over}`) ?? []
    const isNew = (count: Claim): boolean => counts.every(({ value }) => compare(value, count.value) !== 0)
    if (over !== undefined) known.set(over, [...counts, ...own.slice(1, 2).filter(isNew)])
  }
  return known
}

/** What was divided: amounts of the kind in its sentence. */
function totalsOf(prose: Prose, claim: Claim): Claim[] {
  return prose.claims
    .slice(Math.max(0, claim.index - MOST_TOTALS * 2), claim.index)
    .filter((other) => other.sentence === claim.sentence && isTotalOf(other, claim) && !isCompared(other))
    .slice(-MOST_TOTALS)
    .reverse()
}

/** 按在校生计算，生均30.07平方米；…生均1,200千瓦时: over the same as others of this word, where all of these are over one count. */
export function sharedCounts(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/[生户亩床校村班师案辆所]均/.test(prose.normal)) return []
  const known = knownCounts(prose, ties)
  if (known.size === 0) return []
  const told = new Set(
    ties.flatMap(({ equation }) => (equation.form === 'product' ? equation.factors.map(({ start }) => start) : [])),
  )
  return flatMapped(
    prose.claims.filter((claim) => isPlain(claim) && !told.has(claim.start)),
    (claim): Tie[] => {
      const [count, ...others] = known.get(`${overOf(prose, claim)}`) ?? []
      if (count === undefined || others.length > 0) return []
      const totals = isOfPlan(prose, claim) ? [] : totalsOf(prose, claim)
      const equations = totals.map(
        (total): Equation => ({
          form: 'product',
          product: total,
          factors: [asAverage(prose, claim), countFor(claim, count)],
        }),
      )
      const holding = equations.find(isSolved)
      if (holding !== undefined) return [makeTie('product', holding, 'certain')]
      const [first] = equations
      const isRounded = totals.some((total) => isQuotient(claim, total, count))
      return first === undefined || isRounded || !isSlipped(first) ? [] : [makeTie('product', first, 'likely')]
    },
  )
}
