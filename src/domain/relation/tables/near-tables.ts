import type { Claim, ExaminedTable } from '../../claim/index.ts'

/** How many characters lie between an amount of the text and a table. */
export const distanceTo = ({ start }: Claim, { table }: ExaminedTable): number =>
  start >= table.end ? start - table.end : table.start - start

export interface Tabled {
  readonly table: ExaminedTable
}

/** How many of the tables, which stand in their order, begin before a place. */
function countBefore(tables: readonly Tabled[], place: number): number {
  let [low, high] = [0, tables.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const { table } = tables[middle] as Tabled // between low and high
    if (table.table.start < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Tables no farther off than so many characters, with what is known of each, the nearest first. */
export function nearTables<T extends Tabled>(claim: Claim, tables: readonly T[], farthest: number): T[] {
  const isNear = (at: number): boolean => distanceTo(claim, (tables[at] as T).table) <= farthest // one of them
  if (tables.length === 0) return []
  let from = countBefore(tables, claim.start)
  let to = from
  while (from > 0 && isNear(from - 1)) from -= 1
  while (to < tables.length && isNear(to)) to += 1
  const near = tables.slice(from, to)
  return to - from < 2 ? near : near.sort((one, other) => distanceTo(claim, one.table) - distanceTo(claim, other.table))
}
