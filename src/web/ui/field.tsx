import type { InputHTMLAttributes } from 'react'
import { HelpMark } from './help-mark.tsx'

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string
  readonly name: string
  /** What to enter, in one sentence. */
  readonly help?: string
  /** More than a sentence has room for: opens beside the label. */
  readonly about?: string
  /** What is wrong with what was entered. */
  readonly problem?: string | undefined
}

/** Where a summary of problems leads to. */
export function fieldId(name: string): string {
  return `field-${name}`
}

/** A labelled input; its error stands at the field and is tied to it. */
export function Field({ label, help, about, problem, ...input }: Props) {
  const id = fieldId(input.name)
  const notes = [help === undefined ? null : `${id}-help`, problem === undefined ? null : `${id}-problem`]
  const describedBy = notes.filter((note) => note !== null).join(' ')
  return (
    <div className="field">
      <span className="field-label">
        <label htmlFor={id}>{label}</label>
        {about === undefined ? null : <HelpMark about={label} text={about} />}
      </span>
      <input
        {...input}
        id={id}
        className="input"
        aria-invalid={problem === undefined ? undefined : true}
        aria-describedby={describedBy === '' ? undefined : describedBy}
      />
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
