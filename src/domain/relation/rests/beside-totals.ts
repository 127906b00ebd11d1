import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { lastClause } from '../tie/clause.ts'
import { isExactSlip } from '../tie/slip.ts'
import { difference, heldOrOnly, isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 尚缺38人, 补助之后仍短0.04亿元 */
const LACKS = /^，(?:[^，。；\d]{1,6}[之以]?后)?(?:尚|还|仍)(?:有)?(?:缺口?|差|需|短缺?|欠|不足)(?:口|额)?(?:为|有)?$/
/** 本部可抽调26人, 补助到位0.27亿元 */
const COVERED =
  /(?:可(?:以)?(?:抽调|调剂|调配|解决|安排|落实|使用|筹集)|能(?:解决|筹集|安排)|已?(?:到位|落实|筹集|解决|筹措))[^，。；\d]{0,4}$/
/** 合计64人, 收支相抵，缺口0.31亿元 */
const ALL = /(?:合计|共计|总计|一共|共?需要?|缺口|应配备?)(?:共|为|资金)?$/
const BACK = 6

const isExact = (claim: Claim): boolean => isPlain(claim) && claim.vagueness === 'none' && claim.role !== 'growth'

/** The amount right before another, but for those that stand in a bracket between them. */
const outside = ({ claims }: Prose, { index, depth }: Claim): Claim | undefined =>
  claims.slice(Math.max(0, index - BACK), index).findLast((claim) => claim.depth <= depth)

function tieOf(prose: Prose, rest: Claim): Tie | null {
  if (!LACKS.test(rest.lead.replace(/^.*）/s, '')) || !isExact(rest)) return null
  const covered = outside(prose, rest)
  const all = covered === undefined ? undefined : outside(prose, covered)
  if (covered?.sentence !== rest.sentence || all?.paragraph !== rest.paragraph) return null
  const areOfOne = [covered, all].every((claim) => claim.unit.key === rest.unit.key && isExact(claim))
  const isNext =
    rest.sentence - all.sentence <= 1 && COVERED.test(lastClause(covered.lead)) && ALL.test(lastClause(all.lead))
  if (!areOfOne || !isNext) return null
  return heldOrOnly('balance', [difference(rest, [all, covered])], { isTold: isExactSlip, certainty: 'closed' })
}

/** 合计64人。本部可抽调26人，尚缺38人: all that is needed, what there is of it, and what lacks, one right behind the other. */
export const lackingOf = (prose: Prose): Tie[] =>
  /[尚还仍][有]?[缺差需短欠不]/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
