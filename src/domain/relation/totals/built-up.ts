import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 建成后总库容将达到; 总数要达到 */
const IN_ALL =
  /^，(?:(?:全部)?(?:建成|投产|完工|投用|竣工|改造)(?:投用|投产)?(?:以)?后，?)?[一-龥]{0,4}总[一-龥]{1,4}?[将可要能]{0,2}(?:达到?|增至|增加到|为)$/
const ADDED = /(?:新增|新建|再建|再增|扩建|增加|增设)[一-龥]{0,6}$/
const IS_THERE = /(?:现有|已有|已建成?|目前有|原有|共有|合计|总计|共)[一-龥]{0,12}$/
const BACK = 10
const PARAGRAPHS = 2
const FEWEST_DIGITS = 4

const isOf = (claim: Claim, all: Claim): boolean =>
  claim.unit.key === all.unit.key && isPlain(claim) && claim.vagueness === 'none' && claim.depth === all.depth

function tieOf({ claims }: Prose, all: Claim): Tie | null {
  const added = claims[all.index - 1]
  if (!IN_ALL.test(all.lead) || added?.sentence !== all.sentence || !isOf(added, all) || !ADDED.test(added.lead))
    return null
  const before = claims
    .slice(Math.max(0, added.index - BACK), added.index)
    .filter((claim) => isOf(claim, all) && claim.paragraph >= all.paragraph - PARAGRAPHS)
  const [there, ...others] = before.filter(({ lead }) => IS_THERE.test(lead))
  if (there === undefined || others.length > 0 || !isOf(all, all)) return null
  const equation = sumOfParts(all, [there, added])
  const isNear = before.length === 1 && there.paragraph === all.paragraph
  const isTold = isNear || (isExactSlip(equation) && fineDigits(all) > 1 && all.digits.length >= FEWEST_DIGITS)
  return !isSolved(equation) && isTold ? closedTie('parts', equation) : null
}

/** 现有水池74口，再建16口，总数要达到90口: what is there with what will be built. */
export const builtUp = (prose: Prose): Tie[] =>
  /，[^，。；]{0,12}总/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
