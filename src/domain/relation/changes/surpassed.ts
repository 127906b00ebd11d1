import type { Claim, Prose } from '../../claim/index.ts'
import { isPlain, leadOf, soughtDifference, toldIn } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const ABOVE = /(?<!不)(?:高出|高于|超出|超过|快于|领先于?|优于|多于|大于)[^，。；：\d]{0,4}$/
const BELOW = /(?<!不)(?:低于|落后于?|慢于|少于|滞后于?|差于|小于|不及)[^，。；：\d]{0,4}$/
/** 的目标值, 的全省平均水平: what the amount is that is surpassed. */
const NAME_OF_IT =
  /^的?(?:[一-龥]{0,6}(?:目标|指标|计划|标准|水平|均值|要求|任务|进度|数|值|线|平均|限额|红线|预期|基准)[一-龥]{0,2})$/
const NEAREST = 2

function directionOver(prose: Prose, base: Claim): 1 | -1 | null {
  const lead = leadOf(prose, base)
  if (BELOW.test(lead)) return -1
  return ABOVE.test(lead) ? 1 : null
}

function surpassedBy(prose: Prose, claim: Claim): Tie | null {
  const base = prose.claims[claim.index - 1]
  const key = claim.unit.dimension === 'percentage-points' ? '%' : claim.unit.key
  const isNext = base?.sentence === claim.sentence && base.unit.key === key && NAME_OF_IT.test(leadOf(prose, claim))
  const sign = isNext && base.bound === 'none' && claim.vagueness === 'none' ? directionOver(prose, base) : null
  if (base === undefined || sign === null) return null
  const currents = prose.claims
    .slice(Math.max(0, base.index - NEAREST), base.index)
    .filter((other) => other.sentence === claim.sentence && other.unit.key === key && other.bound === 'none')
  return soughtDifference(
    claim,
    currents.map((current) => [current, base] as const),
    sign,
  )
}

const isChange = (claim: Claim): boolean => claim.unit.dimension === 'percentage-points' || isPlain(claim)

/** 99.93%，高出99.50%的目标值0.43个百分点: by how much an amount passes another that is named with it. */
export function surpassedIn(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(ties, ({ equation: { form } }) => form !== 'within')
  return prose.claims
    .filter((claim) => isChange(claim) && !told.has(claim.start))
    .flatMap((claim) => surpassedBy(prose, claim) ?? [])
}
