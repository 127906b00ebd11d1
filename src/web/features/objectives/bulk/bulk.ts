import { exactFromText, fraction, roundedText, sumOf, times, ZERO } from '../../../../domain/amount/index.ts'

type Value = string | number | boolean | null

export interface BulkRow {
  readonly id: string
  readonly revision: number
  readonly values: Readonly<Record<string, Value>>
}

/** What is to become of the chosen indicators: one field set alike, or the weights shared out to a total. */
export type BulkEntry =
  | { readonly kind: 'set'; readonly field: string; readonly value: string }
  | { readonly kind: 'share-out'; readonly total: string }

export interface BulkChange {
  readonly id: string
  readonly revision: number
  readonly field: string
  readonly before: Value
  readonly after: Value
}

/** What would change, row by row; rows that have the value already are left out. */
export function bulkChanges(
  rows: readonly BulkRow[],
  entry: BulkEntry,
): { readonly changes: readonly BulkChange[]; readonly problem: string | null } {
  const problem = problemOf(entry)
  if (problem !== null) return { changes: [], problem }
  const field = entry.kind === 'set' ? entry.field : 'weight'
  const after =
    entry.kind === 'set' ? rows.map(() => (entry.value === '' ? null : entry.value)) : sharedOut(rows, entry.total)
  const changes = rows.map(({ id, revision, values }, place) => ({
    id,
    revision,
    field,
    before: values[field] ?? null,
    after: after[place] ?? null,
  }))
  return { problem: null, changes: changes.filter((change) => !isSame(change)) }
}

function isSame({ field, before, after }: BulkChange): boolean {
  if (field !== 'weight') return before === after
  const [left, right] = [exactFromText(String(before ?? '')), exactFromText(String(after ?? ''))]
  return left !== null && right !== null && roundedText(left, 2) === roundedText(right, 2)
}

/** Fields that may stay empty. */
const OPTIONAL: readonly string[] = ['project', 'scoringRule']

function problemOf(entry: BulkEntry): string | null {
  if (entry.kind === 'share-out') return weightProblem(entry.total)
  if (entry.field === 'weight') return weightProblem(entry.value)
  return entry.value.trim() === '' && !OPTIONAL.includes(entry.field) ? '没有填写，应选择或写明新的内容' : null
}

function weightProblem(text: string): string | null {
  return /^\d{1,3}(\.\d{1,2})?$/.test(text) && Number(text) <= 100
    ? null
    : `是“${text}”，应为 0 到 100 之间、最多两位小数的分值`
}

/** Each keeps its share of the sum, rounded to two decimals; what rounding leaves goes to the first. All 0: in equal parts. */
function sharedOut(rows: readonly BulkRow[], totalText: string): readonly string[] {
  const weights = rows.map(({ values }) => exactFromText(String(values.weight ?? '')) ?? ZERO)
  const total = exactFromText(totalText) ?? ZERO
  const sum = sumOf(weights)
  const parts = weights.map((weight) => {
    const share =
      sum.numerator === 0n ? fraction(1n, BigInt(rows.length)) : times(weight, fraction(sum.denominator, sum.numerator))
    return Number(roundedText(times(times(share, total), fraction(100n, 1n)), 0))
  })
  const rest = Math.round(Number(totalText) * 100) - parts.reduce((left, right) => left + right, 0)
  return parts.map((part, place) => plain(place === 0 ? part + rest : part))
}

/** Hundredths as people write points: 12.5. */
function plain(hundredths: number): string {
  return String(hundredths / 100)
}

/** 分值合计 of rows after some changes, as people write points. */
export function weightSum(rows: readonly BulkRow[], changes: readonly BulkChange[]): string {
  const after = new Map(
    changes.flatMap(({ id, field, after: value }) => (field === 'weight' ? [[id, value] as const] : [])),
  )
  const weights = rows.map(({ id, values }) => exactFromText(String(after.get(id) ?? values.weight ?? '')) ?? ZERO)
  return String(Number(roundedText(sumOf(weights), 2)))
}
