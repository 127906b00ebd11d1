import type { Claim, Paragraph, Prose } from '../../claim/index.ts'
import { nounBehind } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByParagraph } from './list-parts.ts'
import { itemsBehind } from './list-parts.ts'

/** 合同和支付不规范（3个问题）: how many are told in an item that ends with its bracket. */
const ENDS_WITH_COUNT = /（[^（）\d]{0,6}\d{1,3}[一-龥]{1,7}）$/
const FEWEST = 2
const WHOLES_BACK = 30

const nounOf = ({ normal }: Prose, { end, tailEnd }: Claim): string =>
  nounBehind(normal.slice(end, Math.min(tailEnd, end + 8)))

/** The one count of a heading, in the bracket that ends it. */
function countOf({ normal }: Prose, { start, end }: Paragraph, claims: readonly Claim[]): Claim | null {
  const [only, ...more] = claims.filter(({ depth }) => depth > 0)
  const isOne = only !== undefined && more.length === 0 && only.unit.dimension === 'count'
  return isOne && ENDS_WITH_COUNT.test(normal.slice(start, end).trimEnd()) ? only : null
}

function tieOf(prose: Prose, byParagraph: ClaimsByParagraph, { index }: Paragraph): Tie | null {
  const items = itemsBehind(prose.paragraphs, index)
  const counts = flatMapped(
    items,
    (item) => countOf(prose, item, byParagraph.slice(item.index, item.index + 1).flat()) ?? [],
  )
  const [first] = counts
  if (first === undefined || counts.length < FEWEST || counts.length < items.length) return null
  const noun = nounOf(prose, first)
  const areAlike = counts.every((count) => count.unit.key === first.unit.key && nounOf(prose, count) === noun)
  const wholes = prose.claims
    .slice(Math.max(0, first.index - WHOLES_BACK), first.index)
    .filter((claim) => isPlain(claim) && claim.unit.key === first.unit.key && nounOf(prose, claim) === noun)
  const equations = wholes.map((whole) => sumOfParts(whole, counts))
  const [meant] = [...equations.filter(isSolved), ...equations]
  const isAgreed = new Set(wholes.map(({ digits }) => digits)).size === 1
  if (noun === '' || !areAlike || meant === undefined) return null
  return isSolved(meant) || isAgreed ? makeTie('parts', meant, 'certain') : null
}

/** 四类9个问题。（一）…（3个问题）（二）…（2个问题）: what the headings count comes to what was said above them. */
export function headingCounts(prose: Prose, byParagraph: ClaimsByParagraph): Tie[] {
  return flatMapped(prose.paragraphs, (paragraph) => tieOf(prose, byParagraph, paragraph) ?? [])
}
