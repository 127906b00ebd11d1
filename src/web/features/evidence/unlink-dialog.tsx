import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EvidenceDetails } from '../../../contract/evidence-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { forgetFigures } from '../../api/forget-figures.ts'
import { evidenceDetailsQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { WordsField } from '../../ui/form-fields.tsx'
import { LateReasonField } from './late-reason-field.tsx'

interface Props {
  readonly file: EvidenceDetails
  readonly row: EvidenceDetails['linkedRows'][number]
  readonly onClose: () => void
}

/** 取消关联 — says what follows, and asks why. */
export function UnlinkDialog({ file, row, onClose }: Props) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const unlink = useMutation({
    mutationFn: ({ reason, lateReason }: { readonly reason: string; readonly lateReason: string | null }) =>
      call(ROUTES.unlinkEvidence, {
        params: { ...at, id: file.id },
        body: { ledger: row.ledger, row: row.id, revision: row.revision, reason, lateReason },
      }),
    onSuccess: (details) => {
      queries.setQueryData(evidenceDetailsQuery(at, file.id).queryKey, details)
      forgetFigures(queries)
      onClose()
    },
  })
  return (
    <FormDialog
      title="取消关联"
      action="取消关联"
      isPending={unlink.isPending}
      error={unlink.error}
      onClose={onClose}
      onSubmit={(form) => {
        const reason = String(form.get('reason') ?? '').trim()
        setProblem(reason === '' ? '请写明原因，它会留在记录和材料的经过里' : undefined)
        const late = String(form.get('lateReason') ?? '').trim()
        if (reason !== '') unlink.mutate({ reason, lateReason: late === '' ? null : late })
      }}
    >
      <p>
        “{file.fileName}”不再支撑{row.ledgerTitle}“{row.label}”。材料仍然保存，其他记录不受影响
        {row.strength === 'E1' ? '；这条记录若没有别的材料，强度会降为 E0' : ''}。
      </p>
      <WordsField label="原因" name="reason" problem={problem} isFirst />
      <LateReasonField />
    </FormDialog>
  )
}
