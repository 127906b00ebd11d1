import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import type { FieldIssue } from '../ledgers/define-row-schema.ts'
import { isButShouldBe } from '../ledgers/define-row-schema.ts'
import { identityIssues } from './check-row-identity.ts'
import type { Ports } from './ports.ts'

/** What is wrong with one row of several that were handed in together. */
export interface RowIssue extends FieldIssue {
  /** Position among the rows handed in, from 1. */
  readonly row: number
}

/** A row about to be saved, with its position among those handed in, from 1. */
export interface PlacedRow {
  readonly position: number
  readonly row: LedgerRow
}

/** As much of rows as {@link linkIssues} asks about. */
interface Linked extends Omit<Candidates, 'rows'> {
  readonly rows: readonly { readonly position: number; readonly row: Pick<LedgerRow, 'values' | 'evidence'> }[]
}

/** Rows of one ledger and year about to be saved. */
export interface Candidates {
  readonly ledger: LedgerDefinition
  readonly year: number
  readonly rows: readonly PlacedRow[]
}

/**
 * 关联校验 — what only the records already kept can tell: references, codes and evidence that do not exist, and rows that
 * are there already. Rows that are being amended are known by their own id.
 */
export async function storeIssues(ports: Ports, scope: UnitScope, candidates: Candidates): Promise<RowIssue[]> {
  return [
    ...(await referenceIssues(ports, scope, candidates)),
    ...(await linkIssues(ports, scope, candidates)),
    ...(await identityIssues(ports, scope, candidates)),
  ]
}

/** Codes and evidence that do not exist. */
export async function linkIssues(ports: Ports, scope: UnitScope, candidates: Linked): Promise<RowIssue[]> {
  return [...(await codeIssues(ports, candidates)), ...(await evidenceIssues(ports, scope, candidates))]
}

async function referenceIssues(ports: Ports, scope: UnitScope, { ledger, year, rows }: Linked): Promise<RowIssue[]> {
  const issues: RowIssue[] = []
  const definitions = await ports.ledgers.definitions(scope)
  for (const [field, { label, type }] of Object.entries(ledger.fields)) {
    if (type.kind !== 'reference') continue
    const title = definitions.find(({ id }) => id === type.ledger)?.title ?? type.ledger
    const found = await ports.ledgers.findMany(scope, type.ledger, textsOf(rows, field))
    const usable = new Set(found.filter((one) => one.voided === null && one.year === year).map(({ id }) => id))
    const message = (id: string) => isButShouldBe(id, `“${title}”中 ${year} 年度未作废的记录编号`)
    issues.push(...unknownTexts(rows, { field, label, known: usable, message }))
  }
  return issues
}

async function codeIssues(ports: Ports, { ledger, year, rows }: Linked): Promise<RowIssue[]> {
  const fields = Object.entries(ledger.fields)
  if (!fields.some(([, { type }]) => type.kind === 'code')) return []
  const codes = await ports.units.codes(year)
  return fields.flatMap(([field, { label, type }]) => {
    if (type.kind !== 'code') return []
    const known = new Set(codes.filter(({ catalogue }) => catalogue === type.catalogue).map(({ code }) => code))
    const message = (code: string) =>
      isButShouldBe(
        code,
        `${year} 年${type.catalogue === 'function' ? '支出功能' : '部门预算支出经济'}分类目录中的科目编码`,
      )
    return unknownTexts(rows, { field, label, known, message })
  })
}

async function evidenceIssues(ports: Ports, scope: UnitScope, { rows }: Linked): Promise<RowIssue[]> {
  const ids = [...new Set(rows.flatMap(({ row }) => row.evidence))]
  const known = new Set((await ports.evidence.findMany(scope, ids)).map(({ id }) => id))
  return rows.flatMap(({ position, row }) =>
    row.evidence
      .filter((id) => !known.has(id))
      .map((id) => ({
        row: position,
        field: 'evidence',
        label: '佐证材料',
        message: isButShouldBe(id, '已上传的佐证材料编号，请先上传'),
      })),
  )
}

interface Expected {
  readonly field: string
  readonly label: string
  readonly known: ReadonlySet<string>
  readonly message: (value: string) => string
}

function unknownTexts(rows: Linked['rows'], { field, label, known, message }: Expected): RowIssue[] {
  return rows.flatMap(({ position, row }) => {
    const value = row.values[field]
    if (typeof value !== 'string' || known.has(value)) return []
    return [{ row: position, field, label, message: message(value) }]
  })
}

function textsOf(rows: Linked['rows'], field: string): string[] {
  return [...new Set(rows.map(({ row }) => row.values[field]).filter((value) => typeof value === 'string'))]
}
