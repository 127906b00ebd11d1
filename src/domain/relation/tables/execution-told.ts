import type { ExaminedTable, TableAmount } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 执行率 below the money of a form, and 年度资金总额·执行率 in its row. */
const OF_FUNDS = /^(?:预算)?执行率(?:（%）)?$|资金总额·(?:预算)?执行率(?:（%）)?$/
/** 预算执行率·实际完成值 among the indicators. */
const OF_INDICATOR =
  /^(?:预算执行|投入|过程)?(?:全年)?(?:预算|资金)?执行率·(?:.*\/)?(?:全年)?实际(?:完成)?(?:值|情况)?$/
const FEWEST_DIGITS = 3

/** The only one that is called so. */
function onlyOf(amounts: readonly TableAmount[], called: RegExp): TableAmount | undefined {
  const [only, ...others] = amounts.filter(({ label }) => called.test(label))
  return others.length === 0 ? only : undefined
}

/** 年度资金总额 … 执行率98.00%; 预算执行率 100% 98.00%: the form tells it with its money, and once more among the indicators. */
export function executionTold(tables: readonly ExaminedTable[]): Tie[] {
  const rates = tables.flatMap(({ amounts }) => amounts.filter(({ unit }) => unit.dimension === 'percent'))
  const [first, second] = [onlyOf(rates, OF_INDICATOR), onlyOf(rates, OF_FUNDS)]
  if (first === undefined || second === undefined) return []
  const equation: Equation = { form: 'same', first, second }
  if (isSolved(equation)) return [makeTie('restated', equation, 'certain')]
  const isFine = [first, second].every((rate) => printedDigits(rate) >= FEWEST_DIGITS)
  return isFine && isOneSlipAway(equation) ? [makeTie('restated', equation, 'certain')] : []
}
