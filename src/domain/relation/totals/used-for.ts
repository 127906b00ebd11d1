import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 尚余, 剩余资金, 结余: what is left to be used. */
const LEFT = /(?:尚余|剩余|余下|结余|盘活|收回)(?:的)?(?:资金|经费|款项|部分)?(?:共|为)?$/
/** 会议议定：, ，拟将: right before the first use. */
const OPENS = /^，(?:[一-龥]{0,8}：|其中|拟将?|计划将?|分别)?$/
const GOES_ON = /^[^，。；\d]{2,24}，(?:另|其余|余下)?(?:的)?$/
/** 用于区域创新, 作为应急预留: what it is used for. */
const USED = /^(?:用于|用作|作为|列入|投入|安排给|结转|上缴|弥补)/
const FEWEST = 2
const MOST = 6

/** Every amount of the kind that follows in its sentence, each with its use. */
function usesBehind({ claims, normal }: Prose, whole: Claim): readonly Claim[] {
  const own = claims
    .slice(whole.index + 1, whole.index + MOST)
    .filter(({ sentence, unit }) => sentence === whole.sentence && unit.key === whole.unit.key)
  const areUses = own.every(
    (claim, at) =>
      isPlain(claim) &&
      claim.vagueness === 'none' &&
      claim.depth === whole.depth &&
      USED.test(normal.slice(claim.end, claim.tailEnd)) &&
      (at === 0 ? OPENS : GOES_ON).test(claim.lead),
  )
  return areUses && own.length >= FEWEST ? own : []
}

function tieOf(prose: Prose, whole: Claim): Tie | null {
  if (!LEFT.test(whole.lead) || !whole.unit.key || whole.vagueness !== 'none') return null
  const uses = usesBehind(prose, whole)
  if (uses.length === 0) return null
  const equation = sumOfParts(whole, uses)
  if (isSolved(equation)) return makeTie('parts', equation, 'certain')
  // No more can be used than there is.
  const isMore = compare(sumOf(uses.map(({ value }) => value)), whole.value) > 0
  return isMore || isExactSlip(equation) ? closedTie('parts', equation) : null
}

/** 尚余2,400万元，会议议定：1,500万元用于区域创新，900万元作为应急预留: what is left, and what each of it is used for. */
export const usedFor = (prose: Prose): Tie[] =>
  /用于|用作|作为/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
