import type { UnitScope } from '../domain/access/index.ts'
import type { Field, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { fieldKey, type ImportColumn, importColumns } from '../ledgers/define-import-columns.ts'
import { type CellNames, cellNames, cellOf } from './cell-texts.ts'
import { ledgerOf } from './enter-rows.ts'
import { filterOf, periodOf, type RowsQuery, sortOf } from './list-rows.ts'
import type { Cancellation, Ports, TableBook, TableColumn, TableValue } from './ports.ts'
import { shownFields } from './present-record.ts'
import { allRows } from './read-rows.ts'

export type ExportFormat = 'xlsx' | 'csv' | 'csv-gb18030'

export interface ExportRequest extends Omit<RowsQuery, 'limit' | 'offset'> {
  readonly format: ExportFormat
}

export interface ExportedFile {
  readonly fileName: string
  readonly mediaType: string
  readonly content: Uint8Array
}

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * 下载台账 — the rows of a list as a table file that an import takes back unchanged; with the fields that whoever asks may see.
 *
 * @throws Refusal ledger/not-found; input/invalid as the list itself
 */
export async function exportRows(
  ports: Ports,
  scope: UnitScope,
  request: ExportRequest,
  signal: Cancellation | null,
): Promise<ExportedFile> {
  const { year, format } = request
  const definition = await ledgerOf(ports, scope, request.ledger)
  const ledger = { ...definition, fields: shownFields(definition, scope) }
  const where = filterOf(ledger, request.where)
  const rows = await allRows(ports, scope, {
    ledger: ledger.id,
    year,
    period: periodOf(request),
    withVoided: request.withVoided,
    ...(where === null ? {} : { where }),
    ...sortOf(ledger, request.sort),
  })
  const unit = await ports.units.find(scope.unitId)
  const names = await cellNames(ports, scope, { ledger, year, rows })
  const book = exportBook({ ledger, year, rows, names, unitName: unit?.name ?? '', at: ports.clock.now() })
  const name = `${ledger.title}-${year}`
  if (format === 'xlsx')
    return { fileName: `${name}.xlsx`, mediaType: XLSX, content: await ports.tables.writeXlsx(book, signal) }
  const charset = format === 'csv' ? 'utf-8' : 'gb18030'
  const content = await ports.tables.writeCsv(book, charset, signal)
  return { fileName: `${name}.csv`, mediaType: `text/csv; charset=${charset}`, content }
}

interface Exported {
  readonly ledger: LedgerDefinition
  readonly year: number
  readonly rows: readonly LedgerRow[]
  readonly names: CellNames
  readonly unitName: string
  readonly at: string
}

function exportBook({ ledger, year, rows, names, unitName, at }: Exported): TableBook {
  const columns = importColumns(ledger)
  const cells = columns.map((column) => cellReader(ledger, column, names))
  return {
    title: `${unitName}${year}年${ledger.title}`,
    sheet: sheetName(ledger.title),
    columns: columns.map((column) => ({ ...tableColumn(column), isRequired: false })),
    rows: rows.map((row) => cells.map((read) => read(row))),
    explanation: [],
    footer: `${unitName}　${year}年度　共 ${rows.length} ${ledger.rowUnit}　${beijingMinute(at)}`,
    createdAt: at,
  }
}

/** Beijing time to the minute, from an instant. */
function beijingMinute(at: string): string {
  return new Date(Date.parse(at) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function cellReader(
  { fields }: LedgerDefinition,
  { key }: ImportColumn,
  names: CellNames,
): (row: LedgerRow) => TableValue {
  const beside = BESIDE[key]
  if (beside !== undefined) return beside
  const [name, field] = Object.entries(fields).find(([one]) => fieldKey(one) === key) ?? []
  return ({ values }) => (name === undefined || field === undefined ? null : cellOf(field, values[name] ?? null, names))
}

const BESIDE: Readonly<Record<string, (row: LedgerRow) => TableValue>> = {
  'row:id': ({ id }) => id,
  'row:strength': ({ strength }) => `E${strength}`,
  'row:source': ({ source }) => source,
  'row:isSample': ({ isSample }) => (isSample ? '是' : '否'),
  'row:evidence': ({ evidence }) => evidence.join('；'),
}

/** At most 31 characters, none that a sheet's name may not have. */
export function sheetName(title: string): string {
  return title.replaceAll(/[[\]:*?/\\]/g, '').slice(0, 31)
}

/** How a column of a ledger looks in a table file, without its choices. */
export function tableColumn({ heading, field, help, isRequired }: ImportColumn): TableColumn {
  const kind = kindOf(field)
  return { heading, kind, width: widthOf(heading, field), isRequired, help, choices: [] }
}

function kindOf(field: Field | null): TableColumn['kind'] {
  switch (field?.type.kind) {
    case 'money':
      return 'money'
    case 'count':
      return 'whole'
    case 'decimal':
      return 'decimal'
    case 'date':
      return 'date'
    default:
      return 'text'
  }
}

const WIDTHS: Readonly<Record<string, number>> = {
  money: 16,
  date: 12,
  count: 10,
  decimal: 12,
  flag: 10,
  reference: 26,
  code: 24,
}

function widthOf(heading: string, field: Field | null): number {
  const type = field?.type
  const wanted = type?.kind === 'text' ? (type.multiline ? 40 : 22) : (WIDTHS[type?.kind ?? ''] ?? 14)
  return Math.max(wanted, heading.length * 2 + 4)
}
