import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isExactPercentage } from '../rates/sought-rates.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 后者占16.7%, 前者占83.3% */
const OF_TWO = /^，(前|后)者(?:约|仅|就)?占(?:比|总数)?(?:为|达)?$/
/** 从资金480万元中安排，占32.5% */
const OUT_OF = /^中(?:安排|列支|解决|支出|支付|统筹|调剂|划拨|提取)[^，。；]{0,6}，(?:约|仅)?占(?:比|其)?$/

/** The two amounts right before a share, of one unit. */
function twoBefore({ claims }: Prose, rate: Claim): readonly [Claim, Claim] | null {
  const [first, second] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (first === undefined || second === undefined || first.sentence !== rate.sentence) return null
  return isPlain(first) && isPlain(second) && first.unit.key === second.unit.key ? [first, second] : null
}

function equationOf(prose: Prose, rate: Claim): Equation | null {
  const [, which] = OF_TWO.exec(rate.lead) ?? []
  const isOut = OUT_OF.test(rate.lead)
  const two = which === undefined && !isOut ? null : twoBefore(prose, rate)
  if (two === null) return null
  const [first, second] = two
  const isAmong = prose.normal.slice(first.end, second.start).includes('其中')
  if (isOut || (isAmong && which === '后'))
    return isOut
      ? { form: 'ratio', rate, numerator: first, denominator: second }
      : { form: 'ratio', rate, numerator: second, denominator: first }
  return isAmong
    ? null
    : { form: 'pooled', rate, numerators: [which === '后' ? second : first], denominators: [first, second] }
}

/** 选“路远或不便”的占31.6% */
const QUOTED = /“([^“”]{2,16})”的(?:人|户)?(?:约|仅)?占(?:比)?(?:为|达)?$/
const BACK = 14

/** 没有去过的225人中，…，71人“路远或不便”。选“路远或不便”的占31.6%: of those who gave an answer, out of the group that it stands in. */
function quoted(prose: Prose, rate: Claim): Equation | null {
  const { claims, normal } = prose
  const answer = QUOTED.exec(rate.lead)?.[1]
  if (answer === undefined) return null
  const before = claims
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .filter(({ paragraph, unit }) => paragraph === rate.paragraph && unit.dimension === 'count')
  const part = before.findLast(({ end }) => normal.startsWith(`“${answer}”`, end))
  const whole = before.findLast(({ end, index }) => index < Number(part?.index) && normal[end] === '中')
  if (part === undefined || whole === undefined || part.unit.key !== whole.unit.key) return null
  return { form: 'ratio', rate, numerator: part, denominator: whole }
}

/** Shares of which the words say whose they are, and out of what: 后者占, 从480万元中安排，占. */
export function sharesInWords(prose: Prose): Tie[] {
  return flatMapped(prose.claims, (rate) => {
    if (!isExactPercentage(rate) || fineDigits(rate) < FINE) return []
    const equation = equationOf(prose, rate) ?? quoted(prose, rate)
    return equation === null || isSolved(equation) || !isSlippedWidely(equation) ? [] : closedTie('share', equation)
  })
}
