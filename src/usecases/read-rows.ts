import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import type { Ports, RowQuery } from './ports.ts'

const PAGE = 1000

/** Every row of a ledger's year, page by page. For ledgers of a size that a person could read; measures count the rest. */
export async function allRows(
  ports: Ports,
  scope: UnitScope,
  { ledger, ...query }: Omit<RowQuery, 'limit' | 'offset'> & { readonly ledger: string },
): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = []
  for (;;) {
    const page = await ports.ledgers.list(scope, ledger, { ...query, limit: PAGE, offset: rows.length })
    rows.push(...page.rows)
    if (page.rows.length < PAGE) return rows
  }
}
