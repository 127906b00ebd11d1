import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { heldOrOnly, isPlainSlip, pairsOf, sumOfParts, toldBesideParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { isLike } from './after-steps.ts'

/** 付款后，按7月末数测算，累计支出将达到 */
const PAID_AFTER =
  /(?:付款|支付|拨付|兑付|付清|结清|付讫)(?:完成|完毕|到位)?(?:以|之)?后，(?:[^，。；]{1,14}，)?[一-龥]{0,6}累计[一-龥]{0,6}(?:支[出付]|拨付|付款|执行)[一-龥]{0,4}(?:达到?|增至|增加到|为)$/
const SPENT = /(?:支[出付]|拨付|执行|付款)[一-龥]{0,4}$/
const TO_PAY = /[应待需将未拟再][^，。；]{0,8}付|尾款|首付款|进度款|即$/
const WORDS = 44
const REACH = { amounts: 12, paragraphs: 1 }
const FEWEST_DIGITS = 4

const isSpent = (claim: Claim): boolean =>
  SPENT.test(claim.lead) && !/预算|计划|目标|应|未/.test(lastClause(claim.lead))

/** Its clause, or the percentage right before it, says that it is yet to be paid. */
const isToPay = (prose: Prose, claim: Claim): boolean => TO_PAY.test(lastClause(wordsBefore(prose, claim, 20)))

function tieOf(prose: Prose, whole: Claim): Tie | null {
  if (!PAID_AFTER.test(wordsBefore(prose, whole, WORDS))) return null
  const near = prose.claims
    .slice(Math.max(0, whole.index - REACH.amounts), whole.index)
    .filter((claim) => isLike(whole, claim) && claim.paragraph >= whole.paragraph - REACH.paragraphs)
  const pairs = pairsOf(
    near.filter(isSpent),
    near.filter((claim) => isToPay(prose, claim)),
  )
  return heldOrOnly(
    'balance',
    pairs.map((pair) => sumOfParts(whole, pair)),
    { isTold: (equation) => isPlainSlip(equation, FEWEST_DIGITS), certainty: 'likely' },
  )
}

/** 支出486.54万元 … 应付90.02万元 … 付款后，累计支出将达到576.56万元: what will have been spent once it is paid. */
export function paidAfter(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/[付清讫](?:款|完成|完毕|到位)?(?:以|之)?后，/.test(prose.normal)) return []
  const told = toldBesideParts(ties, ({ holds, equation: { form } }) => holds && form === 'sum')
  return flatMapped(prose.claims, (claim) =>
    isLike(claim, claim) && !told.has(claim.start) ? (tieOf(prose, claim) ?? []) : [],
  )
}
