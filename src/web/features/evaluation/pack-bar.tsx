import { useNavigate } from '@tanstack/react-router'
import type { EvaluationView } from '../../../contract/evaluation-view.ts'
import { wholeNumber } from '../../ui/format.ts'

/** Which rules the points follow, where they come from, what of them is unconfirmed, and a look by other rules. */
export function PackBar({ view: { pack } }: { readonly view: EvaluationView }) {
  const own = pack.alternatives.find(({ isDefault }) => isDefault)
  const isOwn = own === undefined || own.id === pack.id
  return (
    <section className="pack" aria-label="规则包">
      <div className="pack-line">
        <p>
          <span className="pack-label">规则包</span>
          <strong>{pack.title}</strong>
          <span className="pack-source">依据 {pack.source}</span>
        </p>
        <Alternatives pack={pack} />
      </div>
      {pack.unconfirmed.length === 0 ? null : (
        <details className="disclosure">
          <summary>
            <span className="unconfirmed">未经确认</span> 其中 {wholeNumber(pack.unconfirmed.length)}{' '}
            项规定取自参考资料，尚未经本地财政部门确认
          </summary>
          <ul className="pack-unconfirmed">
            {pack.unconfirmed.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
      {isOwn ? null : (
        <p className="notice notice-watch" role="status">
          正在按“{pack.title}”试算。本单位适用“{own.title}”，以下得分仅供比较，不是正式自评结果。
        </p>
      )}
    </section>
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
