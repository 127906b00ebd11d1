import type { SummaryView } from '../../../contract/summary-view.ts'

type Condition = string | null
type Where = Readonly<Record<string, Condition>>

/** A column of sums: one field of the records that `where` lets through. */
export interface PivotColumn {
  readonly title: string
  readonly field: string
  readonly where: Where
}

/** What the rows of a table stand for: a field of the ledger, or `month`. */
export interface PivotRows {
  readonly by: string
  readonly title: string
}

/** A ledger's records as a table of sums. */
export interface Pivot {
  readonly ledger: string
  readonly rows: readonly PivotRows[]
  readonly columns: readonly PivotColumn[]
}

/** One sum that was opened: the group (`total` of them all) and the column's place. */
export interface OpenCell {
  readonly group: string
  readonly column: number
}

const BETWEEN = '*'
export const TOTAL = 'total'
const EMPTY = 'empty'

export function cellToAddress({ group, column }: OpenCell, { ledger }: Pick<Pivot, 'ledger'>): string {
  return [ledger, group, column].join(BETWEEN)
}

/** Reads an address. `null` when no cell of this table stands there. */
export function cellFrom(text: string | undefined, { ledger, columns }: Pivot): OpenCell | null {
  const [of, group, column, ...more] = (text ?? '').split(BETWEEN)
  const place = Number(column)
  const isCell = of === ledger && group !== undefined && /^\d+$/.test(column ?? '') && more.length === 0
  return isCell && place < columns.length ? { group, column: place } : null
}

/** A group as an address names it; records whose field is empty are a group too. */
function groupName(key: string | null): string {
  return key ?? EMPTY
}

/** The records behind one sum, as the list of a ledger takes them. */
export function recordsOf(
  { group, column }: OpenCell,
  { pivot, by }: { readonly pivot: Pivot; readonly by: string },
): { readonly where?: string; readonly from?: string; readonly to?: string } {
  const where = pivot.columns[column]?.where ?? {}
  if (group === TOTAL) return asked(where)
  if (by === 'month') return { ...asked(where), ...daysOf(group) }
  return asked({ ...where, [by]: group === EMPTY ? null : group })
}

export function asked(where: Where): { readonly where?: string } {
  return Object.keys(where).length === 0 ? {} : { where: JSON.stringify(where) }
}

/** First and last day of `2020-02`; nothing where it is no month. */
function daysOf(month: string): { readonly from?: string; readonly to?: string } {
  const parts = /^(\d{4})-(\d{2})$/.exec(month)
  if (parts === null) return {}
  const end = new Date(Date.UTC(Number(parts[1]), Number(parts[2]), 0)).toISOString().slice(0, 10)
  return { from: `${month}-01`, to: end }
}

export interface PivotGroup {
  readonly name: string
  readonly label: string
  /** One for each column; `null`: no record. */
  readonly cells: readonly (string | null)[]
}

/** Groups of all columns side by side, in the order of the first column that has them all. */
export function pivotGroups(columns: readonly PivotColumn[], summaries: readonly SummaryView[]): readonly PivotGroup[] {
  const labels = new Map(summaries.flatMap(({ groups }) => groups.map(({ key, label }) => [groupName(key), label])))
  const names = [...labels.keys()].toSorted((left, right) => rank(left) - rank(right) || (left < right ? -1 : 1))
  return names.map((name) => ({
    name,
    label: labels.get(name) ?? '',
    cells: columns.map(({ field }, place) => {
      const group = summaries[place]?.groups.find(({ key }) => groupName(key) === name)
      return group === undefined ? null : sumOf(group, field)
    }),
  }))
}

const rank = (name: string) => (name === EMPTY ? 1 : 0)

/** `null`: no record has a value. */
export function sumOf({ sums }: Pick<SummaryView, 'sums'>, field: string): string | null {
  const sum = sums.find((one) => one.field === field)
  return sum === undefined || sum.value === null ? null : sum.display
}
