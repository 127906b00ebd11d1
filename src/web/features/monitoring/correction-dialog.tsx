import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorrectionView, MonitoringView } from '../../../contract/monitoring-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { STEP_WORDS } from '../../../domain/monitoring/index.ts'
import { call } from '../../api/client.ts'
import { useSeat } from '../../page/seat.tsx'
import { FilesField } from '../../ui/files-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { WordsField } from '../../ui/form-fields.tsx'

export type Step = CorrectionView['steps'][number]

interface Props {
  readonly view: MonitoringView
  readonly correction: CorrectionView
  readonly step: Step
  readonly onClose: () => void
}

const WORDS: Readonly<Record<Step, { readonly label: string; readonly missing: string | null }>> = {
  apply: { label: '落实情况', missing: '请写明做了什么、结果怎样' },
  close: { label: '核验意见（可不填）', missing: null },
  return: { label: '退回原因', missing: '请写明退回的原因' },
  reopen: { label: '重新打开的原因', missing: '请写明重新打开的原因' },
}

/** One step of a correction: what it does, its words, and for an application the evidence. */
export function CorrectionDialog({ view, correction, step, onClose }: Props) {
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const take = useStep({ correction, step, onClose })
  const { label, missing } = WORDS[step]
  return (
    <FormDialog
      title={STEP_WORDS[step]}
      action={`确认${STEP_WORDS[step]}`}
      isPending={take.isPending}
      error={take.error}
      onClose={onClose}
      onSubmit={(form) => {
        const words = String(form.get('words') ?? '').trim()
        const files = form.getAll('evidence').filter((file) => file instanceof File && file.size > 0) as File[]
        const isUnsaid = missing !== null && words === ''
        setProblem(isUnsaid ? missing : undefined)
        if (!isUnsaid) take.mutate({ words, files, lateReason: view.isClosed ? String(form.get('lateReason')) : null })
      }}
    >
      <p>{correction.measure}</p>
      <WordsField label={label} name="words" problem={problem} isFirst />
      {step === 'apply' ? (
        <FilesField
          label="佐证材料"
          name="evidence"
          help={
            correction.evidence === 0 ? '照片、扫描件、文件均可，至少一份' : `已有 ${correction.evidence} 份，可再补充`
          }
        />
      ) : null}
      {view.isClosed ? <WordsField label="补录原因" name="lateReason" rows={2} /> : null}
    </FormDialog>
  )
}

interface Taken {
  readonly words: string
  readonly files: readonly File[]
  readonly lateReason: string | null
}

function useStep({ correction, step, onClose }: Omit<Props, 'view'>) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const params = { unitId: at.unitId, id: correction.id }
  return useMutation({
    mutationFn: async ({ words, files, lateReason }: Taken) => {
      const { revision } = correction
      if (step !== 'apply')
        return call(ROUTES.verifyCorrection, { params, body: { revision, step, words, lateReason } })
      const evidence: string[] = []
      for (const file of files) {
        const query = {
          fileName: file.name,
          kind: '工作资料',
          description: `纠偏措施：${correction.measure}`.slice(0, 500),
        }
        const added = await call(ROUTES.addEvidence, { params: { unitId: at.unitId }, query, body: file })
        evidence.push(added.id)
      }
      return call(ROUTES.applyCorrection, { params, body: { revision, words, evidence, lateReason } })
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['monitoring'] })
      onClose()
    },
  })
}
