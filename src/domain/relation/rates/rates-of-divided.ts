import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { heldOrOnly, isPlain, isSlippedWidely, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const RATE = /^，[^，。；\d]{1,6}率(?:为|达)?$/
const FINE = 3

function tieOf({ claims, normal }: Prose, rate: Claim): Tie | null {
  if (rate.unit.dimension !== 'percent' || !RATE.test(rate.lead) || fineDigits(rate) < FINE) return null
  const [whole, one, other] = claims.slice(Math.max(0, rate.index - 3), rate.index)
  if (whole === undefined || one === undefined || other?.sentence !== rate.sentence) return null
  const areAlike = [whole, one, other].every(
    (each) => isPlain(each) && each.unit.key === whole.unit.key && each.sentence === rate.sentence,
  )
  const isDivided = normal.slice(whole.end, one.start).includes('其中') && isSolved(sumOfParts(whole, [one, other]))
  if (!areAlike || !isDivided) return null
  const readings = [one, other].map((numerator): Equation => ({ form: 'ratio', rate, numerator, denominator: whole }))
  return heldOrOnly('rate', readings, { isTold: isSlippedWidely, certainty: 'closed' })
}

/** 学生1744人，其中在校用餐的1426人，回家用餐的318人，用餐率81.77%: one of two that all are divided into, out of all. */
export const ratesOfDivided = (prose: Prose): Tie[] =>
  prose.normal.includes('其中') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
