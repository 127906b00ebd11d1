import { ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isRateable, ratio } from './sought-rates.ts'

/** 预付30%，计112.26万元; 付65%即243.23万元 */
const AMOUNT_BEHIND = /^，?(?:即|计|共计|折合|合|金额为?|为)$/
/** 支付57.80万元，为50%; 付15.22万元（约30%）; 46.24万元，为合同价的40% */
const RATE_BEHIND = /^(?:（约?|，即|，为(?:[一-龥]{1,8}的)?)$/
const WHOLES_BACK = 60
const SENTENCES_APART = 1
const FEWEST = 2

interface Part {
  readonly rate: Claim
  readonly amount: Claim
}

const isMoney = (claim: Claim | undefined): claim is Claim =>
  claim !== undefined && claim.unit.key === '元' && isRateable(claim)

/** A percentage of what was agreed on, with what it comes to. */
function partOf(prose: Prose, rate: Claim): Part | null {
  const isPercent = rate.unit.dimension === 'percent' && rate.bound === 'none' && rate.role !== 'growth'
  if (!isPercent) return null
  const [earlier, later] = [prose.claims[rate.index - 1], prose.claims[rate.index + 1]]
  if (isMoney(later) && later.sentence === rate.sentence && AMOUNT_BEHIND.test(later.lead))
    return { rate, amount: later }
  const isBehind = earlier?.sentence === rate.sentence && RATE_BEHIND.test(rate.lead)
  return isBehind && isMoney(earlier) ? { rate, amount: earlier } : null
}

/** Parts one behind the other: 预付30%，计…；验收后付65%，计…. */
function listsIn(prose: Prose): Part[][] {
  const lists: Part[][] = []
  for (const part of flatMapped(prose.claims, (claim) => partOf(prose, claim) ?? [])) {
    const last = lists.at(-1)?.at(-1)
    const isNext =
      last?.rate.paragraph === part.rate.paragraph && part.rate.sentence - last.rate.sentence <= SENTENCES_APART
    if (isNext) lists.at(-1)?.push(part)
    else lists.push([part])
  }
  return lists.filter(({ length }) => length >= FEWEST)
}

/** What was agreed on is meant to the last digit: 30% and no more. */
const equationOf = ({ rate, amount }: Part, whole: Claim): Equation =>
  ratio(takenAs(takenExactly(rate), { step: ZERO }), amount, whole)

/** All parts out of the one amount before them of which most are what their percentages say. */
function tiesOf(prose: Prose, parts: readonly Part[]): Tie[] {
  const from = Math.min(...parts.flatMap(({ rate, amount }) => [rate.index, amount.index]))
  const readings = prose.claims
    .slice(Math.max(0, from - WHOLES_BACK), from)
    .filter(isMoney)
    .map((whole) => parts.map((part) => equationOf(part, whole)))
  const met = (equations: readonly Equation[]): number => equations.filter(isSolved).length
  const best = readings.toSorted((one, other) => met(other) - met(one))[0] ?? []
  if (met(best) < Math.max(1, parts.length - 1)) return []
  return best.filter((each) => isSolved(each) || isSlippedWidely(each)).map((each) => makeTie('rate', each, 'certain'))
}

const REST = /(?:余款|其余|剩余|余下|尾款|余额)[^，。；]{0,4}$/
const PAID = /付|拨/
/** 138.60万元，即补助资金的50% */
const THAT_IS = /^，?(?:即|为|占)[^，。；]{0,10}$/

/** 支付首付款60%，即27.60万元，余款18.40万元: out of what is paid and what is left to pay. */
function firstOfTwo(prose: Prose, rate: Claim): Tie[] {
  const { claims } = prose
  const before = claims[rate.index - 1]
  const isBefore = isMoney(before) && before.sentence === rate.sentence && THAT_IS.test(rate.lead)
  const part = partOf(prose, rate)?.amount ?? (isBefore ? before : undefined)
  const rest = part === undefined ? undefined : claims[Math.max(part.index, rate.index) + 1]
  if (part === undefined || !isMoney(rest) || rest.sentence !== rate.sentence || !REST.test(rest.lead)) return []
  if (!PAID.test(wordsBefore(prose, part, LONGEST))) return []
  const agreed = takenAs(takenExactly(rate), { step: ZERO })
  const equation: Equation = { form: 'pooled', rate: agreed, numerators: [part], denominators: [part, rest] }
  return isSolved(equation) || isSlippedWidely(equation) ? [makeTie('rate', equation, 'certain')] : []
}

const LONGEST = 24

/** 中标374.20万元，预付30%，计112.26万元，验收后付65%，计243.23万元: what is paid in several parts, each by its percentage. */
export const instalments = (prose: Prose): Tie[] => [
  ...listsIn(prose).flatMap((parts) => tiesOf(prose, parts)),
  ...flatMapped(prose.claims, (claim) => (claim.unit.dimension === 'percent' ? firstOfTwo(prose, claim) : [])),
]
