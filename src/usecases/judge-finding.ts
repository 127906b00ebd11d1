import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { FindingVerdict, Ports } from './ports.ts'

export type FindingToJudge = Pick<FindingVerdict, 'fingerprint' | 'verdict' | 'reason' | 'rule'> & {
  readonly file: string | null
}

/**
 * 判定问题 — a finding is confirmed, or dismissed with a reason; the verdict holds for later runs, until it is withdrawn
 * or another takes its place. The caller has made sure that the person may audit (`document:audit`).
 *
 * @throws Refusal input/invalid when dismissed without a reason
 */
export async function judgeFinding(
  ports: Ports,
  scope: UnitScope,
  { file, reason: given, ...finding }: FindingToJudge,
): Promise<FindingVerdict> {
  const reason = given === null || given.trim() === '' ? null : given.trim()
  if (finding.verdict === 'dismissed' && reason === null) {
    const issue = { field: 'reason', label: '理由', row: null, message: '请填写排除这个问题的理由' }
    throw new Refusal('input/invalid', { issues: [issue] })
  }
  return ports.transaction(async (within) => {
    const verdict: FindingVerdict = {
      ...finding,
      unitId: scope.unitId,
      reason,
      fileName: file,
      at: within.clock.now(),
      by: scope.actor,
    }
    await within.verdicts.save(scope, verdict)
    await enter(within, scope, {
      action: verdict.verdict === 'confirmed' ? 'finding:confirm' : 'finding:dismiss',
      verdict,
    })
    return verdict
  })
}

/**
 * 撤销判定 — the finding is open again; the trail keeps what was said.
 *
 * @throws Refusal verdict/not-found
 */
export async function withdrawVerdict(ports: Ports, scope: UnitScope, fingerprint: string): Promise<void> {
  await ports.transaction(async (within) => {
    const verdict = await within.verdicts.remove(scope, fingerprint)
    if (verdict === null) throw new Refusal('verdict/not-found', { fingerprint })
    await enter(within, scope, { action: 'finding:withdraw', verdict })
  })
}

async function enter(
  { trail }: Pick<Ports, 'trail'>,
  { unitId, actor }: UnitScope,
  { action, verdict }: { readonly action: string; readonly verdict: FindingVerdict },
): Promise<void> {
  const { fingerprint, rule, reason, fileName } = verdict
  const title = [rule, reason].filter((words) => words !== null).join('，')
  const details = { title, rule, reason, file: fileName, verdict: verdict.verdict }
  await trail.append({ unitId, actor, action, subject: { kind: 'finding', id: fingerprint }, details })
}
