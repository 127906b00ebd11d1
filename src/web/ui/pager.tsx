import { wholeNumber } from './format.ts'

interface Props {
  /** Of what: 记录, 预算指标. */
  readonly what?: string
  readonly total: number
  readonly limit: number
  readonly offset: number
  readonly onMove: (offset: number) => void
}

/** `第 21—40 条，共 236 条`, with a step to either side. */
export function Pager({ what = '记录', total, limit, offset, onMove }: Props) {
  if (total === 0) return null
  const last = Math.min(offset + limit, total)
  return (
    <nav className="pager" aria-label={`${what}翻页`}>
      <span>
        第 {wholeNumber(offset + 1)}—{wholeNumber(last)} 条，共 {wholeNumber(total)} 条
      </span>
      {total <= limit ? null : (
        <span className="pager-steps">
          <button
            type="button"
            className="button button-small"
            disabled={offset === 0}
            onClick={() => onMove(Math.max(0, offset - limit))}
          >
            上一页
          </button>
          <button
            type="button"
            className="button button-small"
            disabled={last >= total}
            onClick={() => onMove(offset + limit)}
          >
            下一页
          </button>
        </span>
      )}
    </nav>
  )
}
