import type { Draft } from './entry-drafts.ts'

interface Props {
  readonly id: string
  readonly draft: Draft
  readonly causes: readonly string[]
  /** The points ask for a reason. */
  readonly isAsked: boolean
  readonly onChange: (draft: Draft) => void
}

/** 偏差原因与改进措施 — open where it is asked for or given. */
export function DeviationFields({ id, draft, causes, isAsked, onChange }: Props) {
  const isGiven = draft.deviationReason !== ''
  return (
    <details className="disclosure" open={isAsked || isGiven}>
      <summary>
        偏差原因与改进措施
        {isAsked && !isGiven ? <span className="tag tag-small tag-watch">应填写</span> : null}
      </summary>
      <div className="entry-deviation">
        <div className="field">
          <label htmlFor={`cause-${id}`}>原因类别</label>
          <select
            id={`cause-${id}`}
            className="input"
            value={draft.cause}
            onChange={(event) => onChange({ ...draft, cause: event.target.value })}
          >
            <option value="">请选择</option>
            {causes.map((cause) => (
              <option key={cause} value={cause}>
                {cause}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`deviation-${id}`}>偏差原因</label>
          <textarea
            id={`deviation-${id}`}
            className="input"
            rows={2}
            maxLength={5000}
            value={draft.deviationReason}
            onChange={(event) => onChange({ ...draft, deviationReason: event.target.value })}
          />
        </div>
        <div className="field">
          <label htmlFor={`measure-${id}`}>改进措施</label>
          <textarea
            id={`measure-${id}`}
            className="input"
            rows={2}
            maxLength={5000}
            value={draft.measure}
            onChange={(event) => onChange({ ...draft, measure: event.target.value })}
          />
        </div>
      </div>
    </details>
  )
}
