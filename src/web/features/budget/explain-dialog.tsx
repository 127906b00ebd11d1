import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { forgetFigures } from '../../api/forget-figures.ts'
import { NO_PROBLEMS, type Problems } from '../../api/form-problems.ts'
import { useClosed } from '../../page/closed-months.ts'
import { useSeat } from '../../page/seat.tsx'
import { Field } from '../../ui/field.tsx'
import { FilesField } from '../../ui/files-field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ChoiceField, WordsField } from '../../ui/form-fields.tsx'
import { type Explanation, explanationFrom, explanationRows, yuanOf } from './explanation.ts'

/** A gap to be explained; `code` null: of the total. */
export interface ToExplain {
  readonly code: string | null
  readonly name: string
  /** In fen; what is left of it. */
  readonly unexplained: string
  /** Codes whose gap lies on the other side. */
  readonly counterparts: readonly { readonly code: string; readonly name: string }[]
}

interface Props {
  readonly asked: ToExplain
  readonly onClose: () => void
}

/** 说明差额 — why income and expenditure differ here, how much of it, by which document. */
export function ExplainDialog({ asked, onClose }: Props) {
  const { code, name, unexplained, counterparts } = asked
  const closed = useClosed()
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const save = useSave(onClose)
  const submit = (form: FormData) => {
    const entered = explanationFrom(form, code)
    setProblems(entered.problems)
    if (entered.explanation !== null) save.mutate({ explanation: entered.explanation, files: filesIn(form) })
  }
  return (
    <FormDialog
      title={`说明差额：${code === null ? '合计' : `${code} ${name}`}`}
      action="保存说明"
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={submit}
    >
      <p className="section-note">支出减收入还有 {yuanOf(unexplained)} 元没有说明。一处差额可以分几条说明。</p>
      <Field
        label="说明金额（元）"
        name="amount"
        inputMode="decimal"
        defaultValue={yuanOf(unexplained)}
        help="支出大于收入的写正数，收入大于支出的写负数"
        problem={problems.amount}
      />
      <WordsField
        label="差额原因"
        name="reason"
        help="会写进报告；金额和文号写在各自的栏里，这里不写数"
        problem={problems.reason}
        isFirst
      />
      <Field label="依据文号（可不填）" name="documentNumber" help="如结转批复、调账凭证的文号" />
      {counterparts.length === 0 ? null : (
        <ChoiceField
          label="对应科目（可不填）"
          name="counterpart"
          empty="不涉及其他科目"
          options={counterparts.map((one) => ({ value: one.code, label: `${one.code} ${one.name}` }))}
          help="拨款在一个科目、支出在另一个科目的，选对方科目，两边同时登记，合计不变"
        />
      )}
      <FilesField label="佐证材料（可不填）" name="evidence" />
      {closed === null ? null : (
        <WordsField label="补录原因" name="lateReason" rows={2} help={closed} problem={problems.lateReason} />
      )}
    </FormDialog>
  )
}

function filesIn(form: FormData): readonly File[] {
  return form.getAll('evidence').flatMap((file) => (file instanceof File && file.size > 0 ? [file] : []))
}

function useSave(onClose: () => void) {
  const { at } = useSeat()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ explanation, files }: { explanation: Explanation; files: readonly File[] }) => {
      const evidence: string[] = []
      for (const file of files) {
        const description = `缺口说明：${explanation.reason}`.slice(0, 500)
        const query = { fileName: file.name, kind: '工作资料', description }
        evidence.push((await call(ROUTES.addEvidence, { params: { unitId: at.unitId }, query, body: file })).id)
      }
      return call(ROUTES.appendRows, {
        params: { ...at, ledger: 'gap_explanation' },
        body: { rows: explanationRows(explanation, evidence), lateReason: explanation.lateReason },
      })
    },
    onSuccess: () => {
      forgetFigures(queries)
      onClose()
    },
  })
}
