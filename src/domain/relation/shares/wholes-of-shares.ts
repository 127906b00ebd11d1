import { compare, sumOf, times, whole as whole_ } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isOneSlipAway, isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import type { Member } from './divided-shares.ts'
import { alternating, isClosed, pooledOf, respective } from './divided-shares.ts'

/** Words between a whole and the first of its parts. */
const OPENS = /主要用于|用于以下|其中|包括|分为|构成|组成|如下|[^，。；]{0,8}看，|：/
/** 与上年4,500万元相比, 发放问卷1,600份: not what is divided. */
const IS_ANOTHER = /(?:[比较与同]|占)[^，。；]{0,12}$|预算[数额为]*$|发[出放][^，。；]{0,6}$/
/** 总投资943万元, 收入合计: all that is divided, whatever opens the list. */
const IS_TOTAL = /(?:总|合计|总计|共)[^，。；：]{0,6}$/
const BACK = 10
const FINE = 3
const [LEAST, MOST] = [whole_(60), whole_(160)]

/** Amounts before the first part, the nearest first. */
const amountsBefore = ({ claims }: Prose, first: Claim): Claim[] =>
  claims
    .slice(Math.max(0, first.index - BACK), first.index)
    .filter(
      (claim) =>
        claim.unit.key === first.unit.key &&
        claim.paragraph === first.paragraph &&
        claim.sentence >= first.sentence - 1 &&
        claim.vagueness === 'none' &&
        !isDerived(claim),
    )
    .reverse()

/** Behind the last share its sentence lists another amount of the kind. */
function goesOn({ claims }: Prose, last: Claim): boolean {
  const next = claims.slice(last.index + 2, last.index + BACK).find(({ unit }) => unit.key === last.unit.key)
  return next?.sentence === last.sentence && !isDerived(next)
}

/** Not so far off that another whole must be meant. */
function isNear(whole: Claim, parts: readonly Claim[]): boolean {
  const hundredfold = times(sumOf(parts.map(({ value }) => value)), whole_(100))
  return compare(hundredfold, times(whole.value, LEAST)) >= 0 && compare(hundredfold, times(whole.value, MOST)) <= 0
}

function tieOf(prose: Prose, members: readonly Member[]): Tie | null {
  const parts = members.map(({ amount }) => amount)
  const [first, last] = [parts[0], parts.at(-1)]
  const areAll =
    members.length > 1 && isClosed(members) && members.every((member) => isSolved(pooledOf(member, members)))
  if (first === undefined || last === undefined || !areAll || goesOn(prose, last)) return null
  const before = amountsBefore(prose, first)
  const [nearest] = before
  const isTotal = nearest?.index === first.index - 1 && IS_TOTAL.test(nearest.lead)
  const isFine = isTotal || members.every(({ share }) => fineDigits(share) >= FINE)
  if (nearest === undefined || !isFine || before.some((each) => isSolved(sumOfParts(each, parts)))) return null
  const equation = sumOfParts(nearest, parts)
  const isOpened =
    (isTotal || OPENS.test(prose.normal.slice(nearest.end, first.start))) && !IS_ANOTHER.test(nearest.lead)
  const isMeant = isNear(nearest, parts) || isOneSlipAway(equation) || isUnitAway(equation)
  return isOpened && isMeant ? closedTie('parts', equation) : null
}

/** 支出3,881.17万元，主要用于：社会保障471.44万元，占11.88%；…: where each part has its share of all parts, they are what is divided. */
export const wholesOfShares = (prose: Prose): Tie[] =>
  prose.normal.includes('占')
    ? flatMapped([...alternating(prose), ...respective(prose)], (members) => tieOf(prose, members) ?? [])
    : []
