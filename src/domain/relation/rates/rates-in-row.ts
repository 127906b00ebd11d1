import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isReckonedAmiss } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isPlain, toldIn } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const EXECUTED = /^，(?:预算|总体|资金|项目)?(?:执行|支出|支付)(?:率|进度)(?:为|达到?)?$/
const SPENT = /支出|支付|执行|使用|，共$/
const BUDGET = /(?:合计|共计|总计|预算)(?:资金|数)?(?:为|共)?$/
const DONE_RATE = /^，(?:问题)?(?:整改)?(?:完成|整改|办结|销号|结案|化解)率(?:为|达到?)?$/
const DONE = /已?(?:完成|整改|改完|办结|销号|结案|化解|改)[一-龥]{0,4}$/
const TO_COME = /(?:正在?|尚在|仍在|未|待)[一-龥]{1,4}$/
const NO_SUCH = /其中|累计|上年|去年|分别|各/

const isRate = ({ unit, vagueness, bound }: Claim): boolean =>
  unit.dimension === 'percent' && vagueness === 'none' && bound === 'none'

const isExact = (claim: Claim): boolean => isPlain(claim) && claim.vagueness === 'none' && claim.bound === 'none'

const ratio = (rate: Claim, numerator: Claim, denominator: Claim): Equation => ({
  form: 'ratio',
  rate,
  numerator,
  denominator,
})

/** The amounts of a sentence that are no price. */
const moneyOf = ({ claims, sentences }: Prose, sentence: number): Claim[] =>
  sentences
    .slice(sentence, sentence + 1)
    .flatMap(({ firstClaim, endClaim }) => claims.slice(firstClaim, endClaim))
    .filter(({ unit, role }) => unit.key === '元' && role !== 'unit-price')

/** 两级合计105万元。实际支出103.46万元，执行率98.53%: what the sentence before comes to, and the one amount that was spent of it. */
export function executedOf(prose: Prose, rate: Claim): Tie | null {
  const spent = prose.claims[rate.index - 1]
  if (
    spent === undefined ||
    !isRate(rate) ||
    !EXECUTED.test(rate.lead) ||
    !SPENT.test(spent.lead) ||
    NO_SUCH.test(spent.lead)
  )
    return null
  const own = moneyOf(prose, rate.sentence).filter(({ start }) => start < rate.start)
  const budget = moneyOf(prose, rate.sentence - 1).at(-1)
  const isSaid = own.length === 1 && own[0] === spent && budget !== undefined && BUDGET.test(budget.lead)
  if (!isSaid || budget.paragraph !== rate.paragraph || ![spent, budget].every(isExact)) return null
  const equation = ratio(rate, spent, budget)
  return compare(spent.value, budget.value) <= 0 && isReckonedAmiss(equation) ? closedTie('rate', equation) : null
}

const BACK = 8

/** 问题9个。已改完7个，正改2个，整改完成率77.8%: what is done and what is to come make up what there was. */
function doneOfAll({ claims }: Prose, rate: Claim): Tie | null {
  if (!DONE_RATE.test(rate.lead)) return null
  const near = claims.slice(Math.max(0, rate.index - 2), rate.index + 2)
  const own = near.filter(({ sentence, unit }) => sentence === rate.sentence && unit.dimension === 'count')
  const done = own.find(({ lead, start }) => start < rate.start && DONE.test(lead) && !TO_COME.test(lead))
  const rest = own.find((claim) => claim !== done && TO_COME.test(claim.lead))
  if (done === undefined || rest?.unit.key !== done.unit.key || ![done, rest].every(isExact)) return null
  const both = sumOf([done.value, rest.value])
  const [all] = claims
    .slice(Math.max(0, done.index - BACK), done.index)
    .filter(
      (claim) =>
        claim.paragraph === rate.paragraph &&
        claim.unit.key === done.unit.key &&
        isExact(claim) &&
        compare(claim.value, both) === 0,
    )
  return all === undefined ? null : closedTie('rate', ratio(rate, done, all))
}

/** Rates of what is done, where what is done and to come make up all of it, and no other reading was found. */
export function ratesInRow(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldIn(
    ties,
    ({ holds, certainty, equation: { form } }) => (holds || certainty === 'certain') && form !== 'within',
  )
  return flatMapped(prose.claims, (rate) =>
    isRate(rate) && !told.has(rate.start) ? (doneOfAll(prose, rate) ?? []) : [],
  )
}
