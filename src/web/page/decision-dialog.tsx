import { useState } from 'react'
import { Field } from '../ui/field.tsx'
import { FormDialog } from '../ui/form-dialog.tsx'
import { WordsField } from '../ui/form-fields.tsx'

/** What a step wants to know. */
export interface Asked {
  readonly name: 'reason' | 'documentNumber'
  readonly label: string
  readonly isRequired: boolean
}

/** 退回 says why. */
export const RETURN_REASON: Asked = { name: 'reason', label: '退回原因', isRequired: true }

export type Said = Readonly<Record<Asked['name'], string>>

interface Props {
  /** 提交审核, 通过, 退回修改. */
  readonly title: string
  /** What it does, before it is done. */
  readonly consequence: string
  readonly asks: readonly Asked[]
  readonly isPending: boolean
  readonly isBlocked?: boolean
  readonly error: Error | null
  readonly onConfirm: (said: Said) => void
  readonly onClose: () => void
}

/** A step of an approval, confirmed by whoever takes it. */
export function DecisionDialog({ title, consequence, asks, onConfirm, ...dialog }: Props) {
  const [missing, setMissing] = useState<readonly string[]>([])
  const submit = (form: FormData) => {
    const text = (name: Asked['name']) => String(form.get(name) ?? '').trim()
    const left = asks.filter(({ name, isRequired }) => isRequired && text(name) === '').map(({ name }) => name)
    setMissing(left)
    if (left.length === 0) onConfirm({ reason: text('reason'), documentNumber: text('documentNumber') })
  }
  return (
    <FormDialog title={title} action={`确认${title}`} onSubmit={submit} {...dialog}>
      <p>{consequence}</p>
      {asks.map((asked, place) => (
        <Answered key={asked.name} asked={asked} isFirst={place === 0} isMissing={missing.includes(asked.name)} />
      ))}
    </FormDialog>
  )
}

interface AnsweredProps {
  readonly asked: Asked
  readonly isFirst: boolean
  readonly isMissing: boolean
}

function Answered({ asked: { name, label, isRequired }, isFirst, isMissing }: AnsweredProps) {
  const common = {
    name,
    label: isRequired ? label : `${label}（可不填）`,
    problem: isMissing ? `没有填写，应写明${label}` : undefined,
  }
  if (name === 'reason') return <WordsField {...common} rows={4} isFirst={isFirst} />
  return <Field {...common} maxLength={100} autoComplete="off" {...(isFirst ? { 'data-first-focus': true } : {})} />
}
