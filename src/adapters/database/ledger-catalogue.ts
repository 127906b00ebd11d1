import { Refusal } from '../../contract/refusals.ts'
import type { LedgerDefinition } from '../../domain/ledger/index.ts'
import { type LedgerTable, ledgerTable } from './ledger-columns.ts'

/** Ledgers by id, with the tables that keep them. */
export class LedgerCatalogue {
  readonly definitions: readonly LedgerDefinition[]
  readonly #tables: ReadonlyMap<string, LedgerTable>

  constructor(definitions: readonly LedgerDefinition[]) {
    this.definitions = definitions
    this.#tables = new Map(definitions.map((definition) => [definition.id, ledgerTable(definition)]))
  }

  /** @throws Refusal when there is no such ledger. */
  table(ledger: string): LedgerTable {
    const table = this.#tables.get(ledger)
    if (table === undefined) throw new Refusal('ledger/not-found', { ledger })
    return table
  }
}
