import { Refusal } from '../contract/refusals.ts'
import type { FieldValue, LedgerDefinition } from '../domain/ledger/index.ts'
import { columnsOf, ROW_COLUMNS, readCell, readFlag, readList, readStrength } from '../ledgers/define-row-text.ts'
import type { EvidenceToAdd } from './add-evidence.ts'
import type { CatalogueCode, TextTable } from './ports.ts'

/** A draft as a table file has it, not yet checked, with the line it stands on. */
export interface DraftLine {
  /** Line of the file, the headings being line 1. */
  readonly line: number
  readonly draft: {
    readonly id: string
    readonly year: number
    readonly values: Readonly<Record<string, FieldValue>>
    readonly strength: number | string
    readonly source: string
    readonly isSample: boolean | string
    readonly evidence: readonly string[]
  }
}

/**
 * The rows of a ledger's table file, cells read by the kind of their field.
 *
 * @throws Refusal input/invalid when the headings are not those of the ledger
 */
export function readDrafts(
  table: TextTable,
  { ledger, year }: { readonly ledger: LedgerDefinition; readonly year: number },
): readonly DraftLine[] {
  const optional = Object.values(ledger.fields).flatMap(({ label, isOptional }) => (isOptional ? [label] : []))
  return recordsOf(table, columnsOf(ledger), optional).map(({ line, cells }) => ({
    line,
    draft: {
      id: cells[ROW_COLUMNS.id] ?? '',
      year,
      values: Object.fromEntries(
        Object.entries(ledger.fields).map(([name, field]) => [name, readCell(field, cells[field.label] ?? '')]),
      ),
      strength: readStrength(cells[ROW_COLUMNS.strength] ?? ''),
      source: cells[ROW_COLUMNS.source] ?? '',
      isSample: readFlag(cells[ROW_COLUMNS.isSample] ?? ''),
      evidence: readList(cells[ROW_COLUMNS.evidence] ?? ''),
    },
  }))
}

/** Codes of one catalogue with their names as of a year. @throws Refusal input/invalid */
export function readCatalogue(
  table: TextTable,
  { catalogue, year }: Pick<CatalogueCode, 'catalogue' | 'year'>,
): readonly CatalogueCode[] {
  return recordsOf(table, ['编码', '名称']).map(({ cells }) => ({
    catalogue,
    year,
    code: cells.编码 ?? '',
    name: cells.名称 ?? '',
  }))
}

type EvidenceLine = Omit<EvidenceToAdd, 'content' | 'id'> & { readonly id: string; readonly line: number }

/** The list of a case's evidence files; all of them are 示例数据. @throws Refusal input/invalid */
export function readEvidenceRows(table: TextTable): readonly EvidenceLine[] {
  return recordsOf(table, ['编号', '文件', '类别', '说明']).map(({ line, cells }) => ({
    line,
    id: cells.编号 ?? '',
    fileName: cells.文件 ?? '',
    kind: cells.类别 ?? '',
    description: cells.说明 ?? '',
    isSample: true,
  }))
}

interface TableRecord {
  readonly line: number
  readonly cells: Readonly<Record<string, string>>
}

/** @param mayLack columns whose absence means that nothing was said there. */
function recordsOf(
  { file, columns, rows }: TextTable,
  wanted: readonly string[],
  mayLack: readonly string[] = [],
): readonly TableRecord[] {
  const missing = wanted.filter((column) => !columns.includes(column) && !mayLack.includes(column))
  const unknown = columns.filter((column) => !wanted.includes(column))
  if (missing.length + unknown.length > 0) {
    const issues = [
      ...missing.map((label) => ({ row: 1, field: label, label, message: `没有“${label}”这一列，请补上` })),
      ...unknown.map((label) => ({ row: 1, field: label, label, message: `“${label}”不是应有的列，请删去或改正列名` })),
    ]
    throw new Refusal('input/invalid', { file, issues })
  }
  return rows.map((cells, index) => ({
    line: index + 2,
    cells: Object.fromEntries(columns.map((column, position) => [column, cells[position] ?? ''])),
  }))
}
