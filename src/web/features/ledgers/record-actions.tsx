import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { RecordView } from '../../../contract/figure-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { forgetFigures } from '../../api/forget-figures.ts'
import { useSeat } from '../../page/seat.tsx'
import { VoidDialog } from '../../ui/grid/void-dialog.tsx'

interface Props {
  readonly row: Readonly<Pick<RecordView, 'ledger' | 'id' | 'revision' | 'voidReason'>>
  readonly onDone: () => void
}

/** 修改、复制、作废 of the record that is open. */
export function RecordActions({ row, onDone }: Props) {
  const { at, unit } = useSeat()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  if (!unit.permissions.includes('record:write')) return null
  const open = (use: 'change' | 'copy') =>
    void navigate({ to: '/ledgers/$id', params: { id: row.ledger }, search: { entry: row.id, use } })
  const voidIt = async (reason: string) => {
    setAsking(false)
    const { ledger, id, revision } = row
    try {
      await call(ROUTES.voidRow, { params: { unitId: at.unitId, ledger, id }, body: { revision, reason } })
      forgetFigures(queries)
      onDone()
    } catch (error) {
      setProblem(error instanceof Error ? error.message : '没有作废，请稍后再试')
    }
  }
  return (
    <div className="record-actions no-print">
      {row.voidReason === null ? (
        <button type="button" className="button button-small" onClick={() => open('change')}>
          修改
        </button>
      ) : null}
      <button type="button" className="button button-small" onClick={() => open('copy')}>
        复制
      </button>
      {row.voidReason === null ? (
        <button type="button" className="button button-small" onClick={() => setAsking(true)}>
          作废
        </button>
      ) : null}
      {problem === null ? null : (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
      {isAsking ? <VoidDialog rows={1} onVoid={voidIt} onClose={() => setAsking(false)} /> : null}
    </div>
  )
}
