import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { sentenceAround } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** ，每套费用控制在8,000元以内 */
const EACH = /，每([一-龥])[一-龥]{0,6}(?:控制在|不超过|不高于|限额|最高)$/
const IN_ALL = /^(?:以内|之内|以下)?，总(?:额|费用|投资|价|支出)(?:不超过|不高于|控制在)$/
const BACK = 24
const PARAGRAPHS = 1

/** What is capped, as an amount of its own. */
const asAmount = (claim: Claim): Claim =>
  takenAs(claim, { bound: 'none', interval: { low: claim.value, high: claim.value } })

/** 待维修31套: the only count of the unit whose name the sentence says again. */
function countOf(prose: Prose, price: Claim, unit: string): Claim | null {
  const words = sentenceAround(prose, price)
  const [only, ...others] = prose.claims
    .slice(Math.max(0, price.index - BACK), price.index)
    .filter(
      (claim) =>
        claim.unit.key === unit &&
        claim.paragraph >= price.paragraph - PARAGRAPHS &&
        claim.vagueness === 'none' &&
        isPlain(claim) &&
        claim.label.length > 1 &&
        words.includes(claim.label),
    )
  return only === undefined || others.length > 0 ? null : only
}

function tieOf(prose: Prose, price: Claim): Tie | null {
  const unit = EACH.exec(price.lead)?.[1]
  const total = prose.claims[price.index + 1]
  if (unit === undefined || price.unit.key !== '元' || total?.sentence !== price.sentence) return null
  if (total.unit.key !== '元' || !IN_ALL.test(total.lead)) return null
  const count = countOf(prose, price, unit)
  if (count === null) return null
  const equation: Equation = { form: 'product', product: asAmount(total), factors: [asAmount(price), count] }
  return !isSolved(equation) && isSlipped(equation) ? closedTie('product', equation) : null
}

/** 待维修31套 … 对待维修房源，每套费用控制在8,000元以内，总额不超过24.8万元: so much for each is so much for all. */
export const cappedPrices = (prose: Prose): Tie[] =>
  /，总[一-龥]{1,2}(?:不超过|不高于|控制在)/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
    : []
