import { type FormEvent, useState } from 'react'
import { problemsFrom } from '../../api/form-problems.ts'
import { Field } from '../../ui/field.tsx'

interface Props {
  readonly action: string
  readonly name: string
  readonly mayShare?: boolean
  readonly isPending: boolean
  readonly error: Error | null
  readonly onClose: () => void
  readonly onSubmit: (entered: { readonly name: string; readonly isShared: boolean }) => void
}

/** A view's name, and whether the unit has it too. */
export function ViewForm({ action, name, mayShare = false, isPending, error, onClose, onSubmit }: Props) {
  const [problem, setProblem] = useState<string | undefined>(undefined)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const entered = String(form.get('view-name') ?? '').trim()
    setProblem(entered === '' ? '请填写视图名称' : undefined)
    if (entered !== '') onSubmit({ name: entered, isShared: form.get('view-shared') === 'on' })
  }
  const refused = problemsFrom(error).name ?? error?.message
  return (
    <form className="views-form" onSubmit={submit} noValidate>
      {/* Opened by a person who is about to type. */}
      <Field
        label="视图名称"
        name="view-name"
        defaultValue={name}
        maxLength={40}
        autoComplete="off"
        problem={problem ?? refused}
      />
      {mayShare ? (
        <label className="views-shared">
          <input type="checkbox" name="view-shared" /> 共享给本单位
        </label>
      ) : null}
      <div className="views-actions">
        <button type="submit" className="button button-small button-primary" disabled={isPending}>
          {action}
        </button>
        <button type="button" className="button button-small" onClick={onClose}>
          取消
        </button>
      </div>
    </form>
  )
}
