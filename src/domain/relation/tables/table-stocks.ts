import type { ExaminedTable, TableColumn } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { difference } from '../tie/sought.ts'
import type { Equation, Term, Tie } from '../tie/tie.ts'

interface Named {
  readonly name: RegExp
  readonly sign: 1 | -1
}

/** What one column is of others, by their names. */
interface Stock {
  readonly is: RegExp
  readonly of: readonly Named[]
}

const OPENING = /年初|期初|上年末|上期末|月初/
const MORE: Named = { name: /增加|新增|转入|入库|收回|追加|调增/, sign: 1 }
const LESS: Named = { name: /减少|转出|出库|核减|调减|处置|核销/, sign: -1 }

const STOCKS: readonly Stock[] = [
  { is: /年末|期末|月末|结存/, of: [{ name: OPENING, sign: 1 }, MORE, LESS] },
  { is: /^(?:全年|调整后?)预算/, of: [{ name: OPENING, sign: 1 }, MORE, LESS] },
  { is: /^(?:全年|调整后?)预算/, of: [{ name: OPENING, sign: 1 }, MORE] },
  {
    is: /^(?:资金|预算|年末|本年)?(?:结余|结转|剩余)/,
    of: [
      { name: /^(?:全年|调整后?)预算/, sign: 1 },
      { name: /^(?:全年|累计|实际)?(?:执行|支出)/, sign: -1 },
    ],
  },
]

const FEWEST = 2

type Sum = Extract<Equation, { form: 'sum' }>

const lastOf = ({ header }: TableColumn): string => header.slice(header.lastIndexOf('/') + 1)

/** The only column of amounts that a name calls; `null` where there is none, or more than one. */
function columnCalled({ columns }: ExaminedTable, name: RegExp): TableColumn | null {
  const called = columns.filter(
    (column) => !column.isMark && column.unit?.dimension !== 'percent' && name.test(lastOf(column)),
  )
  const [only = null] = called
  return called.length === 1 ? only : null
}

/** The equations of every row; what did not come or go leaves its cell empty. */
function equationsOf(table: ExaminedTable, { is, of }: Stock): Sum[] {
  const whole = columnCalled(table, is)
  const parts = flatMapped(of, ({ name, sign }) => {
    const column = columnCalled(table, name)
    return column === null ? [] : [{ column, sign }]
  })
  const isNamed = parts.length === of.length && new Set([whole, ...parts.map(({ column }) => column)]).size > of.length
  if (whole === null || !isNamed) return []
  return table.rows.flatMap(({ index }): Sum[] => {
    const amount = table.amountAt(index, whole.index)
    const terms = parts.flatMap(({ column, sign }): Term[] => {
      const quantity = table.amountAt(index, column.index)
      return quantity === null ? [] : [{ quantity, sign }]
    })
    return amount === null || terms.length < FEWEST ? [] : [{ form: 'sum', whole: amount, terms }]
  })
}

const isNear = (equation: Equation): boolean => isSolved(equation) || isOneSlipAway(equation)

/** 到位386.00, 支出371.20, 结余14.80: what two other amounts of the row leave is left of no budget. */
function isLeftInRow({ amounts }: ExaminedTable, { whole }: Sum): boolean {
  const at = amounts.findIndex(({ start }) => start === whole.start)
  const beside = amounts.filter(({ row, start }) => row === amounts[at]?.row && start !== whole.start)
  return beside.some((more) => beside.some((less) => less !== more && isSolved(difference(whole, [more, less]))))
}

/** Most rows show it; a single row, that all but a slip do, where nothing else explains it. */
function isShown(table: ExaminedTable, equations: readonly Sum[]): boolean {
  const met = equations.filter(isSolved).length
  if (met >= FEWEST && met * 3 >= equations.length * 2 - 1) return true
  return equations.length === 1 && equations.every((each) => isNear(each) && (met === 1 || !isLeftInRow(table, each)))
}

/** 年初数, 本年增加, 本年减少, 年末数: what was, came and went, and what is; 全年预算数, 全年执行数, 结余. */
export function stocksOf(table: ExaminedTable): Tie[] {
  const shown = STOCKS.map((stock) => equationsOf(table, stock)).filter((equations) => isShown(table, equations))
  return shown.flatMap((equations) => equations.map((equation) => makeTie('table-sum', equation, 'certain')))
}
