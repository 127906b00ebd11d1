import { compare, sumOf } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { takenAs, takenExactly } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, isPlainSlip, sumOfParts } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'

/** 三季度不低于: a time of its own, and how much it shall be in it. */
const TIME =
  '(?:[一二三四]季度|[上下]半年|[前后]?[一二三四五六七八九十两\\d]{1,3}个?月|首?[一二三四首次][批期]|20\\d\\d年)'
const SHALL = '[一-龥]{0,4}(?:不[低少]于|至少)$'
const FIRST = new RegExp(`^，其中(?:第|前)?${TIME}${SHALL}`)
const NEXT = new RegExp(`^[，、](?:第|后)?${TIME}${SHALL}`)
const MOST = 6
const FEWEST_DIGITS = 3

/** What shall be in one time after another, as an amount of its own. */
const asPart = (claim: Claim): Claim => takenAs(takenExactly(claim), { bound: 'none' })

function partsOf(prose: Prose, whole: Claim): Claim[] {
  const behind = prose.claims.slice(whole.index + 1, whole.index + 1 + MOST)
  const other = behind.findIndex(
    (claim, at) =>
      claim.sentence !== whole.sentence ||
      claim.unit.key !== whole.unit.key ||
      !(at === 0 ? FIRST : NEXT).test(claim.lead),
  )
  return behind.slice(0, other === -1 ? MOST : other).map(asPart)
}

/** 还需3.08亿元，其中三季度不低于1.70亿元、四季度不低于1.38亿元: the times make up the whole, and no more than it. */
export function atLeastParts(prose: Prose): Tie[] {
  if (!/其中[^，。；]{2,10}(?:不[低少]于|至少)/.test(prose.normal)) return []
  return flatMapped(prose.claims, (whole) => {
    const parts = isPlain(whole) && whole.vagueness === 'none' ? partsOf(prose, whole) : []
    if (parts.length < 2) return []
    const equation = sumOfParts(whole, parts)
    const isMore = compare(sumOf(parts.map(({ value }) => value)), whole.value) > 0
    const isTold = isSolved(equation) || isMore || isPlainSlip(equation, FEWEST_DIGITS)
    return isTold ? [makeTie('parts', equation, 'certain')] : []
  })
}
