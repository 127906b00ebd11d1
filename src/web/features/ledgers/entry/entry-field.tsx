import { useId } from 'react'
import { pickedFrom } from '../../../ui/grid/cell-text.ts'
import type { GridColumn } from '../../../ui/grid/grid-types.ts'
import { useChoiceSearch } from '../../../ui/grid/use-choices.ts'
import { HelpMark } from '../../../ui/help-mark.tsx'

interface Props {
  readonly column: GridColumn
  readonly text: string
  readonly problem: string | undefined
  readonly isFirst: boolean
  readonly onText: (text: string) => void
  /** Asked what the text means once it is left, where rows are looked up. */
  readonly onLeft: (text: string) => void
}

export function entryFieldId(name: string): string {
  return `entry-${name.replace('$', 'row-')}`
}

/** One field of the form: its control by kind, help beside it, what is wrong under it. */
export function EntryField({ column, text, problem, isFirst, onText, onLeft }: Props) {
  const id = entryFieldId(column.name)
  const { label, help = null, isOptional } = column
  const notes = [help === null ? '' : `${id}-help`, problem === undefined ? '' : `${id}-problem`]
  return (
    <div className="field">
      <span className="field-label">
        <label htmlFor={id}>
          {label}
          {unitOf(column)}
          {isOptional ? <small> 选填</small> : null}
        </label>
        {help === null ? null : <HelpMark about={label} text={help} isPassedBy />}
      </span>
      <Control
        column={column}
        attributes={{
          id,
          name: column.name,
          className: 'input',
          'aria-invalid': problem === undefined ? undefined : true,
          'aria-describedby': notes.filter((note) => note !== '').join(' ') || undefined,
          'aria-required': !isOptional,
          ...(isFirst ? { 'data-first-focus': '' } : {}),
        }}
        text={text}
        onText={onText}
        onLeft={onLeft}
      />
      {help === null ? null : (
        <span id={`${id}-help`} className="visually-hidden">
          {help}
        </span>
      )}
      {problem === undefined ? null : (
        <p id={`${id}-problem`} className="field-error">
          {problem}
        </p>
      )}
    </div>
  )
}

function unitOf({ type }: GridColumn): string {
  const unit = type.kind === 'money' ? '元' : type.kind === 'count' || type.kind === 'decimal' ? type.unit : ''
  return unit === '' ? '' : `（${unit}）`
}

interface ControlProps {
  readonly column: GridColumn
  readonly attributes: { readonly id: string; readonly className: string } & Readonly<Record<string, unknown>>
  readonly text: string
  readonly onText: (text: string) => void
  readonly onLeft: (text: string) => void
}

/** The right keyboard on a phone: digits for numbers, the day's own wheel, lists to choose from. */
function Control({ column, attributes, text, onText, onLeft }: ControlProps) {
  const given = {
    ...attributes,
    value: text,
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => onText(value),
  }
  const { type, days } = column
  switch (type.kind) {
    case 'text':
      return type.multiline ? <textarea {...given} rows={3} /> : <input {...given} maxLength={type.maxLength} />
    case 'date':
      return <input {...given} type="date" min={days?.from} max={days?.to} />
    case 'money':
    case 'decimal':
      return <input {...given} inputMode="decimal" autoComplete="off" />
    case 'count':
      return <input {...given} inputMode="numeric" autoComplete="off" />
    case 'choice':
    case 'flag':
      return (
        <select {...given}>
          <option value="">请选择</option>
          {(pickedFrom(column) ?? []).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )
    case 'reference':
    case 'code':
      return <Picker column={column} given={given} text={text} onLeft={onLeft} />
  }
}

interface PickerProps extends Pick<ControlProps, 'column' | 'text' | 'onLeft'> {
  readonly given: Readonly<Record<string, unknown>>
}

/** Words of a name or the digits of a code narrow the list; where rows are too many to hold they are found as one types. */
function Picker({ column, given, text, onLeft }: PickerProps) {
  const list = useId()
  const { lookup, choices = [] } = column
  const search = useChoiceSearch(lookup, text)
  return (
    <>
      <input
        {...given}
        list={list}
        autoComplete="off"
        placeholder="输入名称或代码查找"
        onBlur={() => lookup !== undefined && text.trim() !== '' && onLeft(text.trim())}
      />
      <datalist id={list}>
        {(lookup === undefined ? choices : search.choices).map(({ value, label }) => (
          <option key={value} value={label} />
        ))}
      </datalist>
      {lookup === undefined ||
      text === '' ||
      search.note === null ||
      choices.some(({ label }) => label === text) ? null : (
        <p className="section-note" role="status">
          {search.note}
        </p>
      )}
    </>
  )
}
