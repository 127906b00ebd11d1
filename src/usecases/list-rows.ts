import type { RecordPage, RecordView } from '../contract/figure-view.ts'
import { rowFilter } from '../contract/ledger-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { dayFromText, type Period, wholeYear } from '../domain/calendar/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { Filter } from '../domain/measure/index.ts'
import { ledgerOf } from './enter-rows.ts'
import type { Page, Ports, RowQuery } from './ports.ts'
import { presentRows, shownFields } from './present-record.ts'

/** What a person asks of a ledger's list, as it came over the wire. */
export interface RowsQuery {
  readonly year: number
  readonly ledger: string
  readonly limit: number
  readonly offset: number
  readonly sort?: string | undefined
  /** A filter as JSON text. */
  readonly where?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** What a text that may be seen, or the source, contains. */
  readonly words?: string | undefined
  readonly withVoided: boolean
}

/** What every row can be ordered by, beside the fields of its ledger. */
const COMMON_ORDERS: readonly string[] = ['happenedOn', 'enteredAt']

/**
 * 台账记录 — a page of a ledger's rows, filtered and in order.
 *
 * @throws Refusal ledger/not-found; input/invalid when filter or order name a field that the ledger does not have
 */
export async function listRows(ports: Ports, scope: UnitScope, query: RowsQuery): Promise<RecordPage> {
  const { rows, total } = await rowsFor(ports, scope, query)
  return { rows: await presentRows(ports, scope, { rows }), total }
}

/** As {@link listRows}, the rows as they are kept. */
export async function rowsFor(ports: Ports, scope: UnitScope, query: RowsQuery): Promise<Page<LedgerRow>> {
  const shown = await shownLedger(ports, scope, query.ledger)
  const rowQuery: RowQuery = {
    ...rowsAsked(shown, query),
    limit: query.limit,
    offset: query.offset,
    withVoided: query.withVoided,
    ...sortOf(shown, query.sort),
    ...(query.words === undefined ? {} : { containing: { words: query.words, fields: Object.keys(shown.fields) } }),
  }
  return ports.ledgers.list(scope, query.ledger, rowQuery)
}

/**
 * 一条记录 — with evidence and history.
 *
 * @throws Refusal ledger/not-found, row/not-found
 */
export async function viewRow(
  ports: Ports,
  scope: UnitScope,
  at: { readonly ledger: string; readonly id: string },
): Promise<RecordView> {
  await ledgerOf(ports, scope, at.ledger)
  const row = await ports.ledgers.find(scope, at)
  const [view] = row === null ? [] : await presentRows(ports, scope, { rows: [row], withHistory: true })
  if (view === undefined) throw new Refusal('row/not-found', at)
  return view
}

/** Which rows a person asks for. @throws Refusal input/invalid */
export function rowsAsked(
  ledger: ShownLedger,
  query: Pick<RowsQuery, 'year' | 'where' | 'from' | 'to'>,
): Pick<RowQuery, 'year' | 'where' | 'period'> {
  const where = filterOf(ledger, query.where)
  return { year: query.year, period: periodOf(query), ...(where === null ? {} : { where }) }
}

type ShownLedger = Pick<LedgerDefinition, 'title' | 'fields'>

/** A ledger with the fields that whoever asks may see: nothing can be filtered or ordered by another. */
export async function shownLedger(ports: Ports, scope: UnitScope, id: string): Promise<ShownLedger> {
  const definition = await ledgerOf(ports, scope, id)
  return { title: definition.title, fields: shownFields(definition, scope) }
}

/** The days asked for, the whole year where none are. */
export function periodOf({ year, from, to }: Pick<RowsQuery, 'year' | 'from' | 'to'>): Period {
  const whole = wholeYear(year)
  return { from: dayFromText(from ?? '') ?? whole.from, to: dayFromText(to ?? '') ?? whole.to }
}

/** `-amount` → by amount, descending. @throws Refusal input/invalid when the ledger has no such field */
export function sortOf(ledger: ShownLedger, sort: string | undefined): Pick<RowQuery, 'sort'> {
  if (sort === undefined) return {}
  const isDescending = sort.startsWith('-')
  const field = isDescending ? sort.slice(1) : sort
  if (!hasField(ledger, field) && !COMMON_ORDERS.includes(field))
    throw invalidQuery('sort', `${ledger.title}没有“${field}”这一栏`)
  return { sort: { field, isDescending } }
}

/** The filter as JSON text. @throws Refusal input/invalid when it is none, or names a field that may not be seen */
export function filterOf(ledger: ShownLedger, text: string | undefined): Filter | null {
  if (text === undefined) return null
  const parsed = rowFilter.safeParse(jsonOf(text))
  if (!parsed.success) throw invalidQuery('where', '筛选条件的格式有误')
  const unknown = Object.keys(parsed.data).find((field) => !hasField(ledger, field))
  if (unknown !== undefined) throw invalidQuery('where', `${ledger.title}没有“${unknown}”这一栏`)
  return parsed.data
}

function hasField({ fields }: ShownLedger, name: string): boolean {
  return Object.hasOwn(fields, name)
}

/** `undefined` when it is not JSON, which no filter is. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export function invalidQuery(field: string, message: string): Refusal {
  return new Refusal('input/invalid', { issues: [{ field, message }] })
}
