import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { day, wholeYear } from '../domain/calendar/index.ts'
import type { LedgerDefinition, LedgerRow, RowDraft } from '../domain/ledger/index.ts'
import { canonicalRow } from '../domain/ledger/index.ts'
import { draftSchema, type FieldIssue, fieldIssues } from '../ledgers/define-row-schema.ts'
import type { PlacedRow, RowIssue } from './check-rows.ts'
import { storeIssues } from './check-rows.ts'
import { type Lateness, lateIssue, lateReasonOn } from './lateness.ts'
import type { Ports, TrailDraft } from './ports.ts'

/** Above this many rows the trail holds one entry for all of them. */
const ROWS_WITH_OWN_ENTRY = 200

export interface RowEntry {
  readonly ledger: LedgerDefinition
  readonly year: number
  /** {@link RowDraft}s as they came from outside. */
  readonly drafts: readonly unknown[]
  /** By which numbers messages speak of the drafts; from 1 in their order when not given. */
  readonly positions?: readonly number[]
  readonly action: 'row:append' | 'case:load'
  readonly lateReason: string | null
  /** Where given, only what is late by it carries its reason. */
  readonly lateness?: Lateness
}

/**
 * Checks and saves rows within the caller's transaction: all of them or, with every error of every row, none.
 *
 * @throws Refusal input/invalid with `issues`: row (from 1), field, label, message
 */
export async function enterRows(within: Ports, scope: UnitScope, entry: RowEntry): Promise<readonly LedgerRow[]> {
  const { ledger, year } = entry
  const { rows, issues } = readDrafts(within, scope, entry)
  // The trail comes first: it holds the unit's chain until the end, so that two people cannot enter the same row at once.
  await within.trail.appendMany(scope.unitId, trailOf(within, scope, { entry, rows: rows.map(({ row }) => row) }))
  const found = [...issues, ...(await storeIssues(within, scope, { ledger, year, rows }))]
  if (found.length > 0)
    throw new Refusal('input/invalid', { issues: found.toSorted((left, right) => left.row - right.row) })
  const saved = rows.map(({ row }) => row)
  await within.ledgers.append(scope, ledger.id, saved)
  return saved
}

/** @throws Refusal ledger/not-found */
export async function ledgerOf(
  { ledgers }: Pick<Ports, 'ledgers'>,
  scope: UnitScope,
  id: string,
): Promise<LedgerDefinition> {
  const ledger = (await ledgers.definitions(scope)).find((one) => one.id === id)
  if (ledger === undefined) throw new Refusal('ledger/not-found', { ledger: id })
  return ledger
}

/**
 * A ledger into which anybody who may write records enters rows.
 *
 * @throws Refusal ledger/not-found, ledger/by-procedure
 */
export async function openLedgerOf(
  ports: Pick<Ports, 'ledgers'>,
  scope: UnitScope,
  id: string,
): Promise<LedgerDefinition> {
  const ledger = await ledgerOf(ports, scope, id)
  if (ledger.byProcedure === undefined) return ledger
  throw new Refusal('ledger/by-procedure', { ledger: ledger.title, page: ledger.byProcedure })
}

/** The row with the digest of what it says. */
export function sealed({ digests }: Pick<Ports, 'digests'>, row: Omit<LedgerRow, 'digest'>): LedgerRow {
  return { ...row, digest: digests.sm3(canonicalRow(row)) }
}

/** The day on which values say the row happened; the year's last day where they don't. */
export function happenedOn(ledger: LedgerDefinition, { year, values }: Pick<RowDraft, 'year' | 'values'>) {
  const value = ledger.happenedOn === null ? null : values[ledger.happenedOn]
  return typeof value === 'string' ? day(value) : wholeYear(year).to
}

function readDrafts(
  ports: Ports,
  scope: UnitScope,
  { ledger, year, drafts, positions, lateReason, lateness }: RowEntry,
): { rows: PlacedRow[]; issues: RowIssue[] } {
  const schema = draftSchema(ledger, { year })
  const rows: PlacedRow[] = []
  const issues: RowIssue[] = []
  drafts.forEach((draft, index) => {
    const parsed = schema.safeParse(draft)
    const position = positions?.[index] ?? index + 1
    const found = parsed.success ? lateIssuesOf(ledger, parsed.data, lateness) : fieldIssues(ledger, parsed.error)
    issues.push(...found.map((issue) => ({ row: position, ...issue })))
    if (!parsed.success || found.length > 0) return
    const { id, ...rest } = parsed.data
    const late = lateness === undefined ? lateReason : lateReasonOn(lateness, happenedOn(ledger, rest))
    rows.push({ position, row: newRow(ports, scope, { ledger, draft: { id, ...rest }, late }) })
  })
  return { rows, issues }
}

function lateIssuesOf(
  ledger: LedgerDefinition,
  draft: Pick<RowDraft, 'year' | 'values'>,
  lateness: Lateness | undefined,
): readonly FieldIssue[] {
  const issue = lateness === undefined ? null : lateIssue(lateness, happenedOn(ledger, draft))
  return issue === null ? [] : [issue]
}

interface NewRow {
  readonly ledger: LedgerDefinition
  readonly draft: Omit<RowDraft, 'id'> & { readonly id: string | undefined }
  readonly late: string | null
}

function newRow(ports: Ports, scope: UnitScope, { ledger, draft, late }: NewRow): LedgerRow {
  const { id, year, values, strength, source, isSample, evidence } = draft
  return sealed(ports, {
    unitId: scope.unitId,
    ledger: ledger.id,
    id: id ?? ports.random.id(),
    year,
    happenedOn: happenedOn(ledger, draft),
    values,
    strength,
    source,
    isSample,
    evidence: [...new Set(evidence)],
    enteredAt: ports.clock.now(),
    enteredBy: scope.actor,
    revision: 1,
    lateReason: late,
    voided: null,
  })
}

type Entry = Omit<TrailDraft, 'unitId'>

interface Recorded {
  readonly entry: RowEntry
  readonly rows: readonly LedgerRow[]
}

/** What the trail says of rows that are entered: each by itself or, where they are many, all of them together. */
export function trailOf({ digests }: Ports, { actor }: UnitScope, { entry, rows }: Recorded): readonly Entry[] {
  const { ledger, year, action } = entry
  const about = (id: string, details: object): Entry => ({
    actor,
    action,
    subject: { kind: ledger.id, id },
    details: { year, ...details },
  })
  const late = (reason: string | null) => (reason === null ? {} : { lateReason: reason })
  if (rows.length <= ROWS_WITH_OWN_ENTRY)
    return rows.map(({ id, digest, lateReason }) => about(id, { digest, ...late(lateReason) }))
  const inOrder = rows.toSorted((left, right) => (left.id < right.id ? -1 : 1))
  const [first, last] = [inOrder[0]?.id ?? '', inOrder.at(-1)?.id ?? '']
  const digest = digests.sm3(inOrder.map((row) => row.digest).join(''))
  const reason = rows.find(({ lateReason }) => lateReason !== null)?.lateReason ?? null
  return [about(`${first}..${last}`, { count: rows.length, first, last, digest, ...late(reason) })]
}
