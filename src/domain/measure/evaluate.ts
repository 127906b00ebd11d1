import type { Exact } from '../amount/index.ts'
import type { LedgerRow } from '../ledger/index.ts'
import { byText, matches } from './matches.ts'
import type { Measure, Measured, MeasureScope } from './measure.ts'
import type { Sm3 } from './record-set.ts'
import { MeasuredValue, MeasureTally } from './tally.ts'

/** A measure's value with the rows that count for it. */
export interface Evaluation {
  readonly value: Exact | null
  /** In order of id. */
  readonly rows: readonly LedgerRow[]
}

/**
 * 取数 — a measure over rows in memory: what the SQL made from the same definition must answer.
 *
 * - The rows that count are those that meet `where` ({@link matches}), whatever their measured field holds; voided rows
 *   never count. Ledger and period are the caller's business, or {@link measureRows}'.
 * - `count`: number of those rows. `sum`: empty fields are skipped; 0 over no rows and over empty fields alone.
 * - `average`: empty fields are skipped above and below the line; `null` when none is filled in.
 * - `share`: rows that meet `of` as well, over the rows that count; `null` over no rows.
 * - `ratio`: empty fields are skipped in each of the sums; `null` where the base comes to 0.
 * - `distinct`: number of different values; empty fields are no value. Values are held against each other as stored.
 * - `latest`: the field of the row with the last `happenedOn`, among those of one day the largest id by code unit (SQL:
 *   collation "C"); `null` without rows, and when that row's field is empty.
 *
 * @throws RangeError when a field that is added up or looked up holds no number: the definition is wrong.
 */
export function evaluateMeasure(measure: Measure, rows: readonly LedgerRow[]): Evaluation {
  const counting = rows.filter((row) => matches(measure.where, row)).sort(byId)
  return { value: measuredValue(measure, counting), rows: counting }
}

/**
 * 取数 — a measure with its scope over rows in memory, with everything that is known of the rows behind it. The digest is
 * that of {@link recordSetDigest}.
 */
export function measureRows({
  scope,
  rows,
  sm3,
}: {
  scope: MeasureScope
  rows: readonly LedgerRow[]
  sm3: Sm3
}): Measured {
  const tally = new MeasureTally(scope, sm3)
  for (const row of rows.toSorted(byDayThenId)) tally.add(row)
  return tally.result()
}

function measuredValue(measure: Measure, rows: readonly LedgerRow[]): Exact | null {
  const value = new MeasuredValue(measure)
  for (const row of rows.toSorted(byDayThenId)) value.add(row)
  return value.result()
}

function byId(left: LedgerRow, right: LedgerRow): number {
  return byText(left.id, right.id)
}

function byDayThenId(left: LedgerRow, right: LedgerRow): number {
  return byText(left.happenedOn, right.happenedOn) || byId(left, right)
}
