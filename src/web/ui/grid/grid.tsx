// biome-ignore-all lint/a11y/useSemanticElements: thousands of rows are drawn as a window, which a table cannot be
import { type CSSProperties, type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react'
import { CellCard } from './cell-card.tsx'
import { type ColumnPlaces, placesOf, shownColumns, windowOf } from './grid-columns.ts'
import { runCommand } from './grid-commands.ts'
import { type EditorHandle, GridEditor } from './grid-editor.tsx'
import { GridHeader, GridTotals } from './grid-header.tsx'
import { GridRowView } from './grid-row.tsx'
import type { Saving } from './grid-saver.ts'
import { GridStatus } from './grid-status.tsx'
import type { GridStore } from './grid-store.ts'
import { GridTools, withWidth } from './grid-tools.tsx'
import type { GridColumn, GridRow, KeptRow, RowNews, Values } from './grid-types.ts'
import type { Command } from './keyboard.ts'
import { isChanged } from './rows.ts'
import { type Block, blockOf } from './selection.ts'
import { useColumnSetting } from './use-column-setting.ts'
import { useGrid, useGridPart, useLookups, useNews } from './use-grid.ts'
import { usePointer } from './use-pointer.ts'
import { useViewport, type Viewport } from './use-viewport.ts'
import { VoidDialog } from './void-dialog.tsx'
import './grid.css'

interface Props extends Saving {
  /** What the grid holds, for screen readers: 支付台账记录. */
  readonly label: string
  /** Under which widths and hidden columns are kept in this browser. */
  readonly name: string
  readonly columns: readonly GridColumn[]
  /**
   * The rows as they are kept. Given again after a reload they are merged with what is typed and not saved yet; the grid
   * itself updates its rows by the answers of `save`, so nothing needs to be given again after saving.
   */
  readonly rows: readonly KeptRow[]
  /** Rows can be added below the last one. */
  readonly mayAdd: boolean
  /** Values that a new row begins with, from those of the row above. */
  readonly startRow?: (above: Values | null) => Values
  /** `2026-06-30`, for Ctrl and semicolon. */
  readonly today: string
  /** Told how many rows are not saved, to ask before the page is left. */
  readonly onUnsaved?: (rows: number) => void
  /** What was written meanwhile; each new array is told to the sheet once. */
  readonly news?: readonly RowNews[]
  /** Asked, by column, what texts mean that were typed or pasted into columns with a `lookup`; the answer comes in its columns. */
  readonly onUnknown?: (texts: Readonly<Record<string, readonly string[]>>) => void
  /** Tools of the page itself, before the grid's own. */
  readonly children?: ReactNode
}

const NOTHING = () => ({})

/**
 * 表格录入 — rows edited as in Excel: keyboard, block selection, copy and paste with Excel and WPS, fill, undo; typing in
 * Chinese is safe. It knows rows and columns only.
 *
 * `save` gets rows that are whole and sound (at most 500 a call) and answers each apart: `saved` with the row as it is kept,
 * `refused` with problems by column, `changed` with the row as somebody else left it; then the grid merges and, where both
 * wrote into one cell, lets the person choose. What it throws (an Error with words for the person) is shown, and the rows
 * are tried again. `voidRows` takes rows out with a reason. `columns` describe what a cell holds (`FieldKind` of a ledger);
 * a `reference` or `code` column gets its `choices`. Columns and rows may be new objects only when they have changed: memoise.
 */
export function Grid(props: Props) {
  const { label, name, columns, rows, mayAdd, startRow = NOTHING, today, onUnsaved, onUnknown, children } = props
  const { save, voidRows, news } = props
  const gridId = useId()
  const [setting, keepSetting] = useColumnSetting(name)
  const shown = useMemo(() => shownColumns(columns, setting), [columns, setting])
  const saving: Saving = voidRows === undefined ? { save } : { save, voidRows }
  const { store, saver } = useGrid({ rows, columns, shown, setting: { mayAdd, startRow }, saving })
  const [toVoid, setToVoid] = useState<readonly GridRow[]>([])
  const askToVoid = () => {
    const chosen = selectedRows(store)
    if (chosen.every(({ id }) => id === null)) void saver.takeOut(chosen, '')
    else if (voidRows !== undefined) setToVoid(chosen)
  }
  const places = placesOf(shown, setting)
  useUnsaved(store, onUnsaved)
  useLookups(store, shown, onUnknown)
  useNews(store, news)
  return (
    <div className="grid-frame">
      <GridTools
        store={store}
        columns={columns}
        setting={setting}
        widths={places.widths}
        mayVoid={voidRows !== undefined}
        onSetting={keepSetting}
        onSave={saver.now}
        onVoid={askToVoid}
      >
        {children}
      </GridTools>
      <Sheet
        gridId={gridId}
        label={label}
        store={store}
        shown={shown}
        places={places}
        today={today}
        onResize={(column, width) => keepSetting({ ...setting, widths: withWidth(setting.widths, column, width) })}
        askToVoid={askToVoid}
        save={saver.now}
      />
      <GridStatus store={store} saver={saver} columns={columns} />
      {toVoid.length === 0 ? null : (
        <VoidDialog
          rows={toVoid.filter(({ id }) => id !== null).length}
          onClose={() => setToVoid([])}
          onVoid={(reason) => {
            setToVoid([])
            void saver.takeOut(toVoid, reason)
          }}
        />
      )}
    </div>
  )
}

function selectedRows({ state }: GridStore): readonly GridRow[] {
  const { top, bottom } = blockOf(state.selection)
  return state.rows.slice(top, bottom + 1)
}

/** Asks before the page is closed while something is not saved, and tells the page. */
function useUnsaved(store: GridStore, onUnsaved: Props['onUnsaved']): void {
  const unsaved = useGridPart(store, ({ rows, mode }) => rows.filter(isUnsaved).length + (mode === 'idle' ? 0 : 1))
  useEffect(() => onUnsaved?.(unsaved), [unsaved, onUnsaved])
  useEffect(() => {
    if (unsaved === 0) return
    const ask = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [unsaved])
}

function isUnsaved(row: GridRow): boolean {
  return row.values !== row.kept && isChanged(row)
}

const ROW_HEIGHT = 32
const HEAD_HEIGHT = 36
/** Room that a list under a cell needs. */
const LIST_HEIGHT = 260

interface SheetProps {
  readonly gridId: string
  readonly label: string
  readonly store: GridStore
  readonly shown: readonly GridColumn[]
  readonly places: ColumnPlaces
  readonly today: string
  readonly onResize: (name: string, width: number) => void
  readonly askToVoid: () => void
  readonly save: () => void
}

function Sheet({ gridId, label, store, shown, places, today, onResize, askToVoid, save }: SheetProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorHandle>(null)
  const count = useGridPart(store, () => store.size().rows)
  const active = useGridPart(store, (state) => state.selection.active)
  const viewport = useViewport(scroller, store, {
    rowHeight: ROW_HEIGHT,
    headHeight: HEAD_HEIGHT,
    footHeight: ROW_HEIGHT + 4,
    places,
  })
  const pointer = usePointer(store, () => editor.current)
  const onCommand = (command: Command) =>
    runCommand(store, command, {
      finish: (isWhole) => editor.current?.finish(isWhole),
      pageRows: Math.max(1, Math.floor(viewport.height / ROW_HEIGHT) - 3),
      today,
      askToVoid,
      save,
    })
  const top = HEAD_HEIGHT + active.row * ROW_HEIGHT
  const left = (active.column === 0 ? viewport.left : 0) + (places.starts[active.column] ?? 0)
  const cell = { left, top, width: places.widths[active.column] ?? 0 }
  const isLow = top + ROW_HEIGHT + LIST_HEIGHT > viewport.top + viewport.height && top - viewport.top > LIST_HEIGHT
  const template = `${places.starts[0] ?? 0}px ${places.widths.map((width) => `${width}px`).join(' ')}`
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--grid-columns': template,
    '--grid-row': `${ROW_HEIGHT}px`,
    inlineSize: places.total,
  }
  return (
    <div ref={scroller} className="grid-scroller">
      <div className="grid-sheet" style={style}>
        <div
          id={gridId}
          role="grid"
          aria-label={label}
          aria-rowcount={count + 2}
          aria-colcount={shown.length + 1}
          aria-multiselectable="true"
          {...pointer}
        >
          <GridHeader columns={shown} widths={places.widths} onResize={onResize} />
          <Body gridId={gridId} store={store} shown={shown} viewport={viewport} count={count} />
          <GridTotals store={store} columns={shown} />
        </div>
        <GridEditor ref={editor} gridId={gridId} store={store} place={cell} isLow={isLow} onCommand={onCommand} />
        <CellCard store={store} place={cell} isLow={isLow} />
      </div>
    </div>
  )
}

interface BodyProps {
  readonly gridId: string
  readonly store: GridStore
  readonly shown: readonly GridColumn[]
  readonly viewport: Viewport
  readonly count: number
}

function Body({ gridId, store, shown, viewport, count }: BodyProps) {
  const rows = useGridPart(store, (state) => state.rows)
  const selection = useGridPart(store, (state) => state.selection)
  const filling = useGridPart(store, (state) => state.filling)
  const { first, last } = windowOf({ ...viewport, rowHeight: ROW_HEIGHT, rows: count })
  const block = filling ?? blockOf(selection)
  const indices = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  return (
    <div role="rowgroup" className="grid-body" style={{ blockSize: count * ROW_HEIGHT }}>
      {indices.map((index) => (
        <GridRowView
          key={rows[index]?.key ?? 'below'}
          gridId={gridId}
          index={index}
          row={rows[index] ?? null}
          columns={shown}
          {...marksOf(index, block)}
          active={index === selection.active.row ? selection.active.column : -1}
          isFilling={filling !== null}
          hasHandle={index === block.bottom && filling === null}
        />
      ))}
    </div>
  )
}

function marksOf(index: number, { top, bottom, left, right }: Block): { readonly from: number; readonly to: number } {
  return index >= top && index <= bottom ? { from: left, to: right } : { from: -1, to: -1 }
}
