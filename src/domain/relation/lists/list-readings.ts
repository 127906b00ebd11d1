import { compare, sumOf, times, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { fineDigits } from '../tie/print.ts'
import { isTellingSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Quantity } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

const FEWEST = 3
const WAN = whole(10_000)

/** 总值7亿元: one digit of 万 or 亿 comes near to anything. */
export const isCoarse = ({ digits, unit }: Quantity): boolean => digits.length < 2 && compare(unit.scale, WAN) >= 0

/** 5.2亿元, 4.3亿元 and 6,164.4万元: of two digits nothing is a slip away that is not so by chance. */
export const isRoundWhole = ({ whole: all, terms }: SumEquation, fewest = 100): boolean =>
  [all, ...terms.map(({ quantity }) => quantity)].some(({ step }) => compare(times(step, whole(fewest)), all.value) > 0)

/** 编制25名，在编16名、派遣5名、退休6名: those who are there divide no number of posts. */
export const isOfPosts = ({ whole: { label }, terms }: SumEquation): boolean =>
  /编制?$/.test(label) && terms.some(({ quantity }) => /派遣|退休|聘|借调|编外/.test(quantity.label))

/** 203户，一般178户、低保20户、五保5户，当年脱贫39户: the first divided by those right behind it, and another. */
export function heldPrefix([first, ...rest]: readonly Claim[]): SumEquation | null {
  const lengths = rest.map((_, at) => at).filter((length) => length >= FEWEST)
  const cut = flatMapped(
    [first].filter((claim) => claim !== undefined),
    (claim) => lengths.map((length) => sumOfParts(claim, rest.slice(0, length))),
  )
  return cut.findLast((each) => isSolved(each)) ?? null
}

/** 消费支出19,860元，其中食品7,078元、…: such a list divides an amount of its own sentence, and none farther off. */
export function isOpenedBehind(whole: Claim, run: readonly Claim[]): boolean {
  const [opening = '', next = ''] = run.map((claim) => claim.lead)
  const isOpened = /[^。；]其中/.test(opening)
  return !next.includes('，其中') && !(isOpened && run.some(({ sentence }) => sentence !== whole.sentence))
}

const FEW_DIGITS = 2
/** 三类的6座, 50毫米至100毫米的17个: a number in the name of the next is no amount between. */
const IN_NAME = /^(?:的|(?:（含）)?及?(?:以[上下内]|至|到)[^，。；、：]{0,12})$/

/** 有6个项目配套2,378万元未到位，16个项目多计3,556万元: so few, with other amounts between them, divide nothing. */
export function areStrewn({ claims, normal }: Prose, { whole: all, terms }: SumEquation): boolean {
  const starts = terms.map(({ quantity }) => quantity.start)
  const [first, last] = [Math.min(...starts), Math.max(...starts)]
  const isName = ({ end }: Claim): boolean =>
    starts.some((start) => IN_NAME.test(normal.slice(end, Math.max(end, start))))
  const within = between(claims, first, last + 1).filter((claim) => !isName(claim))
  const isFew = [all, ...terms.map(({ quantity }) => quantity)].every(({ digits }) => digits.length <= FEW_DIGITS)
  return isFew && within.length > terms.length && !normal.slice(all.end, first).includes('其中')
}

/** Between a half and three halves. */
export function isNear({ whole: all, terms }: SumEquation): boolean {
  const twice = times(sumOf(terms.map(({ quantity }) => quantity.value)), whole(2))
  return compare(twice, all.value) >= 0 && compare(twice, times(all.value, whole(3))) <= 0
}

const [LEAST, MOST] = [whole(92), whole(108)]

/** So near to all of it that somebody has miscounted, and of parts that are each less. */
export function isClose({ whole: all, terms }: SumEquation): boolean {
  const parts = terms.map(({ quantity }) => quantity.value)
  const hundredfold = times(sumOf(parts), whole(100))
  return (
    compare(hundredfold, times(all.value, LEAST)) >= 0 &&
    compare(hundredfold, times(all.value, MOST)) <= 0 &&
    parts.every((part) => compare(part, all.value) < 0)
  )
}

/** 预警信号312期，大风44期，沙尘31期，暴雨18期…: so many right behind one that is more than each of them are all there are. */
export const isLong = (prose: Prose, { whole, terms }: SumEquation): boolean =>
  terms.length > FEWEST &&
  (terms.map(({ quantity }) => quantity) as Claim[]).every(
    (part) =>
      part.start > whole.start &&
      part.sentence === (whole as Claim).sentence && // a run's are claims
      !prose.normal.slice(whole.end, part.start).includes('；') &&
      compare(part.value, whole.value) < 0,
  )

/** 96.60亿元、25,913元: among amounts of several scales only a mistaken unit is a slip. */
export const isOfScales = (equation: SumEquation): boolean =>
  equation.whole.unit.dimension === 'money' && new Set(quantitiesOf(equation).map(({ unit }) => unit.printed)).size > 1

const FOUND_OUT = /^(?:经|据)[^，。；]{0,6}(?:查|核对|核实|清点|盘点|清理)[^，。；]{0,4}，/

/** 相差17台。经逐一核对，已报废12台，外借3台，待查2台: what a gap was found to be made of. */
export function isFoundOut({ normal, sentences }: Prose, { whole, terms: [first] }: SumEquation): boolean {
  const gap = whole as Claim // the members of a run are claims
  const head = first?.quantity as Claim
  const isBehind = gap.role === 'difference' && head.index === gap.index + 1
  return isBehind && FOUND_OUT.test(normal.slice(sentences[head.sentence]?.start, head.start))
}

const MANY_DIGITS = 4

/** No other amount stands between the whole and the first of its parts. */
const isRightBehind = ({ whole: all, terms }: SumEquation): boolean =>
  terms.slice(0, 1).every(({ quantity }) => (quantity as Claim).index === (all as Claim).index + 1) // a run's are claims

/** 6,663人、441人、75人、21人 of 1,200: a digit too many, to the last of so many. */
export const isMistyped = (equation: SumEquation): boolean =>
  equation.terms.length >= FEWEST &&
  isRightBehind(equation) &&
  Math.max(...quantitiesOf(equation).map(fineDigits)) >= MANY_DIGITS &&
  isTellingSlip(equation, ['extra', 'lost', 'swapped'])
