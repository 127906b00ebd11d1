import { exactText, minus } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits, HUNDRED } from '../tie/print.ts'
import { isPlain, isSlipped, isSlippedWidely, isSolved, OF_A_REPORT } from '../tie/sought.ts'
import type { Equation, Quantity, Tie } from '../tie/tie.ts'

/** 52份，占超期总数的70.27%; 直接减免2768具，减免率99.03% */
const RATE = /^，(?:占[^，。；占比]{0,14}|[^，。；占比较年]{0,8}率)(?:为|达)?$/
/** 其余22份, 没有当天减免的27具, 未通过的9项 */
const REST = /^[，；](?:其余|余下|剩余|(?:没有|未能?)[^，。；\d]{1,10})(?:的|为)?$/
const FINE = 3

/** What a percentage leaves of a hundred: the part is reckoned from it where it stands once. */
function leftOf(rate: Claim): Quantity {
  const value = minus(HUNDRED, rate.value)
  return takenAs<Quantity>(takenExactly(rate, value), { digits: exactText(value) })
}

/** A percentage with its amount before it and what is left right behind it. */
function tieOf({ claims }: Prose, rate: Claim): Tie | null {
  if (rate.unit.dimension !== 'percent' || rate.role === 'growth' || !RATE.test(rate.lead)) return null
  const [part, rest] = [claims[rate.index - 1], claims[rate.index + 1]]
  if (part?.sentence !== rate.sentence || rest?.sentence !== rate.sentence) return null
  const areAlike = part.unit.key === rest.unit.key && part.depth === rest.depth && part.depth === rate.depth
  if (!areAlike || !isPlain(part) || !isPlain(rest) || !REST.test(rest.lead) || fineDigits(rate) < FINE) return null
  const equation: Equation = { form: 'pooled', rate, numerators: [part], denominators: [part, rest] }
  const turned: Equation = { form: 'pooled', rate: leftOf(rate), numerators: [rest], denominators: [part, rest] }
  const isMeant = isSolved(equation) || isSlippedWidely(equation) || isSlipped(turned)
  if (!isMeant) return null
  const isOfAnother = claims
    .slice(Math.max(0, rate.index - OF_A_REPORT), rate.index + OF_A_REPORT)
    .filter((claim) => claim.unit.key === part.unit.key && isPlain(claim))
    .some((denominator) => isSolved({ form: 'ratio', rate, numerator: part, denominator }))
  return isOfAnother ? null : makeTie('share', equation, 'certain')
}

/** 涉及长周期试验的52份，占70.27%，其余22份: a part and what is left of it are all that the percentage is out of. */
export function sharesWithRest(prose: Prose, ties: readonly Tie[]): Tie[] {
  const held = new Set(
    flatMapped(ties, ({ equation, holds }) => (holds && 'rate' in equation ? [equation.rate.start] : [])),
  )
  return flatMapped(prose.claims, (claim) => (held.has(claim.start) ? [] : (tieOf(prose, claim) ?? [])))
}
