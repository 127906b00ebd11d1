import { wholeNumber } from '../format.ts'
import { shownText } from './cell-text.ts'
import { labelWithUnit } from './grid-header.tsx'
import type { GridSaver } from './grid-saver.ts'
import type { GridState, GridStore } from './grid-store.ts'
import type { GridColumn, GridRow, Place } from './grid-types.ts'
import { newsCount, newsInWords } from './news.ts'
import { isChanged, isInConflict, problemsOf, stateOf } from './rows.ts'
import { blockOf, selectionAt } from './selection.ts'
import { useGridPart } from './use-grid.ts'

interface Props {
  readonly store: GridStore
  readonly saver: GridSaver
  /** All columns, the hidden ones too. */
  readonly columns: readonly GridColumn[]
}

/** Under the grid: how everything stands, what can be done about it, and the active cell in words. */
export function GridStatus({ store, saver, columns }: Props) {
  const rows = useGridPart(store, (state) => state.rows)
  const progress = useGridPart(store, (state) => state.progress)
  const trouble = useGridPart(store, (state) => state.trouble)
  const notice = useGridPart(store, (state) => state.notice)
  const { unsaved, wrong } = standingOf(rows, columns)
  return (
    <div className="grid-status">
      <div className="grid-status-line" role="status">
        <span>{wholeNumber(rows.length)} 行</span>
        <span className={unsaved === 0 ? 'grid-saved' : 'grid-unsaved'}>
          {unsaved === 0 ? '✓ 已全部保存' : `● ${wholeNumber(unsaved)} 行未保存`}
        </span>
        {wrong === 0 ? null : (
          <button type="button" className="grid-wrong" onClick={() => goToNextProblem(store)}>
            ! {wholeNumber(wrong)} 行有误或冲突，看下一处
          </button>
        )}
        <News store={store} rows={rows} />
        {notice === null ? null : <span className="grid-notice">{notice}</span>}
      </div>
      {progress === null || progress.total < 100 ? null : (
        <div className="grid-progress">
          <progress value={progress.done} max={progress.total} aria-label="保存进度" />
          正在保存：{wholeNumber(progress.done)} / {wholeNumber(progress.total)} 行
          <button type="button" className="button button-small" onClick={() => saver.cancel()}>
            停止
          </button>
        </div>
      )}
      {trouble === null ? null : (
        <div className="grid-trouble" role="alert">
          {trouble}
          <button type="button" className="button button-small" onClick={saver.now}>
            现在重试
          </button>
        </div>
      )}
      <Announced store={store} />
    </div>
  )
}

/** What others changed while the sheet is open, one after the other. */
function News({ store, rows }: { readonly store: GridStore; readonly rows: readonly GridRow[] }) {
  const count = newsCount(rows)
  if (count === 0) return null
  return (
    <span className="grid-news">
      <button type="button" className="grid-news-next" onClick={() => goToNextNews(store)}>
        ↻ 他人改了 {wholeNumber(count)} 格，看下一处
      </button>
      <button type="button" className="button button-small" onClick={() => store.lookAtAll()}>
        都看过了
      </button>
    </span>
  )
}

/** From the active cell on, and again from the top. */
function goToNextNews(store: GridStore): void {
  const { rows, columns, selection } = store.state
  const { row: fromRow, column: fromColumn } = selection.active
  const places = rows.flatMap(({ news }, row) =>
    columns.flatMap(({ name }, column) => (name in news ? [{ row, column }] : [])),
  )
  const isAfter = ({ row, column }: Place) => row > fromRow || (row === fromRow && column > fromColumn)
  const next = places.find(isAfter) ?? places[0]
  if (next === undefined) store.lookAtAll()
  else store.moveTo(next)
  store.focus()
}

function standingOf(rows: readonly GridRow[], columns: readonly GridColumn[]) {
  let [unsaved, wrong] = [0, 0]
  for (const row of rows) {
    if (row.values === row.kept && row.problem === null) continue
    if (isChanged(row)) unsaved += 1
    if (isWrong(row, columns)) wrong += 1
  }
  return { unsaved, wrong }
}

function isWrong(row: GridRow, columns: readonly GridColumn[]): boolean {
  return row.problem !== null || isInConflict(row) || Object.keys(problemsOf(row, columns)).length > 0
}

/** From the active cell on, and again from the top. */
function goToNextProblem(store: GridStore): void {
  const { rows, columns, selection } = store.state
  const { row: fromRow, column: fromColumn } = selection.active
  const order = rows.map((_, index) => (index + fromRow) % rows.length)
  for (const index of [...order, fromRow]) {
    const row = rows[index]
    if (row === undefined || !isWrong(row, columns)) continue
    const column = wrongColumn(row, columns, index === fromRow ? fromColumn : -1)
    if (column === null) continue
    store.moveTo({ row: index, column })
    store.focus()
    return
  }
}

function wrongColumn(row: GridRow, columns: readonly GridColumn[], after: number): number | null {
  const problems = problemsOf(row, columns)
  const found = columns.findIndex(({ name }, at) => at > after && (name in problems || name in row.theirs))
  if (found !== -1) return found
  return row.problem !== null && after === -1 ? 0 : null
}

const WORDS = { saved: '', waiting: '未保存', invalid: '有误', conflict: '冲突', locked: '不能修改' } as const

/** The active cell, or the block that is selected, for those who hear the page. */
function Announced({ store }: { readonly store: GridStore }) {
  const words = useGridPart(store, wordsOf)
  return (
    <p className="visually-hidden" aria-live="polite">
      {words}
    </p>
  )
}

function wordsOf({ rows, columns, selection }: GridState): string {
  const { top, bottom, left, right } = blockOf(selection)
  if (top !== bottom || left !== right) return `选定第 ${top + 1} 至 ${bottom + 1} 行，${right - left + 1} 列`
  const { row: at, column: columnAt } = selectionAt(selection.active).active
  const [row, column] = [rows[at], columns[columnAt]]
  if (column === undefined) return ''
  if (row === undefined) return `新记录，${labelWithUnit(column)}`
  const text = shownText(column, row.values[column.name] ?? null)
  const problems = problemsOf(row, [column])
  const news = row.news[column.name]
  const told = news === undefined ? '' : newsInWords(news, (value) => shownText(column, value))
  const parts = [text === '' ? '空' : text, WORDS[stateOf(row, column, problems)], problems[column.name] ?? '', told]
  return `${labelWithUnit(column)}，第 ${at + 1} 行，${parts.filter((part) => part !== '').join('，')}`
}
