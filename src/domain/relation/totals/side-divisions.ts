import { compare, sumOf, times } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { lastClause } from '../tie/clause.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { heldOrOnly, isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isMoney, isOpen, sideOf, TRANSFER } from './side-totals.ts'

const OPENS = /^(?:，|（)?(?:其中|包括)[：，]?/
/** 县本级政府性基金预算支出, 本年收入: what a side has of its own. */
const OWN = {
  收入: /^(?:[^，]*(?:公共|基金|经营)[^，]*收入|本年收入)[^，]{0,4}$/,
  支出: /^(?:[^，]*(?:公共|基金|经营)[^，]*支出|本年支出)[^，]{0,4}$/,
}
const IN_PART = /其中|包括|用于|比|较/
/** The parts come to four fifths at least; of less some were left out. */
const ENOUGH = { numerator: 5n, denominator: 4n }

/** Amounts of the total's sentence behind it. */
const behind = (claims: readonly Claim[], at: number, total: Claim): Claim[] =>
  claims.slice(at + 1).filter((claim) => claim.sentence === total.sentence && isMoney(claim, total))

/**
 * 支出总量为12.5亿元，其中：基金预算支出9.4亿元，债务还本支出3.1亿元: what a total is divided into, its side's own amount and then
 * nothing but transfers, up to the end of the sentence.
 */
export function dividedTotal(prose: Prose, claims: readonly Claim[], total: Claim, at: number): Tie | null {
  const side = sideOf(total)
  const [first, ...others] = side === null ? [] : behind(claims, at, total)
  if (side === null || first === undefined || others.length === 0 || !OPENS.test(first.lead)) return null
  const parts = [first, ...others]
  const isListed =
    OWN[side].test(lastClause(first.lead).replace(OPENS, '')) &&
    others.every(({ lead }) => TRANSFER.test(lastClause(lead)) && !IN_PART.test(lead)) &&
    [total, ...parts].every((each) => isPlain(each) && each.vagueness === 'none')
  if (!isListed || isOpen(prose, parts)) return null
  const isEnough = compare(total.value, times(sumOf(parts.map(({ value }) => value)), ENOUGH)) <= 0
  const isTold = (equation: Equation): boolean => isOneSlipAway(equation) || (isEnough && isNearlySo(equation))
  return heldOrOnly('parts', [sumOfParts(total, parts)], { isTold, certainty: 'closed' })
}
