import { Field } from '../../ui/field.tsx'
import type { Editing } from './ledger-editor.tsx'
import { ProblemNote } from './problem-note.tsx'

/** Name, counter word and the day on which a row happens. */
export function Basics({ editing: { draft, problems, change } }: { readonly editing: Editing }) {
  const days = draft.fields.filter(({ type, isRetired }) => type.kind === 'date' && !isRetired)
  return (
    <section className="section" aria-labelledby="basics-title">
      <div className="section-head">
        <h2 id="basics-title">基本情况</h2>
      </div>
      <div className="own-ledger-basics">
        <Field
          label="台账名称"
          name="title"
          value={draft.title}
          problem={problems.title}
          onChange={({ target }) => change({ ...draft, title: target.value })}
        />
        <Field
          label="计数单位"
          name="rowUnit"
          help="一条记录叫一“次”、一“件”还是一“户”"
          value={draft.rowUnit}
          problem={problems.rowUnit}
          onChange={({ target }) => change({ ...draft, rowUnit: target.value })}
        />
        <div className="field">
          <label htmlFor="happened-on">发生日期</label>
          <select
            id="happened-on"
            className="input"
            value={draft.happenedOn ?? ''}
            onChange={({ target }) => change({ ...draft, happenedOn: target.value === '' ? null : target.value })}
          >
            <option value="">不分日期，属于全年</option>
            {days.map(({ name, label }) => (
              <option key={name} value={name}>
                {label === '' ? '（未命名日期字段）' : label}
              </option>
            ))}
          </select>
          <p className="field-help">按哪个日期归入月份和年度</p>
          <ProblemNote problems={problems} at="happenedOn" />
        </div>
      </div>
    </section>
  )
}
