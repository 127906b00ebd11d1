import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import {
  answerLightBody,
  type GoalView,
  type MonitoredGoal,
  type MonitoredSubject,
  type MonitoringView,
} from '../../../contract/monitoring-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { call } from '../../api/client.ts'
import { NO_PROBLEMS, type Problems, problemsFrom, problemsIn } from '../../api/form-problems.ts'
import { colleaguesQuery } from '../../api/queries.ts'
import { useSeat } from '../../page/seat.tsx'
import { Field } from '../../ui/field.tsx'
import { FormDialog } from '../../ui/form-dialog.tsx'
import { ChoiceField, WordsField } from '../../ui/form-fields.tsx'

interface Props {
  readonly view: MonitoringView
  readonly subject: MonitoredSubject
  readonly goal: GoalView
  readonly onClose: () => void
}

const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
const CAUSES = same(['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他'])
const LIKELIHOODS = same(['确定能', '有可能', '完全不可能'])
const HANDLINGS = [
  { value: '纠偏整改', label: '纠偏整改：列出措施并跟到办结' },
  { value: '持续观察', label: '持续观察：预计能够追上' },
  { value: '申请调整目标或预算', label: '申请调整目标或预算：客观原因，按程序报批' },
  { value: '暂停项目', label: '暂停项目：偏差严重，有损失或风险' },
]

/** 说明偏差 — cause, measure, whether the target will be met, and corrections with owner and day. */
export function AnswerDialog({ view, subject, goal, onClose }: Props) {
  const [corrections, setCorrections] = useState<readonly number[]>([])
  const { problems, save, submit } = useAnswer({ view, subject, goal, onClose })
  const said = goal.answer?.month === view.month ? goal.answer : null
  return (
    <FormDialog
      title={`${view.month} 月：${goal.kind === 'money' ? `${subject.name}预算执行` : goal.name}`}
      action="保存说明"
      isWide
      isPending={save.isPending}
      error={save.error}
      onClose={onClose}
      onSubmit={(form) => submit(form, corrections)}
    >
      <p className="section-note">{goal.why}。</p>
      <SaidFields said={said} problems={problems} />
      {corrections.map((key, index) => (
        <CorrectionFields
          key={key}
          index={index}
          problems={problems}
          onRemove={() => setCorrections((before) => before.filter((one) => one !== key))}
        />
      ))}
      <button
        type="button"
        className="button add-correction"
        onClick={() => setCorrections((before) => [...before, (before.at(-1) ?? 0) + 1])}
      >
        ＋ 增加一项纠偏措施（责任人、时限）
      </button>
      {view.isClosed ? (
        <WordsField
          label="补录原因"
          name="lateReason"
          rows={2}
          help={`${view.year} 年度已结账，补记须说明原因`}
          problem={problems.lateReason}
        />
      ) : null}
    </FormDialog>
  )
}

interface SaidProps {
  readonly said: GoalView['answer']
  readonly problems: Problems
}

function SaidFields({ said, problems }: SaidProps) {
  return (
    <>
      <WordsField
        label="执行情况（可不填）"
        name="situation"
        rows={2}
        defaultValue={said?.situation ?? ''}
        problem={problems.situation}
      />
      <div className="form-pair">
        <ChoiceField
          label="原因类别"
          name="cause"
          options={CAUSES}
          defaultValue={said?.cause ?? ''}
          problem={problems.cause}
        />
        <ChoiceField
          label="完成目标可能性"
          name="likelihood"
          options={LIKELIHOODS}
          defaultValue={said?.likelihood ?? ''}
          problem={problems.likelihood}
        />
      </div>
      <WordsField label="偏差原因" name="reason" defaultValue={said?.reason ?? ''} problem={problems.reason} isFirst />
      <WordsField label="改进措施" name="measure" defaultValue={said?.measure ?? ''} problem={problems.measure} />
      <ChoiceField
        label="处理方式"
        name="handling"
        options={HANDLINGS}
        defaultValue={said?.handling ?? ''}
        problem={problems.handling}
      />
      <WordsField
        label="备注（可不填）"
        name="remark"
        rows={2}
        defaultValue={said?.remark ?? ''}
        problem={problems.remark}
      />
    </>
  )
}

interface CorrectionProps {
  readonly index: number
  readonly problems: Problems
  readonly onRemove: () => void
}

function CorrectionFields({ index, problems, onRemove }: CorrectionProps) {
  const { at } = useSeat()
  const { data: colleagues = [] } = useQuery(colleaguesQuery(at.unitId))
  const problem = (field: string) => problems[`corrections.${index}.${field}`]
  return (
    <fieldset className="correction-fields">
      <legend>纠偏措施 {index + 1}</legend>
      <WordsField label="措施" name={`measure-${index}`} rows={2} problem={problem('measure')} />
      <div className="form-pair">
        <ChoiceField
          label="责任人"
          name={`owner-${index}`}
          options={colleagues.map(({ id, name, roles }) => ({ value: id, label: `${name}（${roles.join('、')}）` }))}
          problem={problem('ownerId') ?? problems.ownerId}
        />
        <Field label="完成时限" name={`due-${index}`} type="date" problem={problem('dueOn') ?? problems.dueOn} />
      </div>
      <button type="button" className="button button-small" onClick={onRemove}>
        去掉这一项
      </button>
    </fieldset>
  )
}

function useAnswer({ view, subject, goal, onClose }: Props) {
  const { at } = useSeat()
  const queries = useQueryClient()
  const [problems, setProblems] = useState<Problems>(NO_PROBLEMS)
  const save = useMutation({
    mutationFn: (body: z.input<typeof answerLightBody>) =>
      call(ROUTES.answerLight, { params: { ...at, month: view.month }, body }),
    onError: (error) => setProblems(problemsFrom(error)),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['monitoring'] })
      onClose()
    },
  })
  const submit = (form: FormData, corrections: readonly number[]) => {
    const text = (name: string) => String(form.get(name) ?? '')
    const entered = answerLightBody.safeParse({
      goal: goalFor({ subject, goal }),
      ...Object.fromEntries(
        ['situation', 'cause', 'reason', 'measure', 'likelihood', 'handling', 'remark'].map((name) => [
          name,
          text(name),
        ]),
      ),
      corrections: corrections.map((_, index) => ({
        measure: text(`measure-${index}`),
        ownerId: text(`owner-${index}`),
        dueOn: text(`due-${index}`),
      })),
      lateReason: view.isClosed ? text('lateReason') : null,
    })
    setProblems(entered.success ? NO_PROBLEMS : chosenMissing(problemsIn(entered.error)))
    if (entered.success) save.mutate(entered.data)
  }
  return { problems, save, submit }
}

function goalFor({ subject, goal }: { subject: MonitoredSubject; goal: GoalView }): MonitoredGoal {
  if (goal.kind === 'indicator') return { kind: 'indicator', rowId: goal.rowId ?? '' }
  return subject.kind === 'project' ? { kind: 'project', rowId: goal.rowId ?? '' } : { kind: 'unit' }
}

/** A choice that was left open says so in words. */
function chosenMissing(problems: Problems): Problems {
  const words: Readonly<Record<string, string>> = {
    cause: '请选择原因类别',
    likelihood: '请选择完成目标可能性',
    handling: '请选择处理方式',
    dueOn: '请填写完成时限',
  }
  return Object.fromEntries(
    Object.entries(problems).map(([field, message]) => [field, words[field.split('.').at(-1) ?? field] ?? message]),
  )
}
