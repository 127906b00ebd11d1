import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerDefinition, LedgerRow } from '../domain/ledger/index.ts'
import { DRAFT_LABELS, draftSchema, type FieldIssue, fieldIssues } from '../ledgers/define-row-schema.ts'
import { storeIssues } from './check-rows.ts'
import { happenedOn, openLedgerOf, sealed } from './enter-rows.ts'
import { refuseLockedEvaluation } from './guard-evaluation.ts'
import { refuseFrozen } from './guard-objectives.ts'
import { keepingEffect } from './late-effect.ts'
import { type Lateness, lateIssue, latenessOf, lateReasonOn } from './lateness.ts'
import type { Ports, TrailDraft } from './ports.ts'

/** What a person changes in a row; what is left out stays as it is. */
export interface Amendment {
  readonly ledger: string
  readonly id: string
  /** The revision that the person saw. */
  readonly revision: number
  /** Fields by name, as they came from outside; checked here. */
  readonly values?: Readonly<Record<string, unknown>>
  readonly strength?: unknown
  readonly source?: unknown
  readonly isSample?: unknown
  readonly evidence?: unknown
  /** 取消关联原因: required where a file no longer stands behind the row. */
  readonly evidenceReason?: string | null | undefined
  /** 补录原因: required once the year or the month of the row is closed. */
  readonly lateReason?: string | null
}

/**
 * 修改记录 — changes a row as the person saw it; the trail keeps each changed field before and after. The caller has made
 * sure that the person may write records (`record:write`).
 *
 * @returns the row as it now stands; unchanged when nothing differs.
 * @throws Refusal ledger/not-found, ledger/by-procedure, row/not-found, row/voided, row/changed-meanwhile, input/invalid
 */
export async function amendRow(ports: Ports, scope: UnitScope, amendment: Amendment): Promise<LedgerRow> {
  return changeRow(ports, scope, { ledger: await openLedgerOf(ports, scope, amendment.ledger), amendment })
}

/** As {@link amendRow}, for the procedure that a ledger's rows are changed by. */
export async function changeRow(
  ports: Ports,
  scope: UnitScope,
  { ledger, amendment }: { readonly ledger: LedgerDefinition; readonly amendment: Amendment },
): Promise<LedgerRow> {
  return ports.transaction(async (within) => {
    const kept = await currentRow(within, scope, amendment)
    const { year } = kept
    const lateness = await latenessOf(within, scope, { ledger, year, lateReason: amendment.lateReason ?? null })
    const result = amended(within, { ledger, kept, amendment, lateness })
    if (result.row === null) throw new Refusal('input/invalid', { issues: atRow(1, result.issues) })
    const { row } = result
    const entry = amendmentEntry(scope, { kept, row, reason: amendment.evidenceReason })
    if (entry === null) return kept
    const mayBeLate = lateReasonOn(lateness, earlier(kept, row)) !== null
    const late = { ledger: ledger.id, year, mayBeLate }
    return keepingEffect(within, scope, late, async () => {
      await refuseFrozen(within, scope, { year: row.year, changes: [{ before: kept, after: row }] })
      await within.trail.append({ unitId: scope.unitId, ...entry })
      await refuseLockedEvaluation(within, scope, { ledger: ledger.id, year: row.year })
      const rows = [{ position: 1, row }]
      const issues = await storeIssues(within, scope, { ledger, year: row.year, rows })
      if (issues.length > 0) throw new Refusal('input/invalid', { issues })
      if (!(await within.ledgers.replace(scope, row))) throw new Refusal('row/changed-meanwhile', { id: row.id })
      return { result: row, written: [row] }
    })
  })
}

/**
 * The row as the person saw it.
 *
 * @throws Refusal row/not-found, row/voided, row/changed-meanwhile
 */
export async function currentRow(
  { ledgers }: Pick<Ports, 'ledgers'>,
  scope: UnitScope,
  { ledger, id, revision }: { readonly ledger: string; readonly id: string; readonly revision: number },
): Promise<LedgerRow> {
  const kept = await ledgers.find(scope, { ledger, id })
  if (kept === null) throw new Refusal('row/not-found', { ledger, id })
  if (kept.voided !== null) throw new Refusal('row/voided', { id, reason: kept.voided.reason })
  if (kept.revision !== revision) throw new Refusal('row/changed-meanwhile', { id, revision: kept.revision })
  return kept
}

interface AmendedRow {
  readonly kept: LedgerRow
  readonly row: LedgerRow
  /** Why files no longer stand behind it. */
  readonly reason?: string | null | undefined
}

function removedFiles(kept: LedgerRow, { evidence }: Pick<LedgerRow, 'evidence'>): readonly string[] {
  return kept.evidence.filter((id) => !evidence.includes(id))
}

/** What the trail keeps of an amendment: each changed field before and after; `null` where nothing differs. */
export function amendmentEntry(
  { actor }: UnitScope,
  { kept, row, reason }: AmendedRow,
): Omit<TrailDraft, 'unitId'> | null {
  const changes = changesBetween(kept, row)
  if (Object.keys(changes).length === 0) return null
  const late = row.lateReason === null ? {} : { lateReason: row.lateReason }
  const unlinked = removedFiles(kept, row).length === 0 ? {} : { evidenceReason: reason?.trim() ?? '' }
  return {
    actor,
    action: 'row:amend',
    subject: { kind: row.ledger, id: row.id },
    details: { revision: row.revision, changes, digest: row.digest, ...late, ...unlinked },
  }
}

interface Change {
  readonly ledger: LedgerDefinition
  readonly kept: LedgerRow
  readonly amendment: Omit<Amendment, 'ledger' | 'lateReason'>
  readonly lateness: Lateness
}

const atRow = (row: number, issues: readonly FieldIssue[]) => issues.map((issue) => ({ row, ...issue }))

/** The row with the amendment, or what is wrong with it. */
export function amended(
  ports: Ports,
  { ledger, kept, amendment, lateness }: Change,
): { readonly row: LedgerRow } | { readonly row: null; readonly issues: readonly FieldIssue[] } {
  const { values = {}, strength, source, isSample, evidence } = amendment
  const parsed = draftSchema(ledger, { year: kept.year }).safeParse({
    year: kept.year,
    values: { ...askedFor(ledger, kept), ...values },
    strength: strength ?? kept.strength,
    source: source ?? kept.source,
    isSample: isSample ?? kept.isSample,
    evidence: evidence ?? kept.evidence,
  })
  if (!parsed.success) return { row: null, issues: fieldIssues(ledger, parsed.error) }
  const { digest: _previous, ...rest } = kept
  const changed = {
    ...rest,
    values: { ...retiredValues(ledger, kept), ...parsed.data.values },
    strength: parsed.data.strength,
    source: parsed.data.source,
    isSample: parsed.data.isSample,
    evidence: [...new Set(parsed.data.evidence)],
    happenedOn: happenedOn(ledger, parsed.data),
    revision: kept.revision + 1,
  }
  const differs = Object.keys(changesBetween(kept, changed)).length > 0
  const day = earlier(kept, changed)
  const issues = [differs ? lateIssue(lateness, day) : null, unlinkIssue(kept, changed, amendment)]
  const found = issues.filter((issue) => issue !== null)
  if (found.length > 0) return { row: null, issues: found }
  const late = differs ? lateReasonOn(lateness, day) : null
  return { row: sealed(ports, { ...changed, lateReason: late ?? kept.lateReason }) }
}

/** Nothing that proves a row goes without a word. */
function unlinkIssue(
  kept: LedgerRow,
  row: Pick<LedgerRow, 'evidence'>,
  { evidenceReason }: Pick<Amendment, 'evidenceReason'>,
): FieldIssue | null {
  const removed = removedFiles(kept, row)
  if (removed.length === 0 || (evidenceReason?.trim() ?? '') !== '') return null
  return {
    field: 'evidenceReason',
    label: '取消关联原因',
    message: `没有填写，应写明为什么取消 ${removed.length} 份佐证材料的关联`,
  }
}

/** Late is what moves into a closed month, out of it or within it. */
function earlier(kept: Pick<LedgerRow, 'happenedOn'>, row: Pick<LedgerRow, 'happenedOn'>): LedgerRow['happenedOn'] {
  return kept.happenedOn < row.happenedOn ? kept.happenedOn : row.happenedOn
}

function askedFor({ fields }: LedgerDefinition, { values }: LedgerRow): LedgerRow['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(fields, name)))
}

/** What the row holds in fields that are no longer asked for stays. */
function retiredValues({ retired = {} }: LedgerDefinition, { values }: LedgerRow): LedgerRow['values'] {
  return Object.fromEntries(Object.entries(values).filter(([name]) => Object.hasOwn(retired, name)))
}

/** What a row says, and what proves it. */
type Stated = Pick<LedgerRow, 'values' | 'strength' | 'source' | 'isSample' | 'evidence'>

/** By field; what proves the row by its official term. */
export type Changes = Readonly<Record<string, { readonly before: FieldValue; readonly after: FieldValue }>>

/** 修改前后 — each field that differs, before and after. */
export function changesBetween(before: Stated, after: Stated): Changes {
  const [left, right] = [comparable(before), comparable(after)]
  const names = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  return Object.fromEntries(
    names
      .map((name) => [name, { before: left[name] ?? null, after: right[name] ?? null }] as const)
      .filter(([, change]) => change.before !== change.after),
  )
}

/** Fields by name, and what proves the row by its official term, as the history shows them. */
function comparable(row: Stated): Readonly<Record<string, FieldValue>> {
  const { strength, source, isSample, evidence } = DRAFT_LABELS
  return {
    ...row.values,
    [strength]: `E${row.strength}`,
    [source]: row.source,
    [isSample]: row.isSample ? '是' : '否',
    [evidence]: row.evidence.toSorted().join('、'),
  }
}
