import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isExactSlip } from '../tie/slip.ts'
import { difference, heldOrOnly, isPlain, isPlainSlip, sumOfParts, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isLike } from './after-steps.ts'
import { namesIn } from './difference-evidence.ts'

/** 计划新增床位, 再整治岸线, 新增库容: what is to come. */
const ADDS = /(?:新增|增加|增设|增建|新建|扩建|扩容|再[一-龥]{1,3})[^，。；：\d]{0,8}$/
/** ，累计达到; ，使累计整治长度达到; ，建成后总库容将达到 */
const REACHES =
  /^，(?:[一-龥]{2,6}后，?)?(?:使|届时|力争)?[一-龥]{0,6}(?:累计|总[一-龥])[一-龥]{0,8}(?:达到?|增至|增加到|扩大到)$/
/** 目标是100万人次，也就是在这个雪季基础上再增加13.7万人次 */
const MORE =
  /^，(?:也就是|即|也即|就是)?[一-龥]{0,4}在[^，。；\d]{2,10}基础上[一-龥]{0,2}(?:增加|新增|提高|增长|多[一-龥]?)$/
/** What is there now, however it is called. */
const STOCK = /现有|已有|原有|建成|累计|拥有|合计|目前|年末/
const NO_STOCK = /上年|去年|目标|计划|预计|其中|[较比]/
const REACH = 120
const FEWEST_DIGITS = 3

/** What is added, what there will be with it, and words of both. */
interface Step {
  readonly step: Claim
  readonly whole: Claim
  readonly words: string
}

function stepOf(prose: Prose, last: Claim): Step | null {
  const [first] = prose.claims.slice(Math.max(0, last.index - 1), last.index)
  if (first?.sentence !== last.sentence || !isLike(last, first)) return null
  const [lead, own] = [first.lead, last.lead]
  if (MORE.test(own)) return { step: last, whole: first, words: lead }
  return ADDS.test(lead) && REACHES.test(own) ? { step: first, whole: last, words: lead + own } : null
}

/** What there was before may be told far above: by its name, or as what is there. */
function tieOfStep(prose: Prose, { step, whole, words }: Step): Tie | null {
  const names = namesIn(words)
  const isCalled = (claim: Claim): boolean => {
    const lead = claim.lead.replace(/^.*[，。；：]/s, '')
    return !NO_STOCK.test(lead) && (STOCK.test(lead) || [...namesIn(lead)].some((pair) => names.has(pair)))
  }
  const first = Math.min(step.index, whole.index)
  const there = prose.claims
    .slice(Math.max(0, first - REACH), first)
    .filter((claim) => claim.unit.printed === whole.unit.printed && isLike(whole, claim) && isCalled(claim))
  return heldOrOnly(
    'balance',
    there.map((claim) => sumOfParts(whole, [claim, step])),
    { isTold: (equation) => isPlainSlip(equation, FEWEST_DIGITS), certainty: 'likely' },
  )
}

/** ，此前已动用873.20万元，本次动用后余额1,390.00万元 */
const DRAWN = /^，(?:此前|先前|前期|年内)?已(?:经)?(动用|使用|支出|安排|支付)$/
const AFTER_THIS = /^，(?:本|此)[次批](动用|使用|支出|安排|支付)(?:以|之)?后，?(?:尚|还)?(?:余额?|结余|剩余)(?:为|有)?$/
const MANY_DIGITS = 4

/** What is left of a fund after this draft as well, which was told before. */
function tieOfDraft(prose: Prose, rest: Claim): Tie | null {
  const verb = AFTER_THIS.exec(rest.lead)?.[1]
  const [fund, done] = prose.claims.slice(Math.max(0, rest.index - 2), rest.index)
  const isSaid = verb !== undefined && fund !== undefined && done !== undefined
  if (!isSaid || DRAWN.exec(done.lead)?.[1] !== verb || ![fund, done].every((each) => isLike(rest, each))) return null
  const drafts = prose.claims
    .slice(Math.max(0, fund.index - REACH), fund.index)
    .filter((claim) => isLike(rest, claim) && claim.paragraph === rest.paragraph)
  const equations = drafts.map((draft): Equation => {
    const left = difference(rest, [fund, done])
    return { ...left, terms: [...left.terms, { quantity: draft, sign: -1 }] }
  })
  return heldOrOnly('balance', equations, {
    isTold: (equation) => isPlainSlip(equation, MANY_DIGITS) && isExactSlip(equation),
    certainty: 'certain',
  })
}

/** 计划新增388张，累计达到800张; 本次动用后余额1,390万元: what there will be, of what there was and what is yet to come or go. */
export function toCome(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/基础上|本次|此次|达到/.test(prose.normal)) return []
  const told = toldBesideParts(ties, ({ holds, equation: { form } }) => holds && form === 'sum')
  return flatMapped(prose.claims, (claim) => {
    if (told.has(claim.start) || !isPlain(claim) || claim.vagueness !== 'none') return []
    const step = stepOf(prose, claim)
    return (step === null ? tieOfDraft(prose, claim) : tieOfStep(prose, step)) ?? []
  })
}
