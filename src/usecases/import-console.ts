import { Refusal } from '../contract/refusals.ts'
import { consoleScope, type UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import { consoleUnit, consoleYear } from './console-unit.ts'
import { enterUnit } from './enter-unit.ts'
import type { Ports } from './ports.ts'

/** What the command line was told. */
export interface ConsoleEntry {
  /** Id or title of a ledger. */
  readonly kind: string
  /** `null`: the only unit there is. */
  readonly unitId: string | null
  /** `null`: the unit's only year. */
  readonly year: number | null
  /** In whose name; `null`: the command line's own. */
  readonly login: string | null
}

/**
 * 从命令行进入 — the unit, year and ledger that are meant, and in whose name the work is done.
 *
 * @throws Refusal unit/not-found, year/not-found, ledger/not-found, person/not-found, access/denied
 */
export async function consoleEntry(
  ports: Ports,
  { kind, unitId, year, login }: ConsoleEntry,
): Promise<{ readonly scope: UnitScope; readonly ledger: LedgerDefinition; readonly year: number }> {
  const unit = await consoleUnit(ports, unitId)
  const scope = login === null ? consoleScope(unit) : await scopeOf(ports, { login, unitId: unit })
  const definitions = await ports.ledgers.definitions(scope)
  const ledger = definitions.find(({ id, title }) => id === kind || title === kind)
  if (ledger === undefined) throw new Refusal('ledger/not-found', { ledger: kind })
  return { scope, ledger, year: await consoleYear(ports, { unitId: unit, asked: year }) }
}

async function scopeOf(
  { people }: Ports,
  { login, unitId }: { readonly login: string; readonly unitId: string },
): Promise<UnitScope> {
  const person = await people.findByLogin(login)
  if (person === null || person.isDisabled) throw new Refusal('person/not-found', { login })
  return enterUnit(person, { unitId, anyOf: ['record:write'] }).scope
}
