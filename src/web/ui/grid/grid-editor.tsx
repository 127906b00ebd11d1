import {
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useRef,
} from 'react'
import { isNumeric, readText } from './cell-text.ts'
import { ChoiceList } from './choice-list.tsx'
import { readClipboard, writeHtml, writeTsv } from './clipboard.ts'
import { tableIn } from './clipboard-html.ts'
import { DayPicker } from './day-picker.tsx'
import { labelWithUnit } from './grid-header.tsx'
import { cellId } from './grid-row.tsx'
import type { GridStore } from './grid-store.ts'
import type { CellValue, GridChoice, GridColumn } from './grid-types.ts'
import { type Command, commandFor, type TypingMode } from './keyboard.ts'
import { useChoices } from './use-choices.ts'
import { useGridPart } from './use-grid.ts'

export interface EditorHandle {
  readonly finish: (isWholeSelection?: boolean) => void
}

interface Props {
  readonly ref: Ref<EditorHandle>
  readonly gridId: string
  readonly store: GridStore
  readonly place: { readonly left: number; readonly top: number; readonly width: number }
  /** There is more room above the cell than below. */
  readonly isLow: boolean
  readonly onCommand: (command: Command) => void
}

/**
 * The one field that has the focus. It lies over the active cell, unseen until something is typed, and takes the first
 * letter of an input method itself: nothing is replaced or moved while words are being composed.
 */
export function GridEditor({ ref, gridId, store, place, isLow, onCommand }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const mode = useGridPart(store, (state) => state.mode)
  const typed = useGridPart(store, (state) => state.typed)
  const active = useGridPart(store, (state) => state.selection.active)
  const columns = useGridPart(store, (state) => state.columns)
  const column = columns[active.column]
  const list = useChoices(column, mode === 'idle' ? null : typed)
  const finish = (isWholeSelection = false) => {
    if (store.state.mode === 'idle') return
    const choice = list.picked()
    if (choice === null || column === undefined) store.commit(field.current?.value ?? '', isWholeSelection)
    else store.pick(pickedValue(column, choice), isWholeSelection)
  }
  useImperativeHandle(ref, () => ({ finish }))
  useField(field, store, mode)
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const isComposing = event.nativeEvent.isComposing || event.keyCode === COMPOSING
    const { key, ctrlKey, metaKey, shiftKey, altKey } = event
    const command = commandFor({ key, ctrlKey, metaKey, shiftKey, altKey, isComposing }, mode)
    if (!isComposing && mode !== 'idle' && list.move(key)) event.preventDefault()
    else if (command !== null) {
      event.preventDefault()
      onCommand(command)
    } else if (key === 'Enter' && !isComposing) insertLine(event, column)
  }
  const isPicking = mode !== 'idle' && list.shown !== null
  return (
    <div className={`grid-editor is-${mode}`} style={{ insetInlineStart: place.left, insetBlockStart: place.top }}>
      <textarea
        ref={field}
        rows={1}
        className={isNumeric(column) ? 'grid-input is-number' : 'grid-input'}
        style={{ minInlineSize: place.width }}
        aria-label={nameOf(column, active.row)}
        aria-controls={isPicking ? `${gridId}-choices` : gridId}
        aria-activedescendant={isPicking ? list.optionId(gridId) : cellId(gridId, active.row, active.column)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        inputMode={isNumeric(column) ? 'decimal' : 'text'}
        onKeyDown={onKeyDown}
        onCompositionStart={() => mode === 'idle' && store.begin('typing', '')}
        onInput={({ currentTarget: { value } }) => noteTyped(store, value, list.shown !== null)}
        onBlur={() => finish()}
        {...clipboardOf(store, mode)}
      />
      {isPicking ? (
        <ChoiceList
          id={`${gridId}-choices`}
          list={list}
          isAbove={isLow}
          onPick={(choice) => column !== undefined && store.pick(pickedValue(column, choice))}
        />
      ) : null}
      <Calendar store={store} column={mode === 'idle' ? undefined : column} />
    </div>
  )
}

function Calendar({ store, column }: { readonly store: GridStore; readonly column: GridColumn | undefined }) {
  return column?.type.kind === 'date' ? <DayPicker days={column.days} onPick={(day) => store.commit(day)} /> : null
}

/** The key code of every key that belongs to an input method. */
const COMPOSING = 229

function nameOf(column: GridColumn | undefined, row: number): string {
  return column === undefined ? '' : `第 ${row + 1} 行 ${labelWithUnit(column)}`
}

function useField(field: RefObject<HTMLTextAreaElement | null>, store: GridStore, mode: TypingMode): void {
  useEffect(() => {
    store.focus = () => field.current?.focus({ preventScroll: true })
  }, [store, field])
  useEffect(() => fill(field.current, store.state, mode), [mode, store, field])
}

function fill(field: HTMLTextAreaElement | null, { typed }: GridStore['state'], mode: TypingMode): void {
  if (field === null) return
  if (mode === 'idle') field.value = ''
  // What is being typed is there already; only a text that is opened is put there.
  if (mode === 'editing' && field.value === '') {
    field.value = typed
    field.setSelectionRange(typed.length, typed.length)
  }
}

/** The grid hears of the first letter, and of all of them only where they choose from a list. */
function noteTyped(store: GridStore, value: string, isPicking: boolean): void {
  if (store.state.mode === 'idle') store.begin('typing', value)
  else if (isPicking) store.set({ typed: value })
}

function insertLine(event: KeyboardEvent<HTMLTextAreaElement>, column: GridColumn | undefined): void {
  event.preventDefault()
  const type = column?.type
  if (type?.kind !== 'text' || !type.multiline) return
  const field = event.currentTarget
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end')
}

/** While nothing is typed, the clipboard holds cells. */
function clipboardOf(store: GridStore, mode: TypingMode) {
  if (mode !== 'idle') return {}
  const copy = (event: ClipboardEvent) => {
    event.preventDefault()
    const block = store.copy()
    event.clipboardData.setData('text/plain', writeTsv(block))
    event.clipboardData.setData('text/html', writeHtml(block))
  }
  return {
    onCopy: copy,
    onCut: (event: ClipboardEvent) => {
      copy(event)
      store.clear()
    },
    onPaste: (event: ClipboardEvent) => {
      event.preventDefault()
      const { clipboardData } = event
      const [text, html] = [clipboardData.getData('text/plain'), clipboardData.getData('text/html')]
      if (text !== '' || html !== '') store.paste(readClipboard({ text, html }, tableIn))
    },
  }
}

function pickedValue(column: GridColumn, { value }: GridChoice): CellValue {
  return column.type.kind === 'flag' ? readText(column, value) : value
}
