import type { Exact } from '../../amount/index.ts'
import { fraction, ONE } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'

/** Whether a price is of one unit as the count is printed: 每公里5万元, 5万元/公里, 公里均5万元. */
function isPerPrinted({ normal }: Prose, price: Claim, printed: string): boolean {
  const words = normal.slice(price.leadStart, price.start)
  return words.includes(`每${printed}`) || words.includes(`${printed}均`) || price.text.endsWith(`/${printed}`)
}

/** 12.6公里 beside 每公里5万元 are 12.6 of what the price is paid for, and not 12,600 metres. */
export function countFor(prose: Prose, price: Claim, count: Claim): Claim {
  const { unit, interval } = count
  if (unit.dimension !== 'measure' || !isPerPrinted(prose, price, unit.printed)) return count
  const { numerator, denominator } = unit.scale
  const inUnit = (value: Exact): Exact => fraction(value.numerator * denominator, value.denominator * numerator)
  return {
    ...count,
    value: inUnit(count.value),
    step: inUnit(count.step),
    interval: { low: inUnit(interval.low), high: inUnit(interval.high) },
    unit: { ...unit, scale: ONE },
  }
}
