import { conditionOf, OPERATOR_TITLES, type Operator, operatorsFor, partsOf } from './conditions.ts'
import type { KnownField, Where } from './draft.ts'

interface Props {
  readonly title: string
  readonly where: Where
  readonly fields: readonly KnownField[]
  readonly onChange: (where: Where) => void
}

/** 条件: every one must hold; one a field. */
export function FilterBuilder({ title, where, fields, onChange }: Props) {
  const used = Object.keys(where)
  const free = fields.filter(({ name }) => !used.includes(name))
  return (
    <fieldset className="own-filter">
      <legend>{title}</legend>
      {used.length === 0 ? <span className="section-note">全部记录</span> : null}
      {Object.entries(where).map(([name, condition]) => {
        const field = fields.find((one) => one.name === name)
        const { [name]: _removed, ...others } = where
        return (
          <div key={name} className="own-condition">
            <span>{field?.label ?? '（已停用的字段）'}</span>
            {field === undefined ? null : (
              <ConditionRow
                field={field}
                days={fields.filter((one) => one.type.kind === 'date' && one.name !== name)}
                condition={condition}
                onChange={(changed) => onChange({ ...where, [name]: changed })}
              />
            )}
            <button type="button" className="button button-small" onClick={() => onChange(others)}>
              去掉
            </button>
          </div>
        )
      })}
      {free.length === 0 ? null : (
        <select
          className="input own-filter-add"
          aria-label={`${title}：增加条件`}
          value=""
          onChange={({ target }) => {
            const field = free.find(({ name }) => name === target.value)
            if (field !== undefined)
              onChange({
                ...where,
                [field.name]: conditionOf({ operator: 'is', text: firstValue(field), type: field.type }),
              })
          }}
        >
          <option value="">增加条件…</option>
          {free.map(({ name, label }) => (
            <option key={name} value={name}>
              {label === '' ? '（未命名字段）' : label}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  )
}

function firstValue({ type }: KnownField): string {
  if (type.kind === 'choice') return type.options[0] ?? ''
  return type.kind === 'flag' ? '是' : ''
}

interface RowProps {
  readonly field: KnownField
  /** Other fields that hold a day. */
  readonly days: readonly KnownField[]
  readonly condition: Where[string]
  readonly onChange: (condition: Where[string]) => void
}

function ConditionRow({ field: { type, label }, days, condition, onChange }: RowProps) {
  const { operator, text } = partsOf(condition ?? null, type)
  const set = (changed: { operator?: Operator; text?: string }) =>
    onChange(conditionOf({ operator, text, type, ...changed }))
  return (
    <>
      <select
        className="input"
        aria-label={`${label}的比较方式`}
        value={operator}
        onChange={({ target }) => {
          const next = target.value as Operator // the options are exactly these
          const other = next === 'onOrBefore' ? (days[0]?.name ?? '') : operator === 'onOrBefore' ? '' : text
          set({ operator: next, text: other })
        }}
      >
        {operatorsFor(type.kind)
          .filter((one) => one !== 'onOrBefore' || days.length > 0)
          .map((one) => (
            <option key={one} value={one}>
              {OPERATOR_TITLES[one]}
            </option>
          ))}
      </select>
      {operator === 'empty' || operator === 'filled' ? null : operator === 'onOrBefore' ? (
        <select
          className="input"
          aria-label={`${label}不晚于`}
          value={text}
          onChange={({ target }) => set({ text: target.value })}
        >
          {days.map((one) => (
            <option key={one.name} value={one.name}>
              {one.label === '' ? '（未命名字段）' : one.label}
            </option>
          ))}
        </select>
      ) : (
        <ValueInput
          key={operator}
          field={{ type, label }}
          isSingle={operator !== 'in' && operator !== 'between' && operator !== 'startsWith'}
          text={text}
          onChange={(changed) => set({ text: changed })}
        />
      )}
    </>
  )
}

interface ValueProps {
  readonly field: Pick<KnownField, 'type' | 'label'>
  readonly text: string
  /** One whole value, not several or a part of one. */
  readonly isSingle: boolean
  readonly onChange: (text: string) => void
}

function ValueInput({ field: { type, label }, text, isSingle, onChange }: ValueProps) {
  const name = `${label}的值`
  const options = type.kind === 'choice' ? type.options : type.kind === 'flag' ? ['是', '否'] : null
  if (options !== null && isSingle) {
    return (
      <select className="input" aria-label={name} value={text} onChange={({ target }) => onChange(target.value)}>
        {options.includes(text) ? null : <option value={text}>{text === '' ? '请选择' : text}</option>}
        {options.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </select>
    )
  }
  return (
    <input
      className="input"
      aria-label={name}
      type={type.kind === 'date' && isSingle ? 'date' : 'text'}
      // What is being written is the person's own: a value read back would move under the cursor.
      defaultValue={text}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}
