// biome-ignore-all lint/a11y/useSemanticElements: thousands of rows are drawn as a window, which a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the editor has the focus and names its cell
import { memo } from 'react'
import { isNumeric, shownText } from './cell-text.ts'
import type { CellState, GridColumn, GridRow } from './grid-types.ts'
import { newsInWords } from './news.ts'
import { isInConflict, problemsOf, stateOf } from './rows.ts'

interface Props {
  readonly gridId: string
  readonly index: number
  /** `null`: the row below the last one, where a new row is typed. */
  readonly row: GridRow | null
  readonly columns: readonly GridColumn[]
  /** Selected columns of this row, both included; from -1: none. */
  readonly from: number
  readonly to: number
  readonly active: number
  readonly isFilling: boolean
  readonly hasHandle: boolean
}

export function cellId(gridId: string, row: number, column: number): string {
  return `${gridId}-${row}-${column}`
}

const NO_PROBLEMS = {}

export const GridRowView = memo(function GridRowView({ gridId, index, row, columns, ...marks }: Props) {
  const problems = row === null ? NO_PROBLEMS : problemsOf(row, columns)
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={rowClass(row)}
      style={{ transform: `translateY(calc(var(--grid-row) * ${index}))` }}
      data-row={index}
    >
      <RowHead index={index} row={row} hasProblem={Object.keys(problems).length > 0} />
      {columns.map((column, at) => (
        <Cell
          key={column.name}
          id={cellId(gridId, index, at)}
          at={at}
          column={column}
          text={row === null ? '' : shownText(column, row.values[column.name] ?? null)}
          state={row === null ? 'saved' : stateOf(row, column, problems)}
          problem={(problems as Readonly<Record<string, string>>)[column.name]}
          news={row === null ? undefined : newsOf(row, column)}
          isSelected={at >= marks.from && at <= marks.to}
          isActive={at === marks.active}
          isFilling={marks.isFilling && at >= marks.from && at <= marks.to}
          hasHandle={marks.hasHandle && at === marks.to}
        />
      ))}
    </div>
  )
})

function rowClass(row: GridRow | null): string {
  if (row === null) return 'grid-row grid-row-new'
  if (row.isOut) return 'grid-row is-locked is-out'
  return row.locked === null ? 'grid-row' : 'grid-row is-locked'
}

interface HeadProps {
  readonly index: number
  readonly row: GridRow | null
  readonly hasProblem: boolean
}

/** The row's number, and by a sign and a word how it stands. */
function RowHead({ index, row, hasProblem }: HeadProps) {
  const mark = markOf(row, hasProblem)
  return (
    <div role="rowheader" className="grid-row-head" data-head={index} title={row?.problem ?? row?.locked ?? mark.word}>
      <span>{row === null ? '＋' : index + 1}</span>
      <span className={`grid-mark grid-mark-${mark.kind}`} aria-hidden="true">
        {mark.sign}
      </span>
      <span className="visually-hidden">{mark.word}</span>
    </div>
  )
}

function markOf(row: GridRow | null, hasProblem: boolean) {
  if (row === null) return { kind: 'none', sign: '', word: '新记录' }
  if (row.locked !== null) return { kind: 'locked', sign: '锁', word: row.locked }
  if (isInConflict(row)) return { kind: 'conflict', sign: '⇄', word: '与他人的修改冲突' }
  if (row.problem !== null) return { kind: 'invalid', sign: '!', word: row.problem }
  if (hasProblem) return { kind: 'invalid', sign: '!', word: '有误' }
  if (row.sending !== null) return { kind: 'waiting', sign: '…', word: '正在保存' }
  return row.values !== row.kept ? { kind: 'waiting', sign: '●', word: '未保存' } : { kind: 'none', sign: '', word: '' }
}

interface CellProps {
  readonly id: string
  readonly at: number
  readonly column: GridColumn
  readonly text: string
  readonly state: CellState
  readonly problem: string | undefined
  /** Who changed the cell while the sheet is open. */
  readonly news: string | undefined
  readonly isSelected: boolean
  readonly isActive: boolean
  readonly isFilling: boolean
  readonly hasHandle: boolean
}

const Cell = memo(function Cell(cell: CellProps) {
  const { id, at, column, text, state, problem, news, isSelected, hasHandle } = cell
  return (
    <div
      role="gridcell"
      id={id}
      aria-colindex={at + 2}
      aria-selected={isSelected}
      aria-readonly={state === 'locked' || undefined}
      aria-invalid={state === 'invalid' || state === 'conflict' || undefined}
      data-column={at}
      className={cellClass(cell)}
      title={problem ?? news ?? (text.length > 8 ? text : undefined)}
    >
      <span className={isNumeric(column) ? 'grid-text is-number' : 'grid-text'}>{text}</span>
      {hasHandle ? <span className="grid-handle" data-handle="" aria-hidden="true" /> : null}
    </div>
  )
})

function newsOf({ news }: GridRow, column: GridColumn): string | undefined {
  const told = news[column.name]
  return told === undefined ? undefined : newsInWords(told, (value) => shownText(column, value))
}

function cellClass({ state, news, isSelected, isActive, isFilling }: CellProps): string {
  const classes = ['grid-cell', `is-${state}`]
  if (news !== undefined) classes.push('has-news')
  if (isSelected) classes.push('is-selected')
  if (isActive) classes.push('is-active')
  if (isFilling) classes.push('is-filling')
  return classes.join(' ')
}
