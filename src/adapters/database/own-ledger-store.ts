import { sql } from 'kysely'
import type { UnitScope } from '../../domain/access/index.ts'
import type { Instant } from '../../domain/calendar/index.ts'
import { type LedgerDefinition, ledgersOfUnit, type OwnLedger } from '../../domain/ledger/index.ts'
import type { OwnLedgerStore, OwnLedgerVersion } from '../../usecases/ports.ts'
import { digests } from '../digests.ts'
import { type Database, inTransaction } from './database.ts'
import { type LedgerCatalogue, UnitLedgers } from './ledger-catalogue.ts'
import { ledgerStore } from './ledger-store.ts'
import { createLedgerTables } from './ledger-tables.ts'
import { lockStructure } from './migrate.ts'
import { rowsOf } from './scoped.ts'

export function ownLedgerStore(db: Database, catalogue: LedgerCatalogue): OwnLedgerStore {
  return {
    builtIn: () => catalogue.builtIn,
    list: (scope) => list(db, scope),
    save: (scope, version) => save(db, scope, { version, builtIn: catalogue.builtIn }),
    asIf: (ledger) =>
      ledgerStore(db, { of: (on, scope) => asIf(on, scope, { catalogue, ledger }) }, { usesParts: false }),
  }
}

interface Kept {
  readonly definition: OwnLedger
  readonly version: number
  readonly saved_at: string
  readonly saved_by: string
}

async function list(db: Database, scope: UnitScope): Promise<readonly OwnLedgerVersion[]> {
  const { rows } = await sql<Kept>`
    select definition, version, saved_at, saved_by from ${rowsOf(scope, 'own_ledger')} as kept
    order by min(saved_at) over (partition by id), id, version`.execute(db)
  return rows.map(({ definition, version, saved_at, saved_by }) => ({
    ledger: definition,
    version,
    savedAt: saved_at as Instant, // as every instant comes from the database
    savedBy: saved_by,
  }))
}

interface Saving {
  readonly version: OwnLedgerVersion
  readonly builtIn: readonly LedgerDefinition[]
}

async function save(db: Database, { unitId }: UnitScope, { version: saved, builtIn }: Saving): Promise<boolean> {
  const { ledger, version, savedAt, savedBy } = saved
  const definition = JSON.stringify(ledger)
  const digest = digests.sm3(definition)
  return inTransaction(db, async (transaction) => {
    const { numInsertedOrUpdatedRows } = await transaction
      .insertInto('own_ledger')
      .values({ unit_id: unitId, id: ledger.id, version, definition, digest, saved_at: savedAt, saved_by: savedBy })
      .onConflict((conflict) => conflict.columns(['unit_id', 'id', 'version']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 0n) return false
    await lockStructure(transaction)
    await createLedgerTables(transaction, [tableDefinition(ledger, builtIn)])
    return true
  })
}

/** With every field that it ever had. What must be filled in may change; the entry check asks for it, not the table. */
function tableDefinition(own: OwnLedger, builtIn: readonly LedgerDefinition[]): LedgerDefinition {
  const fields = Object.fromEntries(
    Object.entries(own.fields).map(([name, field]) => [name, { ...field, isOptional: true }]),
  )
  const base = builtIn.find(({ id }) => id === own.id)
  const [definition] = ledgersOfUnit(base === undefined ? [] : [base], [{ ...own, fields, retired: [] }])
  if (definition === undefined) throw new Error(`no table for ${own.id}`)
  return definition
}

async function asIf(
  db: Database,
  scope: UnitScope,
  { catalogue, ledger }: { readonly catalogue: LedgerCatalogue; readonly ledger: OwnLedger },
): Promise<UnitLedgers> {
  const now = await catalogue.of(db, scope)
  const newest = new Map((await list(db, scope)).map((one) => [one.ledger.id, one.ledger]))
  const own = [...newest.set(ledger.id, ledger).values()]
  return new UnitLedgers(ledgersOfUnit(catalogue.builtIn, own), now)
}
