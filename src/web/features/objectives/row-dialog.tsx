import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import type { EditableRow } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { type Problems, problemsFrom } from '../../api/form-problems.ts'
import { ledgersQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
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
  if (isVoiding && edited.row !== null) return <VoidForm ledger={edited.ledger} row={edited.row} onClose={onClose} />
  return <RowForm ledger={ledger} edited={edited} onClose={onClose} onVoid={() => setVoiding(true)} />
}

interface FormProps extends Props {
  readonly ledger: LedgerView
  readonly onVoid: () => void
}

function RowForm({ ledger, edited, onClose, onVoid }: FormProps) {
  const save = useSaveRow(edited, onClose)
  const problems: Problems = problemsFrom(save.error)
  const fields = ledger.fields.filter(({ name }) => edited.fixed[name] === undefined && !UNASKED.includes(name))
  return (
    <FormDialog
      title={`${edited.row === null ? '新增' : '修改'}${ledger.title}`}
      action="保存"
      isWide
      isPending={save.isPending}
      error={save.error}
      other={
        edited.row === null ? null : (
          <button type="button" className="button dialog-other" onClick={onVoid}>
            作废
          </button>
        )
      }
      onClose={onClose}
      onSubmit={(form) =>
        save.mutate({
          values: { ...valuesFrom(ledger, form), ...edited.fixed },
          source: String(form.get('source') ?? ''),
        })
      }
    >
      <div className="objectives-fields">
        {fields.map((field) => (
          <RowField
            key={field.name}
            field={field}
            value={edited.row?.values[field.name] ?? null}
            problem={problems[field.name]}
          />
        ))}
        <Field
          label="数据来源"
          name="source"
          defaultValue={edited.row?.source ?? ''}
          help="依据的文件、计划或标准的名称"
          problem={problems.source}
        />
      </div>
    </FormDialog>
  )
}

/** Set by the procedure, or by moving a row up and down. */
const UNASKED = ['stage', 'position']

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
