import type { Claim, Paragraph, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import type { ClaimsByParagraph } from '../lists/list-parts.ts'
import { itemsBehind } from '../lists/list-parts.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

const FEWEST = 3
const TOTALS_BACK = 3

/** 年初预算, 决算: the name under which every item states an amount of its own. */
function nameOf(claim: Claim): string {
  return claim.label.replace(/^.*[。，]/, '').slice(-4)
}

/** Names that every item of a list states just once. */
function commonNames(items: readonly (readonly Claim[])[]): string[] {
  const [first = []] = items
  const names = [...new Set(first.map(nameOf))].filter((name) => name.length >= 2)
  return names.filter((name) => items.every((claims) => claims.filter((claim) => nameOf(claim) === name).length === 1))
}

function amountsOf(byParagraph: ClaimsByParagraph, item: Paragraph): Claim[] {
  const claims = byParagraph[item.index] ?? []
  return claims.filter((claim) => claim.unit.key === '元' && claim.depth === 0 && !isDerived(claim))
}

/** The amounts that stand above the list and could be its totals. */
function totalsAbove(byParagraph: ClaimsByParagraph, at: number): Claim[] {
  return byParagraph
    .slice(Math.max(0, at - TOTALS_BACK + 1), at + 1)
    .flatMap((claims) => claims.filter((claim) => claim.unit.key === '元' && !isDerived(claim)))
}

function tieOfName(name: string, items: readonly (readonly Claim[])[], totals: readonly Claim[]): Tie | null {
  const parts = items.flatMap((claims) => claims.filter((claim) => nameOf(claim) === name))
  const called = totals.filter((total) => nameOf(total).endsWith(name.slice(-2)))
  const equations = called.map((whole) => sumOfParts(whole, parts))
  const holding = equations.find((equation) => isSolved(equation))
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const slipped = equations.find(isOneSlipAway)
  return slipped === undefined ? null : makeTie('parts', slipped, 'likely')
}

/** Lists of which every item states the same few amounts (年初预算、决算): each adds up to the one above the list. */
export function seriesTies(prose: Prose, byParagraph: ClaimsByParagraph): Tie[] {
  return flatMapped(prose.paragraphs, ({ index }) => {
    const items = itemsBehind(prose.paragraphs, index).map((item) => amountsOf(byParagraph, item))
    if (items.length < FEWEST || items.some((claims) => claims.length === 0)) return []
    const totals = totalsAbove(byParagraph, index)
    return commonNames(items).flatMap((name) => tieOfName(name, items, totals) ?? [])
  })
}
