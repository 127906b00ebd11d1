import { approximately, compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, isPlainSlip, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const MOVES = /划转|划[入出]|移交|移入|迁[入出]|新[建增设招聘购]|招[聘录收]|接收|调[入出剂]|撤[销并]|淘汰|转[入出]|并入/
/** 由74家, 由上年末的74家 */
const FROM = /[由从](?:[上去]年[末底]?的?|年初的?|原来的?|原有的?)?$/
const INTO = /^[一-龥]{0,4}(?:变|增加?|减少?|降|升|调整|扩大|提高)[为到至]$/
const MANY_DIGITS = 4
const FAR_OFF = 2

const isAmount = ({ unit, vagueness, bound, role }: Claim): boolean =>
  (unit.dimension === 'count' || unit.key === '元') && vagueness === 'none' && bound === 'none' && role !== 'unit-price'

/** So many digits, or so far off, that others who came or went meanwhile do not explain it. */
function isSlip(equation: Equation, [step, from, to]: readonly [Claim, Claim, Claim]): boolean {
  if (isPlainSlip(equation, MANY_DIGITS)) return true
  const times = Math.abs(approximately(to.value) - approximately(from.value)) / approximately(step.value)
  return isPlainSlip(equation, 0) && (times > FAR_OFF || times < 1 / FAR_OFF)
}

function tieAt(prose: Prose, [step, from, to]: readonly [Claim, Claim, Claim]): Tie | null {
  if (from.unit.key !== step.unit.key || to.unit.key !== step.unit.key || from.sentence !== to.sentence) return null
  if (step.paragraph !== from.paragraph || ![step, from, to].every(isAmount)) return null
  if (!FROM.test(from.lead) || !INTO.test(to.lead)) return null
  const words = prose.normal.slice(Math.max(step.leadStart, step.start - 24), from.start)
  if (!MOVES.test(words)) return null
  const equation = difference(step, compare(to.value, from.value) > 0 ? [to, from] : [from, to])
  return isSolved(equation) || isSlip(equation, [step, from, to]) ? makeTie('change', equation, 'certain') : null
}

/** 新建调解组织12家，总数由74家增至86家: what came or went, right before what there was and what there is. */
export function movedSpans(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = toldBesideParts(ties, ({ holds, equation: { form } }) => holds && form === 'sum')
  return flatMapped(prose.claims, (step, at) => {
    const [from, to] = prose.claims.slice(at + 1, at + 3)
    if (from === undefined || to === undefined || told.has(step.start)) return []
    return tieAt(prose, [step, from, to]) ?? []
  })
}
