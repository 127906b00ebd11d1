import { useState } from 'react'
import type { LedgerView } from '../../../../contract/ledger-view.ts'
import type { IndicatorEntry } from '../../../../contract/objectives-view.ts'
import { fieldId } from '../../../ui/field.tsx'
import { FormDialog } from '../../../ui/form-dialog.tsx'
import { type BulkChange, bulkChanges, weightSum } from './bulk.ts'

interface Props {
  readonly ledger: LedgerView
  /** The chosen indicators. */
  readonly indicators: readonly IndicatorEntry[]
  /** What 所属项目 may be. */
  readonly projects: readonly { readonly id: string; readonly name: string }[]
  readonly isPending: boolean
  readonly error: Error | null
  readonly onApply: (changes: readonly BulkChange[]) => void
  readonly onClose: () => void
}

const SHARE_OUT = 'share-out'

/** What makes sense to set for several indicators at once. */
const FIELDS = [
  'weight',
  'comparator',
  'origin',
  'targetBasis',
  'valueMethod',
  'valueSource',
  'accumulation',
  'scoringRule',
  'project',
  'evidenceRequirement',
]

/** 成批修改 — which field, what it becomes, and every change shown before it is made. */
export function BulkDialog({ ledger, indicators, projects, isPending, error, onApply, onClose }: Props) {
  const [chosen, setChosen] = useState('weight')
  const [value, setValue] = useState('')
  const [isAsked, setAsked] = useState(false)
  const entry =
    chosen === SHARE_OUT
      ? ({ kind: 'share-out', total: value.trim() } as const)
      : ({ kind: 'set', field: chosen, value: value.trim() } as const)
  const { changes, problem } = bulkChanges(indicators, entry)
  const field = ledger.fields.find(({ name }) => name === (chosen === SHARE_OUT ? 'weight' : chosen))
  const shown = isAsked ? problem : null
  return (
    <FormDialog
      title={`修改所选 ${indicators.length} 个指标`}
      action={changes.length === 0 ? '应用' : `应用到 ${changes.length} 个指标`}
      isWide
      isPending={isPending}
      error={error}
      onClose={onClose}
      onSubmit={() => {
        setAsked(true)
        if (problem === null && changes.length > 0) onApply(changes)
      }}
    >
      <div className="form-pair">
        <div className="field">
          <label htmlFor={fieldId('bulk-field')}>改哪一项</label>
          <select
            id={fieldId('bulk-field')}
            className="input"
            value={chosen}
            data-first-focus
            onChange={({ target }) => {
              setChosen(target.value)
              setValue('')
              setAsked(false)
            }}
          >
            {FIELDS.map((name) => (
              <option key={name} value={name}>
                {ledger.fields.find((one) => one.name === name)?.label}
                {name === 'weight' ? '（每个改为）' : ''}
              </option>
            ))}
            <option value={SHARE_OUT}>分值（所选合计改为，按现有比例分配）</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor={fieldId('bulk-value')}>改为</label>
          <ValueInput field={field} value={value} projects={projects} isWrong={shown !== null} onChange={setValue} />
          {shown === null ? null : (
            <p id={`${fieldId('bulk-value')}-problem`} className="field-error">
              {shown}
            </p>
          )}
        </div>
      </div>
      <Preview indicators={indicators} changes={changes} projects={projects} isWeight={field?.name === 'weight'} />
    </FormDialog>
  )
}

interface ValueProps extends Pick<Props, 'projects'> {
  readonly field: LedgerView['fields'][number] | undefined
  readonly value: string
  readonly isWrong: boolean
  readonly onChange: (value: string) => void
}

function ValueInput({ field, value, projects, isWrong, onChange }: ValueProps) {
  const common = {
    id: fieldId('bulk-value'),
    className: 'input',
    value,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': isWrong ? `${fieldId('bulk-value')}-problem` : undefined,
    onChange: ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value),
  }
  const options = optionsOf(field, projects)
  if (options === null) return <input {...common} inputMode={field?.name === 'weight' ? 'decimal' : undefined} />
  return (
    <select {...common}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}

function optionsOf(field: ValueProps['field'], projects: Props['projects']) {
  if (field?.name === 'project') {
    return [{ value: '', label: '部门整体支出' }, ...projects.map(({ id, name }) => ({ value: id, label: name }))]
  }
  if (field?.type.kind !== 'choice') return null
  const empty = { value: '', label: field.isOptional ? '（空）' : '请选择' }
  return [empty, ...field.type.options.map((option) => ({ value: option, label: option }))]
}

interface PreviewProps extends Pick<Props, 'indicators' | 'projects'> {
  readonly changes: readonly BulkChange[]
  readonly isWeight: boolean
}

function Preview({ indicators, changes, projects, isWeight }: PreviewProps) {
  if (changes.length === 0) return <p className="section-note">填写后，这里逐个列出修改前后。</p>
  const words = ({ field }: BulkChange, value: BulkChange['before']) => {
    if (field === 'project') return projects.find(({ id }) => id === value)?.name ?? '部门整体支出'
    return value === null || value === '' ? '（空）' : String(value)
  }
  return (
    <div className="table-scroll bulk-preview">
      <table className="table">
        <caption className="visually-hidden">修改前后对照</caption>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">现为</th>
            <th scope="col">改为</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.id}>
              <th scope="row">{String(indicators.find(({ id }) => id === change.id)?.values.name ?? '')}</th>
              <td>{words(change, change.before)}</td>
              <td>{words(change, change.after)}</td>
            </tr>
          ))}
        </tbody>
        {isWeight ? (
          <tfoot>
            <tr>
              <th scope="row">所选合计</th>
              <td>{weightSum(indicators, [])}</td>
              <td>{weightSum(indicators, changes)}</td>
            </tr>
          </tfoot>
        ) : null}
      </table>
    </div>
  )
}
