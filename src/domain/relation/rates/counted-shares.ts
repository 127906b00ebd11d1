import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { before, isSlipped, isSolved, leadOf, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { FINE, isPercentage, isRateable } from './sought-rates.ts'

const COUNTS = '两三四五六七八'
/** 三类合计占90.3%, 前两项之和占58.4%: so many of those told before, together. */
const TOGETHER =
  /(?:^|[^\d])(?:这|前|上述|以上|其中)?([两三四五六七八])(?:者|类|项|种|块|家|个|级|档|部分|地|县|市|村|[一-龥]{1,3})?(?:行业|项目|单位|部门|方面|乡镇|样本|街道)?(?:合计|相加|之和|加起来|合起来|共|总共|一共)(?:约|共)?占(?:了|到|比)?(?:[一-龥]{0,6}的)?(?:为|达)?$/
const NEAR = 4

const isJoined = (prose: Prose, claim: Claim): boolean => /^[、，；和及与][^。]*$/.test(leadOf(prose, claim))

/** The last so many amounts before it, one behind the other. */
function membersBefore(prose: Prose, rate: Claim, count: number): readonly Claim[] {
  const amounts = before(prose, rate, { amounts: count * 2 + 2, paragraphs: 0 })
    .filter((claim) => isRateable(claim) && claim.form !== 'chinese')
    .slice(0, count)
    .reverse()
  const [first] = amounts
  const isList = amounts.every(
    (claim, at) => claim.unit.key === first?.unit.key && (at === 0 || isJoined(prose, claim)),
  )
  return isList && amounts.length === count ? amounts : []
}

function tieOf(prose: Prose, rate: Claim): Tie | null {
  const words = lastClause(wordsBefore(prose, rate, 24))
  const counted = isPercentage(rate) && fineDigits(rate) >= FINE ? TOGETHER.exec(words)?.[1] : undefined
  const numerators = counted === undefined ? [] : membersBefore(prose, rate, COUNTS.indexOf(counted) + 2)
  const [first] = numerators
  if (first === undefined) return null
  const wholes = before(prose, first, { amounts: 12, paragraphs: 1 })
    .filter((claim) => isRateable(claim) && claim.unit.key === first.unit.key)
    .slice(0, NEAR)
  const equations = wholes.map((whole): Equation => ({ form: 'pooled', rate, numerators, denominators: [whole] }))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('share', holding, 'certain')
  const [only, ...others] = equations.filter(isSlipped)
  return only === undefined || others.length > 0 ? null : makeTie('share', only, 'likely')
}

/** 制造业227户、批发零售业96户、加工业58户，三类合计占90.3%: shares of so many amounts together. */
export function countedShares(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(
    ties.filter(({ holds }) => holds),
    ({ equation }) => 'rate' in equation,
  )
  return prose.claims.flatMap((claim) => (told.has(claim.start) ? [] : (tieOf(prose, claim) ?? [])))
}
