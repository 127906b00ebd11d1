import { compare, fractionText } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { rowsCalled } from './named-rows.ts'
import { nearTables } from './near-tables.ts'

/** 354.18万元，占支出总额的: an amount, and right behind it what it is out of. */
const SHARE = /^[，（、]?占(?:了|到)?([^，。；占]{2,16}?)的?(?:比例|比重)?(?:为|达)?$/
const OF_ALL =
  /^(?:全部|本年|全年|年度|以上|上述)?(?:支出|收入|预算|资金|决算|投资|采购|项目|成交|经费)*(?:总额|总数|总量|总支出|总收入|总预算|总投资|合计|总计)$/
const FARTHEST = 2000
const FEWEST_DIGITS = 3
const UNIT = /[（(][^（）()]*[）)]|[数额]$/g

const lastHead = (header: string): string => header.slice(header.lastIndexOf('/') + 1).replace(UNIT, '')

/** Cells of the amount that the text says before its share, or of what it is the sum of. */
function cellsOf({ amounts }: ExaminedTable, part: Claim, summed: ReadonlySet<number>): TableAmount[] {
  return amounts.filter(
    ({ start, value, unit }) => summed.has(start) || (unit.key === part.unit.key && compare(value, part.value) === 0),
  )
}

/** What a share is out of: the total of the same column, the row or, in the same row, the column that its words name. */
function basesOf(table: ExaminedTable, cell: TableAmount, whole: string): (TableAmount | null)[] {
  const total = OF_ALL.test(whole) ? table.rows.findLast(({ isTotal }) => isTotal) : undefined
  if (total !== undefined) return [table.amountAt(total.index, cell.column)]
  const rows = rowsCalled(table).filter(({ name, isTotal }) => !isTotal && name.length > 2 && whole.endsWith(name))
  const columns = table.columns.filter(({ header }) => lastHead(header) === whole.replace(UNIT, ''))
  return [
    ...rows.map(({ index }) => table.amountAt(index, cell.column)),
    ...columns.map(({ index }) => table.amountAt(cell.row, index)),
  ]
}

/** Where the parts of each whole stand that a sum that holds divides. */
function partsByWhole(ties: readonly Tie[]): ReadonlyMap<number, readonly number[]> {
  const parts = new Map<number, number[]>()
  for (const { holds, equation } of ties) {
    if (!holds || equation.form !== 'sum') continue
    const own = parts.get(equation.whole.start) ?? []
    own.push(...equation.terms.map(({ quantity }) => quantity.start))
    parts.set(equation.whole.start, own)
  }
  return parts
}

function tieOf(rate: Claim, part: Claim, bases: readonly TableAmount[]): Tie[] {
  const equations = bases.map((denominator): Equation => ({ form: 'ratio', rate, numerator: part, denominator }))
  const holding = equations.find(isSolved)
  if (holding !== undefined) return [makeTie('share', holding, 'certain')]
  const isOne = new Set(bases.map(({ value }) => fractionText(value))).size === 1
  return isOne
    ? equations
        .slice(0, 1)
        .filter(isOneSlipAway)
        .map((equation) => makeTie('share', equation, 'certain'))
    : []
}

/** 人员经费354.18万元，占支出总额的52.55%: an amount that stands in a table as well, out of what stands there in its column or row. */
export function sharesBesideCells(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const told = new Set(flatMapped(ties, ({ equation }) => ('rate' in equation ? [equation.rate.start] : [])))
  const held = tables.map((table) => ({ table }))
  const partsOf = partsByWhole(ties)
  return flatMapped(prose.claims, (rate, at) => {
    const part = prose.claims[at - 1]
    const isRate = rate.unit.dimension === 'percent' && fineDigits(rate) >= FEWEST_DIGITS && !told.has(rate.start)
    if (!isRate || part?.sentence !== rate.sentence) return []
    const whole = SHARE.exec(prose.normal.slice(part.end, rate.start))?.[1]
    if (whole === undefined) return []
    const summed = new Set(partsOf.get(part.start))
    const bases = nearTables(rate, held, FARTHEST).flatMap(({ table }) =>
      cellsOf(table, part, summed).flatMap((cell) => basesOf(table, cell, whole)),
    )
    return tieOf(
      rate,
      part,
      bases.filter((base) => base !== null),
    )
  })
}
