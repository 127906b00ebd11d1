import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useBlocker, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { type OwnLedgerPreview, type OwnLedgerView, ownLedgerBody } from '../../../contract/own-ledger-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { useSeat } from '../../page/seat.tsx'
import { Basics } from './basics.tsx'
import { CommitmentRows } from './commitment-rows.tsx'
import type { Draft } from './draft.ts'
import { FieldRows } from './field-rows.tsx'
import { FormPreview } from './form-preview.tsx'
import { ImpactDialog } from './impact-dialog.tsx'
import { MeasureRows } from './measure-rows.tsx'
import { Versions } from './versions.tsx'

/** What is being defined. */
export interface Edited {
  /** `null`: a new ledger. */
  readonly id: string | null
  readonly draft: Draft
  /** The built-in ledger that is extended, without what was added. */
  readonly base: LedgerView | null
  readonly saved: OwnLedgerView | null
}

/** What every part of the page works on. */
export interface Editing extends Edited {
  readonly known: readonly LedgerView[]
  readonly problems: Problems
  readonly change: (draft: Draft) => void
}

interface Props {
  readonly edited: Edited
  readonly known: readonly LedgerView[]
}

export function LedgerEditor({ edited, known }: Props) {
  const [draft, setDraft] = useState(edited.draft)
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const [impact, setImpact] = useState<OwnLedgerPreview | null>(null)
  const saving = useSaving(edited, setProblems)
  useBlocker({
    shouldBlockFn: () => draft !== edited.draft && !saving.isSaved() && !window.confirm('修改还没有保存，确定离开吗？'),
    enableBeforeUnload: () => draft !== edited.draft && !saving.isSaved(),
  })
  const editing: Editing = { ...edited, draft, known, problems, change: setDraft }
  const submit = async () => {
    const read = ownLedgerBody.safeParse(draft)
    setProblems(read.success ? NO_PROBLEMS : problemsIn(read.error))
    if (!read.success) return
    if (edited.saved === null) return saving.save(read.data)
    const preview = await saving.preview(read.data)
    if (preview !== null) setImpact(preview)
  }
  return (
    <form
      className="own-ledger-editor"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <ProblemSummary problems={problems} error={saving.error} />
      <div className="own-ledger-columns">
        <div>
          {edited.base === null ? <Basics editing={editing} /> : null}
          <FieldRows editing={editing} />
          <MeasureRows editing={editing} />
          <CommitmentRows editing={editing} />
          <div className="dialog-actions">
            <button type="submit" className="button button-primary" disabled={saving.isPending}>
              {saving.isPending ? '正在处理……' : edited.saved === null ? '保存' : '查看影响并保存'}
            </button>
          </div>
        </div>
        <FormPreview editing={editing} />
      </div>
      {edited.saved === null ? null : <Versions ledger={edited.saved} />}
      {impact === null ? null : (
        <ImpactDialog
          impact={impact}
          isPending={saving.isPending}
          onClose={() => setImpact(null)}
          onSave={() => {
            setImpact(null)
            saving.save(draft)
          }}
        />
      )}
    </form>
  )
}

function useSaving({ id }: Edited, onProblems: (problems: Problems) => void) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const onError = (error: Error) => onProblems(problemsFrom(error))
  const preview = useMutation({
    mutationFn: (body: Draft) => call(ROUTES.previewOwnLedger, { params: { ...at, ledger: id ?? '' }, body }),
    onError,
  })
  const save = useMutation({
    mutationFn: (body: Draft) =>
      id === null
        ? call(ROUTES.addOwnLedger, { params: { unitId: at.unitId }, body })
        : call(ROUTES.changeOwnLedger, { params: { unitId: at.unitId, ledger: id }, body }),
    onError,
    onSuccess: async (saved) => {
      // Fields, rows and figures may all read differently now.
      await queries.invalidateQueries()
      await navigate({ to: '/system/own-ledgers/$id', params: { id: saved.id } })
    },
  })
  return {
    isPending: preview.isPending || save.isPending,
    error: save.error ?? preview.error,
    isSaved: () => save.isSuccess || queries.isMutating() > 0,
    save: (body: Draft) => save.mutate(body),
    preview: (body: Draft) => preview.mutateAsync(body).catch(() => null),
  }
}

function ProblemSummary({ problems, error }: { readonly problems: Problems; readonly error: Error | null }) {
  const messages = [...new Set(Object.values(problems))]
  if (messages.length === 0 && error === null) return null
  return (
    <div className="notice notice-error" role="alert">
      <p className="notice-title">
        {messages.length === 0 ? error?.message : `有 ${messages.length} 处需要修改，尚未保存`}
      </p>
      {messages.length === 0 ? null : (
        <ul>
          {messages.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
    </div>
  )
}
