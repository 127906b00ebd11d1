import type { UnitScope } from '../domain/access/index.ts'
import type { ChosenColumns } from '../domain/import/index.ts'
import type { FieldValue, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { fieldKey } from '../ledgers/define-import-columns.ts'
import { type Changes, changesBetween } from './amend-row.ts'
import { openLedgerOf } from './enter-rows.ts'
import {
  type CellIssue,
  type CheckedDraft,
  issueAt,
  type Pace,
  readSheetDrafts,
  type SheetDraft,
} from './import-drafts.ts'
import { headingProblems, type UnderstoodSheet, understandSheet } from './import-sheet.ts'
import type { Cancellation, Ports, ReadTables, TableFile } from './ports.ts'

export interface ImportRequest {
  readonly ledger: string
  readonly year: number
  readonly file: TableFile
  /** `null`: the sheet whose headings fit best. */
  readonly sheet: string | null
  readonly chosen: ChosenColumns
}

/** Who waits for the work, and hears how far it is. */
export interface Attendance {
  readonly signal: Cancellation | null
  readonly pace: Pace
}

/** What a row of the sheet would do. */
export type PlannedRow =
  | { readonly kind: 'new'; readonly row: number; readonly draft: CheckedDraft }
  | {
      readonly kind: 'changed'
      readonly row: number
      readonly draft: CheckedDraft
      readonly kept: LedgerRow
      readonly changes: Changes
    }
  | { readonly kind: 'unchanged'; readonly row: number; readonly kept: LedgerRow }

/** 预演 — everything that an import would do and everything that is wrong, before anything is saved. */
export interface ImportPlan {
  readonly ledger: LedgerDefinition
  readonly year: number
  readonly fileName: string
  readonly tables: ReadTables
  readonly understood: UnderstoodSheet
  readonly rows: readonly PlannedRow[]
  /** By row and column. */
  readonly issues: readonly CellIssue[]
  readonly wrongRows: number
  /** Names what would be done: equal plans do the same. */
  readonly digest: string
}

/**
 * 导入预演 — reads a file and says what it would do to the ledger; saves nothing.
 *
 * @throws Refusal ledger/not-found, ledger/by-procedure, file/unreadable, import/no-header
 */
export async function planImport(
  ports: Ports,
  scope: UnitScope,
  request: ImportRequest,
  { signal, pace }: Attendance,
): Promise<ImportPlan> {
  const { year, file, sheet, chosen } = request
  const ledger = await openLedgerOf(ports, scope, request.ledger)
  await pace({ phase: '读取', done: 0, total: 0 })
  const tables = await ports.tables.read(file, signal)
  const understood = understandSheet(tables, { ledger, sheet, chosen })
  const drafts = await readSheetDrafts(ports, scope, { ledger, year, fileName: file.fileName, understood }, pace)
  await pace({ phase: '比对', done: 0, total: drafts.length })
  const compared = await compare(ports, scope, { ledger, year, understood, drafts })
  const issues = [...sheetIssues(understood), ...drafts.flatMap((draft) => draft.issues), ...compared.issues]
  return {
    ledger,
    year,
    fileName: file.fileName,
    tables,
    understood,
    rows: compared.rows,
    issues: issues.toSorted((left, right) => left.row - right.row || (left.column ?? -1) - (right.column ?? -1)),
    wrongRows: drafts.length - compared.rows.length,
    digest: ports.digests.sm3(JSON.stringify(compared.rows.map(statement))),
  }
}

function sheetIssues(understood: UnderstoodSheet): readonly CellIssue[] {
  const row = understood.headerRow
  return [
    ...understood.missing.map(({ heading }) => ({
      row,
      column: null,
      heading,
      message: `没有“${heading}”这一列，请补上，或为文件中的列指定对应关系`,
    })),
    ...headingProblems(understood).map(({ column: { index, heading }, message }) => ({
      row,
      column: index,
      heading,
      message,
    })),
  ]
}

function statement(planned: PlannedRow): unknown {
  if (planned.kind === 'unchanged') return [planned.kept.id, planned.kept.revision]
  if (planned.kind === 'changed') return [planned.kept.id, planned.kept.revision, planned.changes]
  const { id, values, strength, source, isSample, evidence } = planned.draft
  return [id, values, strength, source, isSample, evidence]
}

interface Comparison {
  readonly ledger: LedgerDefinition
  readonly year: number
  readonly understood: UnderstoodSheet
  readonly drafts: readonly SheetDraft[]
}

type Checked = SheetDraft & { readonly checked: CheckedDraft }

async function compare(
  ports: Ports,
  scope: UnitScope,
  comparison: Comparison,
): Promise<{ readonly rows: readonly PlannedRow[]; readonly issues: readonly CellIssue[] }> {
  const { ledger, year, drafts } = comparison
  const checked = drafts.filter((draft): draft is Checked => draft.checked !== null)
  const ids = checked.flatMap((draft) => draft.checked.id ?? [])
  const byId = new Map((await ports.ledgers.findMany(scope, ledger.id, ids)).map((row) => [row.id, row]))
  const identities = checked.map((draft) => identityOf(ledger, draft.checked.values))
  const alike = await ports.ledgers.findByIdentity(scope, { ledger: ledger.id, year }, identities)
  const byIdentity = new Map(alike.map((row) => [keyOf(ledger, row.values), row]))
  const place = placer(comparison, { byId, byIdentity })
  const placed = checked.map(place)
  return {
    rows: placed.flatMap(({ planned }) => planned ?? []),
    issues: placed.flatMap(({ issue }) => issue ?? []),
  }
}

interface Placed {
  readonly planned: PlannedRow | null
  readonly issue: CellIssue | null
}

interface KeptRows {
  readonly byId: ReadonlyMap<string, LedgerRow>
  readonly byIdentity: ReadonlyMap<string, LedgerRow>
}

/** Places one row after the other, and knows which rows of the file came before. */
function placer(comparison: Comparison, keptRows: KeptRows): (draft: Checked) => Placed {
  const { ledger, year } = comparison
  const seen = new Map<string, number>()
  return (draft) => {
    const { named, alike } = keptFor(ledger, draft, keptRows)
    const marks = marksOf(ledger, draft, named ?? alike)
    const before = marks.map((mark) => seen.get(mark)).find((row) => row !== undefined)
    for (const mark of marks) if (!seen.has(mark)) seen.set(mark, draft.row)
    const message = obstacle(ledger, { year, named, alike, before })
    if (message !== null) return { planned: null, issue: obstacleIssue(comparison, { draft, message, named }) }
    return { planned: plannedRow(comparison, { draft, kept: named ?? alike }), issue: null }
  }
}

/** The kept rows that a row of the file names, and that say the same. */
function keptFor(ledger: LedgerDefinition, { checked }: Checked, { byId, byIdentity }: KeptRows) {
  return {
    named: checked.id === null ? undefined : byId.get(checked.id),
    alike: ledger.identity.length === 0 ? undefined : byIdentity.get(keyOf(ledger, checked.values)),
  }
}

/** What no other row of the file may share: its identity, and the row it is or becomes. */
function marksOf(ledger: LedgerDefinition, { checked }: Checked, kept: LedgerRow | undefined): readonly string[] {
  const id = kept?.id ?? checked.id
  return [
    ...(ledger.identity.length === 0 ? [] : [`identity ${keyOf(ledger, checked.values)}`]),
    ...(id === null ? [] : [`id ${id}`]),
  ]
}

interface Found {
  readonly year: number
  readonly named: LedgerRow | undefined
  readonly alike: LedgerRow | undefined
  readonly before: number | undefined
}

function obstacle(ledger: LedgerDefinition, { year, named, alike, before }: Found): string | null {
  const labels = ledger.identity.map((field) => ledger.fields[field]?.label ?? field).join('、')
  if (before !== undefined)
    return `与第 ${before + 1} 行重复${labels === '' ? '' : `（${labels}相同）`}，应为不同的记录，请删去一行`
  if (named !== undefined && named.voided !== null) return `是“${named.id}”，这条记录已作废，应为没有用过的编号，或留空`
  if (named !== undefined && named.year !== year)
    return `是“${named.id}”，这条记录属于 ${named.year} 年度，应为 ${year} 年度的编号`
  if (named !== undefined && alike !== undefined && alike.id !== named.id)
    return `与已登记的 ${alike.id} 相同（${labels}相同），应为不同的记录`
  return null
}

function obstacleIssue(
  { ledger, understood }: Comparison,
  {
    draft,
    message,
    named,
  }: { readonly draft: Checked; readonly message: string; readonly named: LedgerRow | undefined },
): CellIssue {
  const [first] = ledger.identity
  const key = named === undefined && first !== undefined ? fieldKey(first) : 'row:id'
  return issueAt(understood, { row: draft.row, key, message })
}

function plannedRow(
  comparison: Comparison,
  { draft, kept }: { readonly draft: Checked; readonly kept: LedgerRow | undefined },
): PlannedRow {
  const { row, checked } = draft
  if (kept === undefined) return { kind: 'new', row, draft: checked }
  const merged = mergedWith(comparison, { checked, kept, row })
  const changes = changesBetween(kept, merged)
  return Object.keys(changes).length === 0
    ? { kind: 'unchanged', row, kept }
    : { kind: 'changed', row, draft: merged, kept, changes }
}

/** What the sheet has no column for, or says nothing of beside the fields, stays as it is. */
function mergedWith(
  { ledger, understood: { columns, sheet } }: Comparison,
  { checked, kept, row }: { readonly checked: CheckedDraft; readonly kept: LedgerRow; readonly row: number },
): CheckedDraft {
  const says = (key: string) => columns.some((column) => column.key === key)
  const fills = (key: string) => {
    const column = columns.find((one) => one.key === key)
    return column !== undefined && (sheet.rows[row]?.[column.index] ?? '').trim() !== ''
  }
  const given = Object.keys(ledger.fields).filter((name) => says(fieldKey(name)))
  return {
    id: kept.id,
    values: { ...kept.values, ...Object.fromEntries(given.map((name) => [name, checked.values[name] ?? null])) },
    strength: fills('row:strength') ? checked.strength : kept.strength,
    source: fills('row:source') ? checked.source : kept.source,
    isSample: fills('row:isSample') ? checked.isSample : kept.isSample,
    evidence: says('row:evidence') ? [...new Set(checked.evidence)] : kept.evidence,
  }
}

function identityOf({ identity }: LedgerDefinition, values: LedgerRow['values']): readonly FieldValue[] {
  return identity.map((field) => values[field] ?? null)
}

function keyOf(ledger: LedgerDefinition, values: LedgerRow['values']): string {
  return JSON.stringify(identityOf(ledger, values))
}
