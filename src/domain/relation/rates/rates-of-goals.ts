import { compare, isZero } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** What may stand between the base and its percentage: 目标1,000人的105.2%. */
const OF_AMOUNT = /^[一-龥]{0,6}(?:（[^（）]*）)?的(?:比例|比重)?(?:仅|约)?(?:为|达)?$/
const NAMES_BASE = /占|完成|达到?|[为是]|相当于|超|实现|恢复[到至]|使用|用去|动用/
const OF_OTHERS = /上年|去年|同期|比|较/
const NEAREST = 3

/** Amounts that the percentage can be of, the nearest first: in the sentence, or right before it; 31万吨（小麦13万吨、稻谷16万吨），占任务的: none of a closed bracket. */
function numeratorsBefore(claims: readonly Claim[], at: number): Claim[] {
  const base = claims[at - 1]
  const near = claims
    .slice(Math.max(0, at - 8), Math.max(0, at - 1))
    .filter((claim) => base !== undefined && claim.unit.key === base.unit.key && claim.sentence >= base.sentence - 1)
    .filter(({ depth }) => base !== undefined && depth <= base.depth)
  // 人均消费支出23,860元，占人均可支配收入38,420元的: one average out of another.
  const isAmount = (claim: Claim): boolean =>
    !isDerived(claim) || (claim.role === 'unit-price' && base?.role === 'unit-price')
  return near
    .filter((claim) => isAmount(claim) && base !== undefined && compare(claim.value, base.value) !== 0)
    .reverse()
    .slice(0, NEAREST)
}

function tieOfGoal(prose: Prose, claims: readonly Claim[], at: number): Tie | null {
  const [base, rate] = [claims[at - 1], claims[at]]
  if (base === undefined || rate?.unit.dimension !== 'percent' || rate.vagueness !== 'none') return null
  if (base.sentence !== rate.sentence || base.unit.dimension === 'percent' || isZero(base.value)) return null
  const lead = lastClause(wordsBefore(prose, base, 24))
  const isOfBase = OF_AMOUNT.test(prose.normal.slice(base.end, rate.start)) && base.vagueness === 'none'
  if (!isOfBase || !NAMES_BASE.test(lead) || OF_OTHERS.test(lead)) return null
  const equations = numeratorsBefore(claims, at).map(
    (numerator): Equation => ({ form: 'ratio', rate, numerator, denominator: base }),
  )
  const holding = equations.find((equation) => isSolved(equation))
  const meant = holding ?? equations.find(isSlipped) ?? equations[0]
  return meant === undefined ? null : makeTie('rate', meant, holding === undefined ? 'likely' : 'certain')
}

/** Percentages of an amount named right before them: 招生1,052人，完成目标1,000人的105.2%. */
export function ratesOfGoals(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (_, at) => tieOfGoal(prose, claims, at) ?? [])
}
