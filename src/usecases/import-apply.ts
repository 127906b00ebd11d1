import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { happenedOn, sealed, trailOf } from './enter-rows.ts'
import { refuseFrozen } from './guard-objectives.ts'
import type { CheckedDraft } from './import-drafts.ts'
import { type Attendance, type ImportPlan, type ImportRequest, type PlannedRow, planImport } from './import-plan.ts'
import { keepingEffect } from './late-effect.ts'
import { type Lateness, latenessOf, lateReasonOn } from './lateness.ts'
import type { Ports } from './ports.ts'

export interface ImportToApply extends ImportRequest {
  /** Digest of the plan that the person saw; `null`: whatever the file does now. */
  readonly planDigest: string | null
  /** 补录原因: required once the year or the month of a row is closed. */
  readonly lateReason: string | null
}

/** What an import did. */
export interface AppliedImport {
  readonly plan: ImportPlan
  readonly added: number
  readonly changed: number
}

/** The plan is not one to be carried out; it says what is wrong. */
export class PlanHasProblems extends Refusal {
  readonly plan: ImportPlan

  constructor(plan: ImportPlan) {
    super('import/has-problems', { count: plan.issues.length })
    this.plan = plan
  }
}

/** Rows sealed between two calls of the pace. */
const ROWS_A_STEP = 1_000

/**
 * 导入 — enters the new rows of a file and amends the changed ones: all of it or nothing. The trail holds them as it holds
 * rows entered by hand. A file that was imported before changes nothing.
 *
 * @throws Refusal import/has-problems, import/changed-meanwhile, input/invalid (补录原因), and what planImport refuses
 */
export async function applyImport(
  ports: Ports,
  scope: UnitScope,
  request: ImportToApply,
  attendance: Attendance,
): Promise<AppliedImport> {
  const plan = await planImport(ports, scope, request, attendance)
  if (plan.issues.length > 0) throw new PlanHasProblems(plan)
  if (request.planDigest !== null && request.planDigest !== plan.digest) throw new Refusal('import/changed-meanwhile')
  const { ledger, year } = plan
  const { lateReason } = request
  const lateness = await latenessOf(ports, scope, { ledger, year, lateReason })
  const work = await sealedRows(ports, scope, { plan, lateness, attendance })
  if (work.added.length + work.changed.length > 0) {
    await attendance.pace({ phase: '保存', done: 0, total: work.added.length + work.changed.length })
    await ports.transaction((within) => saveLate(within, scope, { plan, lateness, ...work }))
  }
  return { plan, added: work.added.length, changed: work.changed.length }
}

type Changed = Extract<PlannedRow, { kind: 'changed' }>

interface SealedRows {
  readonly added: readonly LedgerRow[]
  readonly changed: readonly { readonly row: LedgerRow; readonly planned: Changed }[]
}

async function sealedRows(
  ports: Ports,
  scope: UnitScope,
  { plan, lateness, attendance }: { plan: ImportPlan; lateness: Lateness; attendance: Attendance },
): Promise<SealedRows> {
  const added: LedgerRow[] = []
  const changed: { row: LedgerRow; planned: Changed }[] = []
  for (const [index, planned] of plan.rows.entries()) {
    if (index % ROWS_A_STEP === 0) await attendance.pace({ phase: '编制', done: index, total: plan.rows.length })
    if (planned.kind === 'new') added.push(newRow(ports, scope, { plan, draft: planned.draft, lateness }))
    if (planned.kind === 'changed') changed.push({ planned, row: changedRow(ports, { plan, planned, lateness }) })
  }
  return { added, changed }
}

function newRow(
  ports: Ports,
  { unitId, actor }: UnitScope,
  { plan: { ledger, year }, draft, lateness }: { plan: ImportPlan; draft: CheckedDraft; lateness: Lateness },
): LedgerRow {
  const { id, values, strength, source, isSample, evidence } = draft
  const day = happenedOn(ledger, { year, values })
  return sealed(ports, {
    unitId,
    ledger: ledger.id,
    id: id ?? ports.random.id(),
    year,
    happenedOn: day,
    values,
    strength,
    source,
    isSample,
    evidence: [...new Set(evidence)],
    enteredAt: ports.clock.now(),
    enteredBy: actor,
    revision: 1,
    lateReason: lateReasonOn(lateness, day),
    voided: null,
  })
}

function changedRow(
  ports: Ports,
  { plan: { ledger, year }, planned, lateness }: { plan: ImportPlan; planned: Changed; lateness: Lateness },
): LedgerRow {
  const { digest: _before, ...kept } = planned.kept
  const { values, strength, source, isSample, evidence } = planned.draft
  const day = happenedOn(ledger, { year, values })
  return sealed(ports, {
    ...kept,
    values,
    strength,
    source,
    isSample,
    evidence,
    happenedOn: day,
    revision: kept.revision + 1,
    lateReason: lateReasonOn(lateness, kept.happenedOn < day ? kept.happenedOn : day) ?? kept.lateReason,
  })
}

interface Saving extends SealedRows {
  readonly plan: ImportPlan
  readonly lateness: Lateness
}

/** @throws Refusal import/changed-meanwhile where books were closed since the rows were made */
async function saveLate(within: Ports, scope: UnitScope, saving: Saving): Promise<void> {
  const { ledger, year } = saving.plan
  const asked = { ledger, year, lateReason: saving.lateness.reason }
  const { lastDay } = await latenessOf(within, scope, asked)
  if (lastDay !== saving.lateness.lastDay) throw new Refusal('import/changed-meanwhile')
  const written = [...saving.added, ...saving.changed.map(({ row }) => row)]
  const mayBeLate = written.some(({ lateReason }) => lateReason !== null)
  await keepingEffect(within, scope, { ledger: ledger.id, year, mayBeLate }, async () => {
    await save(within, scope, saving)
    return { result: null, written }
  })
}

/** The trail comes first: it holds the unit's chain until the end, so that nobody enters the same rows meanwhile. */
async function save(
  within: Ports,
  scope: UnitScope,
  { plan, added, changed }: Omit<Saving, 'lateness'>,
): Promise<void> {
  const { ledger, year, fileName } = plan
  await within.trail.append({
    unitId: scope.unitId,
    actor: scope.actor,
    action: 'import:apply',
    subject: { kind: 'import', id: ledger.id },
    details: { fileName, year, added: added.length, changed: changed.length },
  })
  await assertStillNew(within, scope, { plan, added })
  await refuseFrozen(within, scope, {
    year,
    changes: [
      ...added.map((after) => ({ before: null, after })),
      ...changed.map(({ row, planned: { kept } }) => ({ before: kept, after: row })),
    ],
  })
  const entry = { ledger, year, drafts: [], action: 'row:append', lateReason: null } as const
  await within.trail.appendMany(scope.unitId, [
    ...(added.length === 0 ? [] : trailOf(within, scope, { entry, rows: added })),
    ...changed.map(({ row: { id, revision, digest, lateReason }, planned: { changes } }) => ({
      actor: scope.actor,
      action: 'row:amend',
      subject: { kind: ledger.id, id },
      details: { revision, changes, digest, ...(lateReason === null ? {} : { lateReason }) },
    })),
  ])
  await within.ledgers.append(scope, ledger.id, added)
  const rows = changed.map(({ row }) => row)
  if (!(await within.ledgers.replaceMany(scope, ledger.id, rows))) throw new Refusal('import/changed-meanwhile')
}

/** @throws Refusal import/changed-meanwhile where somebody entered one of them since the plan was made */
async function assertStillNew(
  { ledgers }: Ports,
  scope: UnitScope,
  { plan: { ledger, year }, added }: { readonly plan: ImportPlan; readonly added: readonly LedgerRow[] },
): Promise<void> {
  const identities = added.map(({ values }) => ledger.identity.map((field) => values[field] ?? null))
  const alike = await ledgers.findByIdentity(scope, { ledger: ledger.id, year }, identities)
  const ids = added.map(({ id }) => id)
  const used = await ledgers.findMany(scope, ledger.id, ids)
  if (alike.length + used.length > 0) throw new Refusal('import/changed-meanwhile')
}
