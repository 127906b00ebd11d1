import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { EvaluationReview } from '../../../contract/evaluation-entry-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import type { Permission } from '../../../domain/access/index.ts'
import { call } from '../../api/client.ts'
import { evaluationReviewQuery, type UnitYear } from '../../api/queries.ts'
import { DecisionDialog, RETURN_REASON } from '../../page/decision-dialog.tsx'
import { ReviewTag } from '../../page/review-tag.tsx'
import { useSeat } from '../../page/seat.tsx'
import { minute, wholeNumber } from '../../ui/format.ts'

type Step = 'submit' | 'approve' | 'return'

const LABELS: Readonly<Record<Step, string>> = { submit: '提交审核', approve: '通过', return: '退回修改' }

/** 自评审核 — where it stands, what is lacking, and what this person may do about it. */
export function ReviewPanel() {
  const { at, unit } = useSeat()
  const { data: review } = useQuery(evaluationReviewQuery(at))
  const [asked, setAsked] = useState<Step | null>(null)
  if (review === undefined) return null
  const isOpen = review.state.state === 'drafting' || review.state.state === 'returned'
  return (
    <section className="review-panel" aria-label="自评审核">
      <p>
        <ReviewTag state={review.state} drafting="填报中" />
        {isOpen ? <Missing review={review} /> : <Difference review={review} />}
      </p>
      <span className="review-actions no-print">
        {isOpen && unit.permissions.includes('record:write') ? (
          <Link to="/evaluation/entry" search={{}} className="button">
            填报自评
          </Link>
        ) : null}
        {stepsFor(review, unit.permissions).map((step) => (
          <button
            key={step}
            type="button"
            className={step === 'return' ? 'button' : 'button button-primary'}
            disabled={step === 'submit' && review.missing.length > 0}
            onClick={() => setAsked(step)}
          >
            {LABELS[step]}
          </button>
        ))}
      </span>
      <Details review={review} isOpen={isOpen} />
      {asked === null ? null : <StepDialog step={asked} at={at} onClose={() => setAsked(null)} />}
    </section>
  )
}

function stepsFor({ state: { state } }: EvaluationReview, permissions: readonly Permission[]): readonly Step[] {
  if (state === 'submitted') return permissions.includes('evaluation:approve') ? ['return', 'approve'] : []
  return state !== 'approved' && permissions.includes('evaluation:write') ? ['submit'] : []
}

function Missing({ review: { missing } }: { readonly review: EvaluationReview }) {
  return missing.length === 0 ? (
    <span className="light light-normal">已填齐，可以提交</span>
  ) : (
    <span className="light light-watch">提交前还应补充 {wholeNumber(missing.length)} 项</span>
  )
}

/** Records may have changed since: then the points of now are not those that were submitted. */
function Difference({ review: { total } }: { readonly review: EvaluationReview }) {
  if (total.submitted === null || total.submitted === total.now) return null
  return (
    <span className="light light-watch">
      提交时整体支出 {total.submitted} 分，按现在的记录为 {total.now} 分
    </span>
  )
}

function Details({ review, isOpen }: { readonly review: EvaluationReview; readonly isOpen: boolean }) {
  const { missing, history } = review
  return (
    <>
      {isOpen && missing.length > 0 ? (
        <details className="disclosure">
          <summary>还应补充什么</summary>
          <ul className="owed">
            {missing.map(({ subject, subjectName, words }) => (
              <li key={`${subject}${words}`}>
                <Link to="/evaluation/entry" search={{ subject }}>
                  {subjectName}
                </Link>
                ：{words}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {history.length === 0 ? null : (
        <details className="disclosure">
          <summary>经过</summary>
          <ul className="owed">
            {history.map(({ at, actor, words }) => (
              <li key={`${at}${words}`}>
                {minute(at)}　{actor}　{words}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const CONSEQUENCES: Readonly<Record<Step, string>> = {
  submit: '提交后，完成值、定性评判和偏差说明随自评锁定，等待单位负责人审核；退回后可以再改。',
  approve: '自评将定稿，之后不能再改。',
  return: '自评退回填报人修改，修改后可再次提交。',
}

interface DialogProps {
  readonly step: Step
  readonly at: UnitYear
  readonly onClose: () => void
}

function StepDialog({ step, at, onClose }: DialogProps) {
  const taking = useStep(at, onClose)
  return (
    <DecisionDialog
      title={LABELS[step]}
      consequence={CONSEQUENCES[step]}
      asks={step === 'return' ? [RETURN_REASON] : []}
      isPending={taking.isPending}
      error={taking.error}
      onConfirm={({ reason }) => taking.mutate({ step, reason })}
      onClose={onClose}
    />
  )
}

function useStep(at: UnitYear, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ step, reason }: { readonly step: Step; readonly reason: string }) => {
      if (step === 'submit') return call(ROUTES.submitEvaluation, { params: at, body: {} })
      return call(ROUTES.decideEvaluation, {
        params: at,
        body: step === 'approve' ? { kind: step } : { kind: step, reason },
      })
    },
    onSuccess: async (review) => {
      queries.setQueryData(evaluationReviewQuery(at).queryKey, review)
      await queries.invalidateQueries({ queryKey: ['evaluation'] })
      await queries.invalidateQueries({ queryKey: ['evaluation-sheet'] })
      onDone()
    },
  })
}
