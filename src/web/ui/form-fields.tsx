import type { ReactNode } from 'react'
import { fieldId } from './field.tsx'
import { HelpMark } from './help-mark.tsx'

interface Common {
  readonly label: string
  readonly name: string
  readonly help?: string
  /** More than a sentence has room for: opens beside the label. */
  readonly about?: string
  readonly problem?: string | undefined
}

interface WordsProps extends Common {
  readonly rows?: number
  readonly defaultValue?: string
  readonly isFirst?: boolean
}

/** A labelled field for several lines. */
export function WordsField({ rows = 3, defaultValue = '', isFirst = false, ...common }: WordsProps) {
  return (
    <Labelled {...common}>
      <textarea
        {...ties(common)}
        name={common.name}
        className="input"
        rows={rows}
        maxLength={5000}
        defaultValue={defaultValue}
        {...(isFirst ? { 'data-first-focus': true } : {})}
      />
    </Labelled>
  )
}

interface ChoiceProps extends Common {
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly defaultValue?: string
  /** What stands there while nothing is chosen. */
  readonly empty?: string
}

/** A labelled choice of one. */
export function ChoiceField({ options, defaultValue = '', empty = '请选择', ...common }: ChoiceProps) {
  return (
    <Labelled {...common}>
      <select {...ties(common)} name={common.name} className="input" defaultValue={defaultValue}>
        <option value="">{empty}</option>
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function ties({ name, help, problem }: Common) {
  const id = fieldId(name)
  const notes = [help === undefined ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`]
  const describedBy = notes.filter((note) => note !== '').join(' ')
  return {
    id,
    'aria-invalid': problem === undefined ? undefined : true,
    'aria-describedby': describedBy === '' ? undefined : describedBy,
  }
}

function Labelled({ label, name, help, about, problem, children }: Common & { readonly children: ReactNode }) {
  const id = fieldId(name)
  return (
    <div className="field">
      <span className="field-label">
        <label htmlFor={id}>{label}</label>
        {about === undefined ? null : <HelpMark about={label} text={about} />}
      </span>
      {children}
      {help === undefined ? null : (
        <p id={`${id}-help`} className="field-help">
          {help}
        </p>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
    </div>
  )
}
