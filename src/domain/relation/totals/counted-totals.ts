import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { before, isPlain, sought, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

const same = (claim: Claim) => (other: Claim) =>
  isPlain(other) && other.unit.key === claim.unit.key && other.role !== 'unit-price'

const COUNTED_PARTS =
  /(?:以上|上述|前|这)?([两二三四五六七])(?:项|类|个|部分|次|笔|块|者|组|队|区|级|档|家|年|期|批|段|处|地|县|校|院|馆|站|所|村|户|月|季|层|栋|标段)(?:[^，。；]{0,12}，|[^，。；]{0,6})(?:合计|共计|总计|累计|共|相加|加起来|之和|小计|计)(?:[^，。；]{0,4}|[即为][^，。；]{0,10})$/
const COUNTS = ['两', '三', '四', '五', '六', '七']

/** 省级1,900万元，自筹380万元，配套200万元，只落实了110万元，三项合计: amounts that stand in several sentences are not all of them parts. */
function isListedBefore({ equation }: Tie): boolean {
  const [, ...parts] = quantitiesOf(equation) as readonly Claim[] // of prose
  const sentences = new Set(parts.map(({ sentence }) => sentence)).size
  return sentences === 1 || sentences === parts.length
}

/** 三项合计31.86万元: so many amounts right before it, over whatever stands between them. */
function totalOfCounted(prose: Prose, claim: Claim): Tie | null {
  // 三项 is an amount itself, so that the lead begins behind it.
  const lead = prose.normal.slice(Math.max(0, claim.start - 24), claim.start)
  const words = /[计共和来加]/.test(lead) ? COUNTED_PARTS.exec(lead)?.[1]?.replace('二', '两') : undefined
  const count = words === undefined ? 0 : COUNTS.indexOf(words) + 2
  if (count === 0 || !isPlain(claim)) return null
  const alike = before(prose, claim, { amounts: 16, paragraphs: 4 }).filter(
    (other) => same(claim)(other) && other.role !== 'growth' && other.depth <= claim.depth,
  )
  const runs = alike.flatMap((_, from) => (from + count <= alike.length ? [alike.slice(from, from + count)] : []))
  const equations = runs.map((parts) => sumOfParts(claim, parts))
  const tie = sought('parts', equations.slice(0, 4))
  return tie === null || tie.holds || isListedBefore(tie) ? tie : null
}

/** Totals that say how many amounts they sum up. A share that does not hold may be the fault of the total that it is of. */
export function countedTotals(prose: Prose, ties: readonly Tie[]): Tie[] {
  const summed = new Set(
    flatMapped(ties, ({ equation }) =>
      equation.form === 'sum' ? quantitiesOf(equation).map(({ start }) => start) : [],
    ),
  )
  return flatMapped(prose.claims, (claim) => (summed.has(claim.start) ? [] : (totalOfCounted(prose, claim) ?? [])))
}
