import type { SettlementTable } from '../../domain/settlement/index.ts'
import { moneyCells, moneyRows } from '../../domain/settlement/index.ts'
import type { DisclosureResult } from './define-disclosure-check.ts'
import { together } from './define-disclosure-check.ts'
import { holdSum } from './define-holds.ts'

interface Detail {
  readonly table: SettlementTable | undefined
  /** What the table is called in messages. */
  readonly name: string
  /** Columns that are no part of the row's total. */
  readonly without: RegExp
}

const CLASS_CODE = /^\d{3}$/
const ALL = /^(?:合计|总计)$/

/** Rows of a table by code: the first amount is the sum of those beside it. */
function acrossRows({ table, name, without }: Detail): DisclosureResult {
  const cells = moneyCells(table, {}).filter(({ header }) => !without.test(header))
  return together(
    moneyRows(cells).map(({ first, others }) =>
      holdSum({
        name: `${name}“${first.label}”行${first.header}`,
        whole: first,
        partNames: others.map(({ header }) => header).join('、'),
        parts: others,
      }),
    ),
  )
}

/** Its totals row is the sum of the rows of the 类 level, column by column. */
function downColumns({ table, name, without }: Detail): DisclosureResult {
  const totals = moneyCells(table, { label: ALL }).filter(({ header }) => !without.test(header))
  return together(
    totals.map((total) =>
      holdSum({
        name: `${name}“${total.label}”行${total.header}`,
        whole: total,
        partNames: '各类科目',
        parts: moneyCells(table, { code: CLASS_CODE, header: total.header }),
      }),
    ),
  )
}

/** A table by functional codes adds up across its rows and down its columns. */
export function holdDetail(detail: Detail): DisclosureResult {
  return together([acrossRows(detail), downColumns(detail)])
}
