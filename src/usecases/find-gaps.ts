import type { UnitScope } from '../domain/access/index.ts'
import { type Day, wholeYear } from '../domain/calendar/index.ts'
import type { Gap, GapCommitment } from '../domain/commitment/index.ts'
import type { LedgerDefinition } from '../domain/ledger/index.ts'
import type { Ports } from './ports.ts'
import { displaysOf } from './present-record.ts'
import { allRows } from './read-rows.ts'

interface Asked {
  readonly ledger: LedgerDefinition
  readonly commitment: GapCommitment
  readonly year: number
}

/** 间隔 with the days that it was allowed. */
export interface LimitedGap extends Gap {
  readonly days: number
  /** No row at all in the year: `from` is its first day. */
  readonly isUntouched: boolean
}

/** 超期间隔 — as {@link gapsIn}, each thing by its own limit where its row states one; what was never touched is among them. */
export async function gapsOf(ports: Ports, scope: UnitScope, asked: Asked): Promise<readonly LimitedGap[]> {
  const { ledger, commitment, year } = asked
  const { where, per, days, fromStart = false } = commitment
  const period = wholeYear(year)
  if (typeof days === 'number') {
    const gaps = await ports.ledgers.gaps(scope, ledger.id, { where, per, days, period, fromStart })
    const keys = fromStart ? await thingsOf(ports, scope, asked) : []
    return limited({ gaps, keys, days, from: period.from })
  }
  const found: LimitedGap[] = []
  for (const [limit, keys] of await thingsByLimit(ports, scope, asked, days.statedIn)) {
    const of = { ...where, [per ?? '']: { in: keys } }
    const gaps = await ports.ledgers.gaps(scope, ledger.id, { where: of, per, days: limit, period, fromStart })
    found.push(...limited({ gaps, keys, days: limit, from: period.from }))
  }
  return found
}

interface ToLimit {
  readonly gaps: readonly Gap[]
  /** What there is to be. */
  readonly keys: readonly string[]
  readonly days: number
  readonly from: Day
}

/** Every thing with a row has a last one, so what is not among the gaps has none. */
function limited({ gaps, keys, days, from }: ToLimit): readonly LimitedGap[] {
  const known = new Set(gaps.map(({ key }) => key))
  const untouched = keys.filter((key) => !known.has(key)).map((key) => ({ key, from, next: null }))
  return [
    ...gaps.map((gap) => ({ ...gap, days, isUntouched: false })),
    ...untouched.map((gap) => ({ ...gap, days, isUntouched: true })),
  ]
}

/** What there is to be: options of a choice, rows of the ledger that a reference names; `[]` where it is not known. */
async function thingsOf(
  ports: Ports,
  scope: UnitScope,
  { ledger, commitment: { per, where }, year }: Asked,
): Promise<readonly string[]> {
  const type = per === null ? undefined : ledger.fields[per]?.type
  if (per !== null && where[per] !== undefined) return []
  if (type?.kind === 'choice') return type.options
  if (type?.kind !== 'reference') return []
  return (await allRows(ports, scope, { ledger: type.ledger, year })).map(({ id }) => id)
}

/** The year's rows that `per` refers to, by the days that they state. */
async function thingsByLimit(
  ports: Ports,
  scope: UnitScope,
  { ledger, commitment: { per }, year }: Asked,
  statedIn: string,
): Promise<ReadonlyMap<number, readonly string[]>> {
  const type = per === null ? undefined : ledger.fields[per]?.type
  if (type?.kind !== 'reference') throw new RangeError(`${ledger.id}.${per} refers to nothing that states its days`)
  const limits = new Map<number, string[]>()
  for (const { id, values } of await allRows(ports, scope, { ledger: type.ledger, year })) {
    const days = values[statedIn]
    if (typeof days === 'number') limits.set(days, [...(limits.get(days) ?? []), id])
  }
  return limits
}

/** What the things are called; `null` where all rows count together. */
export async function namesOfKeys(
  ports: Ports,
  scope: UnitScope,
  {
    ledger,
    per,
    year,
    keys,
  }: {
    readonly ledger: LedgerDefinition
    readonly per: string | null
    readonly year: number
    readonly keys: readonly (string | null)[]
  },
): Promise<readonly (string | null)[]> {
  const field = per === null ? undefined : ledger.fields[per]
  if (field === undefined) return keys
  const names = await displaysOf(ports, scope, { field, year, values: keys })
  return keys.map((key, index) => (key === null ? null : (names[index] ?? key)))
}
