import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { EvaluationView } from '../../../contract/evaluation-view.ts'
import { UnconfirmedMark } from '../../ui/figure/points-section.tsx'
import { wholeNumber } from '../../ui/format.ts'
import { ComparisonTable } from './pack-comparison.tsx'

/** Which rules the points follow, where they come from, what of them is unconfirmed, and a look by other rules. */
export function PackBar({ view }: { readonly view: EvaluationView }) {
  const { pack } = view
  const own = pack.alternatives.find(({ isDefault }) => isDefault)
  const isOwn = own === undefined || own.id === pack.id
  const [isComparing, setComparing] = useState(false)
  return (
    <section className="pack" aria-label="规则包">
      <div className="pack-line">
        <p>
          <span className="pack-label">规则包</span>
          <strong>{pack.title}</strong>
          <span className="pack-source">依据 {pack.source}</span>
        </p>
        {pack.alternatives.length < 2 ? null : (
          <button
            type="button"
            className="button no-print"
            aria-expanded={isComparing}
            onClick={() => setComparing(!isComparing)}
          >
            {isComparing ? '收起比较' : '比较各规则包的总分'}
          </button>
        )}
      </div>
      <Alternatives pack={pack} />
      {isComparing ? <ComparisonTable view={view} /> : null}
      <Unconfirmed pack={pack} />
      {isOwn ? null : (
        <p className="notice notice-watch" role="status">
          正在按“{pack.title}”试算。本单位适用“{own.title}”，以下得分仅供比较，不是正式自评结果。
        </p>
      )}
    </section>
  )
}

function Unconfirmed({ pack }: Pick<EvaluationView, 'pack'>) {
  if (pack.unconfirmed.length === 0) return null
  return (
    <details className="disclosure">
      <summary>
        <UnconfirmedMark /> 其中 {wholeNumber(pack.unconfirmed.length)} 项规定取自参考资料，尚未经本地财政部门确认
      </summary>
      <ul className="pack-unconfirmed">
        {pack.unconfirmed.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  )
}

function Alternatives({ pack }: Pick<EvaluationView, 'pack'>) {
  const navigate = useNavigate()
  if (pack.alternatives.length < 2) return null
  return (
    <div className="pack-choice no-print">
      <span id="pack-choice">换一个规则包看</span>
      <fieldset className="segments" aria-labelledby="pack-choice">
        {pack.alternatives.map(({ id, title, isDefault }) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === pack.id}
            onClick={() =>
              navigate({
                to: '.',
                search: (before) => ({ ...before, pack: isDefault ? undefined : id }),
                resetScroll: false,
              })
            }
          >
            {title}
            {isDefault ? '（本单位）' : ''}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
