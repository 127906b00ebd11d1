import type { DraftField } from './draft.ts'
import type { Editing } from './ledger-editor.tsx'

/** 录入表单预览: how the clerk will meet the ledger. */
export function FormPreview({ editing: { draft, base } }: { readonly editing: Editing }) {
  const fields: readonly Omit<DraftField, 'isRetired'>[] = [
    ...(base?.fields ?? []),
    ...draft.fields.filter(({ isRetired }) => !isRetired),
  ]
  return (
    <aside className="own-preview" aria-label="录入表单预览">
      <h2>录入表单预览</h2>
      <fieldset disabled>
        <legend className="visually-hidden">{draft.title}</legend>
        {fields.map((field) => (
          <div key={field.name} className="field">
            <span className="own-preview-label">
              {labelOf(field)}
              {field.isOptional ? <span className="section-note">（选填）</span> : null}
            </span>
            <PreviewInput type={field.type} label={field.label} />
            {field.help === null ? null : <p className="field-help">{field.help}</p>}
          </div>
        ))}
      </fieldset>
    </aside>
  )
}

function labelOf({ label, type }: Pick<DraftField, 'label' | 'type'>): string {
  const name = label === '' ? '（未命名字段）' : label
  if (type.kind === 'money') return `${name}（元）`
  return (type.kind === 'count' || type.kind === 'decimal') && type.unit !== '' ? `${name}（${type.unit}）` : name
}

function PreviewInput({ type, label }: { readonly type: DraftField['type']; readonly label: string }) {
  switch (type.kind) {
    case 'choice':
      return (
        <select className="input" aria-label={label}>
          <option>{type.options.length === 0 ? '请先写选项' : type.options.join(' / ')}</option>
        </select>
      )
    case 'flag':
      return (
        <select className="input" aria-label={label}>
          <option>是 / 否</option>
        </select>
      )
    case 'reference':
    case 'code':
      return <input className="input" aria-label={label} placeholder="从已有的里面选" />
    case 'date':
      return <input className="input" aria-label={label} placeholder="2020-06-30" />
    case 'text':
      return type.multiline ? (
        <textarea className="input" aria-label={label} rows={2} />
      ) : (
        <input className="input" aria-label={label} />
      )
    case 'count':
    case 'decimal':
    case 'money':
      return <input className="input own-preview-number" aria-label={label} placeholder="0" />
    default:
      return type satisfies never
  }
}
