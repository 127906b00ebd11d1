import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Ports, ReviewState } from './ports.ts'

/** What a self-evaluation is made of beside the records of the work. */
const GUARDED: readonly string[] = ['actual_value', 'judgement', 'deviation']

/**
 * 锁定 — what was submitted or approved with the self-evaluation is not changed behind its back. To be asked once the
 * unit's trail is held: nobody can submit any more until the caller's transaction ends.
 *
 * @throws Refusal evaluation/locked
 */
export async function refuseLockedEvaluation(
  { evaluations }: Pick<Ports, 'evaluations'>,
  scope: UnitScope,
  { ledger, year }: { readonly ledger: string; readonly year: number },
): Promise<void> {
  if (!GUARDED.includes(ledger)) return
  const evaluation = await evaluations.find(scope, year)
  if (evaluation !== null && isLocked(evaluation.state)) throw new Refusal('evaluation/locked', { year })
}

/** Submitted or approved. */
export function isLocked({ state }: ReviewState): boolean {
  return state === 'submitted' || state === 'approved'
}
