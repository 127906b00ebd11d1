import type { DraftMeasure, KnownField, MeasureParts } from './draft.ts'
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
  const parts = { field: '', of: {}, less: null, base: '', ...measure }
  const set = (kind: DraftMeasure['measure']['kind'], changed: Partial<MeasureParts> = {}) =>
    onChange({ measure: measureOf(kind, { ...parts, ...changed }) })
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
          <MeasuredField
            label={measure.kind === 'ratio' ? '分子' : '字段'}
            name={measure.field}
            fields={measure.kind === 'distinct' ? fields : numbersOf(fields)}
            onChange={(name) => set(measure.kind, { field: name })}
          />
        ) : null}
        {measure.kind === 'ratio' ? (
          <>
            <MeasuredField
              label="减去"
              name={measure.less ?? ''}
              fields={numbersOf(fields)}
              none="不减"
              onChange={(name) => set('ratio', { less: name === '' ? null : name })}
            />
            <MeasuredField
              label="分母"
              name={measure.base}
              fields={numbersOf(fields)}
              onChange={(name) => set('ratio', { base: name })}
            />
          </>
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

function numbersOf(fields: readonly KnownField[]): readonly KnownField[] {
  return fields.filter(({ type }) => NUMBERS.includes(type.kind))
}

interface MeasuredFieldProps {
  readonly label: string
  readonly name: string
  readonly fields: readonly KnownField[]
  /** Words for choosing no field, where that is allowed. */
  readonly none?: string
  readonly onChange: (field: string) => void
}

function MeasuredField({ label, name: chosen, fields, none, onChange }: MeasuredFieldProps) {
  return (
    <label>
      {label}
      <select
        className="input"
        aria-label={label === '字段' ? '统计的字段' : label}
        value={chosen}
        onChange={({ target }) => onChange(target.value)}
      >
        <option value="" disabled={none === undefined}>
          {none ?? (fields.length === 0 ? '没有数量、数值或金额字段' : '请选择')}
        </option>
        {fields.map(({ name, label: words }) => (
          <option key={name} value={name}>
            {words === '' ? '（未命名字段）' : words}
          </option>
        ))}
      </select>
    </label>
  )
}
