import type { Exact } from '../../amount/index.ts'
import { exactFromText, fraction, times } from '../../amount/index.ts'
import type { ExaminedTable, Unit } from '../../claim/index.ts'
import { intervalOf, NO_UNIT, unitNamed } from '../../claim/index.ts'
import type { ReadCell } from '../../document/index.ts'
import { flatMapped } from '../../list/index.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

/** 1,250.00; 资金总额：171.7; 1116.00万元，占总额的60%: the number of a cell, with its name where the cell holds it. */
const NUMBER =
  /^\s*(?:([^\d，。；：:]{2,16})[：:]\s*)?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*([万亿]?元)?(?=$|[，（])/
const TOTAL = /(?:资金|投资|预算|经费|金额)总(?:额|计|量)[^，。；\d]{0,6}$|^总(?:投资|预算|金额)|(?:预算|资金)合计/
/** 中央财政补助, 单位自筹: where money comes from. */
const FUND = /^(?!.*(?:总|累计|结余|年度资金|支出))(?:其中[：:]?)?.*(?:拨款|资金|补助|财政|自筹|债券|安排|贷款|配套)/
/** 分年度安排：2025年, 2026年资金 */
const OF_YEAR = /^(?:.{0,8}[：:])?(20\d\d)年(?:度)?(?:安排|资金|预算|投资|计划)*[：:]?$/
const FEWEST = 2

interface Labelled {
  readonly label: string
  readonly quantity: Quantity
  readonly row: number
}

function quantityOf({ start }: ReadCell, found: RegExpExecArray, told: Unit | null): Quantity {
  const [all, , digits = '', named = ''] = found
  const number = exactFromText(digits) as Exact // as the pattern has it
  const unit = unitNamed(named) ?? told ?? NO_UNIT
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0
  const [value, step] = [times(number, unit.scale), times(fraction(1n, 10n ** BigInt(decimals)), unit.scale)]
  const text = `${digits}${named}`
  const from = start + all.lastIndexOf(digits)
  return {
    start: from,
    end: from + text.length,
    text,
    digits,
    value,
    step,
    interval: intervalOf({ value, step, scale: unit.scale, vagueness: 'none', isWhole: decimals === 0 }),
    vagueness: 'none',
    unit,
    label: '',
  }
}

/** What the words of a cell name in the cell behind it, where that stands in the same row. */
function labelOf(
  found: RegExpExecArray | null,
  cell: ReadCell,
  { row, words }: { row: number; words: string },
): string {
  return (found?.[1] ?? (cell.row === row ? words : '')).trim()
}

/** The numbers of a form, each with the cell or the words before it; what stands between two of them parts their runs. */
function runsIn({ table, unit }: ExaminedTable, normal: string): Labelled[][] {
  const runs: Labelled[][] = [[]]
  let before = { row: -1, words: '' }
  for (const cell of table.cells) {
    const text = normal.slice(cell.start, cell.end)
    const found = NUMBER.exec(text)
    const label = labelOf(found, cell, before)
    const quantity = found === null || label === '' ? null : quantityOf(cell, found, unit)
    if (quantity !== null) runs.at(-1)?.push({ label, quantity: { ...quantity, label }, row: cell.row })
    else if (before.words !== '') runs.push([])
    before = { row: cell.row, words: quantity === null ? text : '' }
  }
  return runs
}

const lengthOf = (entries: readonly Labelled[], isMember: (entry: Labelled, at: number) => boolean): number => {
  const end = entries.findIndex((entry, at) => !isMember(entry, at))
  return end === -1 ? entries.length : end
}

/** 其中 opens them, one below the other, or all stand in the row of their total: two side by side in each row are of two totals. */
function areOpened(total: Labelled, funds: readonly Labelled[]): boolean {
  const rows = [total, ...funds].map(({ row }) => row)
  const isBelow = funds.slice(0, 1).some(({ label }) => label.startsWith('其中')) && new Set(rows).size === rows.length
  return isBelow || rows.every((row) => row === total.row)
}

function tieOf(total: Labelled, parts: readonly Labelled[]): Tie[] {
  const equation = sumOfParts(
    total.quantity,
    parts.map(({ quantity }) => quantity),
  )
  const isOfOne = parts.every(({ quantity }) => quantity.unit.key === total.quantity.unit.key)
  if (parts.length < FEWEST || !isOfOne) return []
  if (isSolved(equation)) return [makeTie('table-sum', equation, 'certain')]
  return isOneSlipAway(equation) ? [closedTie('table-sum', equation)] : []
}

const yearOf = ({ label }: Labelled): number => Number(OF_YEAR.exec(label)?.[1])

/** What a total of a form is divided into: by where it comes from, and by years. */
function tiesBehind(total: Labelled, behind: readonly Labelled[]): Tie[] {
  const funds = behind.slice(
    0,
    lengthOf(behind, ({ label }) => FUND.test(label) && !OF_YEAR.test(label)),
  )
  const later = behind.slice(funds.length)
  const [first] = later
  const years = later.slice(
    0,
    lengthOf(later, (entry, at) => first !== undefined && yearOf(entry) === yearOf(first) + at),
  )
  return [...(areOpened(total, funds) ? tieOf(total, funds) : []), ...tieOf(total, years)]
}

/**
 * 项目资金总额 1,250.00, 其中：中央财政补助 750.00, 省级 300.00, 县级 200.00; 2025年 875.00, 2026年 375.00: the money of a form, one label
 * and one number in a row, or all of them in one row.
 */
export function fundsOfForms(table: ExaminedTable, normal: string): Tie[] {
  if (!/总[额计量投预]|合计/.test(normal.slice(table.table.start, table.table.end))) return []
  return flatMapped(runsIn(table, normal), (run) =>
    flatMapped(run, (entry, at) => (TOTAL.test(entry.label) ? tiesBehind(entry, run.slice(at + 1)) : [])),
  )
}
