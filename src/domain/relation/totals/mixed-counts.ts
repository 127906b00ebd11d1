import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { before, isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf, startsIn } from '../tie/tie.ts'

/** 适配辅助器具843件，涉及轮椅217辆、助听器96台: the words that open a list of things, each with a counter of its own. */
const OPENS =
  /^(?:[一-龥]{1,2}(?=：)|(?:（[^（）]{0,16}）){1,2})?[，：（](?:其中|涉及|包括|分别(?:为|是)?|含|有)?[：，]?[^，。；：]{1,16}$/
const JOINS = /^(?:、|和|及|以及|与|，)[^，。；]{1,16}$/
/** 生猪38.0万头、牛5.2万头、羊16.8万只，牲畜合计60.0万头（只） */
const TOTAL = /，[^，。；]{0,8}(?:合计|共计|总计)$|，共[一-龥]{0,4}$/
const FEWEST_PARTS = 3
const FEWEST_DIGITS = 3

const isCount = ({ unit, bound, vagueness, role }: Claim): boolean =>
  unit.dimension === 'count' &&
  unit.key !== '人' &&
  bound === 'none' &&
  vagueness === 'none' &&
  (role === 'amount' || role === 'total')

/** Things with different counters, joined to one list from an amount on. */
function listFrom(prose: Prose, first: Claim): Claim[] {
  const list = [first]
  for (let next = prose.claims[first.index + 1]; next !== undefined; next = prose.claims[next.index + 1]) {
    const isMember = next.sentence === first.sentence && next.depth === first.depth && isCount(next)
    if (!isMember || !JOINS.test(next.lead) || TOTAL.test(next.lead)) break
    list.push(next)
  }
  return list
}

const isMixed = (parts: readonly Claim[]): boolean => new Set(parts.map(({ unit }) => unit.key)).size > 1

function judged(whole: Claim, parts: readonly Claim[]): Tie | null {
  const equation = sumOfParts(whole, parts)
  if (isSolved(equation)) return makeTie('parts', equation, 'certain')
  const isFine = Math.max(...quantitiesOf(equation).map(significantDigits)) >= FEWEST_DIGITS
  return parts.length >= FEWEST_PARTS && isFine && isSlipped(equation) ? makeTie('parts', equation, 'likely') : null
}

/** 及其他器具128件: what is left closes a list, so that even what is more than all of it is a part. */
const endsWithRest = (parts: readonly Claim[]): boolean =>
  parts.slice(-1).some((last) => /(?:^|[、和及])其[他余它]/.test(last.lead))

/** The list behind its whole. A list that has a total behind it has no other. */
function opened(prose: Prose, first: Claim): Tie | null {
  const [whole] = before(prose, first, { amounts: 1, paragraphs: 0 })
  if (whole === undefined || whole.sentence !== first.sentence || !isCount(whole) || !isCount(first)) return null
  if (!OPENS.test(first.lead)) return null
  const parts = listFrom(prose, first)
  const isCut = prose.claims
    .slice(first.index + parts.length, first.index + parts.length + 1)
    .some((next) => next.sentence === first.sentence && !next.lead.includes('；'))
  const isSmaller =
    parts.length < 2 || (!endsWithRest(parts) && parts.some((part) => compare(part.value, whole.value) > 0))
  const tie = isMixed([whole, ...parts]) && !isSmaller ? judged(whole, parts) : null
  // 村小226所，教学点62个，九年制学校10所: the sentence may go on with the list.
  return tie?.holds === false && isCut ? null : tie
}

/** The list before its total. */
function closed(prose: Prose, total: Claim): Tie | null {
  if (!isCount(total) || !TOTAL.test(total.lead)) return null
  const near = before(prose, total, { amounts: 8, paragraphs: 0 })
  const end = near.findIndex((claim) => claim.sentence !== total.sentence || !isCount(claim))
  const alike = (end === -1 ? near : near.slice(0, end)).reverse()
  const start = alike.findLastIndex((claim) => !/^、/.test(claim.lead))
  const parts = start === -1 ? [] : alike.slice(start)
  const isEmpty = sumOf(parts.map(({ value }) => value)).numerator === 0n
  return parts.length >= 2 && !isEmpty && isMixed(parts) ? judged(total, parts) : null
}

/** Sums of things that are counted each with a counter of its own: 辆, 台, 件. */
export function mixedCounts(prose: Prose, ties: readonly Tie[]): Tie[] {
  const told = startsIn(ties.filter(({ holds, equation: { form } }) => holds && form === 'sum'))
  return flatMapped(prose.claims, (claim) => {
    if (told.has(claim.start)) return []
    return opened(prose, claim) ?? closed(prose, claim) ?? []
  })
}
