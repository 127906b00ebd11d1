import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { before, isPlain } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 包含在内, 也计算在内, 均在其中. */
const CONTAINED = /^[^，。；：、（）]{0,6}?(?:(?:包含|包括|计算|统计|含)在内|[也均都](?:在其中|在内|在此列))/
const NOT_CONTAINED = /不|未|没|除/
const BEHIND = 14

const isExact = ({ vagueness }: Claim): boolean => vagueness === 'none'

/** 存栏12.5万头，能繁母猪1.1万头包含在内: it is no more than what there is. */
function tieOf(prose: Prose, part: Claim): Tie[] {
  const words = CONTAINED.exec(prose.normal.slice(part.end, part.end + BEHIND))?.[0]
  if (words === undefined || NOT_CONTAINED.test(words) || !isPlain(part) || !isExact(part)) return []
  return before(prose, part, { amounts: 4, paragraphs: 0 })
    .filter((claim) => claim.unit.key === part.unit.key && claim.sentence === part.sentence && isExact(claim))
    .sort((one, other) => compare(other.value, one.value))
    .slice(0, 1)
    .map((whole) => makeTie('within', { form: 'within', part, whole }, 'certain'))
}

/** Amounts that are said to be among others before them. */
export const containedIn = (prose: Prose): Tie[] =>
  /在内|在其中|在此列/.test(prose.normal) ? prose.claims.flatMap((claim) => tieOf(prose, claim)) : []
