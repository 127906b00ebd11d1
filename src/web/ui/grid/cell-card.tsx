import { shownText } from './cell-text.ts'
import type { GridStore } from './grid-store.ts'
import type { GridColumn, GridRow } from './grid-types.ts'
import { newsInWords } from './news.ts'
import { problemsOf } from './rows.ts'
import { useGridPart } from './use-grid.ts'

interface Props {
  readonly store: GridStore
  readonly place: { readonly left: number; readonly top: number; readonly width: number }
  readonly isLow: boolean
}

/** Beside the active cell: what is wrong with it, or what somebody else wrote into it. */
export function CellCard({ store, place, isLow }: Props) {
  const { row: at, column: columnAt } = useGridPart(store, (state) => state.selection.active)
  const row = useGridPart(store, (state) => state.rows[at])
  const column = useGridPart(store, (state) => state.columns[columnAt])
  const mode = useGridPart(store, (state) => state.mode)
  if (row === undefined || column === undefined || mode !== 'idle') return null
  const problem = problemsOf(row, [column])[column.name] ?? null
  const isInConflict = column.name in row.theirs
  const news = row.news[column.name]
  const said =
    problem ?? row.problem ?? (news === undefined ? null : newsInWords(news, (value) => shownText(column, value)))
  if (!isInConflict && said === null) return null
  return (
    <div
      className={`grid-card${isLow ? ' is-above' : ''}${said === null || problem !== null ? '' : ' is-news'}`}
      style={{ insetInlineStart: place.left, insetBlockStart: place.top }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {isInConflict ? <Conflict store={store} row={row} column={column} /> : <p>{said}</p>}
    </div>
  )
}

interface ConflictProps {
  readonly store: GridStore
  readonly row: GridRow
  readonly column: GridColumn
}

function Conflict({ store, row, column }: ConflictProps) {
  const theirs = shownText(column, row.theirs[column.name] ?? null)
  const mine = shownText(column, row.values[column.name] ?? null)
  const settle = (whose: 'mine' | 'theirs') => {
    store.settle(row.key, column.name, whose)
    store.focus()
  }
  return (
    <section aria-label="冲突">
      <p>
        <strong>{row.theirsBy ?? '他人'}刚改了这一格</strong>，请选定一个。
      </p>
      <dl className="grid-both">
        <div>
          <dt>我填的</dt>
          <dd>{mine === '' ? '（空）' : mine}</dd>
        </div>
        <div>
          <dt>对方填的</dt>
          <dd>{theirs === '' ? '（空）' : theirs}</dd>
        </div>
      </dl>
      <div className="grid-card-actions">
        <button type="button" className="button button-small" onClick={() => settle('mine')}>
          用我的
        </button>
        <button type="button" className="button button-small" onClick={() => settle('theirs')}>
          用对方的
        </button>
      </div>
      <p className="grid-hint">也可以直接改填别的值。</p>
    </section>
  )
}
