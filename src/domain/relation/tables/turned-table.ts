import type { ExaminedTable, TableAmount, TableColumn, TableRow, Unit } from '../../claim/index.ts'
import { byPlace, takenAs } from '../../claim/index.ts'

/** The unit that all amounts of a row share; `null` where they differ. */
function unitOfRow(amounts: readonly TableAmount[]): Unit | null {
  const [first] = amounts
  return first !== undefined && amounts.every(({ unit }) => unit.key === first.unit.key) ? first.unit : null
}

/** The table with rows for columns and columns for rows. */
export function turnedTable(table: ExaminedTable): ExaminedTable {
  const columns = table.rows.map(({ index, label, isTotal }): TableColumn => {
    const unit = unitOfRow(table.amounts.filter(({ row }) => row === index))
    return { index, header: label, unit, isUnitOwn: unit !== null, isTotal, isMark: false }
  })
  const rows = table.columns
    .filter(({ index, isMark }) => !isMark && table.amounts.some(({ column }) => column === index))
    .map(
      ({ index, header, isTotal }): TableRow => ({
        index,
        label: header,
        code: null,
        isTotal,
        isAmong: false,
        level: 0,
        unit: null,
        counted: null,
      }),
    )
  const amounts = table.amounts.map((amount) => takenAs(amount, { row: amount.column, column: amount.row }))
  return { ...table, rows, columns, amounts, amountAt: byPlace(amounts) }
}
