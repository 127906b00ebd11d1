import type { ExaminedTable, TableAmount } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

type Mean = Extract<Equation, { form: 'mean' }>

const MEAN_LABEL = /^(?:全[市县区州省镇乡校院局]|总体|各项|算术)?平均(?:分|数|值|得分|水平|成绩)?$|^均值$/
const FEWEST_ROWS = 3
const FEWEST_DIGITS = 3

function meansOf(table: ExaminedTable): Mean[] {
  const row = table.rows.find(({ label }) => MEAN_LABEL.test(label))
  const others = table.rows.filter(({ index, isTotal }) => !isTotal && index !== row?.index)
  if (row === undefined || others.length < FEWEST_ROWS) return []
  return table.columns.flatMap(({ index, isMark }): Mean[] => {
    const average = table.amountAt(row.index, index)
    const members = others
      .map((other) => table.amountAt(other.index, index))
      .filter((member): member is TableAmount => member !== null)
    const isWhole = average !== null && !isMark && members.length === others.length
    return isWhole ? [{ form: 'mean', average, members }] : []
  })
}

/** 平均 90.2 below the scores of each: the mean of its column, as another column shows or a slip that would make it so. */
export function meanRows(table: ExaminedTable): Tie[] {
  const means = meansOf(table)
  const isShown = means.some(isSolved)
  return means.flatMap((mean) => {
    const isSlip = isOneSlipAway(mean) && significantDigits(mean.average) >= FEWEST_DIGITS
    const isMeant = isSolved(mean) || (isShown ? isSlipped(mean) : isSlip)
    return isMeant ? [makeTie('table-sum', mean, isShown ? 'certain' : 'likely')] : []
  })
}
