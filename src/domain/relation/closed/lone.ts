import type { Claim } from '../../claim/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import type { Certainty, Equation, Tie, TieKind } from '../tie/tie.ts'
import { startsIn } from '../tie/tie.ts'
import { manyForOne } from './lone-counts.ts'
import { extremesApart, gapLast } from './lone-gaps.ts'
import { deedsLast, rateAnywhere, rateLast, shareOfNamed } from './lone-rates.ts'
import { othersOf } from './lone-rests.ts'
import { closedByTotal, percentFirst, pricedByUnit, shareFirst, toEach } from './lone-totals.ts'
import type { Closed } from './stretch.ts'

type Three = readonly [Claim, Claim, Claim]
/** `closed`: the words say it fully, however far off. */
type Reading = readonly [TieKind, (three: Three, closed: Closed) => Equation | null, Certainty | 'closed']

/** What was done among all, which is a part of it as well. */
const OF_PARTS: readonly Reading[] = [
  ['share', shareOfNamed, 'closed'],
  ['rate', rateLast, 'likely'],
  ['rate', deedsLast, 'likely'],
]

const READERS: readonly Reading[] = [
  ...OF_PARTS,
  ['rate', rateAnywhere, 'likely'],
  ['change', gapLast, 'likely'],
  ['change', extremesApart, 'certain'],
  ['product', manyForOne, 'closed'],
  ['product', pricedByUnit, 'certain'],
  ['product', toEach, 'likely'],
  ['product', percentFirst, 'likely'],
  ['product', shareFirst, 'closed'],
]

const isThree = (claims: readonly Claim[]): claims is Three => claims.length === 3

/** What the words of three figures make of them. */
function ofThree(closed: Closed, readers: readonly Reading[]): Tie | null {
  const { claims } = closed
  if (!isThree(claims)) return null
  for (const [kind, read, certainty] of readers) {
    const equation = read(claims, closed)
    if (equation !== null)
      return certainty === 'closed' ? closedTie(kind, equation) : makeTie(kind, equation, certainty)
  }
  return null
}

function totalled(closed: Closed): Tie | null {
  const total = closedByTotal(closed)
  return total === null ? null : makeTie('parts', total, 'certain')
}

const isOrder = ({ holds, equation }: Tie): boolean => holds && equation.form === 'within'

const isSum = ({ holds, certainty, equation }: Tie): boolean =>
  equation.form === 'sum' && (holds || certainty === 'certain')

const nameOf = ({ kind, places }: Tie): string => `${kind} ${places}`

/**
 * Sentences whose words make one of all their figures, mostly three, or some of them and the others: nothing else in them
 * can be meant, however few the digits.
 *
 * @param ties what was read before: a sentence of which a figure takes part in any of it is left alone, or in any sum
 */
export function loneRelations(stretches: readonly Closed[], ties: readonly Tie[]): Tie[] {
  const sentences = stretches.filter(({ isSentence }) => isSentence)
  const among =
    (starts: ReadonlySet<number>) =>
    ({ claims }: Closed) =>
      claims.some(({ start }) => starts.has(start))
  const isTold = among(startsIn(ties.filter((tie) => !isOrder(tie))))
  const isPart = among(startsIn(ties.filter(isOrder)))
  const lone = sentences
    .filter((each) => !isTold(each))
    .flatMap((each) => (isPart(each) ? ofThree(each, OF_PARTS) : (totalled(each) ?? ofThree(each, READERS))) ?? [])
  const isSummed = among(startsIn([...ties, ...lone].filter(isSum)))
  const broken = new Set(ties.filter(({ holds }) => !holds).map(nameOf))
  const others = sentences.filter((each) => !isSummed(each)).flatMap((each) => othersOf(each) ?? [])
  return [...lone, ...others.filter((tie) => !broken.has(nameOf(tie)))]
}
