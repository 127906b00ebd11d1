// biome-ignore-all lint/a11y/useSemanticElements: thousands of rows are drawn as a window, which a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the editor has the focus and names its cell
import { type PointerEvent, useMemo } from 'react'
import { HelpMark } from '../help-mark.tsx'
import { isNumeric } from './cell-text.ts'
import type { GridStore } from './grid-store.ts'
import type { GridColumn } from './grid-types.ts'
import { totalOf } from './totals.ts'
import { useGridPart } from './use-grid.ts'

interface HeaderProps {
  readonly columns: readonly GridColumn[]
  readonly widths: readonly number[]
  readonly onResize: (name: string, width: number) => void
}

export function GridHeader({ columns, widths, onResize }: HeaderProps) {
  return (
    <div role="rowgroup" className="grid-head">
      <div role="row" aria-rowindex={1} className="grid-line">
        <div role="columnheader" className="grid-row-head" data-corner="">
          行
        </div>
        {columns.map((column, at) => (
          <div
            key={column.name}
            role="columnheader"
            aria-colindex={at + 2}
            className={isNumeric(column) ? 'grid-cell grid-title is-number' : 'grid-cell grid-title'}
            data-title={at}
            title={column.label}
          >
            <span className="grid-text">
              {labelWithUnit(column)}
              {column.isOptional || column.isReadOnly === true ? null : (
                <span className="grid-required" title="必填">
                  *
                </span>
              )}
            </span>
            {typeof column.help === 'string' ? <HelpMark about={column.label} text={column.help} isPassedBy /> : null}
            <ResizeEdge width={widths[at] ?? 0} onResize={(width) => onResize(column.name, width)} />
          </div>
        ))}
      </div>
    </div>
  )
}

export function labelWithUnit({ label, type }: GridColumn): string {
  const unit = type.kind === 'money' ? '元' : type.kind === 'count' || type.kind === 'decimal' ? type.unit : ''
  return unit === '' ? label : `${label}（${unit}）`
}

/** Dragged by the pointer; the column chooser sets widths by keyboard. */
function ResizeEdge({ width, onResize }: { readonly width: number; readonly onResize: (width: number) => void }) {
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault()
    event.stopPropagation()
    const edge = event.currentTarget
    const from = event.clientX
    edge.setPointerCapture(event.pointerId)
    const move = ({ clientX }: globalThis.PointerEvent) => onResize(width + clientX - from)
    edge.addEventListener('pointermove', move)
    edge.addEventListener('lostpointercapture', () => edge.removeEventListener('pointermove', move), { once: true })
  }
  return <span className="grid-edge" aria-hidden="true" onPointerDown={begin} />
}

/** Exact sums, pinned below the rows. */
export function GridTotals({ store, columns }: { readonly store: GridStore; readonly columns: readonly GridColumn[] }) {
  const rows = useGridPart(store, (state) => state.rows)
  const totals = useMemo(() => columns.map((column) => totalOf(column, rows)), [columns, rows])
  if (totals.every((total) => total === null)) return null
  return (
    <div role="rowgroup" className="grid-foot">
      <div role="row" className="grid-line" aria-rowindex={rows.length + 3}>
        <div role="rowheader" className="grid-row-head">
          合计
        </div>
        {columns.map((column, at) => (
          <div key={column.name} role="gridcell" aria-colindex={at + 2} className="grid-cell">
            <span className={isNumeric(column) ? 'grid-text is-number' : 'grid-text'}>{totals[at] ?? ''}</span>
          </div>
        ))}
      </div>
    </div>
  )
}
