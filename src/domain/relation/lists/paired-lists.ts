import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 4期312人次, 4期、312人次: two amounts of the same things, one right behind the other. */
type Pair = readonly [Claim, Claim]

const BETWEEN = /^、?$/
const FIRST = /^，其中[：，]?[^，。；、]{2,10}$/
const NEXT = /^[，、；][^，。；、]{2,10}$/
const NO_MEMBER = /合计|共|总|其中|每|均|上年|计划|目标/
const MOST = 12
const FEWEST_DIGITS = 3

const isCount = (claim: Claim): boolean =>
  claim.unit.dimension === 'count' && claim.vagueness === 'none' && !isDerived(claim)

function pairAt({ claims, normal }: Prose, index: number): Pair | null {
  const [one, other] = claims.slice(index, index + 2)
  if (one === undefined || other?.sentence !== one.sentence || one.unit.key === other.unit.key) return null
  return isCount(one) && isCount(other) && BETWEEN.test(normal.slice(one.end, other.start)) ? [one, other] : null
}

const areAlike = (one: Pair, other: Pair): boolean =>
  one.every(({ unit, sentence, depth }, at) => {
    const claim = other[at] as Claim // pairs have two
    return unit.key === claim.unit.key && sentence === claim.sentence && depth === claim.depth
  })

/** The pairs that are listed right behind one. */
function pairsBehind(prose: Prose, whole: Pair): Pair[] {
  const pairs: Pair[] = []
  for (let at = whole[1].index + 1; pairs.length < MOST; at += 2) {
    const pair = pairAt(prose, at)
    const isNext = pair !== null && areAlike(whole, pair) && (pairs.length === 0 ? FIRST : NEXT).test(pair[0].lead)
    if (!isNext || NO_MEMBER.test(pair[0].lead.replace(FIRST, ''))) break
    pairs.push(pair)
  }
  return pairs
}

function tieOf(prose: Prose, claim: Claim): Tie | null {
  const whole = pairAt(prose, claim.index)
  const pairs = whole === null ? [] : pairsBehind(prose, whole)
  if (whole === null || pairs.length < 2) return null
  const sums = [0, 1].map((at) =>
    sumOfParts(
      whole[at] as Claim,
      pairs.map((pair) => pair[at] as Claim),
    ),
  ) // of two
  const [holding, ...more] = sums.filter((sum) => isSolved(sum) && fineDigits(sum.whole) >= FEWEST_DIGITS)
  const broken = sums.find((sum) => !isSolved(sum))
  if (holding === undefined || more.length > 0 || broken === undefined || !isSlipped(broken)) return null
  return closedTie('parts', broken)
}

/** 培训6期412人次，其中理论培训4期268人次，实操培训2期144人次: a list that is all of it in one unit is all of it in the other. */
export const pairedLists = (prose: Prose): Tie[] =>
  /，其中/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
