import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { FINE, isPercentage, ratio } from '../rates/sought-rates.ts'
import { hasInOrder, lastClause, wordsBefore } from '../tie/clause.ts'
import { fineDigits } from '../tie/print.ts'
import { sought, toldIn } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 大黄鱼放流量占22.7%, 服务类占20.3%: a part by its name, and no word on what it is out of. */
const NAMED =
  /^(?:其中|而|且)?([一-龥]{2,10}?)(?:支出|收入|数量|总量|[一-龥]{1,2}量|人数|面积|金额)?(?:约|仅|只|就|合计)?占(?:比|[一-龥]{0,8}总[数量额人][一-龥]?的?)?(?:为|达)?$/

type PartOfWhole = readonly [part: Claim, whole: Claim]

/** Parts of lists that add up, with their totals, by paragraph. */
function partsIn(ties: readonly Tie[]): ReadonlyMap<number, readonly PartOfWhole[]> {
  const parts = flatMapped(ties, ({ kind, holds, equation }) =>
    kind === 'parts' && holds && equation.form === 'sum' && equation.terms.every(({ sign }) => sign === 1)
      ? equation.terms.map(({ quantity }) => [quantity as Claim, equation.whole as Claim] as const) // ties of prose hold claims
      : [],
  )
  const byParagraph = new Map<number, PartOfWhole[]>()
  for (const part of parts) {
    const [{ paragraph }] = part
    const own = byParagraph.get(paragraph) ?? []
    own.push(part)
    byParagraph.set(paragraph, own)
  }
  return byParagraph
}

function shareNamed(prose: Prose, claim: Claim, parts: readonly PartOfWhole[]): Tie | null {
  const name = NAMED.exec(lastClause(wordsBefore(prose, claim, 16)))?.[1]
  const before = parts.filter(([{ start }]) => start < claim.start)
  const same = before.filter(([{ label }]) => label === name)
  // 卫技人员 for 卫生技术人员, 税收 for 税收收入: a short name of one of them alone.
  const named = same.length > 0 || name === undefined ? same : before.filter(([{ label }]) => hasInOrder(label, name))
  return named.length === 1
    ? sought(
        'share',
        named.map(([part, whole]) => ratio(claim, part, whole)),
      )
    : null
}

/** 放流3.75亿尾，其中大黄鱼0.85亿尾、对虾2.90亿尾；大黄鱼放流量占22.7%: a share of a part that was listed before. */
export function sharesOfParts(prose: Prose, ties: readonly Tie[]): Tie[] {
  const parts = partsIn(ties)
  const told = toldIn(ties, ({ equation: { form } }) => form === 'ratio')
  return prose.claims
    .filter((claim) => isPercentage(claim) && fineDigits(claim) >= FINE && !told.has(claim.start))
    .flatMap((claim) => shareNamed(prose, claim, parts.get(claim.paragraph) ?? []) ?? [])
}
