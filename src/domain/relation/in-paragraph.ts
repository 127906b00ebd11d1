import type { Claim, Prose } from '../claim/index.ts'
import { flatMapped } from '../list/index.ts'
import { meansIn } from './averages/means.ts'
import { attributionsIn } from './changes/attributions.ts'
import { boundGaps } from './changes/bound-gaps.ts'
import { changesIn } from './changes/changes.ts'
import { explanationsIn } from './changes/explained.ts'
import { formerAndLatter } from './changes/former-and-latter.ts'
import { respectiveChanges } from './changes/respective-changes.ts'
import { bareLists } from './lists/bare-lists.ts'
import { compositeLists } from './lists/composite-lists.ts'
import type { ClaimsByParagraph } from './lists/list-parts.ts'
import { partsInParagraph } from './lists/parts.ts'
import { clauseProducts, withoutPriced } from './products/clause-products.ts'
import { productsIn } from './products/products.ts'
import { ratesIn } from './rates/rates.ts'
import { ratesOfGoals } from './rates/rates-of-goals.ts'
import { balancesIn } from './rests/balances.ts'
import type { FiscalFacts } from './rests/fiscal.ts'
import { agreedAmount } from './rests/fiscal.ts'
import { coveredIn } from './rests/remainders.ts'
import { spansIn } from './rests/spans.ts'
import { stocksIn } from './rests/stocks.ts'
import { sharesOfCommonWhole } from './shares/common-whole.ts'
import { sharesIn } from './shares/shares.ts'
import type { Tie } from './tie/tie.ts'
import { quantitiesOf } from './tie/tie.ts'
import { fullMarks } from './totals/full-marks.ts'
import { gradeCounts } from './totals/grades.ts'
import { nestedCounts } from './totals/nested-counts.ts'
import { totalsBehind } from './totals/totals-behind.ts'

const OPENS_PARAGRAPH = /^(?:分别|其中|具体|包括)/

/** Amounts of the paragraph before, where this one goes on with it: 分别为… in a paragraph of its own. */
function carriedOver(prose: Prose, byParagraph: ClaimsByParagraph, index: number): readonly Claim[] {
  const paragraph = prose.paragraphs[index]
  if (paragraph === undefined || !OPENS_PARAGRAPH.test(prose.normal.slice(paragraph.start, paragraph.start + 4)))
    return []
  return byParagraph[index - 1] ?? []
}

/** The whole of every amount that a list names as a part. */
export function wholesOfParts(ties: readonly Tie[]): Map<Claim, Claim> {
  const wholes = new Map<Claim, Claim>()
  for (const { equation } of ties) {
    if (equation.form !== 'sum') continue
    for (const { quantity } of equation.terms) wholes.set(quantity as Claim, equation.whole as Claim) // ties of prose hold claims
  }
  return wholes
}

/** 车位80个，其中充电车位16个，占20%: the whole of one part alone as well. */
function wholesOfShares(ties: readonly Tie[]): Map<Claim, Claim> {
  const wholes = new Map<Claim, Claim>()
  for (const { equation } of ties) {
    if (equation.form === 'within') wholes.set(equation.part as Claim, equation.whole as Claim) // ties of prose hold claims
  }
  return new Map([...wholes, ...wholesOfParts(ties)])
}

const claimsOf = (byParagraph: ClaimsByParagraph, index: number): readonly Claim[] =>
  byParagraph[index] as readonly Claim[] // every paragraph has a list

/** What the words of one paragraph say of its amounts. */
export function tiesOfParagraph(
  prose: Prose,
  byParagraph: ClaimsByParagraph,
  { index, facts }: { index: number; facts: FiscalFacts },
): Tie[] {
  const claims = claimsOf(byParagraph, index)
  if (claims.length === 0) return []
  const parts = [
    ...partsInParagraph(prose, claims, carriedOver(prose, byParagraph, index)),
    ...totalsBehind(prose, claims),
  ]
  const shares = sharesIn(prose, claims, { parts: wholesOfShares(parts), facts })
  const ofGoals = ratesOfGoals(prose, claims)
  const told = [...shares, ...ofGoals]
  const known = new Set(flatMapped(told, ({ equation }) => quantitiesOf(equation).slice(0, 1) as Claim[]))
  const before = flatMapped(byParagraph.slice(Math.max(0, index - 2), index), (own) => own)
  const priced = clauseProducts(prose, claims)
  const others = [
    ...parts,
    ...priced,
    ...fullMarks(prose, claims),
    ...shares,
    ...sharesOfCommonWhole({ claims, before }, known),
    ...ofGoals,
    ...ratesIn(prose, claims, agreedAmount(facts, 'annual-budget')),
    ...changesIn(prose, claims),
    ...respectiveChanges(prose, claims),
    ...formerAndLatter(prose, claims),
    ...boundGaps(prose, claims),
    ...withoutPriced(productsIn(prose, claims), priced),
    ...meansIn(prose, claims),
    ...balancesIn(prose, claims),
    ...coveredIn(claims),
    ...spansIn(prose, claims),
    ...explanationsIn(prose, claims),
    ...attributionsIn(prose, claims),
    ...stocksIn(prose, claims),
    ...nestedCounts(claims),
    ...gradeCounts(prose, claims),
  ]
  return [...others, ...compositeLists(prose, claims), ...bareLists(prose, { claims, facts }, others)]
}
