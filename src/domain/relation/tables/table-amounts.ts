import type { ExaminedTable, TableAmount } from '../../claim/index.ts'
import { rememberedOf } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'

const UNIT = /[（(][^（）()]*[）)]/g

const amountsByRow = rememberedOf(({ amounts, goals }: ExaminedTable) => {
  const rows = new Map<number, TableAmount[]>()
  for (const amount of [...amounts, ...goals]) {
    const own = rows.get(amount.row) ?? []
    own.push(amount)
    rows.set(amount.row, own)
  }
  return rows
})

/** What was, what shall be and what is of one row. */
export const amountsOf = (table: ExaminedTable, row: number): readonly TableAmount[] =>
  amountsByRow(table).get(row) ?? []

const headsOf = rememberedOf(
  ({ columns }: ExaminedTable) => new Map(columns.map(({ index, header }) => [index, header.replace(UNIT, '')])),
)

/** The head of an amount's column, without its unit. */
export const headOf = (table: ExaminedTable, { column }: TableAmount): string => `${headsOf(table).get(column)}`

/** What stands in the rows of totals. */
export const totalsOf = rememberedOf((table: ExaminedTable): readonly TableAmount[] =>
  flatMapped(
    table.rows.filter(({ isTotal }) => isTotal),
    ({ index }) => amountsOf(table, index),
  ),
)
