import type { Claim, Prose } from '../../claim/index.ts'

/** 分别上升1.8%和1.7%, 分别占26.6%、71.3%: one percentage of several, each of which has an amount of its own. */
export function isOfEach({ claims }: Prose, rate: Claim): boolean {
  const next = claims[rate.index + 1]
  return (
    /(?:分别|依次)[^，。；]*$/.test(rate.lead) &&
    next?.unit.key === rate.unit.key &&
    /^(?:[、和及与]|以及)$/.test(next.lead)
  )
}
