import { compare } from '../amount/index.ts'
import { flatMapped } from '../list/index.ts'
import { intervalOf } from './interval.ts'
import type { TableAmount } from './table.ts'
import { takenAs } from './taken-as.ts'

const decimalsOf = ({ digits }: TableAmount): number => digits.split('.')[1]?.length ?? 0

/** How many decimals most amounts of a column have; `null` where they differ. */
function usualDecimals(amounts: readonly TableAmount[]): number | null {
  const counted = new Map<number, number>()
  for (const amount of amounts) counted.set(decimalsOf(amount), (counted.get(decimalsOf(amount)) ?? 0) + 1)
  const usual = [...counted].find(([, count]) => count * 2 > amounts.length)
  return usual === undefined ? null : usual[0]
}

/** 333.2 in a column of 398.54 and 731.86 is 333.20: a column is printed as fine as most of it, a nought at the end left off. */
export function asFineAsColumns(amounts: readonly TableAmount[]): TableAmount[] {
  const columns = new Map<number, TableAmount[]>()
  for (const amount of amounts) columns.set(amount.column, [...(columns.get(amount.column) ?? []), amount])
  const finest = new Map([...columns].map(([column, own]) => [column, usualDecimals(own)]))
  const stepOf = new Map(
    flatMapped(amounts, (amount) =>
      decimalsOf(amount) === finest.get(amount.column)
        ? [[`${amount.column}${amount.unit.printed}`, amount.step] as const]
        : [],
    ),
  )
  return amounts.map((amount) => {
    const step = stepOf.get(`${amount.column}${amount.unit.printed}`)
    const isCoarser = step !== undefined && decimalsOf(amount) > 0 && compare(step, amount.step) < 0
    if (!isCoarser) return amount
    const { value, vagueness, unit } = amount
    return takenAs(amount, {
      step,
      interval: intervalOf({ value, step, scale: unit.scale, vagueness, isWhole: false }),
    })
  })
}
