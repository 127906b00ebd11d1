import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const FULL = /(?:满分|总分(?:值)?)(?:均?为|共计?|是)?$/
/** 自评打分按100分算 */
const TAKEN_AS = /按(?:满分)?$/
const OF_INDICATOR = /[一-龥]{2,}(?:为|占|计)?$/
const NO_PART = /[扣得低高加减最平]|不[足超低少]/
const GRADE = /^(?:以[上下]|及以[上下]|（含|[—~～-]|至)/
/** 四部分依次得13.8分: what each of them got stands behind. */
const SCORED = /(?:得分?|得分(?:为|是)|评[得分]|分别为)$/
const FEWEST = 3

const isPart = (prose: Prose, claim: Claim, full: Claim): boolean =>
  claim.unit.dimension === 'score' &&
  claim.depth === full.depth &&
  claim.bound === 'none' &&
  OF_INDICATOR.test(claim.lead) &&
  !NO_PART.test(claim.lead) &&
  !GRADE.test(prose.normal.slice(claim.end, claim.end + 4))

/** The marks that stand one behind the other up to the next semicolon; none where something else stands between them. */
function partsBehind(prose: Prose, full: Claim): Claim[] {
  const behind = prose.claims
    .slice(full.index + 1, full.index + 13)
    .filter(({ sentence }) => sentence === full.sentence)
  const end = behind.findIndex((claim) => SCORED.test(claim.lead))
  const marked = (end < FEWEST ? behind : behind.slice(0, end)).filter(
    ({ start }) => !prose.normal.slice(full.end, start).includes('；'),
  )
  return marked.every((claim) => isPart(prose, claim, full)) ? marked : []
}

/** 满分合计100分 */
const SUMMED = /满分(?:合计|共计?|总计)(?:为|是)?$/
/** 预算执行9.74分（满分10分） */
const BRACKETED = /（满分(?:为|是)?$/
const BEFORE = 30

/** What could be had for each, told beside what was got in the sentence before. */
const partsBefore = (prose: Prose, full: Claim): Claim[] =>
  prose.claims
    .slice(Math.max(0, full.index - BEFORE), full.index)
    .filter(
      (claim) => claim.sentence === full.sentence - 1 && claim.unit.dimension === 'score' && BRACKETED.test(claim.lead),
    )

/** What could be had for each, where it stands beside all that could be had. */
function partsOf(prose: Prose, full: Claim): Claim[] {
  const isTakenAs = TAKEN_AS.test(full.lead) && /^(?:计?算|计)[，：]/.test(prose.normal.slice(full.end, full.end + 3))
  if (isTakenAs || FULL.test(full.lead)) return partsBehind(prose, full)
  return SUMMED.test(full.lead) ? partsBefore(prose, full) : []
}

/** 满分100分，执行率10分、产出50分、效益30分、满意度10分: what can be had for each indicator comes to what can be had. */
export function fullMarks(prose: Prose, claims: readonly Claim[]): Tie[] {
  return flatMapped(claims, (full) => {
    const parts = full.unit.dimension === 'score' ? partsOf(prose, full) : []
    const equation = sumOfParts(full, parts)
    if (parts.length < FEWEST) return []
    if (isSolved(equation)) return makeTie('parts', equation, 'certain')
    return isOneSlipAway(equation) ? makeTie('parts', equation, 'likely') : []
  })
}
