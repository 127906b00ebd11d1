import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { EditableRow } from '../../../contract/objectives-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { forgetFigures } from '../../api/forget-figures.ts'
import { DecisionDialog } from '../../page/decision-dialog.tsx'
import { useSeat } from '../../page/seat.tsx'

interface Props {
  readonly ledger: string
  readonly row: EditableRow
  readonly onClose: () => void
}

/** 作废 — never without its reason; the row and its history stay. */
export function VoidForm({ ledger, row, onClose }: Props) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const away = useMutation({
    mutationFn: (reason: string) =>
      call(ROUTES.voidRow, {
        params: { unitId: at.unitId, ledger, id: row.id },
        body: { revision: row.revision, reason },
      }),
    onSuccess: () => {
      forgetFigures(queries)
      onClose()
    },
  })
  return (
    <DecisionDialog
      title="作废"
      consequence={`“${String(row.values.name ?? row.values.content ?? '')}”作废后不再计入，记录和历史保留。`}
      asks={[{ name: 'reason', label: '作废原因', isRequired: true }]}
      isPending={away.isPending}
      error={away.error}
      onConfirm={({ reason }) => away.mutate(reason)}
      onClose={onClose}
    />
  )
}
