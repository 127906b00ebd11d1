import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import type { EditableRow } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { type Problems, problemsFrom } from '../../api/form-problems.ts'
import { ledgersQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { Modal } from '../../ui/modal.tsx'
import { RowField } from './row-field.tsx'
import { valuesFrom } from './row-values.ts'
import { VoidForm } from './void-form.tsx'

/** A row of a ledger that is entered (`row` null) or changed; fixed fields are not asked for. */
export interface RowToEdit {
  readonly ledger: 'indicator' | 'objective' | 'task' | 'project'
  readonly row: EditableRow | null
  readonly fixed: Readonly<Record<string, string | number | boolean | null>>
}

interface Props {
  readonly edited: RowToEdit
  readonly onClose: () => void
}

/** A form drawn from the ledger's own description: each problem stands at its field. */
export function RowDialog({ edited, onClose }: Props) {
  const { at } = useSeat()
  const { data: ledgers } = useQuery(ledgersQuery(at.unitId))
  const ledger = ledgers?.find(({ id }) => id === edited.ledger)
  const [isVoiding, setVoiding] = useState(false)
  if (ledger === undefined) return null
  const title = `${edited.row === null ? '新增' : '修改'}${ledger.title}`
  return (
    <Modal className="dialog objectives-dialog" label={title} onClose={onClose}>
      {isVoiding && edited.row !== null ? (
        <VoidForm ledger={edited.ledger} row={edited.row} onClose={onClose} />
      ) : (
        <RowForm ledger={ledger} edited={edited} title={title} onClose={onClose} onVoid={() => setVoiding(true)} />
      )}
    </Modal>
  )
}

interface FormProps extends Props {
  readonly ledger: LedgerView
  readonly title: string
  readonly onVoid: () => void
}

function RowForm({ ledger, edited, title, onClose, onVoid }: FormProps) {
  const save = useSaveRow(edited, onClose)
  const problems: Problems = problemsFrom(save.error)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    save.mutate({ values: { ...valuesFrom(ledger, form), ...edited.fixed }, source: String(form.get('source') ?? '') })
  }
  const fields = ledger.fields.filter(({ name }) => edited.fixed[name] === undefined && name !== 'stage')
  return (
    <form className="dialog-form" onSubmit={onSubmit} noValidate>
      <h2>{title}</h2>
      {save.error === null ? null : (
        <p className="notice notice-error" role="alert">
          {save.error.message}
        </p>
      )}
      <div className="objectives-fields">
        {fields.map((field) => (
          <RowField
            key={field.name}
            field={field}
            value={edited.row?.values[field.name] ?? null}
            problem={problems[field.name]}
          />
        ))}
        <div className="field">
          <label htmlFor="field-source">数据来源</label>
          <input id="field-source" name="source" className="input" defaultValue={edited.row?.source ?? ''} />
          <p className="field-help">依据的文件、计划或标准的名称</p>
          {problems.source === undefined ? null : <p className="field-error">{problems.source}</p>}
        </div>
      </div>
      <div className="dialog-actions">
        {edited.row === null ? null : (
          <button type="button" className="button" onClick={onVoid}>
            作废
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          取消
        </button>
        <button type="submit" className="button button-primary" disabled={save.isPending}>
          {save.isPending ? '正在保存……' : '保存'}
        </button>
      </div>
    </form>
  )
}

type Values = ReturnType<typeof valuesFrom>

function useSaveRow({ ledger, row }: RowToEdit, onDone: () => void) {
  const { at } = useSeat()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ values, source }: { readonly values: Values; readonly source: string }) => {
      if (row === null) {
        const rows = [{ values, strength: 0, source, isSample: false, evidence: [] }]
        await call(ROUTES.appendRows, { params: { ...at, ledger }, body: { rows } })
        return
      }
      const params = { unitId: at.unitId, ledger, id: row.id }
      await call(ROUTES.amendRow, { params, body: { revision: row.revision, values, source } })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
      onDone()
    },
  })
}
