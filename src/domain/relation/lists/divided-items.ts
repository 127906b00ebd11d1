import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isDerived } from '../tie/derived.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isExactSlip } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** ；二是股息收入: an item of several, by its number. */
const ITEM = /(?:^|[，。；：])[一二三四五六七八九]是[^，。；：]{2,20}$/
/** ，主要是甲集团: what it was made of. */
const OPENED = /^，(?:主要|其中|包括)[^，。；]{2,24}$/
const NEXT = /^[、和及与][^，。；、]{2,24}$/
/** The item is at an end, and nothing more is named. */
const END = /^[；。]/
const MOST = 12
/** In fewer digits some of the parts are a slip away from all of them. */
const MANY_DIGITS = 4

interface Item {
  readonly equation: Equation
  readonly isExcess: boolean
  readonly paragraph: number
}

const isPart = (claim: Claim, head: Claim): boolean =>
  !isDerived(claim) && claim.unit.key === head.unit.key && claim.vagueness === 'none' && claim.bound === 'none'

function itemOf({ claims, normal }: Prose, head: Claim): Item | null {
  const [first, ...rest] = claims.slice(head.index + 1, head.index + MOST)
  if (!ITEM.test(head.lead) || first === undefined || !OPENED.test(first.lead)) return null
  const end = rest.findIndex(({ lead }) => !NEXT.test(lead))
  const parts = [first, ...rest.slice(0, end === -1 ? MOST : end)]
  const last = parts.at(-1) as Claim // the first at least
  const isList = parts.length > 1 && [head, ...parts].every((part) => isPart(part, head))
  if (!isList || !END.test(normal.slice(last.end, last.end + 1))) return null
  const isExcess = compare(sumOf(parts.map(({ value }) => value)), head.value) > 0
  return { equation: sumOfParts(head, parts), isExcess, paragraph: head.paragraph }
}

function tieOf({ equation, isExcess, paragraph }: Item, whole: ReadonlySet<number>): Tie | null {
  if (isSolved(equation)) return makeTie('parts', equation, 'certain')
  const isFine = Math.max(...quantitiesOf(equation).map(significantDigits)) >= MANY_DIGITS
  const isMeant = isExactSlip(equation) || (isExcess && isNearlySo(equation))
  return isFine && isMeant && whole.has(paragraph) ? closedTie('parts', equation) : null
}

/**
 * 一是利润收入135万元，主要是甲集团58万元、乙集团77万元；二是股息收入32万元，主要是丙公司16万元、丁公司16万元: items that are divided alike, of
 * which one adds up, so that the others were meant to.
 */
export function dividedItems(prose: Prose): Tie[] {
  if (!/[一二三]是[^，。；：]{2,40}，(?:主要|其中|包括)/.test(prose.normal)) return []
  const items = flatMapped(prose.claims, (claim) => itemOf(prose, claim) ?? [])
  const whole = new Set(items.filter(({ equation }) => isSolved(equation)).map(({ paragraph }) => paragraph))
  return flatMapped(items, (item) => tieOf(item, whole) ?? [])
}
