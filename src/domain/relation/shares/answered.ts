import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlippedWidely, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { sharesWithRest } from './shares-with-rest.ts'

/** “很满意”131人, 选择“非常满意”的663人, 满意和比较满意989张: what was answered, by its place on the scale. */
const PLEASED = /(?:^|[^不])满意[”"]?的?(?:有|为)?$/
const AT_REST = /(?:一般|说不清|不清楚|基本满意|未表态|弃权|无所谓|没有?(?:明确)?意见|不了解)[”"]?的?(?:有|为)?$/
const DISPLEASED = /不(?:太|大|很|够)?满意[”"]?的?(?:有|为)?$/
/** ，满意率; 。满意率（非常满意与满意之和）为 */
const RATE = /^[，；]?(?:总体|综合)?满意[率度](?:（[^（）]{4,20}）)?(?:为|达|达到)?$/
const NEXT = /^[、，；和及][^，。；]{1,12}$/
const MOST = 10
const FINE = 3

const isAnswer = ({ unit, vagueness, lead }: Claim): boolean =>
  unit.dimension === 'count' &&
  vagueness === 'none' &&
  (PLEASED.test(lead) || AT_REST.test(lead) || DISPLEASED.test(lead))

interface Answers {
  readonly given: readonly Claim[]
  readonly rate: Claim
}

/** 前两项合计327人 stands among them as well. */
const sumsUp = ({ lead, unit }: Claim): boolean => unit.key === '项' || /合计|[两二][项者]/.test(lead)

/** Amounts behind an answer that may be told of the same, the answers and their percentage among them. */
function toldWith({ claims }: Prose, first: Claim): readonly Claim[] {
  const behind = claims.slice(first.index + 1, first.index + MOST)
  const end = behind.findIndex((claim) => {
    const isAlike = claim.unit.key === first.unit.key && isAnswer(claim) && NEXT.test(claim.lead)
    const isOfThem = isAlike || sumsUp(claim) || (claim.unit.dimension === 'percent' && RATE.test(claim.lead))
    return claim.paragraph !== first.paragraph || !isOfThem
  })
  return behind.slice(0, end === -1 ? MOST : end)
}

/** Answers one behind the other, with the only rate that stands among or behind them. */
function answersFrom(prose: Prose, first: Claim): Answers | null {
  const told = toldWith(prose, first)
  const [rate, ...others] = told.filter(({ unit }) => unit.dimension === 'percent')
  const given = told.filter((claim) => isAnswer(claim) && !sumsUp(claim))
  return rate === undefined || others.length > 0 ? null : { given: [first, ...given], rate }
}

/** From the pleased to the displeased, and those between. */
const isWholeScale = (given: readonly Claim[]): boolean =>
  given.length > 2 && [PLEASED, AT_REST, DISPLEASED].every((grade) => given.some(({ lead }) => grade.test(lead)))

function tieOf(prose: Prose, first: Claim, held: ReadonlyMap<number, Equation>): Tie | null {
  const answers = PLEASED.test(first.lead) && isAnswer(first) ? answersFrom(prose, first) : null
  if (answers === null || !isWholeScale(answers.given) || fineDigits(answers.rate) < FINE) return null
  const { given, rate } = answers
  const pleased = given.filter(({ lead }) => PLEASED.test(lead) && !AT_REST.test(lead) && !DISPLEASED.test(lead))
  const known = held.get(rate.start)
  if (known?.form === 'ratio') {
    const equation = sumOfParts(known.denominator, given)
    return !isSolved(equation) && isExactSlip(equation) ? closedTie('parts', equation) : null
  }
  const equation: Equation = { form: 'pooled', rate, numerators: pleased, denominators: given }
  return !isSolved(equation) && isSlippedWidely(equation) ? closedTie('share', equation) : null
}

/** “很满意”131人、“满意”196人、“一般”49人、“不满意”11人，满意率84.5%: who answered on the whole scale are all that the rate is out of. */
function answeredOnScale(prose: Prose, ties: readonly Tie[]): Tie[] {
  if (!/满意[率度]/.test(prose.normal) || !/不[太大很够]?满意/.test(prose.normal)) return []
  const held = new Map(
    flatMapped(ties, ({ equation, holds }) =>
      holds && 'rate' in equation ? [[equation.rate.start, equation] as const] : [],
    ),
  )
  return flatMapped(prose.claims, (claim) => tieOf(prose, claim, held) ?? [])
}

/** What the percentages are out of that tell of everyone: part and rest, or every answer that could be given. */
export const sharesOfEveryone = (prose: Prose, ties: readonly Tie[]): Tie[] => [
  ...sharesWithRest(prose, ties),
  ...answeredOnScale(prose, ties),
]
