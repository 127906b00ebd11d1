import type { Claim, ExaminedTable } from '../../claim/index.ts'

/** How many characters lie between an amount of the text and a table. */
export const distanceTo = ({ start }: Claim, { table }: ExaminedTable): number =>
  start >= table.end ? start - table.end : table.start - start

/** Tables no farther off than so many characters, with what is known of each, the nearest first. */
export const nearTables = <T extends { readonly table: ExaminedTable }>(
  claim: Claim,
  tables: readonly T[],
  farthest: number,
): T[] =>
  tables
    .filter(({ table }) => distanceTo(claim, table) <= farthest)
    .sort((one, other) => distanceTo(claim, one.table) - distanceTo(claim, other.table))
