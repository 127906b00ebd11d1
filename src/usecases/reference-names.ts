import type { UnitScope } from '../domain/access/index.ts'
import { plainWords } from '../domain/import/index.ts'
import type { FieldValue, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { inForceAmong } from './load-outline.ts'
import type { Ports } from './ports.ts'
import { nameOfRow } from './present-record.ts'
import { allRows } from './read-rows.ts'

/** Rows of which ledger and year. */
export interface Referred {
  readonly ledger: LedgerDefinition
  readonly year: number
}

/** Texts asked for in one question to the store. */
const TEXTS_A_QUESTION = 200
/** Fields by which people call a row, where a ledger has them. */
const CALLED_BY: readonly string[] = ['code', 'name', 'title', 'content']

/** Those, what its definition calls a row by, and the first text that its list shows. */
function calledBy({ fields, list, names = [] }: LedgerDefinition): readonly string[] {
  const texts = (names: readonly string[]) => names.filter((name) => fields[name]?.type.kind === 'text')
  return [...new Set([...texts(CALLED_BY), ...texts(names), ...texts(list).slice(0, 1)])]
}

/**
 * 认出引用 — the rows that people mean by what they write: number, code, name, code with name, or either with what tells
 * versions apart in brackets.
 *
 * @returns by text, the ids of all rows that it may mean; where those are versions of one indicator, the one in force
 */
export async function resolveReferences(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, texts }: Referred & { readonly texts: readonly string[] },
): Promise<ReadonlyMap<string, readonly string[]>> {
  const byWords = new Map<string, Map<string, LedgerRow>>()
  for (const row of await candidates(ports, scope, { ledger, year, texts })) {
    for (const spelling of spellings(ledger, row)) {
      const words = plainWords(spelling)
      byWords.set(words, (byWords.get(words) ?? new Map()).set(row.id, row))
    }
  }
  const known = new Set((await usable(ports, scope, { ledger, year, ids: texts })).map(({ id }) => id))
  return new Map(
    texts.map((text) => [
      text,
      known.has(text) ? [text] : meantBy([...(byWords.get(plainWords(text))?.values() ?? [])]),
    ]),
  )
}

function meantBy(rows: readonly LedgerRow[]): readonly string[] {
  const inForce = rows.length > 1 ? inForceAmong(rows) : null
  return inForce === null ? rows.map(({ id }) => id).sort() : [inForce.id]
}

/** What is typed to find a row, and how many rows are listed. */
interface Search extends Referred {
  readonly words: string
  readonly limit: number
}

/** Rows looked through where several words narrow them. */
const LOOKED_THROUGH = 500

/**
 * 查找引用 — rows whose code, name or title holds the words, those that begin with them first; without words the first rows
 * of the ledger.
 *
 * @returns at most `limit` rows, and whether there are more
 */
export async function searchReferences(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, words, limit }: Search,
): Promise<{ readonly rows: readonly LedgerRow[]; readonly hasMore: boolean }> {
  const parts = words.trim().split(/\s+/)
  const [longest = ''] = parts.toSorted((left, right) => right.length - left.length)
  const most = parts.length > 1 ? LOOKED_THROUGH : limit
  const found = new Map((await usable(ports, scope, { ledger, year, ids: [words.trim()] })).map((row) => [row.id, row]))
  let hasMore = false
  for (const where of longest === '' ? [{}] : calledBy(ledger).map((name) => ({ [name]: { contains: longest } }))) {
    const page = await ports.ledgers.list(scope, ledger.id, { year, where, limit: most })
    for (const row of page.rows) found.set(row.id, row)
    hasMore ||= page.total > most
  }
  const wanted = parts.map(plainWords)
  const name = (row: LedgerRow) => plainWords(nameOfRow(row, ledger))
  const rows = [...found.values()].filter((row) => row.id === words.trim() || holdsAll(ledger, row, wanted))
  const rank = (row: LedgerRow) => (name(row).startsWith(wanted.join('')) ? 0 : 1)
  return {
    rows: rows.toSorted((left, right) => rank(left) - rank(right)).slice(0, limit),
    hasMore: hasMore || rows.length > limit,
  }
}

function holdsAll(ledger: LedgerDefinition, row: LedgerRow, wanted: readonly string[]): boolean {
  const said = calledBy(ledger)
    .map((name) => plainWords(String(row.values[name] ?? '')))
    .join(' ')
  return wanted.every((words) => said.includes(words))
}

/** 引用的名称 — for every id the shortest words that mean this row alone; the id itself where there are none. */
export async function nameReferences(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, ids }: Referred & { readonly ids: readonly string[] },
): Promise<ReadonlyMap<string, string>> {
  const rows = await usable(ports, scope, { ledger, year, ids })
  const texts = [...new Set(rows.flatMap((row) => [nameOfRow(row, ledger), qualified(ledger, row)]))]
  const meant = await resolveReferences(ports, scope, { ledger, year, texts })
  return new Map(
    rows.map((row) => {
      const alone = [nameOfRow(row, ledger), qualified(ledger, row)].find((text) => meant.get(text)?.join() === row.id)
      return [row.id, alone ?? row.id]
    }),
  )
}

async function usable(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, ids }: Referred & { readonly ids: readonly string[] },
): Promise<readonly LedgerRow[]> {
  const found = await ports.ledgers.findMany(scope, ledger.id, [...new Set(ids)])
  return found.filter((row) => row.voided === null && row.year === year)
}

async function candidates(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, texts }: Referred & { readonly texts: readonly string[] },
): Promise<readonly LedgerRow[]> {
  const parts = [...new Set(texts.flatMap(partsOf))]
  const rows: LedgerRow[] = []
  for (const field of calledBy(ledger)) {
    for (let start = 0; start < parts.length; start += TEXTS_A_QUESTION) {
      const where = { [field]: { in: parts.slice(start, start + TEXTS_A_QUESTION) } }
      rows.push(...(await allRows(ports, scope, { ledger: ledger.id, year, where })))
    }
  }
  return rows
}

/** `CB01 项目成本（批复）`: the whole, without brackets, and each side of the first space. */
function partsOf(text: string): readonly string[] {
  const bare = text.replace(/\s*[（(][^（()）]*[)）]$/, '').trim()
  const [first = '', ...rest] = bare.split(/\s+/)
  return [text.trim(), bare, first, rest.join(' ')].filter((part) => part !== '')
}

function spellings(ledger: LedgerDefinition, row: LedgerRow): readonly string[] {
  const called = calledBy(ledger)
    .map((name) => row.values[name])
    .filter((value) => typeof value === 'string')
  const all = [nameOfRow(row, ledger), ...called]
  const addition = qualifier(ledger, row)
  return addition === '' ? all : [...all, ...all.map((text) => `${text}（${addition}）`)]
}

/** A row's name with what tells it from others of that name. */
export function qualified(ledger: LedgerDefinition, row: LedgerRow): string {
  const addition = qualifier(ledger, row)
  return addition === '' ? nameOfRow(row, ledger) : `${nameOfRow(row, ledger)}（${addition}）`
}

/** What of a row's identity its name does not say. */
function qualifier(ledger: LedgerDefinition, { values }: LedgerRow): string {
  const names = calledBy(ledger)
  const rest: readonly FieldValue[] = ledger.identity
    .filter((name) => !names.includes(name))
    .map((name) => values[name] ?? null)
  return rest.filter((value) => typeof value === 'string').join('、')
}
