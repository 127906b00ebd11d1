import type { z } from 'zod'
import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerDefinition, Strength } from '../domain/ledger/index.ts'
import { fieldKey } from '../ledgers/define-import-columns.ts'
import { draftSchema, isButShouldBe, type RowValues } from '../ledgers/define-row-schema.ts'
import { fenAUnitOf, readCell, readFlag, readList, readStrength } from '../ledgers/define-row-text.ts'
import { linkIssues } from './check-rows.ts'
import type { UnderstoodSheet } from './import-sheet.ts'
import type { Ports } from './ports.ts'
import { resolveReferences } from './reference-names.ts'

/** 单元格问题 — what is wrong where in the sheet. */
export interface CellIssue {
  /** From 0. */
  readonly row: number
  /** From 0; `null`: the row as a whole. */
  readonly column: number | null
  readonly heading: string
  readonly message: string
}

/** What a row of the sheet says, checked. */
export interface CheckedDraft {
  readonly id: string | null
  readonly values: RowValues
  readonly strength: Strength
  readonly source: string
  readonly isSample: boolean
  readonly evidence: readonly string[]
}

/** A row of the sheet; without `checked` something is wrong with it. */
export interface SheetDraft {
  readonly row: number
  readonly checked: CheckedDraft | null
  readonly issues: readonly CellIssue[]
}

/** Says how far the work is, lets others work, and ends it where nobody waits any more. */
export type Pace = (at: { readonly phase: string; readonly done: number; readonly total: number }) => Promise<void>

/** Rows between two calls of {@link Pace}. */
const ROWS_A_STEP = 1_000

export interface DraftReading {
  readonly ledger: LedgerDefinition
  readonly year: number
  readonly fileName: string
  readonly understood: UnderstoodSheet
}

/** Rows of a sheet as drafts, with everything that is wrong with each. */
export async function readSheetDrafts(
  ports: Ports,
  scope: UnitScope,
  reading: DraftReading,
  pace: Pace,
): Promise<readonly SheetDraft[]> {
  const read = readerOf(reading)
  const references = await referencesOf(ports, scope, reading)
  const schema = draftSchema(reading.ledger, { year: reading.year })
  const { dataRows } = reading.understood
  const drafts: (SheetDraft & { readonly given: Given })[] = []
  for (const row of dataRows) {
    if (drafts.length % ROWS_A_STEP === 0) await pace({ phase: '校验', done: drafts.length, total: dataRows.length })
    const given = read(row)
    drafts.push({ row, given, ...checkedDraft(reading, { row, given, references, schema }) })
  }
  const linked = await linkProblems(ports, scope, { reading, drafts })
  return drafts.map(({ row, checked, issues }) => withIssues({ row, checked, issues }, linked.get(row) ?? []))
}

function withIssues(draft: SheetDraft, more: readonly CellIssue[]): SheetDraft {
  const fresh = more.filter((one) => !draft.issues.some(({ column }) => column === one.column))
  return fresh.length === 0 ? draft : { ...draft, checked: null, issues: [...draft.issues, ...fresh] }
}

/** Cells of a row by the key of their column, as text and as read. */
interface Given {
  readonly texts: ReadonlyMap<string, string>
  readonly values: Readonly<Record<string, FieldValue>>
}

function readerOf({ ledger, understood: { sheet, columns } }: DraftReading): (row: number) => Given {
  const matched = columns.flatMap(({ index, key, unit }) => (key === null ? [] : [{ index, key, unit }]))
  const fields = Object.entries(ledger.fields).flatMap(([name, field]) => {
    const column = matched.find(({ key }) => key === fieldKey(name))
    return column === undefined ? [] : [{ name, field, index: column.index, fen: fenAUnitOf(column.unit) ?? 1 }]
  })
  return (row) => {
    const cells = sheet.rows[row] ?? []
    return {
      texts: new Map(matched.map(({ index, key }) => [key, (cells[index] ?? '').trim()])),
      values: Object.fromEntries(
        fields.map(({ name, field, index, fen }) => [name, readCell(field, cells[index] ?? '', fen)]),
      ),
    }
  }
}

interface Reference {
  readonly title: string
  readonly meant: ReadonlyMap<string, readonly string[]>
}

/** For every reference field that the sheet fills, what its texts mean. */
async function referencesOf(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, understood: { sheet, columns, dataRows } }: DraftReading,
): Promise<ReadonlyMap<string, Reference>> {
  const found = new Map<string, Reference>()
  const definitions = await ports.ledgers.definitions(scope)
  for (const [name, { type }] of Object.entries(ledger.fields)) {
    const column = columns.find(({ key }) => key === fieldKey(name))
    if (type.kind !== 'reference' || column === undefined) continue
    const referred = definitions.find(({ id }) => id === type.ledger)
    if (referred === undefined) continue
    const texts = [...new Set(dataRows.map((row) => (sheet.rows[row]?.[column.index] ?? '').trim()))].filter(Boolean)
    const meant = await resolveReferences(ports, scope, { ledger: referred, year, texts })
    found.set(name, { title: referred.title, meant })
  }
  return found
}

interface RowToCheck {
  readonly row: number
  readonly given: Given
  readonly references: ReadonlyMap<string, Reference>
  readonly schema: ReturnType<typeof draftSchema>
}

function checkedDraft(
  { fileName, year, understood }: DraftReading,
  { row, given, references, schema }: RowToCheck,
): Pick<SheetDraft, 'checked' | 'issues'> {
  const values = { ...given.values }
  const issues: CellIssue[] = []
  for (const [name, reference] of references) {
    const value = values[name]
    if (typeof value !== 'string') continue
    const ids = reference.meant.get(value) ?? []
    if (ids.length === 1) values[name] = ids[0] ?? value
    else
      issues.push(
        issueAt(understood, { row, key: fieldKey(name), message: unresolved({ value, ids, year, reference }) }),
      )
  }
  const parsed = schema.safeParse({ year, values, ...besideOf(given.texts, fileName) })
  if (!parsed.success) issues.push(...schemaIssues(understood, { row, given, error: parsed.error }))
  if (!parsed.success || issues.length > 0) return { checked: null, issues: firstOfEachCell(issues) }
  const { id, values: checked, strength, source, isSample, evidence } = parsed.data
  return { checked: { id: id ?? null, values: checked, strength, source, isSample, evidence }, issues }
}

function unresolved({
  value,
  ids,
  year,
  reference: { title },
}: {
  readonly value: string
  readonly ids: readonly string[]
  readonly year: number
  readonly reference: Reference
}): string {
  if (ids.length === 0) return isButShouldBe(value, `“${title}”中 ${year} 年度已有的名称、代码或编号`)
  return `是“${value}”，在“${title}”中有 ${ids.length} 条，应写明编号：${ids.slice(0, 5).join('、')}`
}

/** What stands beside the fields, by default where the sheet does not say it. */
function besideOf(texts: Given['texts'], fileName: string) {
  const text = (key: string) => texts.get(`row:${key}`) ?? ''
  const id = text('id')
  return {
    ...(id === '' ? {} : { id }),
    strength: text('strength') === '' ? 1 : readStrength(text('strength')),
    source: text('source') === '' ? `导入文件：${fileName}` : text('source'),
    isSample: text('isSample') === '' ? false : readFlag(text('isSample')),
    evidence: readList(text('evidence')),
  }
}

/** A required column that is not there is said once, not in every row. */
function schemaIssues(
  understood: UnderstoodSheet,
  { row, given, error }: { readonly row: number; readonly given: Given; readonly error: z.ZodError },
): readonly CellIssue[] {
  return error.issues.flatMap(({ path, message }) => {
    const key = path[0] === 'values' ? fieldKey(String(path[1] ?? '')) : `row:${String(path[0] ?? '')}`
    const text = given.texts.get(key)
    return text === undefined ? [] : [issueAt(understood, { row, key, message: asWritten(message, text) })]
  })
}

/** Money is read into fen: the message shows what stands in the cell. */
function asWritten(message: string, text: string): string {
  return text === '' || text.length > 60 ? message : message.replace(/^是“[^”]*”/, `是“${text}”`)
}

export function issueAt(
  { columns, known }: UnderstoodSheet,
  { row, key, message }: { readonly row: number; readonly key: string; readonly message: string },
): CellIssue {
  const column = columns.find((one) => one.key === key)
  const heading = known.find((one) => one.key === key)?.label ?? column?.heading ?? ''
  return { row, column: column?.index ?? null, heading, message }
}

function firstOfEachCell(issues: readonly CellIssue[]): readonly CellIssue[] {
  return issues.filter((issue, index) => issues.findIndex(({ column }) => column === issue.column) === index)
}

async function linkProblems(
  ports: Ports,
  scope: UnitScope,
  { reading, drafts }: { readonly reading: DraftReading; readonly drafts: readonly (SheetDraft & { given: Given })[] },
): Promise<ReadonlyMap<number, readonly CellIssue[]>> {
  const { ledger, year, understood } = reading
  const rows = drafts.map(({ row, given }) => ({
    position: row,
    row: { values: given.values, evidence: readList(given.texts.get('row:evidence') ?? '') },
  }))
  const found = new Map<number, CellIssue[]>()
  for (const { row, field, message } of await linkIssues(ports, scope, { ledger, year, rows })) {
    const key = field === 'evidence' && !Object.hasOwn(ledger.fields, 'evidence') ? 'row:evidence' : fieldKey(field)
    found.set(row, [...(found.get(row) ?? []), issueAt(understood, { row, key, message })])
  }
  return found
}
