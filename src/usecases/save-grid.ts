import type { GridAnswer } from '../contract/grid-view.ts'
import { REFUSALS, Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { type Amended, amendRows } from './amend-rows.ts'
import { appendRows } from './append-rows.ts'
import type { RowIssue } from './check-rows.ts'
import { ledgerOf, openLedgerOf } from './enter-rows.ts'
import { gridRowView } from './list-grid-rows.ts'
import type { Ports } from './ports.ts'
import { shownFields } from './present-record.ts'
import { voidRow } from './void-row.ts'

/** A row as it came from a person's grid; without id it is new. */
export interface GridRowToSave {
  readonly key: string
  /** Its number on the person's screen. */
  readonly line: number
  readonly id: string | null
  readonly revision: number | null
  readonly values: Readonly<Record<string, unknown>>
  readonly strength?: number
  readonly source?: string
  readonly isSample?: boolean
  readonly evidence?: readonly string[]
  readonly evidenceReason?: string
}

export interface GridToSave {
  readonly year: number
  readonly ledger: string
  readonly rows: readonly GridRowToSave[]
  /** 补录原因: required once the year is closed. */
  readonly lateReason: string | null
}

/**
 * 逐行保存 — saves what is sound of many new and changed rows and answers each apart, in their order: saved, changed by
 * somebody else meanwhile, or refused with what is wrong. The caller has made sure that the person may write records
 * (`record:write`).
 *
 * @throws Refusal ledger/not-found, ledger/by-procedure, year/not-found; input/invalid where the year is closed and no reason is given
 */
export async function saveGrid(ports: Ports, scope: UnitScope, grid: GridToSave): Promise<GridAnswer[]> {
  const ledger = await openLedgerOf(ports, scope, grid.ledger)
  const appended = await appendSound(ports, scope, grid)
  const amended = await amendSound(ports, scope, { grid, ledger })
  const answers: GridAnswer[] = []
  for (const { key, line } of grid.rows) {
    const result = appended.get(line) ?? amended.get(line)
    if (result !== undefined) answers.push(await answerOf(ports, scope, { key, ledger, result }))
  }
  return answers
}

async function appendSound(
  ports: Ports,
  scope: UnitScope,
  { year, ledger, rows, lateReason }: GridToSave,
): Promise<ReadonlyMap<number, Amended>> {
  const answers = new Map<number, Amended>()
  let left = rows.filter(({ id }) => id === null)
  // Each round leaves out what the one before found wrong, so it ends.
  while (left.length > 0) {
    const drafts = left.map((row) => draftOf(row, year))
    const positions = left.map(({ line }) => line)
    const result = await attempt(() => appendRows(ports, scope, { year, ledger, drafts, positions, lateReason }))
    if (result.issues === null) {
      result.saved.forEach((row, index) => {
        answers.set(positions[index] ?? 0, { state: 'saved', row })
      })
      return answers
    }
    for (const line of new Set(result.issues.map(({ row }) => row))) {
      const issues = result.issues.filter(({ row }) => row === line)
      answers.set(line, { state: 'refused', issues })
    }
    left = left.filter(({ line }) => !answers.has(line))
  }
  return answers
}

function draftOf({ values, strength, source, isSample, evidence }: GridRowToSave, year: number): object {
  return { year, values, strength: strength ?? 0, source, isSample: isSample ?? false, evidence: evidence ?? [] }
}

type Attempt =
  | { readonly issues: null; readonly saved: readonly LedgerRow[] }
  | { readonly issues: readonly RowIssue[] }

/** Issues of rows come back as a value; any other refusal is for the whole call. */
async function attempt(work: () => Promise<readonly LedgerRow[]>): Promise<Attempt> {
  try {
    return { issues: null, saved: await work() }
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'input/invalid') throw error
    const issues = issuesIn(error)
    if (issues.length === 0) throw error
    return { issues }
  }
}

function issuesIn({ details: { issues } }: Refusal): readonly RowIssue[] {
  if (!Array.isArray(issues)) return []
  // `appendRows` says of each row's issue where it is; an issue without a row is about the whole call.
  return issues.filter((issue: Partial<RowIssue>): issue is RowIssue => typeof issue.row === 'number')
}

async function amendSound(
  ports: Ports,
  scope: UnitScope,
  { grid, ledger }: { readonly grid: GridToSave; readonly ledger: LedgerDefinition },
): Promise<ReadonlyMap<number, Amended>> {
  const amendments = grid.rows.flatMap(({ id, revision, line, key: _key, ...changed }) =>
    id === null || revision === null ? [] : [{ ...changed, id, revision, position: line }],
  )
  return amendRows(ports, scope, { ledger, year: grid.year, amendments, lateReason: grid.lateReason })
}

interface ToAnswer {
  readonly key: string
  readonly ledger: LedgerDefinition
  readonly result: Amended
}

async function answerOf(ports: Ports, scope: UnitScope, { key, ledger, result }: ToAnswer): Promise<GridAnswer> {
  if (result.state === 'refused') {
    return {
      key,
      state: 'refused',
      issues: result.issues.map(({ field, label, message }) => ({ field, label, message })),
    }
  }
  const row = gridRowView(result.row, shownFields(ledger, scope))
  if (result.state === 'saved') return { key, state: 'saved', row }
  return { key, state: 'changed', row, by: await lastWriter(ports, scope, result.row) }
}

async function lastWriter(ports: Ports, { unitId }: UnitScope, { ledger, id, enteredBy }: LedgerRow): Promise<string> {
  const [last] = await ports.trail.about(unitId, { kind: ledger, id })
  const person = await ports.people.find(last?.actor ?? enteredBy)
  return person?.name ?? '他人'
}

/**
 * 批量作废 — takes rows out one by one with one reason and answers each apart.
 *
 * @throws Refusal ledger/not-found, ledger/by-procedure, input/invalid
 */
export async function voidGrid(
  ports: Ports,
  scope: UnitScope,
  {
    ledger: id,
    rows,
    reason,
  }: {
    readonly ledger: string
    readonly rows: readonly { readonly key: string; readonly id: string; readonly revision: number }[]
    readonly reason: string
  },
): Promise<GridAnswer[]> {
  const ledger = await ledgerOf(ports, scope, id)
  const answers: GridAnswer[] = []
  for (const { key, ...row } of rows) {
    try {
      const voided = await voidRow(ports, scope, { ledger: id, reason, ...row })
      answers.push({ key, state: 'saved', row: gridRowView(voided, shownFields(ledger, scope)) })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'input/invalid') throw error
      answers.push({ key, state: 'refused', issues: [{ field: 'id', label: '编号', message: wordsOf(error) }] })
    }
  }
  return answers
}

function wordsOf({ code, details }: Refusal): string {
  const { title } = REFUSALS[code]
  return typeof details.ledgerTitle === 'string' ? `${title}：“${details.ledgerTitle}”中有记录引用它` : title
}
