import { ZERO } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { wordsBefore } from '../tie/clause.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { unsaidHundred } from '../tie/unsaid.ts'

/** 其余五项占34.9%, 余款15%, 尾款10%待验收后付清 */
const REST = /(?:其余|余款|余下|剩余|剩下|尾款)[^，。；\d]{0,10}$|[，；]余$/
/** 占建筑安装工程的65.1%, 支付85%, 首付60% */
const SHARE = /(?:占(?![一-龥]{0,4}率)|付|拨|负担|承担|自筹|分担|出资|持股|持有|投入|出)[^，。；\d]{0,12}$/
/** 执行率85%，其余15%是跨年的: a rate leaves as much. */
const RATE = /率[达为是到]{0,2}$/
const BACK = 5
const WORDS = 16

const isPercent = ({ unit, vagueness, bound, role }: Claim): boolean =>
  unit.dimension === 'percent' && vagueness === 'none' && bound === 'none' && role !== 'growth'

const restOf = (rest: Claim, others: readonly Claim[]): Equation => ({
  form: 'sum',
  whole: rest,
  terms: [
    { quantity: unsaidHundred(rest, '全部'), sign: 1 },
    ...others.map((quantity) => ({ quantity, sign: -1 as const })),
  ],
})

function tieOf(prose: Prose, rest: Claim): Tie | null {
  if (!REST.test(wordsBefore(prose, rest, WORDS))) return null
  const before = prose.claims
    .slice(Math.max(0, rest.index - BACK), rest.index)
    .filter((claim) => claim.sentence === rest.sentence && isPercent(claim))
    .reverse()
  const [next] = before
  if (next === undefined) return null
  const holding = before.map((_, at) => restOf(rest, before.slice(0, at + 1))).find(isSolved)
  if (holding !== undefined) return makeTie('balance', holding, 'certain')
  const isOnly = before.length === 1 && [SHARE, RATE].some((words) => words.test(next.lead))
  const equation = restOf(rest, [next])
  return isOnly && isExactSlip(equation) ? makeTie('balance', equation, 'certain') : null
}

/** 30% and no more. */
const agreed = (claim: Claim): Claim => takenAs(takenExactly(claim), { step: ZERO })

/** 开工拨30%, 验收合格后再拨25%; 付至80% is of all until then. */
const PAID = /[付拨][^，。；至到\d]{0,6}$/
const KEPT = /留[^，。；\d]{0,8}$/
const FEWEST = 3

/** 开工拨30%，过半拨40%，验收后再拨25%，留5%作质保金: what is paid step by step and what is kept back are all of it. */
function paidInSteps(prose: Prose, kept: Claim): Tie | null {
  if (!KEPT.test(kept.lead)) return null
  const paid = prose.claims
    .slice(Math.max(0, kept.index - BACK), kept.index)
    .filter((claim) => claim.sentence === kept.sentence && isPercent(claim))
  if (paid.length + 1 < FEWEST || !paid.every((claim) => PAID.test(claim.lead) && !/累计|已/.test(claim.lead)))
    return null
  const equation = sumOfParts(unsaidHundred(kept, '全部'), [...paid, kept].map(agreed))
  return isSolved(equation) || isExactSlip(equation) ? makeTie('parts', equation, 'certain') : null
}

/** 合同签订后支付85%，余款15%: what percentages leave of a hundred. */
export function percentRests(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/余|剩|尾款|留/.test(prose.normal)) return []
  const told = toldBesideParts(ties, ({ holds, equation: { form } }) => holds && form !== 'within')
  return flatMapped(prose.claims, (claim) =>
    isPercent(claim) && !told.has(claim.start) ? (tieOf(prose, claim) ?? paidInSteps(prose, claim) ?? []) : [],
  )
}
