import type { EvaluationSubject } from '../contract/evaluation-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { type Entries, enterEvaluation } from './enter-evaluation.ts'
import { evaluateSubject } from './evaluation-sheet.ts'
import type { Ports } from './ports.ts'

/** Ends a transaction whose work was only to see what it would do. */
class TriedOut extends Error {
  readonly subject: EvaluationSubject

  constructor(subject: EvaluationSubject) {
    super('tried out')
    this.subject = subject
  }
}

/**
 * 试算 — the points as they would be with these entries: entered, scored by the very same rules, and taken back.
 *
 * @throws Refusal what enterEvaluation refuses, evaluation/no-subject
 */
export async function tryEvaluation(
  ports: Ports,
  scope: UnitScope,
  { subject, ...entries }: Entries & { readonly subject: string },
): Promise<EvaluationSubject> {
  const outcome = await ports
    .transaction(async (within) => {
      await enterEvaluation(within, scope, entries)
      throw new TriedOut(await evaluateSubject(within, scope, { year: entries.year, subject }))
    })
    .then(
      () => null,
      (error: unknown) => error,
    )
  if (outcome instanceof TriedOut) return outcome.subject
  throw outcome
}
