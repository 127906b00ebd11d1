import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ReportView } from '../../../contract/report-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { reportQuery, type UnitYear } from '../../api/queries.ts'
import { DecisionDialog, RETURN_REASON } from '../../page/decision-dialog.tsx'
import { useSeat } from '../../page/seat.tsx'
import { type Decision, decisionsFor } from './decisions.ts'

const LABELS: Readonly<Record<Decision, string>> = { submit: '提交审核', approve: '通过', return: '退回修改' }

/** 提交审核, 通过, 退回修改 — what this person may decide about the report as it stands. */
export function ReportDecisions({ report }: { readonly report: ReportView }) {
  const { at, unit } = useSeat()
  const [asked, setAsked] = useState<Decision | null>(null)
  const decisions = decisionsFor(report, unit.permissions)
  return (
    <>
      {decisions.map((decision) => (
        <button
          key={decision}
          type="button"
          className={decision === 'return' ? 'button' : 'button button-primary'}
          onClick={() => setAsked(decision)}
        >
          {LABELS[decision]}
        </button>
      ))}
      {asked === null ? null : (
        <ReportDecision decision={asked} report={report} at={at} onClose={() => setAsked(null)} />
      )}
    </>
  )
}

interface DialogProps {
  readonly decision: Decision
  readonly report: ReportView
  readonly at: UnitYear
  readonly onClose: () => void
}

function ReportDecision({ decision, report, at, onClose }: DialogProps) {
  const decide = useDecide(at, onClose)
  return (
    <DecisionDialog
      title={LABELS[decision]}
      consequence={consequence(decision, report)}
      asks={decision === 'return' ? [RETURN_REASON] : []}
      isPending={decide.isPending}
      isBlocked={decision === 'submit' && report.bareNumbers.length > 0}
      error={decide.error}
      onConfirm={({ reason }) => decide.mutate({ decision, reason })}
      onClose={onClose}
    />
  )
}

/** What the decision does, before it is done. */
function consequence(decision: Decision, { bareNumbers, missing, version }: ReportView): string {
  if (decision === 'approve') return `第 ${version} 版将定稿，之后不能再改。`
  if (decision === 'return') return '报告退回编制人修改，修改后可再次提交。'
  if (bareNumbers.length > 0) return `报告中还有 ${bareNumbers.length} 处裸数字，改正后才能提交。`
  const gaps = missing.length === 0 ? '' : `报告中有 ${missing.length} 处缺数，将以“—”列示。`
  return `${gaps}提交后，报告的文字和数定格为现在的样子，等待单位负责人审核；审核前不能再改。`
}

function useDecide(at: UnitYear, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ decision, reason }: { readonly decision: Decision; readonly reason: string }) => {
      if (decision === 'submit') return call(ROUTES.submitReport, { params: at, body: {} })
      const body = decision === 'approve' ? { kind: decision } : { kind: decision, reason }
      return call(ROUTES.decideReport, { params: at, body })
    },
    onSuccess: (report) => {
      queries.setQueryData(reportQuery(at).queryKey, report)
      onDone()
    },
  })
}
