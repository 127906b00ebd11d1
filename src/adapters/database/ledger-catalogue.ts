import { sql } from 'kysely'
import { Refusal } from '../../contract/refusals.ts'
import type { UnitScope } from '../../domain/access/index.ts'
import { type LedgerDefinition, ledgersOfUnit, type OwnLedger } from '../../domain/ledger/index.ts'
import type { Database } from './database.ts'
import { type LedgerTable, ledgerTable } from './ledger-columns.ts'
import { rowsOf } from './scoped.ts'

/** Ledgers by id, with the tables that keep them. */
export class UnitLedgers {
  readonly definitions: readonly LedgerDefinition[]
  readonly #tables: ReadonlyMap<string, LedgerTable>

  /** @param kept what the database has: fields beyond it are read as empty. */
  constructor(definitions: readonly LedgerDefinition[], kept?: UnitLedgers) {
    this.definitions = definitions
    this.#tables = new Map(
      definitions.map((definition) => {
        const table = ledgerTable(definition)
        return [table.ledger, kept === undefined ? table : kept.#reading(table)]
      }),
    )
  }

  /** A table as a definition that is not saved yet would have it. */
  #reading(table: LedgerTable): LedgerTable {
    const there = this.#tables.get(table.ledger)
    if (there === undefined) return table
    return {
      ...table,
      missing: table.fields.filter(({ column }) => !there.fields.some((one) => one.column === column)),
    }
  }

  /** @throws Refusal when there is no such ledger. */
  table(ledger: string): LedgerTable {
    const table = this.#tables.get(ledger)
    if (table === undefined) throw new Refusal('ledger/not-found', { ledger })
    return table
  }
}

/** Units whose ledgers are kept ready. */
const UNITS_KEPT = 500

/** Where a store finds the ledgers of a unit. */
export interface LedgerSource {
  of(db: Database, scope: UnitScope): Promise<UnitLedgers>
}

/** Every unit's ledgers: the built-in ones, what the unit added to them, and its own. */
export class LedgerCatalogue implements LedgerSource {
  readonly builtIn: readonly LedgerDefinition[]
  readonly #shared: UnitLedgers
  readonly #kept = new Map<string, { readonly state: string; readonly ledgers: UnitLedgers }>()

  constructor(builtIn: readonly LedgerDefinition[]) {
    this.builtIn = builtIn
    this.#shared = new UnitLedgers(builtIn)
  }

  /** As of now: another process, or this transaction, may have changed them. */
  async of(db: Database, scope: UnitScope): Promise<UnitLedgers> {
    const state = await stateOf(db, scope)
    if (state === null) return this.#shared
    const kept = this.#kept.get(scope.unitId)
    if (kept?.state === state) return kept.ledgers
    const ledgers = new UnitLedgers(ledgersOfUnit(this.builtIn, await ownLedgers(db, scope)))
    this.#keep(scope.unitId, { state, ledgers })
    return ledgers
  }

  #keep(unitId: string, entry: { readonly state: string; readonly ledgers: UnitLedgers }): void {
    this.#kept.delete(unitId)
    this.#kept.set(unitId, entry)
    const [oldest] = this.#kept.keys()
    if (this.#kept.size > UNITS_KEPT && oldest !== undefined) this.#kept.delete(oldest)
  }
}

/** What all definitions of a unit say, in short; `null`: it has none of its own. */
async function stateOf(db: Database, scope: UnitScope): Promise<string | null> {
  const { rows } = await sql<{ state: string | null }>`
    select string_agg(digest, ' ' order by id, version) as state
    from ${rowsOf(scope, 'own_ledger')} as kept`.execute(db)
  return rows[0]?.state ?? null
}

/** The newest version of each, in the order in which they were first defined. */
async function ownLedgers(db: Database, scope: UnitScope): Promise<readonly OwnLedger[]> {
  const { rows } = await sql<{ definition: OwnLedger }>`
    select (array_agg(definition order by version desc))[1] as definition
    from ${rowsOf(scope, 'own_ledger')} as kept group by id order by min(saved_at), id`.execute(db)
  return rows.map(({ definition }) => definition)
}
