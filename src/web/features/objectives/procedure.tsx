import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ObjectivesView } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { Modal } from '../../ui/modal.tsx'
import { useObjectivesChange } from './objectives-query.ts'
import { type Step, stepsFor } from './steps.ts'

/** What this person may do with the objectives as they stand. */
export function Procedure({ view }: { readonly view: ObjectivesView }) {
  const { unit } = useSeat()
  const [asked, setAsked] = useState<Step | null>(null)
  return (
    <>
      {stepsFor(view, unit.permissions).map((step) => (
        <button
          key={step.kind}
          type="button"
          className={step.isMain ? 'button button-primary' : 'button'}
          onClick={() => setAsked(step)}
        >
          {step.title}
        </button>
      ))}
      {asked === null ? null : <StepDialog step={asked} onClose={() => setAsked(null)} />}
    </>
  )
}

function StepDialog({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const change = useObjectivesChange(at, (form: FormData) => carryOut(step, { at, form }), onClose)
  const open = useMutation({
    mutationFn: () => call(ROUTES.openYear, { params: at, body: {} }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onClose()
    },
  })
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (step.kind === 'open-year') open.mutate()
    else change.mutate(new FormData(event.currentTarget))
  }
  const error = change.error ?? open.error
  return (
    <Modal className="dialog" label={step.title} onClose={onClose}>
      <form className="dialog-form" onSubmit={onSubmit}>
        <h2>{step.title}</h2>
        <p>{step.consequence}</p>
        {step.asks.includes('documentNumber') ? (
          <div className="field">
            <label htmlFor="step-document">文号</label>
            <input
              id="step-document"
              name="documentNumber"
              className="input"
              required={step.kind === 'adjust'}
              maxLength={100}
              data-first-focus
            />
          </div>
        ) : null}
        {step.asks.includes('reason') ? (
          <div className="field">
            <label htmlFor="step-reason">{step.kind === 'return' ? '退回原因' : '调整原因'}</label>
            <textarea id="step-reason" name="reason" className="input" rows={4} required maxLength={1000} />
          </div>
        ) : null}
        {error === null ? null : (
          <p className="notice notice-error" role="alert">
            {error.message}
          </p>
        )}
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            取消
          </button>
          <button type="submit" className="button button-primary" disabled={change.isPending || open.isPending}>
            确认{step.title}
          </button>
        </div>
      </form>
    </Modal>
  )
}

interface Asked {
  readonly at: { readonly unitId: string; readonly year: number }
  readonly form: FormData
}

function carryOut({ kind }: Step, { at: params, form }: Asked): Promise<ObjectivesView> {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const [documentNumber, reason] = [text('documentNumber'), text('reason')]
  if (kind === 'approve') {
    const body = { kind, documentNumber: documentNumber === '' ? null : documentNumber } as const
    return call(ROUTES.decideObjectives, { params, body })
  }
  if (kind === 'return') return call(ROUTES.decideObjectives, { params, body: { kind, reason } })
  if (kind === 'adjust') return call(ROUTES.adjustObjectives, { params, body: { documentNumber, reason } })
  return call(ROUTES.submitObjectives, { params, body: {} })
}
