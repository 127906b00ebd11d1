import type { UnitScope } from '../domain/access/index.ts'
import { isWithin } from '../domain/calendar/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { matches } from '../domain/measure/index.ts'
import { ledgerOf } from './enter-rows.ts'
import { gridRowView } from './list-grid-rows.ts'
import { type RowsQuery, rowsAsked, shownLedger } from './list-rows.ts'
import { nameOfPeople } from './people-of-unit.ts'
import type { Ports, TrailEntry } from './ports.ts'
import { shownFields } from './present-record.ts'

interface ChangesQuery extends Pick<RowsQuery, 'year' | 'ledger' | 'where' | 'from' | 'to'> {
  /** An entry of the trail; not given: nothing is told, only where the trail stands now. */
  readonly since?: number | undefined
}

/** Beyond this many entries a sheet is read anew. */
const MOST_ENTRIES = 200

/**
 * 表格打开后的改动 — rows of a ledger's year that the trail speaks of since an entry, as they stand now, each with who wrote
 * it last. Cheap to ask again and again: it reads only what is new in the trail.
 *
 * @throws Refusal ledger/not-found; input/invalid when the filter names a field that the ledger does not have
 */
export async function readGridChanges(ports: Ports, scope: UnitScope, query: ChangesQuery) {
  const { unitId } = scope
  const ledger = await ledgerOf(ports, scope, query.ledger)
  const [newest] = await ports.trail.list(unitId, { limit: 1 })
  const sequence = newest?.sequence ?? 0
  const { since = sequence } = query
  if (since >= sequence) return { sequence, rows: [], isMany: false }
  const asked = { limit: MOST_ENTRIES + 1, after: since, before: sequence + 1, kind: ledger.id }
  const others = await ports.trail.list(unitId, { ...asked, notActor: scope.actor })
  if (isOfMany(others)) return { sequence, rows: [], isMany: true }
  const own = await ports.trail.list(unitId, { ...asked, actor: scope.actor })
  // What a person writes much of themselves stands in their sheet already.
  const entries = isOfMany(own) ? others : [...others, ...own]
  const ordered = entries.toSorted((left, right) => right.sequence - left.sequence)
  return { sequence, rows: await changedRows(ports, scope, { ledger, query, entries: ordered }), isMany: false }
}

/** More than can be told one by one; `first..last` are rows that were entered together. */
function isOfMany(entries: readonly TrailEntry[]): boolean {
  return entries.length > MOST_ENTRIES || entries.some(({ subject }) => subject.id.includes('..'))
}

interface Changed {
  readonly ledger: LedgerDefinition
  readonly query: ChangesQuery
  /** Newest first. */
  readonly entries: readonly TrailEntry[]
}

async function changedRows(ports: Ports, scope: UnitScope, { ledger, query, entries }: Changed) {
  const last = new Map(entries.toReversed().map((entry) => [entry.subject.id, entry]))
  const rows = await ports.ledgers.findMany(scope, ledger.id, [...last.keys()])
  const isListed = listedBy(rowsAsked(await shownLedger(ports, scope, ledger.id), query))
  const nameOf = await nameOfPeople(ports, scope)
  const fields = shownFields(ledger, scope)
  return rows
    .filter(({ year }) => year === query.year)
    .flatMap((row) => {
      const entry = last.get(row.id)
      if (entry === undefined) return []
      const { actor, at } = entry
      const told = { by: actor === 'console' ? '命令行' : nameOf(actor), at, isOwn: actor === scope.actor }
      return [{ row: gridRowView(row, fields), ...told, isListed: isListed(row) }]
    })
}

function listedBy({ where, period }: ReturnType<typeof rowsAsked>): (row: LedgerRow) => boolean {
  return (row) => matches(where ?? {}, row) && (period === undefined || isWithin(row.happenedOn, period))
}
