import type { EvaluationReview } from '../contract/evaluation-entry-view.ts'
import { type EvaluationView, evaluationView } from '../contract/evaluation-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import { evaluateUnit } from './evaluate-unit.ts'
import { isLocked } from './guard-evaluation.ts'
import { addressOfPage, notify } from './notify.ts'
import { peopleWho } from './people-of-unit.ts'
import type { Ports, ReviewState } from './ports.ts'
import { entryInWords } from './read-trail.ts'
import { namesOf, stateInWords } from './report-states.ts'

interface OfYear {
  readonly year: number
}

/**
 * 自评审核 — where the self-evaluation stands, what it lacks, and what happened to it.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function reviewEvaluation(ports: Ports, scope: UnitScope, { year }: OfYear): Promise<EvaluationReview> {
  const evaluation = await ports.evaluations.find(scope, year)
  const state: ReviewState = evaluation?.state ?? { state: 'drafting' }
  const now = await evaluateUnit(ports, scope, { year })
  const entries = await ports.trail.about(scope.unitId, subjectOf(year))
  const nameOf = await namesOf(ports, [...entries.map(({ actor }) => actor), 'by' in state ? state.by : undefined])
  return {
    state: stateInWords(state, nameOf),
    missing: missingFrom(now),
    total: { submitted: totalOf(keptView(evaluation?.kept)), now: totalOf(now) ?? '—' },
    history: entries.map((entry) => ({ at: entry.at, actor: nameOf(entry.actor), words: entryInWords(entry) })),
  }
}

/**
 * 提交自评 — with everything in place, keeps the evaluation as it is now and locks what was entered for it. The caller has
 * made sure that the person may (`evaluation:write`).
 *
 * @throws Refusal evaluation/locked, evaluation/incomplete (`missing`), year/not-found
 */
export async function submitEvaluation(ports: Ports, scope: UnitScope, { year }: OfYear): Promise<void> {
  await ports.transaction(async (within) => {
    const at = within.clock.now()
    // First of all: from here on nobody else writes into this unit until the end.
    await recordEvaluation(within, scope, { action: 'evaluation:submit', year, details: {} })
    const evaluation = await within.evaluations.find(scope, year)
    if (evaluation !== null && isLocked(evaluation.state)) throw new Refusal('evaluation/locked', { year })
    const kept = await evaluateUnit(within, scope, { year })
    const missing = missingFrom(kept)
    if (missing.length > 0) throw new Refusal('evaluation/incomplete', { missing })
    const state: ReviewState = { state: 'submitted', at, by: scope.actor }
    await within.evaluations.save(scope, { unitId: scope.unitId, year, state, kept })
    const approvers = await peopleWho(within, scope.unitId, 'evaluation:approve')
    await notify(within, scope, {
      to: approvers.map((person) => person.id),
      kind: 'submitted',
      words: `${year} 年度单位自评已提交，请审核`,
      target: pageOf(scope, year),
    })
  })
}

export type Decision = { readonly kind: 'approve' } | { readonly kind: 'return'; readonly reason: string }

/**
 * 审核自评 — approves what was submitted, or returns it with the reason. The caller has made sure that the person may
 * (`evaluation:approve`).
 *
 * @throws Refusal evaluation/not-submitted
 */
export async function decideEvaluation(
  ports: Ports,
  scope: UnitScope,
  { year, decision }: OfYear & { readonly decision: Decision },
): Promise<void> {
  await ports.transaction(async (within) => {
    await recordEvaluation(within, scope, { action: `evaluation:${decision.kind}`, year, details: decision })
    const evaluation = await within.evaluations.find(scope, year)
    if (evaluation?.state.state !== 'submitted') throw new Refusal('evaluation/not-submitted', { year })
    const made = { at: within.clock.now(), by: scope.actor }
    const state: ReviewState =
      decision.kind === 'approve'
        ? { state: 'approved', ...made }
        : { state: 'returned', ...made, reason: decision.reason }
    await within.evaluations.save(scope, { ...evaluation, state })
    await notify(within, scope, {
      to: [evaluation.state.by],
      kind: decision.kind === 'approve' ? 'approved' : 'returned',
      words:
        decision.kind === 'approve' ? `${year} 年度单位自评已通过` : `${year} 年度单位自评被退回：${decision.reason}`,
      target: pageOf(scope, year),
    })
  })
}

/** The evaluation that was submitted and stands until it is returned; `null`: none does. */
export async function settledEvaluation(
  ports: Ports,
  scope: UnitScope,
  { year }: OfYear,
): Promise<EvaluationView | null> {
  const evaluation = await ports.evaluations.find(scope, year)
  return evaluation !== null && isLocked(evaluation.state) ? keptView(evaluation.kept) : null
}

/** `null` where nothing was kept, or by a version of the program that kept it otherwise. */
function keptView(kept: unknown): EvaluationView | null {
  return evaluationView.safeParse(kept).data ?? null
}

const pageOf = ({ unitId }: UnitScope, year: number) =>
  addressOfPage('/evaluation', { unit: unitId, year: String(year) })

const subjectOf = (year: number) => ({ kind: 'self-evaluation', id: String(year) })

async function recordEvaluation(
  { trail }: Ports,
  { unitId, actor }: UnitScope,
  { action, year, details }: { readonly action: string; readonly year: number; readonly details: unknown },
): Promise<void> {
  await trail.append({ unitId, actor, action, subject: subjectOf(year), details })
}

function missingFrom({ subjects }: EvaluationView): EvaluationReview['missing'] {
  const nothing = { subject: UNIT_SUBJECT, subjectName: '整体支出', words: '还没有绩效指标，请先编制绩效目标' }
  if (subjects.length === 0) return [nothing]
  return subjects.flatMap(({ id, name, owed }) => owed.map(({ words }) => ({ subject: id, subjectName: name, words })))
}

function totalOf(view: EvaluationView | null): string | null {
  return view?.subjects.find(({ id }) => id === UNIT_SUBJECT)?.total.display ?? null
}
