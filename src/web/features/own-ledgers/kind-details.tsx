import type { ReactNode } from 'react'
import { changeField, type DraftField } from './draft.ts'
import type { Editing } from './ledger-editor.tsx'
import { Mark } from './mark.tsx'

interface Props {
  readonly editing: Editing
  readonly field: DraftField
  /** Rows may hold values: what gives them their meaning stays. */
  readonly isSaved: boolean
}

/** What each kind of field needs beside its name. */
export function KindDetails({ editing, field, isSaved }: Props) {
  const { type } = field
  const set = (changed: DraftField['type']) => editing.change(changeField(editing.draft, field.name, { type: changed }))
  switch (type.kind) {
    case 'text':
      return (
        <Mark
          label="可以写多行"
          isOn={type.multiline}
          onChange={() => set({ ...type, multiline: !type.multiline, maxLength: type.multiline ? 300 : 5000 })}
        />
      )
    case 'choice':
      return <Options options={type.options} onChange={(options) => set({ ...type, options })} />
    case 'count':
      return <Unit unit={type.unit} isFixed={isSaved} onChange={(unit) => set({ ...type, unit })} />
    case 'decimal':
      return (
        <>
          <Unit unit={type.unit} isFixed={isSaved} onChange={(unit) => set({ ...type, unit })} />
          <Decimals decimals={type.decimals} onChange={(decimals) => set({ ...type, decimals })} />
        </>
      )
    case 'money':
      return (
        <Mark
          label="可以为负（冲减）"
          isOn={type.mayBeNegative}
          onChange={() => set({ ...type, mayBeNegative: !type.mayBeNegative })}
        />
      )
    case 'reference':
      return (
        <Referred
          editing={editing}
          ledger={type.ledger}
          isFixed={isSaved}
          onChange={(ledger) => set({ ...type, ledger })}
        />
      )
    case 'code':
      return (
        <Labelled label="科目">
          <select
            className="input"
            value={type.catalogue}
            onChange={({ target }) =>
              set({ ...type, catalogue: target.value === 'economic' ? 'economic' : 'function' })
            }
          >
            <option value="function">支出功能分类</option>
            <option value="economic">部门预算支出经济分类</option>
          </select>
        </Labelled>
      )
    case 'date':
    case 'flag':
      return null
  }
}

function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: each caller puts its control inside
    <label>
      {label}
      {children}
    </label>
  )
}

interface UnitProps {
  readonly unit: string
  readonly isFixed: boolean
  readonly onChange: (unit: string) => void
}

function Unit({ unit, isFixed, onChange }: UnitProps) {
  return (
    <Labelled label="计量单位">
      <input
        className="input own-field-short"
        value={unit}
        disabled={isFixed}
        title={isFixed ? '已有记录按这个单位填写；要改单位，请停用后另建字段' : undefined}
        onChange={({ target }) => onChange(target.value)}
      />
    </Labelled>
  )
}

function Decimals({
  decimals,
  onChange,
}: {
  readonly decimals: number
  readonly onChange: (decimals: number) => void
}) {
  return (
    <Labelled label="小数位数">
      <input
        className="input own-field-short"
        type="number"
        min={0}
        max={6}
        value={decimals}
        onChange={({ target }) => onChange(Number(target.value))}
      />
    </Labelled>
  )
}

function Options({
  options,
  onChange,
}: {
  readonly options: readonly string[]
  readonly onChange: (options: string[]) => void
}) {
  return (
    <Labelled label="选项（一行一个）">
      <textarea
        className="input"
        rows={Math.max(3, options.length + 1)}
        defaultValue={options.join('\n')}
        onChange={({ target }) =>
          onChange(
            target.value
              .split('\n')
              .map((one) => one.trim())
              .filter((one) => one !== ''),
          )
        }
      />
    </Labelled>
  )
}

interface ReferredProps {
  readonly editing: Editing
  readonly ledger: string
  readonly isFixed: boolean
  readonly onChange: (ledger: string) => void
}

function Referred({ editing: { id, known }, ledger, isFixed, onChange }: ReferredProps) {
  return (
    <Labelled label="引用哪个台账">
      <select className="input" value={ledger} disabled={isFixed} onChange={({ target }) => onChange(target.value)}>
        <option value="" disabled>
          请选择
        </option>
        {known
          .filter((one) => one.id !== id)
          .map((one) => (
            <option key={one.id} value={one.id}>
              {one.title}
            </option>
          ))}
      </select>
    </Labelled>
  )
}
