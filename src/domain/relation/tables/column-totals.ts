import type { Claim, ExaminedTable, Prose, TableColumn } from '../../claim/index.ts'
import { between } from '../../claim/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { significantDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'

/** So far before a table the words that it bears out begin, and so far behind it they end. */
const BEFORE = 400
const BEHIND = 200
const FEWEST_DIGITS = 3
const TOTAL = /(?:共计?|合计|总[额数计]?|累计|小计|满分)[^，。；]{0,8}$/
const MOST_CLAIMS = 16

/** Amounts of the text right before a table and right behind it, of the unit of a column. */
function claimsNear({ claims }: Prose, { table }: ExaminedTable, key: string): Claim[] {
  return between(claims, table.start - BEFORE, table.end + BEHIND)
    .filter(
      (claim) =>
        isPlain(claim) &&
        claim.vagueness === 'none' &&
        claim.role !== 'growth' &&
        claim.unit.key === key &&
        (claim.end <= table.start || (claim.start >= table.end && claim.end <= table.end + BEHIND)),
    )
    .slice(-MOST_CLAIMS)
}

/** 采购预算控制数 names the column 控制数. */
function isNamed(claim: Claim, { header }: TableColumn): boolean {
  const name = header.slice(header.lastIndexOf('/') + 1).replace(/（[^（）]*）/g, '')
  const words = claim.lead
  return (
    name.length >= 2 && (words.includes(name) || words.includes(name.slice(0, 2)) || words.includes(name.slice(-3)))
  )
}

function totalOf(prose: Prose, table: ExaminedTable, column: TableColumn): Tie[] {
  const parts = table.amounts.filter((amount) => amount.column === column.index)
  const keys = new Set(parts.map(({ unit }) => unit.key))
  const [key = ''] = keys
  if (parts.length < 2 || keys.size !== 1 || key === '') return []
  const near = claimsNear(prose, table, key)
  const equationOf = (whole: Claim): Equation => sumOfParts(whole, parts)
  const holding = near.map(equationOf).find(isSolved)
  if (holding !== undefined) return [makeTie('parts', holding, 'certain')]
  const meant = near.filter((claim) => TOTAL.test(claim.lead) || isNamed(claim, column)).map(equationOf)
  const slipped = meant.filter(
    (equation) =>
      isOneSlipAway(equation) &&
      (isOfMarks(column) || Math.max(...quantitiesOf(equation).map(significantDigits)) >= FEWEST_DIGITS),
  )
  return slipped.length === 1 ? slipped.map((equation) => makeTie('parts', equation, 'likely')) : []
}

const isSummed = ({ isMark, unit, header }: TableColumn): boolean =>
  !isMark && unit?.dimension !== 'percent' && !/率|比|均|单价|标准|得分|分值|排|位次/.test(header)

const isOfMarks = ({ header }: TableColumn): boolean => /(?:得分|分值)(?:（[^（）]*）)?$/.test(header)

/** What is given for the rate of execution, in another table. */
const ELSEWHERE = '10'

/** 满分100分，自评94.6分: some of the points may stand in another table, unless those of the other column are all here. */
function marksOf(prose: Prose, table: ExaminedTable): Tie[] {
  const ties = table.columns.filter(isOfMarks).flatMap((column) => totalOf(prose, table, column))
  return ties.some(({ holds }) => holds) ? ties.filter(({ difference }) => difference !== ELSEWHERE) : []
}

/** 控制数为1,310.00万元的三个包，各包情况如下: what the text says of a column that has no total of its own. */
export function columnTotals(prose: Prose, tables: readonly ExaminedTable[]): Tie[] {
  return tables
    .filter(({ rows }) => rows.length >= 2 && !rows.some(({ isTotal }) => isTotal))
    .flatMap((table) => [
      ...table.columns.filter(isSummed).flatMap((column) => totalOf(prose, table, column)),
      ...marksOf(prose, table),
    ])
}
