import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isPlain, toldIn } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const SHARE_OF = /，(?:约|仅)?占([一-龥]{2,8}?)的$/
const NAMED = /^，(?:其中)?([一-龥]{2,8}?)(?:为|达|是|共|共计)?$/

/** 中央投资2,400万元，占总投资的60%，总投资4,000万元: the whole is named by the share, and told right behind it. */
function shareOfNext(prose: Prose, rate: Claim): Tie | null {
  const whole = SHARE_OF.exec(rate.lead)?.[1]
  const [numerator, , denominator] = prose.claims.slice(rate.index - 1, rate.index + 2)
  if (whole === undefined || numerator === undefined || denominator === undefined) return null
  const isNext = denominator.sentence === rate.sentence && NAMED.exec(denominator.lead)?.[1] === whole
  const isBeside = numerator.sentence === rate.sentence && numerator.unit.key === denominator.unit.key
  const areAmounts = isPlain(numerator) && isPlain(denominator)
  return isNext && isBeside && areAmounts
    ? makeTie('share', { form: 'ratio', rate, numerator, denominator }, 'certain')
    : null
}

/** Shares of what is told right behind them under the name that they give. */
export function sharesOfNext(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(
    ties.filter(({ holds }) => holds),
    ({ equation: { form } }) => form === 'ratio',
  )
  return prose.claims
    .filter(({ unit, start, index }) => unit.dimension === 'percent' && index > 0 && !told.has(start))
    .flatMap((rate) => shareOfNext(prose, rate) ?? [])
}
