import { filled, NO_FIGURE } from '../format.ts'
import type { FigureView } from './shown.ts'
import './points.css'

type Explanation = NonNullable<FigureView['explanation']>

/** 得分说明 — rule, arithmetic, what was lost and what would restore it. Nothing for a figure that is not points. */
export function PointsSection({ view }: { readonly view: FigureView }) {
  if (view.explanation === null) return null
  return (
    <section className="inspector-section" aria-label="得分说明">
      <h3>得分说明</h3>
      <PointsExplanation explanation={view.explanation} />
    </section>
  )
}

export function PointsExplanation({ explanation }: { readonly explanation: Explanation }) {
  return (
    <div className="points">
      <PointsBar explanation={explanation} />
      <p className="points-rule">
        {explanation.rule}
        {explanation.confidence === 'unconfirmed' ? <UnconfirmedMark /> : null}
      </p>
      {explanation.steps.length === 0 ? null : (
        <ol className="points-steps" aria-label="计算过程">
          {explanation.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      )}
      {explanation.toRestore === null ? null : (
        <p className="points-restore">
          <strong>怎样得回：</strong>
          {explanation.toRestore}
        </p>
      )}
      {explanation.owed.length === 0 ? null : (
        <div className="points-owed">
          <strong>尚需补充</strong>
          <ul>
            {explanation.owed.map((owed) => (
              <li key={owed}>{owed}</li>
            ))}
          </ul>
        </div>
      )}
      <p className="points-source">依据：{explanation.source}</p>
    </div>
  )
}

function PointsBar({ explanation: { weight, completion, earned, lost } }: { readonly explanation: Explanation }) {
  const facts = [
    { term: '分值', words: weight },
    { term: '完成率', words: completion ?? NO_FIGURE },
    { term: '得分', words: earned ?? NO_FIGURE },
    { term: '失分', words: lost ?? NO_FIGURE },
  ]
  return (
    <>
      <dl className="points-facts">
        {facts.map(({ term, words }) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <svg className="points-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="points-bar-weight" width="100" height="4" />
        <rect className="points-bar-earned" width={filled({ part: earned, of: weight })} height="4" />
      </svg>
    </>
  )
}

/** A default of the rule pack that no person has confirmed yet. */
export function UnconfirmedMark() {
  return (
    <span className="unconfirmed" title="这一规定取自参考资料，尚未经本地财政部门确认">
      未经确认
    </span>
  )
}
