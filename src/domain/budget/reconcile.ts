import { type Fen, fen, totalFen } from '../amount/index.ts'

/** Income and expenditure of one 功能分类. */
export interface CodeGap {
  readonly code: string
  readonly income: Fen
  readonly expenditure: Fen
  /** Expenditure − income: above 0 more was spent under the code than came in under it. */
  readonly gap: Fen
}

/** 收支勾稽 — what came in against what went out, in all and by code. */
export interface Reconciliation {
  /** By code. */
  readonly rows: readonly CodeGap[]
  readonly income: Fen
  readonly expenditure: Fen
  /** Expenditure − income. */
  readonly gap: Fen
  /** 上年结转 as recorded; `null` when nothing is. */
  readonly carryOver: Fen | null
  /** 年末结转结余: carry-over + income − expenditure; below 0 more was spent than there was. `null` without a carry-over. */
  readonly balance: Fen | null
  /** The part of the gap that no recorded carry-over covers; 0 when less was spent than came in. */
  readonly uncovered: Fen
  /** Overspent under some codes, and received but not spent under others: they differ by the gap. */
  readonly overspent: Fen
  readonly unspent: Fen
}

/**
 * 收支勾稽 — by code and in all. A code that stands on one side only has 0 on the other.
 *
 * @source check T03: expenditure − income is the use of 上年结转 and must be stated, per code too
 */
export function reconcile({
  income,
  expenditure,
  carryOver,
}: {
  readonly income: ReadonlyMap<string, Fen>
  readonly expenditure: ReadonlyMap<string, Fen>
  readonly carryOver: Fen | null
}): Reconciliation {
  const codes = [...new Set([...income.keys(), ...expenditure.keys()])].sort()
  const rows = codes.map((code) => rowOf(code, { income: income.get(code), expenditure: expenditure.get(code) }))
  const [received, spent] = [totalFen(rows.map((row) => row.income)), totalFen(rows.map((row) => row.expenditure))]
  const gap = fen(spent - received)
  return {
    rows,
    income: received,
    expenditure: spent,
    gap,
    carryOver,
    balance: carryOver === null ? null : fen(carryOver - gap),
    uncovered: fen(Math.max(0, gap - (carryOver ?? 0))),
    overspent: totalFen(rows.map((row) => fen(Math.max(0, row.gap)))),
    unspent: totalFen(rows.map((row) => fen(Math.max(0, -row.gap)))),
  }
}

function rowOf(
  code: string,
  { income = fen(0), expenditure = fen(0) }: { income: Fen | undefined; expenditure: Fen | undefined },
): CodeGap {
  return { code, income, expenditure, gap: fen(expenditure - income) }
}
