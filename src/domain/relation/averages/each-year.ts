import type { Claim, Prose } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { heldOrOnly, isPlain, isSlippedWidely } from '../tie/sought.ts'
import type { Tie } from '../tie/tie.ts'
import { asRounded } from './taken-over.ts'

/** ，年均减少; ，平均每年新增 */
const EACH_YEAR = /^，(?:年均|平均每年|每年平均)(?:约)?([增减新下上提降缩][一-龥]{0,3})?$/
const NO_SPAN = /[第后前末每]$/

/** 五年减少107所，年均减少21.4所: years, what they made, and what that is a year, one right behind the other. */
function tieOf({ claims, normal }: Prose, average: Claim): Tie | null {
  const found = EACH_YEAR.exec(average.lead)
  const [years, total] = claims.slice(Math.max(0, average.index - 2), average.index)
  if (found === null || years === undefined || total === undefined || years.unit.key !== '年') return null
  const isOne = total.unit.key === average.unit.key && years.sentence === average.sentence
  const words = normal.slice(years.end, total.start)
  const isSame = words.includes(found[1]?.slice(0, 1) ?? '')
  if (!isOne || !isSame || !isPlain(total) || /[，。；：]/.test(words) || NO_SPAN.test(years.lead)) return null
  return heldOrOnly('product', [{ form: 'product', product: total, factors: [asRounded(average), years] }], {
    isTold: isSlippedWidely,
    certainty: 'closed',
  })
}

/** By how much a year, of what so many years made. */
export const eachYear = (prose: Prose): Tie[] =>
  /年均|每年/.test(prose.normal) ? flatMapped(prose.claims, (claim) => tieOf(prose, claim) ?? []) : []
