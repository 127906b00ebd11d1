import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { type Amendment, amended, amendmentEntry } from './amend-row.ts'
import { type PlacedRow, type RowIssue, storeIssues } from './check-rows.ts'
import { refuseFrozen } from './guard-objectives.ts'
import { keepingEffect } from './late-effect.ts'
import { latenessOf } from './lateness.ts'
import type { Ports } from './ports.ts'

/** An amendment of several, and the number by which messages speak of it. */
export type PlacedAmendment = Omit<Amendment, 'ledger' | 'lateReason'> & { readonly position: number }

export interface RowsToAmend {
  readonly ledger: LedgerDefinition
  readonly year: number
  readonly amendments: readonly PlacedAmendment[]
  readonly lateReason: string | null
}

export type Amended =
  | { readonly state: 'saved'; readonly row: LedgerRow }
  /** Somebody else changed it meanwhile. */
  | { readonly state: 'changed'; readonly row: LedgerRow }
  | { readonly state: 'refused'; readonly issues: readonly Omit<RowIssue, 'row'>[] }

/**
 * 批量修改记录 — amends rows of a ledger in one transaction; those that are sound are saved, each other is answered by its
 * own reason.
 *
 * @returns what became of each, by its position
 * @throws Refusal year/not-found; input/invalid where the year is closed and no reason is given
 */
export async function amendRows(
  ports: Ports,
  scope: UnitScope,
  { amendments, ...request }: RowsToAmend,
): Promise<ReadonlyMap<number, Amended>> {
  const answers = new Map<number, Amended>()
  let left = amendments
  // Each round leaves out what the one before found wrong, so it ends.
  while (left.length > 0) {
    const wrong = await round(ports, scope, { request: { ...request, amendments: left }, answers })
    for (const { row, ...issue } of wrong) addIssue(answers, row, issue)
    left = wrong.length === 0 ? [] : left.filter(({ position }) => wrong.every(({ row }) => row !== position))
  }
  return answers
}

function addIssue(answers: Map<number, Amended>, position: number, issue: Omit<RowIssue, 'row'>): void {
  const before = answers.get(position)
  const issues = before?.state === 'refused' ? before.issues : []
  answers.set(position, { state: 'refused', issues: [...issues, issue] })
}

/** Thrown to take back what a transaction has written already. */
class FoundWrong extends Error {
  readonly issues: readonly RowIssue[]

  constructor(issues: readonly RowIssue[]) {
    super('rows are wrong')
    this.issues = issues
  }
}

interface Round {
  readonly request: RowsToAmend
  readonly answers: Map<number, Amended>
}

/** Saves all that is sound. @returns what the store found wrong; nothing was saved then */
async function round(ports: Ports, scope: UnitScope, { request, answers }: Round): Promise<readonly RowIssue[]> {
  try {
    const found = await ports.transaction((within) => saveSound(within, scope, request))
    for (const [position, answer] of found) answers.set(position, answer)
    return []
  } catch (error) {
    if (error instanceof FoundWrong) return error.issues
    throw error
  }
}

interface ChangedRow extends PlacedRow {
  readonly kept: LedgerRow
  readonly reason: string | null | undefined
}

async function saveSound(within: Ports, scope: UnitScope, request: RowsToAmend): Promise<Map<number, Amended>> {
  const { ledger, amendments } = request
  const lateness = await latenessOf(within, scope, request)
  const found = await within.ledgers.findMany(scope, ledger.id, [...new Set(amendments.map(({ id }) => id))])
  const keptById = new Map(found.map((row) => [row.id, row]))
  const answers = new Map<number, Amended>()
  const changed: ChangedRow[] = []
  for (const { position, ...amendment } of amendments) {
    const kept = keptById.get(amendment.id)
    if (kept === undefined || kept.voided !== null) answers.set(position, gone(kept))
    else if (kept.revision !== amendment.revision) answers.set(position, { state: 'changed', row: kept })
    else {
      const result = amended(within, { ledger, kept, amendment, lateness })
      if (result.row === null) answers.set(position, { state: 'refused', issues: result.issues })
      else changed.push({ position, kept, row: result.row, reason: amendment.evidenceReason })
    }
  }
  const mayBeLate = changed.some(({ row }) => row.lateReason !== null)
  const late = { ledger: ledger.id, year: request.year, mayBeLate }
  const saved = await keepingEffect(within, scope, late, async () => {
    const result = await store(within, scope, { ...request, changed })
    return { result, written: changed.flatMap(({ position, row }) => (result.get(position) === row ? [row] : [])) }
  })
  for (const [position, row] of saved) answers.set(position, { state: 'saved', row })
  return answers
}

function gone(kept: LedgerRow | undefined): Amended {
  const reason = kept?.voided?.reason
  const message =
    reason === undefined ? '这条记录已不存在，请刷新后再改' : `这条记录已作废（${reason}），不能再改；仍需要请另录一条`
  return { state: 'refused', issues: [{ field: 'id', label: '编号', message }] }
}

interface ToStore extends Omit<RowsToAmend, 'amendments'> {
  readonly changed: readonly ChangedRow[]
}

async function store(
  within: Ports,
  scope: UnitScope,
  { ledger, year, changed }: ToStore,
): Promise<Map<number, LedgerRow>> {
  const placed = changed.map((change) => ({ change, entry: amendmentEntry(scope, change) }))
  const differing = placed.flatMap(({ change, entry }) => (entry === null ? [] : [{ change, entry }]))
  // The trail comes first: it holds the unit's chain until the end, so that nobody else saves in between.
  await within.trail.appendMany(
    scope.unitId,
    differing.map(({ entry }) => entry),
  )
  const rows = differing.map(({ change }) => change)
  await refuseFrozen(within, scope, { year, changes: rows.map(({ kept, row }) => ({ before: kept, after: row })) })
  const issues = rows.length === 0 ? [] : await storeIssues(within, scope, { ledger, year, rows })
  for (const { position, row } of issues.length === 0 ? rows : []) {
    if (!(await within.ledgers.replace(scope, row))) issues.push(overtaken(position))
  }
  if (issues.length > 0) throw new FoundWrong(issues)
  return new Map(placed.map(({ change, entry }) => [change.position, entry === null ? change.kept : change.row]))
}

function overtaken(row: number): RowIssue {
  return { row, field: 'id', label: '编号', message: '刚被他人修改，请再保存一次' }
}
