import { isZero, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

const NAME = '(?:优秀|优良|优|良好|良|中等|中|合格|一般|较差|差|不合格)'
/** “优”2个, 自评等级为“优”的6个. */
const BEFORE = new RegExp(`(?:^|[，。；、：为的“"])${NAME}[”"]?(?:等[级次]|档)?的?(?:有|共|为)?[：:]?$`)
/** 3个为优, 2个项目评为“良”. */
const BEHIND = new RegExp(`^[一-龥]{0,4}?(?:评?定?[为是]|被评为|获)[“"]?${NAME}[”"]?(?:等[级次])?(?=[，。；、和]|$)`)
/** 没有“中”和“差” says the same as 0个. */
const FARTHEST = 8

const isCount = ({ unit, vagueness, bound }: Claim): boolean =>
  unit.dimension === 'count' && vagueness === 'none' && bound === 'none'

/** How many were given one grade. */
const isGraded = (prose: Prose, claim: Claim): boolean =>
  isCount(claim) &&
  (BEFORE.test(claim.lead) || BEHIND.test(prose.normal.slice(claim.end, Math.min(claim.tailEnd, claim.end + 14))))

/** Grades one behind the other, with their counts. */
function listFrom(prose: Prose, first: Claim): Claim[] {
  const list = [first]
  for (let next = prose.claims[first.index + 1]; next !== undefined; next = prose.claims[next.index + 1]) {
    const isNext = next.sentence === first.sentence && next.unit.key === first.unit.key && isGraded(prose, next)
    if (!isNext) break
    list.push(next)
  }
  return list
}

/** What may have been graded: amounts of the unit before the list, no farther than its paragraph, the nearest first. */
function gradedBefore(prose: Prose, first: Claim): Claim[] {
  return prose.claims
    .slice(Math.max(0, first.index - FARTHEST), first.index)
    .filter(
      (claim) =>
        claim.paragraph === first.paragraph &&
        claim.unit.key === first.unit.key &&
        isCount(claim) &&
        !isGraded(prose, claim) &&
        !isZero(claim.value),
    )
    .reverse()
}

/** Words that speak of grading: without them 优 and 良 may be of anything. */
const GRADING = /自评|评价|考核|评定|等级|评为|评审|检查|验收|测评|复核/

function tieOf(prose: Prose, list: readonly Claim[]): Tie | null {
  const [first] = list
  if (first === undefined || isZero(sumOf(list.map(({ value }) => value)))) return null
  const wholes = gradedBefore(prose, first)
  const equations = wholes.map((whole): Equation => sumOfParts(whole, list))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const [nearest] = wholes
  const isSaid =
    nearest !== undefined &&
    nearest.sentence >= first.sentence - 1 &&
    GRADING.test(prose.normal.slice(nearest.leadStart, first.start)) &&
    !/其中|；/.test(prose.normal.slice(nearest.end, first.start))
  const slipped = isSaid ? equations.slice(0, 1).find(isSlipped) : undefined
  return slipped === undefined ? null : makeTie('parts', slipped, 'certain')
}

/** 自评8个项目，“优”6个、“良”2个: grades leave nothing over, however few there are. */
export function gradeCounts(prose: Prose, claims: readonly Claim[]): Tie[] {
  const heads = claims.filter((claim) => {
    const earlier = prose.claims[claim.index - 1]
    const isNext = earlier?.sentence === claim.sentence && isGraded(prose, earlier)
    return isGraded(prose, claim) && !isNext
  })
  return flatMapped(heads, (first) => {
    const list = listFrom(prose, first)
    return list.length < 2 ? [] : (tieOf(prose, list) ?? [])
  })
}
