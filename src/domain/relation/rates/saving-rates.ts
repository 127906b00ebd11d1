import type { Claim, Prose } from '../../claim/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { FINE, isExactPercentage } from './sought-rates.ts'

const RATE = /^[，（]?(?:资金)?(?:节[约支省余]|核减|审减|下浮|压减|结余)[率幅](?:为|达)?$/
const SAVED = /(?:节[约支省余]|核减|审减|下浮|压减|省下|少支|结余)(?:资金|金额|经费)?(?:为|了)?$/
const PAID = /成交|中标|合同|审定|核定|支出|支付|采购|执行|结算/
const BACK = 5

/** 成交1,102.80万元，较预算节约77.20万元，节约率6.54%: of what was paid and saved together, which is what was planned. */
export function savingRates(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/[节核审压]\S?[约支省余减]率|下浮率|结余率/.test(prose.normal)) return []
  const told = new Set(
    ties.flatMap(({ holds, equation }) => (holds && 'rate' in equation ? [equation.rate.start] : [])),
  )
  return prose.claims
    .filter((rate) => isExactPercentage(rate) && !told.has(rate.start) && RATE.test(rate.lead))
    .flatMap((rate) => tieOf(prose, rate))
}

const PLANNED = /(?:送审|预算|概算|控制价?|限价|申报|报审)[一-龥]{0,6}$/

/** 送审金额21.86亿元，审定金额19.46亿元，审减率10.99%: the only two amounts before it, and all is said of them. */
function tieOfBoth(rate: Claim, own: readonly Claim[]): Tie[] {
  const [planned, paid, ...others] = own.filter(({ unit }) => unit.key === '元')
  const isSaid =
    planned !== undefined &&
    paid?.index === rate.index - 1 &&
    planned.index === rate.index - 2 &&
    PLANNED.test(planned.lead) &&
    PAID.test(paid.lead)
  return isSaid && others.length === 0
    ? [closedTie('rate', { form: 'rise', rate, current: paid, base: planned, sign: -1 })]
    : []
}

function tieOf(prose: Prose, rate: Claim): Tie[] {
  const own = prose.claims
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .filter((claim) => claim.sentence === rate.sentence && isPlain(claim))
  const saved = own.at(-1)
  const paid = own.findLast((claim) => claim !== saved && claim.unit.key === saved?.unit.key && PAID.test(claim.lead))
  if (saved === undefined || paid === undefined || !SAVED.test(saved.lead)) return tieOfBoth(rate, own)
  const equation: Equation = { form: 'pooled', rate, numerators: [saved], denominators: [paid, saved] }
  if (isSolved(equation)) return [makeTie('rate', equation, 'certain')]
  return fineDigits(rate) >= FINE && isSlipped(equation) ? [makeTie('rate', equation, 'certain')] : []
}
