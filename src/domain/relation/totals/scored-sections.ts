import { compare, fractionText, sumOf, whole } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** （20分），得18.5分; 预算执行10分，得9.64分: what a section got of its weight. */
const GOT = /^）?，?(?:自评|实际|本项)?得分?(?:为)?$/
/** 扣分, 每项2分: no weight of a section. */
const NO_WEIGHT = /扣|每|各|得/
/** 综合得分, 自评总分: what all of them got. */
const ALL_GOT = /(?:综合|最终|自评|总|合计|项目|评价)(?:得分|评分|分)(?:合计|共)?(?:为|是)?$|得分合计(?:为)?$/
const FEWEST = 3
const FULL = whole(100)

const isScore = (claim: Claim | undefined): claim is Claim =>
  claim?.unit.dimension === 'score' && claim.vagueness === 'none' && claim.bound === 'none'

interface Section {
  readonly weight: Claim
  readonly got: Claim
}

const sectionsIn = ({ claims }: Prose): Section[] =>
  flatMapped(claims, (got) => {
    const weight = claims[got.index - 1]
    const isSection =
      isScore(got) &&
      isScore(weight) &&
      weight.sentence === got.sentence &&
      GOT.test(got.lead) &&
      !NO_WEIGHT.test(weight.lead)
    return isSection ? [{ weight, got }] : []
  })

/** （一）投入（20分），得18.5分 … 综合得分93.3分: all sections of a hundred marks, and what they got together. */
export function scoredSections(prose: Prose): Tie[] {
  if (!prose.normal.includes('得分')) return []
  const sections = sectionsIn(prose)
  const marks = sumOf(sections.map(({ weight }) => weight.value))
  if (sections.length < FEWEST || compare(marks, FULL) !== 0) return []
  const got = sections.map((section) => section.got)
  const totals = prose.claims.filter((claim) => isScore(claim) && ALL_GOT.test(claim.lead) && !got.includes(claim))
  const [total] = totals
  if (total === undefined || new Set(totals.map(({ value }) => fractionText(value))).size > 1) return []
  const equation = sumOfParts(total, got)
  if (isSolved(equation)) return [makeTie('parts', equation, 'certain')]
  return isSlipped(equation) ? [closedTie('parts', equation)] : []
}
