import type { Claim } from '../../claim/index.ts'

const OF_ADJUSTED = /^，(?:完成|为|占)(?:调整后?|变动)(?:支出|收入)?预算(?:数)?的?$/
const ADJUSTED = /(?:调整|变动)(?:后的?[^，。；]{0,10})?(?:预算数?)?[为至到]$|(?:调整|变动)后(?:的?预算数?)?$/
const OUTCOME = /^，?(?:全年|当年|决算)?(?:实际)?(?:完成|执行|支出)(?:数|收入|支出)?为?$/

/** 预算合计402万元，执行中调整为500万元，实际完成452万元，为调整预算的90.4%: of what it was adjusted to, whatever stands before. */
export function adjustedPair(
  claims: readonly Claim[],
  at: number,
): { readonly numerator: Claim; readonly denominator: Claim } | null {
  const [denominator, numerator, rate] = claims.slice(Math.max(0, at - 2), at + 1)
  if (rate === undefined || numerator === undefined || denominator === undefined) return null
  const isSaid = OF_ADJUSTED.test(rate.lead) && OUTCOME.test(numerator.lead) && ADJUSTED.test(denominator.lead)
  const isOfOne = numerator.unit.key === denominator.unit.key && denominator.sentence >= rate.sentence - 1
  return isSaid && isOfOne ? { numerator, denominator } : null
}
