import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { closedTie } from '../tie/make-tie.ts'
import { difference } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 目前覆盖率为62%: where it stands now. */
const NOW = /(?:目前|现有?|当前|现在)[^，。；\d]{0,24}(?:率|比例|占比|比重)(?:仅|只)?[为是有达]?$/
/** ，建成后要求达到90%以上: where it shall be. */
const SHALL_BE = /^，[^，。；\d]{0,12}(?:达到?|提高到|提升到|提高至|提升至)(?:了)?$/
/** 以上，即至少提高28个百分点: how far that is. */
const BY = /^(?:以上|左右)?，(?:即|也就是|也即)?(?:说)?(?:至少|需要?|要|应|须)*(?:再)?(?:提高|提升|增加|上升)(?:了)?$/

/** What is meant to the last digit, though it is a least or a most. */
const exactly = (claim: Claim): Claim => takenAs(takenExactly(claim), { vagueness: 'none', bound: 'none' })

function tieOf({ claims, normal }: Prose, by: Claim): Tie | null {
  const [now, goal] = claims.slice(Math.max(0, by.index - 2), by.index)
  if (by.unit.dimension !== 'percentage-points' || now?.sentence !== by.sentence || goal === undefined) return null
  const areShares = [now, goal].every(({ unit, vagueness }) => unit.key === '%' && !/about|nearly/.test(vagueness))
  const isSaid = NOW.test(lastClause(now.lead)) && SHALL_BE.test(goal.lead) && BY.test(normal.slice(goal.end, by.start))
  return areShares && isSaid ? closedTie('change', difference(exactly(by), [exactly(goal), exactly(now)])) : null
}

/** 目前识别率为62%，建成后要求达到90%以上，即至少提高28个百分点: what there is, what there shall be, and how far they lie apart. */
export const reachedBy = (prose: Prose): Tie[] =>
  prose.normal.includes('百分点') ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
