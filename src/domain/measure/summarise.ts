import { type Exact, exactFromText, sumOf } from '../amount/index.ts'
import type { LedgerRow } from '../ledger/index.ts'

/** What rows are grouped by, and what is added up. */
export interface Grouping {
  /** A field of the ledger, or the month in which the row happened; `null`: no groups. */
  readonly groupBy: { readonly kind: 'field'; readonly field: string } | { readonly kind: 'month' } | null
  /** Count, decimal and money fields. */
  readonly sums: readonly string[]
}

export interface Summary {
  readonly rowCount: number
  /** In the order of the fields; `null` where no row has a value. */
  readonly sums: readonly (Exact | null)[]
}

export interface RowGroup extends Summary {
  /** The field's value as stored, as text; `2020-06` for a month; `null`: the field is empty. */
  readonly key: string | null
}

export interface GroupedSummary {
  readonly all: Summary
  /** Months in their order, fields by number of rows, then by key; empty fields last. */
  readonly groups: readonly RowGroup[]
  readonly groupCount: number
}

/** 分组合计 — what the database must answer for these rows; voided rows are left out. */
export function summarise(rows: readonly LedgerRow[], { groupBy, sums }: Grouping): GroupedSummary {
  const counting = rows.filter(({ voided }) => voided === null)
  const members = new Map<string | null, LedgerRow[]>()
  for (const row of counting) {
    if (groupBy === null) break
    const key = keyOf(row, groupBy)
    members.set(key, [...(members.get(key) ?? []), row])
  }
  const groups = [...members].map(([key, some]) => ({ key, ...summaryOf(some, sums) }))
  return {
    all: summaryOf(counting, sums),
    groups: groups.sort(groupBy?.kind === 'month' ? byKey : byNumber),
    groupCount: groups.length,
  }
}

function keyOf(row: LedgerRow, groupBy: NonNullable<Grouping['groupBy']>): string | null {
  if (groupBy.kind === 'month') return row.happenedOn.slice(0, 7)
  const value = row.values[groupBy.field] ?? null
  return value === null ? null : String(value)
}

function summaryOf(rows: readonly LedgerRow[], fields: readonly string[]): Summary {
  const sums = fields.map((field) => {
    const numbers = rows.flatMap(({ values }) => exactFromText(String(values[field] ?? '')) ?? [])
    return numbers.length === 0 ? null : sumOf(numbers)
  })
  return { rowCount: rows.length, sums }
}

function byNumber(left: RowGroup, right: RowGroup): number {
  return right.rowCount - left.rowCount || byKey(left, right)
}

/** The empty one last. */
function byKey({ key: left }: RowGroup, { key: right }: RowGroup): number {
  const place = (key: string | null) => (key === null ? '\uffff' : key)
  return place(left) < place(right) ? -1 : 1
}
