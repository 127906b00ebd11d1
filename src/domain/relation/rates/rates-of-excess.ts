import { compare } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { isSolved } from '../tie/solve.ts'
import { difference, heldOrOnly, isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 多计幅度, 少报比例 */
const RATE = /^，([多少虚漏超短][一-龥])(?:的)?(?:幅度|比例|率)(?:为|达|约)?$/

/** The two amounts right before a change, of which it is the difference: the larger first. */
function pairBefore({ claims }: Prose, change: Claim): readonly [Claim, Claim] | null {
  const [one, other] = claims.slice(Math.max(0, change.index - 2), change.index)
  if (one === undefined || other === undefined || one.sentence !== change.sentence) return null
  const pair = compare(one.value, other.value) > 0 ? ([one, other] as const) : ([other, one] as const)
  const areAlike = pair.every((each) => isPlain(each) && each.unit.key === change.unit.key)
  return areAlike && isSolved(difference(change, pair)) ? pair : null
}

function tieOf(prose: Prose, rate: Claim): Tie | null {
  const verb = rate.unit.dimension === 'percent' ? RATE.exec(rate.lead)?.[1] : undefined
  const change = prose.claims[rate.index - 1]
  if (verb === undefined || change?.sentence !== rate.sentence || !change.lead.includes(verb)) return null
  const pair = pairBefore(prose, change)
  if (pair === null) return null
  const readings = pair.map((denominator): Equation => ({ form: 'ratio', rate, numerator: change, denominator }))
  return heldOrOnly('rate', readings, { isTold: isSlippedWidely, certainty: 'closed' })
}

/** 台账20,145公里，轨迹18,620公里，多计1,525公里，多计幅度8.2%: the difference of two amounts out of one of them. */
export const ratesOfExcess = (prose: Prose): Tie[] =>
  /[多少虚漏超短][一-龥]的?(?:幅度|比例|率)/.test(prose.normal)
    ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? [])
    : []
