import type { CorrectionView } from '../contract/monitoring-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { FieldValue, LedgerRow } from '../domain/ledger/index.ts'
import { type CorrectionState, type CorrectionStep, stateAfter, stepFaults } from '../domain/monitoring/index.ts'
import { changeRow } from './amend-row.ts'
import { ledgerOf } from './enter-rows.ts'
import type { Entry } from './enter-unit.ts'
import { addressOfPage, type Notice, notify } from './notify.ts'
import { peopleWho } from './people-of-unit.ts'
import type { Ports } from './ports.ts'
import { optionalWordsOf, wordsOf } from './read-case.ts'
import { presentCorrections } from './read-corrections.ts'
import { monitoringRights } from './view-monitoring.ts'

interface Move {
  readonly id: string
  /** The revision that the person saw. */
  readonly revision: number
  readonly words: string
  /** 补录原因: required once the year is closed. */
  readonly lateReason: string | null
}

/**
 * 申请销号 — whoever answers for a correction, or who verifies for the unit, says what was done and hands in the evidence;
 * those who verify are told. The caller has made sure that the person may write records (`record:write`).
 *
 * @throws Refusal row/not-found, row/changed-meanwhile, correction/not-allowed (`reasons`), access/denied (not the owner)
 */
export async function applyCorrection(
  ports: Ports,
  entry: Entry,
  move: Move & { readonly evidence: readonly string[] },
): Promise<CorrectionView> {
  return moveCorrection(ports, entry, { step: 'apply', ...move })
}

/**
 * 核验 — somebody else than the owner and the applicant sees whether it is done: closes, returns with the reason, or opens
 * again. The caller has made sure that the person may verify (`evaluation:write` or `evaluation:approve`).
 *
 * @throws Refusal row/not-found, row/changed-meanwhile, correction/not-allowed (`reasons`)
 */
export async function verifyCorrection(
  ports: Ports,
  entry: Entry,
  move: Move & { readonly step: 'close' | 'return' | 'reopen' },
): Promise<CorrectionView> {
  return moveCorrection(ports, entry, { evidence: [], ...move })
}

interface Taken extends Move {
  readonly step: CorrectionStep
  readonly evidence: readonly string[]
}

async function moveCorrection(ports: Ports, entry: Entry, taken: Taken): Promise<CorrectionView> {
  const { scope } = entry
  return ports.transaction(async (within) => {
    const kept = await within.ledgers.find(scope, { ledger: 'correction', id: taken.id })
    if (kept === null || kept.voided !== null)
      throw new Refusal('row/not-found', { ledger: 'correction', id: taken.id })
    const rights = monitoringRights(entry)
    if (taken.step === 'apply' && wordsOf(kept, 'ownerId') !== scope.actor && !rights.verify)
      throw new Refusal('access/denied')
    const evidence = [...new Set([...kept.evidence, ...taken.evidence])]
    refuseFaults(kept, { taken, actor: scope.actor, evidence: evidence.length })
    const row = await changeRow(within, scope, {
      ledger: await ledgerOf(within, scope, 'correction'),
      amendment: {
        ledger: 'correction',
        id: kept.id,
        revision: taken.revision,
        values: valuesAfter(within, entry, taken),
        ...(taken.step === 'apply' ? { evidence, strength: Math.max(1, kept.strength) } : {}),
        lateReason: taken.lateReason,
      },
    })
    await tell(within, scope, { row, step: taken.step })
    const [view] = await presentCorrections(within, scope, { rows: [row], rights })
    if (view === undefined) throw new Error('one row makes one view')
    return view
  })
}

function refuseFaults(
  kept: LedgerRow,
  { taken: { step, words }, actor, evidence }: { taken: Taken; actor: string; evidence: number },
): void {
  const reasons = stepFaults(
    {
      state: wordsOf(kept, 'state') as CorrectionState, // a choice field: its options are exactly these
      parties: { owner: wordsOf(kept, 'ownerId'), appliedBy: optionalWordsOf(kept, 'appliedBy') },
    },
    { step, actor, words, evidence },
  )
  if (reasons.length > 0) throw new Refusal('correction/not-allowed', { reasons })
}

function valuesAfter(
  { clock }: Ports,
  { person }: Entry,
  { step, words }: Taken,
): Readonly<Record<string, FieldValue>> {
  const state = stateAfter(step)
  const said = words.trim() || null
  switch (step) {
    case 'apply':
      return { state, result: said, appliedBy: person.id, appliedOn: clock.today() }
    case 'close':
    case 'return':
      return { state, verdict: said, verifier: person.name, verifiedOn: clock.today() }
    case 'reopen':
      return { state, verdict: said, verifier: person.name, verifiedOn: null }
    default:
      return step satisfies never
  }
}

async function tell(
  within: Ports,
  scope: UnitScope,
  { row, step }: { readonly row: LedgerRow; readonly step: CorrectionStep },
): Promise<void> {
  const measure = wordsOf(row, 'measure')
  const target = addressOfPage('/monitoring', { unit: scope.unitId, year: String(row.year), correction: row.id })
  const owner = [wordsOf(row, 'ownerId')]
  const notices: Readonly<Record<CorrectionStep, () => Promise<Omit<Notice, 'target'>>>> = {
    apply: async () => ({ to: await verifiers(within, scope), kind: 'submitted', words: `请核验纠偏措施：${measure}` }),
    close: async () => ({ to: owner, kind: 'approved', words: `纠偏措施已核验销号：${measure}` }),
    return: async () => ({
      to: owner,
      kind: 'returned',
      words: `纠偏措施被退回：${measure}。原因：${wordsOf(row, 'verdict')}`,
    }),
    reopen: async () => ({
      to: owner,
      kind: 'returned',
      words: `纠偏措施重新打开：${measure}。原因：${wordsOf(row, 'verdict')}`,
    }),
  }
  await notify(within, scope, { ...(await notices[step]()), target })
}

async function verifiers(within: Ports, { unitId }: UnitScope): Promise<readonly string[]> {
  const able = [
    ...(await peopleWho(within, unitId, 'evaluation:write')),
    ...(await peopleWho(within, unitId, 'evaluation:approve')),
  ]
  return [...new Set(able.map(({ id }) => id))]
}
