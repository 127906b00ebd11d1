import { editedText } from './cell-text.ts'
import type { GridStore } from './grid-store.ts'
import type { Place } from './grid-types.ts'
import type { Command } from './keyboard.ts'
import { afterTab, blockOf, edgeFrom, isRange, within } from './selection.ts'

export interface Surroundings {
  /** What the editor holds is written into its cell; `true` for the whole selection. */
  readonly finish: (isWholeSelection?: boolean) => void
  readonly pageRows: number
  readonly today: string
  /** Asks why the selected rows are taken out. */
  readonly askToVoid: () => void
  readonly save: () => void
}

/** Does what a key asks for. */
export function runCommand(store: GridStore, command: Command, around: Surroundings): void {
  switch (command.kind) {
    case 'cancel':
      store.cancel()
      return
    case 'edit':
    case 'choices':
      toggleEditing(store)
      return
    case 'fill-selection':
      around.finish(true)
      return
    case 'tab':
    case 'enter':
      around.finish()
      step(store, command)
      return
    case 'select':
      select(store, command.what)
      return
    case 'move':
    case 'edge':
    case 'page':
    case 'home':
    case 'end':
      around.finish()
      store.moveTo(destination(store, command, around.pageRows), command.isExtended)
      return
    default:
      change(store, command, around)
  }
}

/** What changes cells or rows. */
function change(store: GridStore, command: Command, { askToVoid, finish, save, today }: Surroundings): void {
  switch (command.kind) {
    case 'fill':
      if (command.isSeries) store.fillSeries(command.to)
      else store.fill(command.to)
      return
    case 'clear':
      store.clear()
      return
    case 'undo':
      store.undo()
      return
    case 'redo':
      store.redo()
      return
    case 'today':
      store.commit(today)
      return
    case 'void':
      askToVoid()
      return
    case 'save':
      finish()
      save()
      return
    default:
      return
  }
}

/** F2: from the cell into its text, and between arrows that leave and arrows that move in the text. */
export function toggleEditing(store: GridStore): void {
  const { mode, typed, selection, columns, rows } = store.state
  if (mode !== 'idle') {
    store.set({ mode: mode === 'typing' ? 'editing' : 'typing', typed })
    return
  }
  const column = columns[selection.active.column]
  const row = rows[selection.active.row]
  if (column === undefined || column.isReadOnly === true || (row !== undefined && row.locked !== null)) {
    store.set({ notice: '这一格不能修改。' })
    return
  }
  store.begin('editing', editedText(column, row?.values[column.name] ?? null))
}

/** Within a selected range both walk it. Elsewhere Enter after a run of Tabs goes to the column where the run began, one row down. */
function step(store: GridStore, { kind, step: by }: Extract<Command, { kind: 'tab' | 'enter' }>): void {
  const { active } = store.state.selection
  if (isRange(store.state.selection)) store.walk(kind, by)
  else if (kind === 'tab') {
    const origin = store.tabFrom ?? active.column
    store.moveTo(afterTab(active, by, store.size()))
    store.tabFrom = origin
  } else store.moveTo({ row: active.row + by, column: by === 1 ? (store.tabFrom ?? active.column) : active.column })
}

function select(store: GridStore, what: 'all' | 'row' | 'column'): void {
  const { rows, columns } = store.size()
  const { top, bottom, left, right } = blockOf(store.state.selection)
  const last = { row: Math.max(0, store.state.rows.length - 1), column: columns - 1 }
  if (what === 'all') store.select({ active: { row: 0, column: 0 }, end: last })
  else if (what === 'row') store.select({ active: { row: top, column: 0 }, end: { row: bottom, column: last.column } })
  else store.select({ active: { row: 0, column: left }, end: { row: rows - 1, column: right } })
}

type Movement = Extract<Command, { kind: 'move' | 'edge' | 'page' | 'home' | 'end' }>

function destination(store: GridStore, command: Movement, pageRows: number): Place {
  const { selection, rows, columns } = store.state
  const from = command.isExtended ? selection.end : selection.active
  const size = store.size()
  switch (command.kind) {
    case 'move':
      return within({ row: from.row + command.rows, column: from.column + command.columns }, size)
    case 'page':
      return { ...from, row: from.row + command.step * pageRows }
    case 'home':
      return { row: command.isWhole ? 0 : from.row, column: 0 }
    case 'end':
      return { row: command.isWhole ? rows.length - 1 : from.row, column: columns.length - 1 }
    case 'edge': {
      const isFilled = ({ row, column }: Place) => {
        const value = rows[row]?.values[columns[column]?.name ?? ''] ?? null
        return value !== null && value !== ''
      }
      return edgeFrom(from, command, { size: { ...size, rows: rows.length }, isFilled })
    }
  }
}
