import { type FormEvent, useId, useState } from 'react'
import type { JudgedFinding } from '../../../contract/audit-view.ts'
import { minute } from '../../ui/format.ts'

/** What becomes of a finding; rejects with words for the person. */
export interface Judge {
  confirm(finding: JudgedFinding): Promise<void>
  dismiss(finding: JudgedFinding, reason: string): Promise<void>
  withdraw(finding: JudgedFinding): Promise<void>
}

interface Props {
  readonly finding: JudgedFinding
  readonly judge: Judge
}

/** 判定 — confirmed, or dismissed with a reason; kept for later runs, and open to withdrawal. */
export function VerdictForm({ finding, judge }: Props) {
  const [isDismissing, setDismissing] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const act = async (work: Promise<void>) => {
    setBusy(true)
    setProblem(null)
    const error = await work.then(
      () => null,
      (reason: unknown) => (reason instanceof Error ? reason.message : '判定没有保存，请重试'),
    )
    setBusy(false)
    setProblem(error)
    if (error === null) setDismissing(false)
  }
  const { verdict } = finding
  return (
    <div className="verdict">
      {verdict === null ? null : <Said verdict={verdict} />}
      {isDismissing ? (
        <DismissForm
          isBusy={isBusy}
          onCancel={() => setDismissing(false)}
          onReason={(reason) => void act(judge.dismiss(finding, reason))}
        />
      ) : (
        <p className="verdict-actions no-print">
          {verdict === null ? (
            <>
              <button
                type="button"
                className="button button-small"
                disabled={isBusy}
                onClick={() => void act(judge.confirm(finding))}
              >
                确认问题
              </button>
              <button
                type="button"
                className="button button-small"
                disabled={isBusy}
                onClick={() => setDismissing(true)}
              >
                排除…
              </button>
            </>
          ) : (
            <button
              type="button"
              className="button button-small"
              disabled={isBusy}
              onClick={() => void act(judge.withdraw(finding))}
            >
              撤销判定
            </button>
          )}
        </p>
      )}
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function Said({ verdict }: { readonly verdict: NonNullable<JudgedFinding['verdict']> }) {
  const { verdict: kind, reason, by, at, file } = verdict
  return (
    <p className="verdict-said">
      <span className={`tag ${kind === 'confirmed' ? 'tag-watch' : 'tag-accent'}`}>
        {kind === 'confirmed' ? '已确认' : '已排除'}
      </span>{' '}
      {reason === null ? '' : `${reason}。`}
      {by}，{minute(at)}
      {file === null ? '' : `，判定于“${file}”`}
    </p>
  )
}

interface DismissProps {
  readonly isBusy: boolean
  readonly onCancel: () => void
  readonly onReason: (reason: string) => void
}

function DismissForm({ isBusy, onCancel, onReason }: DismissProps) {
  const id = useId()
  const [reason, setReason] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() !== '') onReason(reason.trim())
  }
  return (
    <form className="field" onSubmit={submit}>
      <label htmlFor={id}>排除的理由</label>
      <input
        id={id}
        className="input"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked for this field
        autoFocus
        value={reason}
        maxLength={2000}
        placeholder="如：含跨年度会议，台账另有说明"
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <p className="verdict-actions">
        <button type="submit" className="button button-small button-primary" disabled={isBusy || reason.trim() === ''}>
          排除
        </button>
        <button type="button" className="button button-small" onClick={onCancel}>
          取消
        </button>
      </p>
    </form>
  )
}
