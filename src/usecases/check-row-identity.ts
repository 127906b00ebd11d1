import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { Filter } from '../domain/measure/index.ts'
import type { Candidates, PlacedRow, RowIssue } from './check-rows.ts'
import type { Ports } from './ports.ts'
import { allRows } from './read-rows.ts'

/** Values asked for in one question to the store. */
const VALUES_A_QUESTION = 500

/** Rows that carry an id already used, or that say what another row says: one kept already, or one handed in with them. */
export async function identityIssues(ports: Ports, scope: UnitScope, candidates: Candidates): Promise<RowIssue[]> {
  const { ledger, rows } = candidates
  const seen = new Map<string, string>()
  for (const { id, values } of await rowsLike(ports, scope, candidates)) {
    if (!rows.some(({ row }) => row.id === id)) seen.set(identityOf(ledger, values), `已登记的 ${id}`)
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

/** Kept rows that might say the same: asked for by the identity field that tells most, not by reading the ledger. */
async function rowsLike(ports: Ports, scope: UnitScope, { ledger, year, rows }: Candidates): Promise<LedgerRow[]> {
  if (ledger.identity.length === 0 || rows.length === 0) return []
  const found: LedgerRow[] = []
  for (const where of questionsFor(ledger, rows)) {
    found.push(...(await allRows(ports, scope, { ledger: ledger.id, year, where })))
  }
  return found
}

function questionsFor(ledger: LedgerDefinition, rows: readonly PlacedRow[]): Filter[] {
  const field = mostTelling(ledger, rows)
  if (field === null) return [{}]
  const values = distinctValues(rows, field)
  const texts = values.filter((value) => typeof value === 'string' || typeof value === 'number')
  const questions: Filter[] = values.includes(null) ? [{ [field]: null }] : []
  for (let start = 0; start < texts.length; start += VALUES_A_QUESTION) {
    questions.push({ [field]: { in: texts.slice(start, start + VALUES_A_QUESTION) } })
  }
  return questions
}

/** The field of the identity with most different values; a flag tells too little, a decimal has more than one spelling. */
function mostTelling({ identity, fields }: LedgerDefinition, rows: readonly PlacedRow[]): string | null {
  const able = identity.filter((field) => !['flag', 'decimal'].includes(fields[field]?.type.kind ?? 'flag'))
  const ranked = able.toSorted((left, right) => distinctValues(rows, right).length - distinctValues(rows, left).length)
  return ranked[0] ?? null
}

function distinctValues(rows: readonly PlacedRow[], field: string): FieldValue[] {
  return [...new Set(rows.map(({ row }) => row.values[field] ?? null))]
}
