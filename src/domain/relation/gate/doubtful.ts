import { compare, sumOf } from '../../amount/index.ts'
import type { Claim } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { digitOf } from '../closed/stretch.ts'
import { significantDigits } from '../tie/print.ts'
import type { TiesByPlace } from '../tie/slip.ts'
import { healingSlips, isExactSlip } from '../tie/slip.ts'
import { solve } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Tie, TieKind } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import { isTurnedRound } from './gate.ts'

/** What is known of the document that a relation stands in. */
interface Known {
  readonly claims: readonly Claim[]
  readonly places: TiesByPlace
}

/** Relations of columns, of codes and of reasons are told by their form, not concluded from words. */
const OF_FORMS: readonly TieKind[] = ['table-sum', 'table-rate', 'code-parts', 'basic-project', 'explained']

const [FEW_DIGITS, SHORT_LIST, LONG_LIST] = [2, 4, 5]
/** From so many half points on the reading is rather in doubt than the figures. */
const DOUBTFUL = 4

/** 共82场，…，历时3天，…: other figures stand among those that are set against each other, or before and behind them in the sentence. */
function companyOf(claims: readonly Claim[], tie: Tie): { readonly isApart: boolean; readonly isAlone: boolean } {
  const indexes = quantitiesOf(tie.equation) // the numbers of cells have no place among claims
    .flatMap(({ start }) => between(claims, start, start + 1))
    .map(({ index }) => index)
  const [from, to] = [Math.min(...indexes), Math.max(...indexes)]
  const isApart = to - from >= new Set(indexes).size
  const isEdge = (index: number, beside: number): boolean => claims[index]?.sentence !== claims[beside]?.sentence
  return { isApart, isAlone: !isApart && isEdge(from, from - 1) && isEdge(to, to + 1) }
}

/** No one change of one figure would make all its relations hold, nor would the other direction word. */
const isBeyondMending = (tie: Tie, places: TiesByPlace): boolean =>
  (tie.equation.form === 'within' || !isTurnedRound(tie.equation)) && healingSlips(tie, places).length === 0

/** 四类车型合计48起, 以上三项共: the words tell how many are added. */
const COUNTED = /(?<!十)([两二三四五六七八九十])(?:大?[项类种个级档笔处家人方]|部分)[^，。；：、]{0,8}$/

/** Its total tells of as many parts as are read. */
function tellsItsParts({ claims }: Known, { equation }: Tie): boolean {
  if (equation.form !== 'sum') return false
  const { terms, whole } = equation
  return between(claims, whole.start, whole.start + 1).some(({ index, lead, leadStart }) => {
    const counts = claims.slice(Math.max(0, index - 1), index).filter(({ end }) => end === leadStart) // 四类 is a number of its own
    const said = COUNTED.exec(`${counts.map(({ text }) => text).join('')}${lead}`)?.[1]
    return said !== undefined && digitOf(said) === terms.length
  })
}

/** What is listed is less than the whole, and no slip brings it there to the last digit: there may be more of it. */
function fallsShort({ kind, equation }: Tie): boolean {
  if (kind !== 'parts' || equation.form !== 'sum') return false
  const { required } = solve(equation)
  return required !== null && compare(required, equation.whole.value) < 0 && !isExactSlip(equation)
}

/**
 * Half points that speak for a misreading rather than for a wrong figure, weighed over sound pages that the program had not
 * seen and over the same pages with one figure changed; `npm run bench -- audit` shows what they keep from being accused.
 */
function doubtsOf(known: Known, tie: Tie): number {
  const { claims, places } = known
  const { equation, kind } = tie
  const quantities = quantitiesOf(equation)
  const digits = quantities.map(significantDigits)
  const { isApart, isAlone } = companyOf(claims, tie)
  const doubts: readonly (readonly [boolean, number])[] = [
    [isBeyondMending(tie, places), 3],
    [tie.certainty === 'likely' && !isSlipped(equation), 1],
    [tie.certainty === 'likely' && fallsShort(tie), 2],
    [Math.max(...digits) <= FEW_DIGITS, 2],
    [Math.min(...digits) <= 1, 2],
    [isApart, 2],
    [isAlone, -2],
    [equation.form === 'within' || kind === 'restated', 2],
    [kind === 'table-text', 2],
    [kind === 'parts' && quantities.length <= SHORT_LIST, 1],
    [kind === 'share', -4],
    [quantities.length >= LONG_LIST, -2],
    [tellsItsParts(known, tie), -4],
  ]
  return doubts.reduce((sum, [speaks, points]) => (speaks ? sum + points : sum), 0)
}

/** 合计 of the one column of a table that no slip keeps from adding up: it may list some rows only, or count some once. */
const isLoneColumn = ({ kind, certainty, equation }: Tie): boolean =>
  kind === 'table-sum' && certainty === 'likely' && !isSlipped(equation)

/** A broken relation that is asked after rather than accused: what was read may not be what was meant. */
export const isDoubtful = (known: Known, tie: Tie): boolean =>
  !tie.isClosed && (isLoneColumn(tie) || (!OF_FORMS.includes(tie.kind) && doubtsOf(known, tie) >= DOUBTFUL))

const areApart = ({ claims }: Known, { equation }: Tie): boolean =>
  new Set(
    quantitiesOf(equation).flatMap(({ start }) => between(claims, start, start + 1).map(({ sentence }) => sentence)),
  ).size > 1

/** 采购6次，其中公开招标2次，磋商5次，单一来源2次: there are more of them than there are of all. */
const isMoreThanAll = ({ claims }: Known, { kind, equation }: Tie): boolean =>
  kind === 'parts' &&
  equation.form === 'sum' &&
  compare(sumOf(equation.terms.map(({ quantity }) => quantity.value)), equation.whole.value) > 0 &&
  equation.terms
    .flatMap(({ quantity: { start } }) => between(claims, start, start + 1))
    .some(({ lead }) => lead.includes('其中'))

/** Numbers of one digit come together by chance everywhere: what only sense or place makes of them is not even asked. */
export const isIdleQuestion = (known: Known, tie: Tie): boolean =>
  quantitiesOf(tie.equation).every(({ digits }) => digits.length === 1) &&
  (tie.certainty === 'likely' || areApart(known, tie)) &&
  isDoubtful(known, tie) &&
  !isMoreThanAll(known, tie)
