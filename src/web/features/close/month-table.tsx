import type { CloseView } from '../../../contract/close-view.ts'
import { minute, wholeNumber } from '../../ui/format.ts'
import { useNarrow } from '../../ui/use-narrow.ts'

type Month = CloseView['months'][number]

interface Props {
  readonly view: CloseView
  readonly onReopen: (month: number) => void
}

/** The year's months, one a line. */
export function MonthTable({ view, onReopen }: Props) {
  const isNarrow = useNarrow()
  return (
    <section className="section" aria-labelledby="close-months">
      <div className="section-head">
        <h2 id="close-months">各月情况</h2>
        <span className="section-note">{standing(view)}</span>
      </div>
      {isNarrow ? <MonthCards view={view} onReopen={onReopen} /> : <MonthRows view={view} onReopen={onReopen} />}
    </section>
  )
}

function MonthRows({ view, onReopen }: Props) {
  return (
    <div className="table-scroll">
      <table className="table close-months">
        <thead>
          <tr>
            <th scope="col">月份</th>
            <th scope="col">状态</th>
            <th scope="col" className="is-number">
              记录（条）
            </th>
            <th scope="col" className="is-number">
              补录（条）
            </th>
            <th scope="col">还缺</th>
            <th scope="col">结账</th>
          </tr>
        </thead>
        <tbody>
          {view.months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{month.month} 月</th>
              <td data-state={month.state} className="close-state">
                {stateOf(view, month)}
              </td>
              <td className="is-number">{month.rows === 0 ? '—' : wholeNumber(month.rows)}</td>
              <td className="is-number">{month.late === 0 ? '—' : wholeNumber(month.late)}</td>
              <td>
                <Lacking month={month} />
              </td>
              <td>
                <Closing view={view} month={month} onReopen={onReopen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** On a phone: a month is a card. */
function MonthCards({ view, onReopen }: Props) {
  return (
    <ul className="late-entries">
      {view.months.map((month) => (
        <li key={month.month} className="late-entry">
          <p data-state={month.state} className="close-state">
            <strong>{month.month} 月</strong> {stateOf(view, month)}
          </p>
          <p className="late-entry-by">
            记录 {wholeNumber(month.rows)} 条{month.late === 0 ? '' : `，其中补录 ${month.late} 条`}
          </p>
          <Lacking month={month} />
          <Closing view={view} month={month} onReopen={onReopen} />
        </li>
      ))}
    </ul>
  )
}

function Closing({ view, month, onReopen }: Props & { readonly month: Month }) {
  const { rights, isYearClosed, through } = view
  const mayReopen = rights.reopen && !isYearClosed && month.month <= through
  if (month.closedAt === null) return null
  return (
    <div className="close-by">
      <span>
        {month.closedBy}，{minute(month.closedAt)}
      </span>
      {mayReopen ? (
        <button type="button" className="button button-small" onClick={() => onReopen(month.month)}>
          重新打开
        </button>
      ) : null}
    </div>
  )
}

function stateOf({ isYearClosed }: CloseView, { state }: Month): string {
  return isYearClosed ? '● 年度已结账' : STATES[state]
}

const STATES: Readonly<Record<Month['state'], string>> = { closed: '● 已结账', open: '○ 未结账', ahead: '· 未过完' }

function standing({ isYearClosed, through, toClose }: CloseView): string {
  if (isYearClosed) return '年度已结账'
  const closed = through === 0 ? '尚未结账' : `已结账到 ${through} 月`
  return toClose === null ? closed : `${closed}，应结 ${toClose} 月`
}

function Lacking({ month: { indicatorsMissing, commitmentsMissed, state } }: { readonly month: Month }) {
  if (indicatorsMissing.length + commitmentsMissed.length === 0) return state === 'ahead' ? '—' : '不缺'
  return (
    <details className="close-lacking">
      <summary>
        {[
          ...(indicatorsMissing.length === 0 ? [] : [`${indicatorsMissing.length} 个指标没有完成值`]),
          ...(commitmentsMissed.length === 0 ? [] : [`${commitmentsMissed.length} 项承诺未达成`]),
        ].join('，')}
      </summary>
      <ul>
        {indicatorsMissing.map((name) => (
          <li key={name}>指标：{name}</li>
        ))}
        {commitmentsMissed.map(({ label, period, lacking }) => (
          <li key={`${label}${period}`}>
            承诺：{label}（{period}
            {lacking === null ? '' : `，差${lacking}`}）
          </li>
        ))}
      </ul>
    </details>
  )
}
