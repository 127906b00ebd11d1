import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ObjectivesView } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { DecisionDialog, type Said } from '../../page/decision-dialog.tsx'
import { useSeat } from '../../page/seat.tsx'
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
  const change = useObjectivesChange(at, (said: Said) => carryOut(step, { at, said }), onClose)
  const open = useMutation({
    mutationFn: () => call(ROUTES.openYear, { params: at, body: {} }),
    onSuccess: async () => {
      await queries.invalidateQueries()
      onClose()
    },
  })
  return (
    <DecisionDialog
      title={step.title}
      consequence={step.consequence}
      asks={step.asks}
      isPending={change.isPending || open.isPending}
      error={change.error ?? open.error}
      onConfirm={(said) => (step.kind === 'open-year' ? open.mutate() : change.mutate(said))}
      onClose={onClose}
    />
  )
}

interface Carried {
  readonly at: { readonly unitId: string; readonly year: number }
  readonly said: Said
}

function carryOut({ kind }: Step, { at: params, said }: Carried): Promise<ObjectivesView> {
  const { documentNumber, reason } = said
  if (kind === 'approve') {
    const body = { kind, documentNumber: documentNumber === '' ? null : documentNumber } as const
    return call(ROUTES.decideObjectives, { params, body })
  }
  if (kind === 'return') return call(ROUTES.decideObjectives, { params, body: { kind, reason } })
  if (kind === 'adjust') return call(ROUTES.adjustObjectives, { params, body: { documentNumber, reason } })
  return call(ROUTES.submitObjectives, { params, body: {} })
}
