import {
  changeField,
  type DraftField,
  KIND_TITLES,
  moved,
  toggled,
  withField,
  withKind,
  withoutField,
} from './draft.ts'
import { KindDetails } from './kind-details.tsx'
import type { Editing } from './ledger-editor.tsx'
import { Mark } from './mark.tsx'
import { ProblemNote } from './problem-note.tsx'

/** 字段: one block a field, in the order of the entry form. */
export function FieldRows({ editing }: { readonly editing: Editing }) {
  const { draft, base, problems, change } = editing
  return (
    <section className="section" aria-labelledby="fields-title">
      <div className="section-head">
        <h2 id="fields-title">{base === null ? '字段' : `在“${base.title}”上增加的字段`}</h2>
        <button type="button" className="button button-small" onClick={() => change(withField(draft, base !== null))}>
          增加字段
        </button>
      </div>
      <ProblemNote problems={{ fields: problems.fields ?? '' }} at={problems.fields === undefined ? '-' : 'fields'} />
      <ProblemNote problems={problems} at="list" />
      {draft.fields.length === 0 ? <p className="section-note">还没有增加字段。</p> : null}
      <ol className="own-fields">
        {draft.fields.map((field, index) => (
          <li
            key={field.name}
            data-field={field.name}
            className={field.isRetired ? 'own-field own-field-retired' : 'own-field'}
          >
            {field.isRetired ? (
              <RetiredField editing={editing} field={field} />
            ) : (
              <FieldRow editing={editing} field={field} index={index} />
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface RowProps {
  readonly editing: Editing
  readonly field: DraftField
}

function RetiredField({ editing: { draft, change }, field }: RowProps) {
  return (
    <>
      <span>
        {field.label} <span className="tag">已停用</span>
        <span className="section-note"> 不再录入，已有记录照旧保留</span>
      </span>
      <button
        type="button"
        className="button button-small"
        onClick={() => change(changeField(draft, field.name, { isRetired: false, isOptional: true }))}
      >
        恢复
      </button>
    </>
  )
}

function FieldRow({ editing, field, index }: RowProps & { readonly index: number }) {
  const { draft, base, saved, problems, change } = editing
  const isSaved = saved?.fields.some(({ name }) => name === field.name) === true
  const id = `field-${field.name}`
  return (
    <>
      <div className="own-field-main">
        <label htmlFor={id}>
          名称
          <input
            id={id}
            className="input"
            value={field.label}
            onChange={({ target }) => change(changeField(draft, field.name, { label: target.value }))}
          />
        </label>
        <label>
          类型
          <select
            className="input"
            value={field.type.kind}
            disabled={isSaved}
            title={isSaved ? '已有记录按这个类型保存；要改类型，请停用后另建字段' : undefined}
            onChange={({ target }) => {
              const kind = target.value as DraftField['type']['kind'] // the options are exactly these
              change(withKind(draft, field.name, { kind, isExtension: base !== null }))
            }}
          >
            {Object.entries(KIND_TITLES).map(([kind, title]) => (
              <option key={kind} value={kind}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <KindDetails editing={editing} field={field} isSaved={isSaved} />
      </div>
      <FieldMarks editing={editing} field={field} />
      <div className="own-field-foot">
        <label className="own-field-help">
          填写说明
          <input
            className="input"
            value={field.help ?? ''}
            placeholder="选填，显示在录入表单里"
            onChange={({ target }) =>
              change(changeField(draft, field.name, { help: target.value === '' ? null : target.value }))
            }
          />
        </label>
        <span className="own-actions">
          <MoveButton label="上移" name={field.label} onMove={() => change(moved(draft, field.name, -1))} />
          <MoveButton label="下移" name={field.label} onMove={() => change(moved(draft, field.name, 1))} />
          <button
            type="button"
            className="button button-small"
            onClick={() => change(withoutField(draft, field.name, { isSaved }))}
          >
            {isSaved ? '停用' : '删除'}
          </button>
        </span>
      </div>
      <ProblemNote problems={problems} at={`fields.${index}`} />
    </>
  )
}

function MoveButton({
  label,
  name,
  onMove,
}: {
  readonly label: string
  readonly name: string
  readonly onMove: () => void
}) {
  return (
    <button type="button" className="button button-small" aria-label={`${label}${name}`} onClick={onMove}>
      {label}
    </button>
  )
}

function FieldMarks({ editing: { draft, base, change }, field }: RowProps) {
  return (
    <div className="own-field-marks">
      {base === null ? (
        <Mark
          label="必填"
          isOn={!field.isOptional}
          onChange={() => change(changeField(draft, field.name, { isOptional: !field.isOptional }))}
        />
      ) : null}
      <Mark
        label="显示在列表"
        isOn={draft.list.includes(field.name)}
        onChange={() => change(toggled(draft, 'list', field.name))}
      />
      {base === null ? (
        <Mark
          label="用于判重"
          isOn={draft.identity.includes(field.name)}
          onChange={() => change(toggled(draft, 'identity', field.name))}
        />
      ) : null}
      <label>
        可见范围
        <select
          className="input"
          value={field.privacy}
          onChange={({ target }) => {
            const privacy = target.value as DraftField['privacy'] // the options are exactly these
            change(changeField(draft, field.name, { privacy }))
          }}
        >
          <option value="public">可以公开</option>
          <option value="internal">仅限本单位</option>
          <option value="personal">个人信息，不进报告</option>
        </select>
      </label>
    </div>
  )
}
