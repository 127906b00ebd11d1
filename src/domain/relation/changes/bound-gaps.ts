import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { difference, isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { directionOf } from './direction.ts'

/** 应不少于, 规定不超过, 要求达到: what shall be. */
const OUGHT =
  /(?:应|须|需|要求|规定|目标|标准|计划)[^，。；\d]*(?:不少于|不低于|不高于|不超过|不得?[少低高大小多]于|达到?|为)$/
/** ，实际支出: what is. */
const DID = /^[，；](?:而)?(?:全年|当年|本年)?实[际有][^，。；\d]{0,8}$/
/** ，比规定数少, 比目标多: how far from what shall be. */
const APART = /^，(?:比|较)(?:规定|应|要求|目标|标准|计划|任务|最低|上限)[^，。；\d]{0,6}[多少高低](?:了|出)?$/

/** The amount that it must not go beyond, as printed. */
const exactly = (claim: Claim): Claim => takenAs(takenExactly(claim), { bound: 'none', vagueness: 'none' })

function tieOf(prose: Prose, gap: Claim): Tie[] {
  const [goal, actual] = prose.claims.slice(Math.max(0, gap.index - 2), gap.index)
  const sign = directionOf(prose, gap)
  if (goal === undefined || actual === undefined || sign === null || goal.sentence !== gap.sentence) return []
  const areAlike = [goal, actual].every(({ unit }) => unit.key === gap.unit.key)
  if (!areAlike || !OUGHT.test(goal.lead) || !DID.test(actual.lead) || !isPlain(actual) || actual.vagueness !== 'none')
    return []
  const bound = exactly(goal)
  return [closedTie('change', difference(gap, sign === 1 ? [actual, bound] : [bound, actual]))]
}

/** 应不少于28.4万元，实际支出19.1万元，比规定数少9.3万元: how far what is lies from what shall be. */
export const boundGaps = (prose: Prose, claims: readonly Claim[]): Tie[] =>
  flatMapped(claims, (claim) => (APART.test(claim.lead) ? tieOf(prose, claim) : []))
