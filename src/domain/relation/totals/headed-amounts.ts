import type { Claim, Paragraph, Prose } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { itemsBehind } from '../lists/list-parts.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** （一）关于违规收费，涉及48.2万元: an item that begins with what it concerns and how much of it. */
const CONCERNS = /，涉及(?:问题|违规)?(?:金额|资金)?(?:共|合计|为)?$/
/** 指出五个方面问题，涉及金额120.4万元: all of them. */
const IN_ALL = /，(?:共|合计|累计)?涉及(?:问题|违规)?(?:金额|资金)(?:共计?|合计|总计|为)?$/
const FEWEST = 3
const BACK = 30

/** The first amount of an item, in its first clauses, where that is what it concerns. */
function amountOf({ claims, normal }: Prose, { start, end }: Paragraph): Claim | null {
  const first = between(claims, start, end).find(({ unit }) => unit.key === '元')
  const isHead = first !== undefined && CONCERNS.test(first.lead) && !/[。；]/.test(normal.slice(start, first.start))
  return isHead && isPlain(first) && first.vagueness === 'none' ? first : null
}

/** Items numbered from one on, each with an amount that it concerns. */
function itemsFrom(prose: Prose, at: number): Claim[] {
  const items = itemsBehind(prose.paragraphs, at)
  const amounts = flatMapped(items, (item) => amountOf(prose, item) ?? [])
  return amounts.length === items.length && amounts.length >= FEWEST ? amounts : []
}

function tieOf(prose: Prose, at: number): Tie | null {
  const parts = itemsFrom(prose, at)
  const [first] = parts
  if (first === undefined) return null
  const equations = prose.claims
    .slice(Math.max(0, first.index - BACK), first.index)
    .filter((claim) => claim.unit.key === '元' && claim.vagueness === 'none' && IN_ALL.test(claim.lead))
    .map((whole) => sumOfParts(whole, parts))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const [only, ...others] = equations.filter(isExactSlip)
  return only === undefined || others.length > 0 ? null : makeTie('parts', only, 'certain')
}

/** 涉及金额120.4万元 … （一）关于…，涉及48.2万元。（二）…，涉及31.5万元。（三）…，涉及40.7万元: what each concerns is all that was found. */
export const headedAmounts = (prose: Prose): Tie[] =>
  /，涉及/.test(prose.normal) ? flatMapped(prose.paragraphs, ({ index }) => tieOf(prose, index) ?? []) : []
