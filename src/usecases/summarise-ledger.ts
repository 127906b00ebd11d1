import type { SummaryView } from '../contract/summary-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { type Exact, exactText, fraction, grouped, roundedText, times } from '../domain/amount/index.ts'
import { addsUp, type Field, type Fields, type FieldValue } from '../domain/ledger/index.ts'
import type { Grouping, Summary } from '../domain/measure/index.ts'
import { invalidQuery, type RowsQuery, rowsAsked, shownLedger } from './list-rows.ts'
import type { Ports } from './ports.ts'
import { displaysOf } from './present-record.ts'

/** What a person asks of a ledger's sums, as it came over the wire. */
export interface LedgerSummaryQuery extends Pick<RowsQuery, 'year' | 'ledger' | 'where' | 'from' | 'to'> {
  /** A field of the ledger, or `month`. */
  readonly groupBy?: string | undefined
  readonly limit: number
}

/**
 * 分组合计 — number of rows and sums of everything that a ledger's filter lets through, in all and by group.
 *
 * @throws Refusal ledger/not-found; input/invalid when filter or group name a field that the ledger does not have
 */
export async function summariseLedger(ports: Ports, scope: UnitScope, query: LedgerSummaryQuery): Promise<SummaryView> {
  const { title, fields } = await shownLedger(ports, scope, query.ledger)
  const sums = Object.keys(fields).filter((name) => fields[name] !== undefined && addsUp(fields[name]))
  const groupBy = groupingOf({ title, fields }, query.groupBy)
  const { all, groups, groupCount } = await ports.ledgers.summarise(scope, query.ledger, {
    ...rowsAsked({ title, fields }, query),
    groupBy,
    sums,
    limit: query.limit,
  })
  const labels = await groupLabels(ports, scope, { query, fields, groupBy, keys: groups.map(({ key }) => key) })
  return {
    ...presented(all, { fields, sums }),
    groups: groups.map((group, index) => ({
      key: group.key,
      label: labels[index] ?? '',
      ...presented(group, { fields, sums }),
    })),
    groupCount,
  }
}

function groupingOf(
  { title, fields }: { readonly title: string; readonly fields: Fields },
  name: string | undefined,
): Grouping['groupBy'] {
  if (name === undefined) return null
  if (Object.hasOwn(fields, name)) return { kind: 'field', field: name }
  if (name === 'month') return { kind: 'month' }
  throw invalidQuery('groupBy', `${title}没有“${name}”这一栏`)
}

interface Presenting {
  readonly fields: Fields
  readonly sums: readonly string[]
}

function presented({ rowCount, sums }: Summary, { fields, sums: names }: Presenting) {
  return {
    rowCount,
    sums: names.map((field, place) => sumView({ field, sum: sums[place] ?? null, fields })),
  }
}

function sumView({ field, sum, fields }: { field: string; sum: Exact | null; fields: Fields }) {
  if (sum === null) return { field, value: null, display: '—' }
  const isMoney = fields[field]?.type.kind === 'money'
  const display = isMoney ? roundedText(times(sum, fraction(1n, 100n)), 2) : exactText(sum)
  return { field, value: exactText(sum), display: grouped(display) }
}

interface Labelling {
  readonly query: LedgerSummaryQuery
  readonly fields: Fields
  readonly groupBy: Grouping['groupBy']
  readonly keys: readonly (string | null)[]
}

/** Groups as people know them: `3月`, the name of a project, 是 and 否. */
async function groupLabels(
  ports: Ports,
  scope: UnitScope,
  { query: { year }, fields, groupBy, keys }: Labelling,
): Promise<readonly string[]> {
  if (groupBy === null) return []
  if (groupBy.kind === 'month') return keys.map((key) => `${Number(key?.slice(5))}月`)
  const field = fields[groupBy.field]
  if (field === undefined) return []
  const values = keys.map((key) => (key === null ? null : fieldValue(key, field)))
  const labels = await displaysOf(ports, scope, { field, year, values })
  return labels.map((label, index) => (keys[index] === null ? '（未填写）' : label))
}

function fieldValue(key: string, { type }: Field): FieldValue {
  if (type.kind === 'flag') return key === 'true'
  return type.kind === 'money' || type.kind === 'count' ? Number(key) : key
}
