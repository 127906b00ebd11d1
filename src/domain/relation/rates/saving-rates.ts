import { compare, fractionText } from '../../amount/index.ts'
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

const FIRST_PLANNED = /(?:送审|申报|报审|上报)[一-龥]{0,6}$/
const VERB = /节约|节省|节余|核减|审减|压减|结余/

/** 申报补贴5,286.40万元，审核核减412.75万元，核减率7.81%: what was planned, what was cut of it and the rate, one behind the other. */
function tieOfRow({ claims }: Prose, rate: Claim): Tie[] {
  const [planned, cut] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (planned === undefined || cut?.sentence !== rate.sentence || planned.sentence !== rate.sentence) return []
  const verb = VERB.exec(rate.lead)?.[0]
  const isSaid =
    verb !== undefined && cut.lead.includes(verb) && SAVED.test(cut.lead) && FIRST_PLANNED.test(planned.lead)
  const areMoney = [planned, cut].every((claim) => claim.unit.key === '元')
  const equation: Equation = { form: 'ratio', rate, numerator: cut, denominator: planned }
  return isSaid && areMoney && compare(cut.value, planned.value) < 0 ? [closedTie('rate', equation)] : []
}

/** 第1包节约 is of 第1包's budget, and 中标总额比预算节约 of all. */
const LOT = /第?[一二三四五六七八九十\dA-Z]+(?:个?包|标段|包件)(?=[^包，。；]{0,14}$)/
const BUDGET = /(?:采购|项目)?预算(?:总?金?额|总额|数)?：?(?:为|共|合计)?$/
const MOST_BACK = 160

/** What was planned in all, or for the lot that the saving names; each amount once. */
function plansOf({ claims, normal, sentences }: Prose, saved: Claim): readonly Claim[] {
  const lot = LOT.exec(saved.lead)?.[0]
  const before = claims
    .slice(Math.max(0, saved.index - MOST_BACK), saved.index)
    .filter((claim) => isPlain(claim) && claim.unit.key === saved.unit.key && claim.sentence < saved.sentence)
  const sentenceOf = ({ sentence, start }: Claim): string => normal.slice(sentences[sentence]?.start, start)
  const plans =
    lot === undefined
      ? before.filter(({ lead }) => BUDGET.test(lead) && LOT.exec(lead) === null)
      : before.filter((claim) => claim.lead.endsWith(lot) && sentenceOf(claim).includes('预算'))
  return [...new Map(plans.map((claim) => [fractionText(claim.value), claim])).values()]
}

/** 预算金额：517.20万元 … 中标总额比预算节约31.04万元，节约率6.00%: of the only budget that there is. */
function tieOfPlan(prose: Prose, rate: Claim, saved: Claim): Tie[] {
  const [planned, ...others] = SAVED.test(saved.lead) ? plansOf(prose, saved) : []
  if (planned === undefined || others.length > 0 || fineDigits(rate) < FINE) return []
  const equation: Equation = { form: 'ratio', rate, numerator: saved, denominator: planned }
  return isSolved(equation) || isSlipped(equation) ? [makeTie('rate', equation, 'certain')] : []
}

function tieOf(prose: Prose, rate: Claim): Tie[] {
  const row = tieOfRow(prose, rate)
  if (row.length > 0) return row
  const own = prose.claims
    .slice(Math.max(0, rate.index - BACK), rate.index)
    .filter((claim) => claim.sentence === rate.sentence && isPlain(claim))
  const saved = own.at(-1)
  const paid = own.findLast((claim) => claim !== saved && claim.unit.key === saved?.unit.key && PAID.test(claim.lead))
  const isAlone = own.filter(({ unit }) => unit.key === saved?.unit.key).length === 1
  if (saved !== undefined && (isAlone || LOT.test(saved.lead))) return tieOfPlan(prose, rate, saved)
  if (saved === undefined || paid === undefined || !SAVED.test(saved.lead)) return tieOfBoth(rate, own)
  const equation: Equation = { form: 'pooled', rate, numerators: [saved], denominators: [paid, saved] }
  if (isSolved(equation)) return [makeTie('rate', equation, 'certain')]
  return fineDigits(rate) >= FINE && isSlipped(equation) ? [makeTie('rate', equation, 'certain')] : []
}
