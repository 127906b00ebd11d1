import type { DraftMeasure, KnownField, Where } from './draft.ts'
import { MEASURE_TITLES, measureOf, withMeasure } from './draft.ts'
import { FilterBuilder } from './filter-builder.tsx'
import type { Editing } from './ledger-editor.tsx'
import { ProblemNote } from './problem-note.tsx'

/** 统计: what is counted from the rows and becomes a figure. */
export function MeasureRows({ editing }: { readonly editing: Editing }) {
  const { draft, base, problems, change } = editing
  const fields: readonly KnownField[] = [...(base?.fields ?? []), ...draft.fields.filter(({ isRetired }) => !isRetired)]
  const set = (name: string, changed: Partial<DraftMeasure>) =>
    change({
      ...draft,
      measures: draft.measures.map((one) => (one.name === name ? { ...one, ...changed } : one)),
    })
  return (
    <section className="section" aria-labelledby="measures-title">
      <div className="section-head">
        <h2 id="measures-title">统计</h2>
        <button type="button" className="button button-small" onClick={() => change(withMeasure(draft))}>
          增加统计
        </button>
      </div>
      <p className="section-note">
        每项统计是一个可打开的数，能绑定指标的实际完成值，也能写进报告；按单选字段的分类另行给出。
      </p>
      <ol className="own-fields">
        {draft.measures.map((measure, index) => (
          <li key={measure.name} className="own-field" data-measure={measure.name}>
            <MeasureRow measure={measure} fields={fields} onChange={(changed) => set(measure.name, changed)} />
            <div className="own-field-foot">
              <span />
              <button
                type="button"
                className="button button-small"
                onClick={() => change({ ...draft, measures: draft.measures.filter((one) => one !== measure) })}
              >
                删除
              </button>
            </div>
            <ProblemNote problems={problems} at={`measures.${index}`} />
          </li>
        ))}
      </ol>
    </section>
  )
}

interface RowProps {
  readonly measure: DraftMeasure
  readonly fields: readonly KnownField[]
  readonly onChange: (changed: Partial<DraftMeasure>) => void
}

function MeasureRow({ measure: { label, measure }, fields, onChange }: RowProps) {
  const field = 'field' in measure ? measure.field : ''
  const of = 'of' in measure ? measure.of : {}
  const set = (kind: DraftMeasure['measure']['kind'], changed: { field?: string; of?: Where; where?: Where } = {}) =>
    onChange({ measure: measureOf(kind, { where: measure.where, field, of, ...changed }) })
  return (
    <>
      <div className="own-field-main">
        <label>
          名称
          <input className="input" value={label} onChange={({ target }) => onChange({ label: target.value })} />
        </label>
        <label>
          算法
          <select
            className="input"
            value={measure.kind}
            onChange={({ target }) => set(target.value as DraftMeasure['measure']['kind'])} // the options are exactly these
          >
            {Object.entries(MEASURE_TITLES).map(([kind, title]) => (
              <option key={kind} value={kind}>
                {title}
              </option>
            ))}
          </select>
        </label>
        {'field' in measure ? (
          <MeasuredField measure={measure} fields={fields} onChange={(name) => set(measure.kind, { field: name })} />
        ) : null}
      </div>
      {'of' in measure ? (
        <FilterBuilder
          title="占比的条件"
          where={measure.of}
          fields={fields}
          onChange={(changed) => set(measure.kind, { of: changed })}
        />
      ) : null}
      <FilterBuilder
        title={'of' in measure ? '其中只看（作为分母的记录）' : '只统计'}
        where={measure.where}
        fields={fields}
        onChange={(changed) => set(measure.kind, { where: changed })}
      />
    </>
  )
}

const NUMBERS: readonly string[] = ['count', 'decimal', 'money']

interface MeasuredFieldProps {
  readonly measure: Extract<DraftMeasure['measure'], { field: string }>
  readonly fields: readonly KnownField[]
  readonly onChange: (field: string) => void
}

function MeasuredField({ measure, fields, onChange }: MeasuredFieldProps) {
  const usable = fields.filter(({ type }) => measure.kind === 'distinct' || NUMBERS.includes(type.kind))
  return (
    <label>
      字段
      <select
        className="input"
        aria-label="统计的字段"
        value={measure.field}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="" disabled>
          {usable.length === 0 ? '没有数量、数值或金额字段' : '请选择'}
        </option>
        {usable.map(({ name, label }) => (
          <option key={name} value={name}>
            {label === '' ? '（未命名字段）' : label}
          </option>
        ))}
      </select>
    </label>
  )
}
