import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause, wordsBefore } from '../tie/clause.ts'
import { heldOrOnly, isPlain, isPlainSlip, toldBesideParts } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'
import { namesIn } from './difference-evidence.ts'

/** 扣减后该站实得补贴, 追加后全年除雪预算, 扣除20万元后实得: what is there once something was taken or added. */
const AFTER =
  /(?:(扣减|扣除|核减|压减|抵减|剔除|减少|报废|冲减|调减|收回)|(追加|调增|增列|增加|补充|新增|补助))([^，。；\d]{0,6})(?<!之|今|此|最|前)后(?!续|期|勤|备|方|者|年|来|段)[，]?([^，。；：]{0,20})$/
const WORDS = 40
const REACH = { step: 4, initial: 24 }
const FEWEST_DIGITS = 3

/** An amount that the other may have been before something was taken or added. */
export const isLike = (one: Claim, other: Claim): boolean =>
  other.unit.key === one.unit.key &&
  isPlain(other) &&
  other.vagueness === 'none' &&
  other.role !== 'unit-price' &&
  other.role !== 'growth'

interface Step {
  readonly quantity: Claim
  readonly sign: 1 | -1
  /** What is there afterwards, in words. */
  readonly name: string
}

/** The last amount before of which the same verb is said. */
function stepOf(prose: Prose, after: Claim): Step | null {
  const words = wordsBefore(prose, after, WORDS)
  const found = words.includes('后') ? AFTER.exec(words) : null
  if (found === null) return null
  const [, taken, added, thing = '', name = ''] = found
  const verb = `${taken ?? added}`
  const quantity = prose.claims
    .slice(Math.max(0, after.index - REACH.step), after.index)
    .findLast(
      (claim) =>
        isLike(after, claim) &&
        (claim.lead.includes(verb) ||
          (thing.length > 1 && claim.lead.endsWith(`，${thing}`)) ||
          prose.normal.slice(claim.end, claim.end + 1) === '后'),
    )
  return quantity === undefined ? null : { quantity, sign: taken === undefined ? 1 : -1, name }
}

const MANY_DIGITS = 5

/** 应交1,149,264元，扣除退费后实收1,090,944元: in so many digits, with nothing between. */
const isRightBefore = ({ index, sentence }: Claim, initial: Claim, equation: Equation): boolean =>
  initial.index === index - 1 && initial.sentence === sentence && isPlainSlip(equation, MANY_DIGITS)

function tieOf(prose: Prose, after: Claim): Tie | null {
  const step = stepOf(prose, after)
  if (step === null) return null
  const names = namesIn(step.name)
  const isNamed = (claim: Claim): boolean => {
    const own = namesIn(lastClause(claim.lead))
    return [...names].some((pair) => own.has(pair))
  }
  const initials = prose.claims
    .slice(Math.max(0, after.index - REACH.initial), after.index)
    .filter((claim) => claim !== step.quantity && isLike(after, claim))
    .reverse()
  const terms = (initial: Claim): Term[] => [
    { quantity: initial, sign: 1 },
    { quantity: step.quantity, sign: step.sign },
  ]
  const equationOf = (initial: Claim): Equation => ({ form: 'sum', whole: after, terms: terms(initial) })
  return heldOrOnly('balance', initials.map(equationOf), {
    isTold: (equation, at) =>
      isPlainSlip(equation, FEWEST_DIGITS) &&
      initials.slice(at, at + 1).some((initial) => isNamed(initial) || isRightBefore(after, initial, equation)),
    certainty: 'likely',
  })
}

/** 年初预算180万元 … 追加60万元，追加后预算240万元: an amount before and after something was added or taken. */
export function afterSteps(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!prose.normal.includes('后')) return []
  const told = toldBesideParts(ties, ({ holds, equation: { form } }) => holds && form === 'sum')
  return flatMapped(prose.claims, (claim) =>
    isLike(claim, claim) && !told.has(claim.start) ? (tieOf(prose, claim) ?? []) : [],
  )
}
