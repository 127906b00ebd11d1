import { fractionText } from '../../amount/index.ts'
import type { ExaminedTable, TableAmount } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { printedDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** 项目总成本 ≤96.40万元: what all may cost at most. */
const ALL_COSTS =
  /(?:项目|资金|经费|投入|预算|年度)?(?:总成本|总投入|总费用|总支出|资金总额|预算总额|总预算)(?:控制数?)?$/
const FUNDS = /资金总额$|项目总预算$/
const FEWEST_DIGITS = 3

const amountsCalled = (
  { rows }: ExaminedTable,
  amounts: readonly TableAmount[],
  isCalled: (label: string) => boolean,
): TableAmount[] => {
  const called = new Set(
    rows.filter(({ label }) => isCalled(label.replace(/（[^（）]*）/g, ''))).map(({ index }) => index),
  )
  return amounts.filter(({ row, unit }) => called.has(row) && unit.key === '元')
}

/** Of several funds the one that a limit repeats; else the only one that a slip keeps from it. */
function limitOf(limit: TableAmount, funds: readonly TableAmount[]): Tie[] {
  const equations = funds.map((second): Equation => ({ form: 'same', first: limit, second }))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return [makeTie('restated', holding, 'certain')]
  const slipped = equations.filter(
    (equation) => isOneSlipAway(equation) && Math.max(...quantitiesOf(equation).map(printedDigits)) >= FEWEST_DIGITS,
  )
  const values = new Set(funds.map(({ value }) => fractionText(value)))
  return values.size === 1 ? slipped.slice(0, 1).map((equation) => makeTie('restated', equation, 'likely')) : []
}

/** 资金总额 ≤1,684.00万元 among the indicators is 年度资金总额 of the form. */
export function costGoals(tables: readonly ExaminedTable[]): Tie[] {
  const limits = tables.flatMap((table) => amountsCalled(table, table.goals, (label) => ALL_COSTS.test(label)))
  if (limits.length === 0) return []
  const funds = tables.flatMap((table) => amountsCalled(table, table.amounts, (label) => FUNDS.test(label)))
  return limits.flatMap((limit) => limitOf(limit, funds))
}
