import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { Candidates, RowIssue } from './check-rows.ts'
import type { Ports } from './ports.ts'

/** Rows that carry an id already used, or that say what another row says: one kept already, or one handed in with them. */
export async function identityIssues(ports: Ports, scope: UnitScope, candidates: Candidates): Promise<RowIssue[]> {
  const { ledger, rows } = candidates
  const seen = new Map<string, string>()
  const own = new Set(rows.map(({ row }) => row.id))
  for (const { id, values } of await rowsLike(ports, scope, candidates)) {
    if (!own.has(id)) seen.set(identityOf(ledger, values), `已登记的 ${id}`)
  }
  const issues = await usedIds(ports, scope, candidates)
  const ids = new Set<string>()
  for (const { position, row } of rows) {
    const identity = identityOf(ledger, row.values)
    const other = ledger.identity.length === 0 ? undefined : seen.get(identity)
    if (other !== undefined) issues.push(sameRow(ledger, { position, other }))
    if (ids.has(row.id)) issues.push(usedId(position, row.id))
    seen.set(identity, `第 ${position} 行`)
    ids.add(row.id)
  }
  return issues
}

function identityOf({ identity }: LedgerDefinition, values: LedgerRow['values']): string {
  return JSON.stringify(identity.map((field) => values[field] ?? null))
}

function sameRow(ledger: LedgerDefinition, { position, other }: { position: number; other: string }): RowIssue {
  const labels = ledger.identity.map((field) => ledger.fields[field]?.label ?? field)
  return {
    row: position,
    field: ledger.identity[0] ?? 'id',
    label: labels.join('、'),
    message: `与${other}相同，应为不同的记录；若是同一件事，请修改原记录`,
  }
}

/** New rows (revision 1) bring an id that nothing else has; an amended row keeps its own. */
async function usedIds(ports: Ports, scope: UnitScope, { ledger, rows }: Candidates): Promise<RowIssue[]> {
  const fresh = rows.filter(({ row }) => row.revision === 1)
  const kept = await ports.ledgers.findMany(scope, ledger.id, [...new Set(fresh.map(({ row }) => row.id))])
  const used = new Set(kept.map(({ id }) => id))
  return fresh.filter(({ row }) => used.has(row.id)).map(({ position, row }) => usedId(position, row.id))
}

function usedId(position: number, id: string): RowIssue {
  return { row: position, field: 'id', label: '编号', message: `是“${id}”，应为没有用过的编号` }
}

/** Kept rows that say the same. */
async function rowsLike(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, rows }: Candidates,
): Promise<readonly LedgerRow[]> {
  const identities = rows.map(({ row }) => ledger.identity.map((field) => row.values[field] ?? null))
  return ports.ledgers.findByIdentity(scope, { ledger: ledger.id, year }, identities)
}
