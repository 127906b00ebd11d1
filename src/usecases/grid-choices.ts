import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { ledgerOf } from './enter-rows.ts'
import { inForceAmong } from './load-outline.ts'
import type { Ports } from './ports.ts'
import { nameOfRow, shownFields } from './present-record.ts'
import { allRows } from './read-rows.ts'
import { nameReferences, qualified, resolveReferences, searchReferences } from './reference-names.ts'

/** Beyond this many, rows are searched as one types. */
const MOST_CHOICES = 5000
/** So many are listed; who looks for more makes the words longer. */
const FOUND_SHOWN = 50

type Choice = { value: string; label: string }

interface OfLedger {
  readonly ledger: string
  readonly year: number
}

/**
 * 可选项 — what the reference and code fields of a ledger may hold in a year, by field; a field that may refer to more rows
 * than can be listed is named in `searched`.
 *
 * @throws Refusal ledger/not-found
 */
export async function listGridChoices(
  ports: Ports,
  scope: UnitScope,
  { ledger, year }: OfLedger,
): Promise<{ choices: Record<string, Choice[]>; searched: string[] }> {
  const fields = shownFields(await ledgerOf(ports, scope, ledger), scope)
  const choices: Record<string, Choice[]> = {}
  const searched: string[] = []
  for (const [name, { type }] of Object.entries(fields)) {
    if (type.kind === 'code') choices[name] = await codesOf(ports, { catalogue: type.catalogue, year })
    if (type.kind !== 'reference') continue
    const { total } = await ports.ledgers.list(scope, type.ledger, { year, limit: 1 })
    if (total > MOST_CHOICES) searched.push(name)
    choices[name] = total > MOST_CHOICES ? [] : await rowsToRefer(ports, scope, { ledger: type.ledger, year })
  }
  return { choices, searched }
}

/**
 * 查找可选项 — rows that a reference may name, by words of their code or name.
 *
 * @throws Refusal ledger/not-found, input/invalid where the ledger has no such reference
 */
export async function searchGridChoices(
  ports: Ports,
  scope: UnitScope,
  { field, words, ...at }: OfLedger & { readonly field: string; readonly words: string },
): Promise<{ choices: Choice[]; hasMore: boolean }> {
  const ledger = await referredLedger(ports, scope, { ...at, field })
  const { rows, hasMore } = await searchReferences(ports, scope, { ledger, year: at.year, words, limit: FOUND_SHOWN })
  return { choices: await named(ports, scope, { ledger, year: at.year, ids: rows.map(({ id }) => id) }), hasMore }
}

type ByField = Readonly<Record<string, readonly string[]>>

/**
 * 认出名称 — what texts in reference fields mean, and what ids are called, all in one question.
 *
 * @throws Refusal ledger/not-found, input/invalid where the ledger has no such reference
 */
export async function resolveGridChoices(
  ports: Ports,
  scope: UnitScope,
  { texts, ids, ...at }: OfLedger & { readonly texts: ByField; readonly ids: ByField },
): Promise<{ meant: Record<string, Record<string, Choice[]>>; names: Record<string, Choice[]> }> {
  const meant: Record<string, Record<string, Choice[]>> = {}
  for (const [field, asked] of Object.entries(texts))
    meant[field] = await meantBy(ports, scope, { ...at, field, texts: asked })
  const names: Record<string, Choice[]> = {}
  for (const [field, asked] of Object.entries(ids)) {
    const ledger = await referredLedger(ports, scope, { ...at, field })
    names[field] = await namesOfAll(ports, scope, { ledger, year: at.year, ids: asked })
  }
  return { meant, names }
}

async function meantBy(
  ports: Ports,
  scope: UnitScope,
  { field, texts, ...at }: OfLedger & { readonly field: string; readonly texts: readonly string[] },
): Promise<Record<string, Choice[]>> {
  const ledger = await referredLedger(ports, scope, { ...at, field })
  const asked = { ledger, year: at.year }
  const meant = await resolveReferences(ports, scope, { ...asked, texts: [...new Set(texts)] })
  const ids = [...new Set([...meant.values()].flatMap((of) => of.slice(0, MOST_MEANT)))]
  const choices = new Map((await named(ports, scope, { ...asked, ids })).map((choice) => [choice.value, choice]))
  return Object.fromEntries(
    [...meant].map(([text, of]) => [text, of.flatMap((id) => choices.get(id) ?? []).slice(0, MOST_MEANT)]),
  )
}

/** Of rows of one name so many are told; that they are several is what matters. */
const MOST_MEANT = 5

interface Ids {
  readonly ledger: LedgerDefinition
  readonly year: number
  readonly ids: readonly string[]
}

/** Rows by the shortest words that mean them alone, in the order of the ids. */
async function named(ports: Ports, scope: UnitScope, asked: Ids): Promise<Choice[]> {
  const names = await nameReferences(ports, scope, asked)
  return asked.ids.flatMap((value) => {
    const label = names.get(value)
    return label === undefined ? [] : [{ value, label }]
  })
}

/** As {@link named}; what can no longer be referred to keeps its name too, and says why. */
async function namesOfAll(ports: Ports, scope: UnitScope, asked: Ids): Promise<Choice[]> {
  const usable = await named(ports, scope, asked)
  const known = new Set(usable.map(({ value }) => value))
  const rest = asked.ids.filter((id) => !known.has(id))
  const others = rest.length === 0 ? [] : await ports.ledgers.findMany(scope, asked.ledger.id, rest)
  return [...usable, ...others.map((row) => ({ value: row.id, label: outdatedName(asked, row) }))]
}

function outdatedName({ ledger }: Ids, row: LedgerRow): string {
  return `${nameOfRow(row, ledger)}（${row.voided === null ? `${row.year}年度` : '已作废'}）`
}

/** @throws Refusal ledger/not-found, input/invalid */
async function referredLedger(
  ports: Ports,
  scope: UnitScope,
  { ledger, field }: OfLedger & { readonly field: string },
): Promise<LedgerDefinition> {
  const type = shownFields(await ledgerOf(ports, scope, ledger), scope)[field]?.type
  if (type?.kind !== 'reference')
    throw new Refusal('input/invalid', { issues: [{ field: 'field', message: `没有“${field}”这个引用字段` }] })
  return ledgerOf(ports, scope, type.ledger)
}

async function rowsToRefer(ports: Ports, scope: UnitScope, at: OfLedger): Promise<Choice[]> {
  const rows = await allRows(ports, scope, at)
  const definition = (await ports.ledgers.definitions(scope)).find(({ id }) => id === at.ledger)
  const named = new Map<string, LedgerRow[]>()
  for (const row of rows) {
    const name = nameOfRow(row, definition)
    named.set(name, [...(named.get(name) ?? []), row])
  }
  return rows.map((row) => ({ value: row.id, label: labelOf(row, { named, definition }) }))
}

/** Of several rows of one name that in force has it alone; the others say what tells them apart. */
function labelOf(
  row: LedgerRow,
  { named, definition }: { named: ReadonlyMap<string, readonly LedgerRow[]>; definition: LedgerDefinition | undefined },
): string {
  const name = nameOfRow(row, definition)
  const sharing = named.get(name) ?? []
  if (sharing.length < 2 || definition === undefined || inForceAmong(sharing)?.id === row.id) return name
  return qualified(definition, row)
}

async function codesOf(
  { units }: Ports,
  { catalogue, year }: { readonly catalogue: 'function' | 'economic'; readonly year: number },
): Promise<Choice[]> {
  const codes = await units.codes(year)
  return codes
    .filter((one) => one.catalogue === catalogue)
    .map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))
}
