import { cleared, continued, copied, type Edit, type Filling, filled, pasted, seriesFilled } from './block-edits.ts'
import { readText } from './cell-text.ts'
import type { TextBlock } from './clipboard.ts'
import type { CellValue, GridColumn, GridRow, KeptRow, Place, RowNews, Values } from './grid-types.ts'
import type { TypingMode } from './keyboard.ts'
import { noticed, seen } from './news.ts'
import { keptRow, newRow, refreshed, settled } from './rows.ts'
import { type Block, blockOf, movedTo, type Selection, type Size, selectionAt, walked, within } from './selection.ts'
import { type Batch, type History, NO_HISTORY, recorded, redoing, undoing } from './undo.ts'
import { doneAgain, takenBack, written } from './write.ts'

/** How far the saving of many rows is. */
export interface Progress {
  readonly done: number
  readonly total: number
}

export interface GridState {
  readonly rows: readonly GridRow[]
  /** Those that are shown, in order; selections and edits count these. */
  readonly columns: readonly GridColumn[]
  readonly selection: Selection
  readonly mode: TypingMode
  /** What the editor begins with. */
  readonly typed: string
  readonly history: History
  /** The block under the dragged fill handle. */
  readonly filling: Block | null
  /** What was just done or not done, in words. */
  readonly notice: string | null
  readonly progress: Progress | null
  /** Why nothing could be saved; tried again. */
  readonly trouble: string | null
}

export interface GridSetting {
  readonly mayAdd: boolean
  /** Values that a new row begins with. */
  readonly startRow: (above: Values | null) => Values
}

/** The rows of a grid from the first key to the last answer of the server; components watch the parts that they draw. */
export class GridStore {
  state: GridState
  private readonly listeners = new Set<() => void>()
  private lastKey = 0
  /** Told whenever there may be something to save, or rows to take out again. */
  onWork: (removed: readonly GridRow[]) => void = () => undefined

  setting: GridSetting
  /** What others wrote and could not be shown yet. */
  private waiting: readonly RowNews[] = []
  /** Where a run of Tabs began. */
  tabFrom: number | null = null

  /** Brings the keyboard back into the sheet. */
  focus: () => void = () => undefined

  constructor(rows: readonly KeptRow[], columns: readonly GridColumn[], setting: GridSetting) {
    this.setting = setting
    this.state = {
      rows: rows.map(keptRow),
      columns,
      selection: selectionAt({ row: 0, column: 0 }),
      mode: 'idle',
      typed: '',
      history: NO_HISTORY,
      filling: null,
      notice: null,
      progress: null,
      trouble: null,
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  set(part: Partial<GridState>): void {
    this.state = { ...this.state, ...part }
    for (const listener of this.listeners) listener()
  }

  /** The row below the last one, where new rows are typed, counts as one. */
  size(): Size {
    const { rows, columns } = this.state
    return { rows: rows.length + (this.setting.mayAdd ? 1 : 0), columns: columns.length }
  }

  moveTo(place: Place, isExtended = false): void {
    const to = within(place, this.size())
    const { active } = this.state.selection
    const from = active.row
    this.tabFrom = null
    if (to.row !== from || to.column !== active.column) this.look(active)
    const selection = movedTo(this.state.selection, to, isExtended)
    this.set({ selection, notice: null })
    if (selection.active.row !== from) this.leave(from)
  }

  /** The next cell of the selected range. */
  walk(by: 'tab' | 'enter', step: 1 | -1): void {
    const { active } = this.state.selection
    const from = active.row
    this.look(active)
    const selection = walked(this.state.selection, by, step)
    this.set({ selection, notice: null })
    if (selection.active.row !== from) this.leave(from)
  }

  /** What others changed in a cell is no news once the person has been there. */
  private look({ row: at, column }: Place): void {
    const [row, name] = [this.state.rows[at], this.state.columns[column]?.name]
    if (row === undefined || name === undefined || !(name in row.news)) return
    this.replaceRow(seen(row, name))
  }

  /** All that others changed has been looked at. */
  lookAtAll(): void {
    this.set({ rows: this.state.rows.map((row) => (Object.keys(row.news).length === 0 ? row : { ...row, news: {} })) })
  }

  /** Rows as others left them; those that are edited or on their way wait. */
  notice(news: readonly RowNews[]): void {
    const { rows, columns, mode, selection } = this.state
    const isIdle = mode === 'idle'
    const isBelow = selection.active.row >= rows.length
    const editedKey = isIdle ? null : (rows[selection.active.row]?.key ?? null)
    const sheet = { rows, editedKey, mayGrow: isIdle || !isBelow, firstColumn: columns[0]?.name ?? '' }
    const { waiting, added, ...next } = noticed(sheet, [...this.waiting, ...news])
    this.waiting = waiting
    this.set(next)
    // Whoever is about to type a new row goes on below those that came.
    if (isBelow && added > 0) this.moveTo({ ...selection.active, row: selection.active.row + added })
  }

  private noticeWaiting(): void {
    if (this.waiting.length > 0) this.notice([])
  }

  select(selection: Selection): void {
    this.set({ selection })
  }

  /** What is missing in a new row is an error once it is left; a row left empty is none. */
  private leave(index: number): void {
    const row = this.state.rows[index]
    if (row === undefined) return
    if (!row.isLeft) this.replaceRow({ ...row, isLeft: true })
    this.onWork([])
  }

  replaceRow(row: GridRow): void {
    this.set({ rows: this.state.rows.map((one) => (one.key === row.key ? row : one)) })
  }

  begin(mode: 'typing' | 'editing', typed: string): void {
    this.set({ mode, typed, notice: null })
  }

  cancel(): void {
    this.set({ mode: 'idle', typed: '' })
    this.noticeWaiting()
  }

  /** Writes what was typed into the active cell, or into the whole selection. */
  commit(text: string, isWholeSelection = false): void {
    this.enter((column) => readText(column, text), isWholeSelection)
  }

  /** Writes what was picked. */
  pick(value: CellValue, isWholeSelection = false): void {
    this.enter(() => value, isWholeSelection)
  }

  private enter(valueFor: (column: GridColumn) => CellValue, isWholeSelection: boolean): void {
    const { selection, columns } = this.state
    this.set({ mode: 'idle', typed: '' })
    const block = isWholeSelection ? blockOf(selection) : blockOf(selectionAt(selection.active))
    const edits = cleared(block).flatMap((edit): Edit[] => {
      const column = columns[edit.column]
      return column === undefined ? [] : [{ ...edit, value: valueFor(column) }]
    })
    this.write(edits)
    this.noticeWaiting()
  }

  write(edits: readonly Edit[]): void {
    const { rows, columns, history } = this.state
    const added = this.setting.mayAdd ? (above: GridRow | null) => this.startedRow(above) : null
    const next = written({ rows, columns, added }, edits)
    this.set({
      rows: next.rows,
      history: recorded(history, next.batch),
      notice: next.locked === 0 ? null : `${next.locked} 格不能修改，没有改动。`,
    })
    this.onWork([])
  }

  /** Texts become what they were found to mean; no step to be undone, for the step that wrote them is. */
  settleTexts(edits: readonly Edit[]): void {
    if (edits.length === 0) return
    const { rows, columns } = this.state
    this.set({ rows: written({ rows, columns, added: null }, edits).rows })
    this.onWork([])
  }

  private startedRow(above: GridRow | null): GridRow {
    this.lastKey += 1
    return newRow(`new-${this.lastKey}`, this.setting.startRow(above?.values ?? null))
  }

  paste(cells: TextBlock): void {
    const { selection, columns } = this.state
    const result = pasted(cells, blockOf(selection), { columns })
    if (typeof result === 'string') {
      this.set({ notice: result })
      return
    }
    const { block, edits } = result
    this.write(edits)
    this.leaveRows(block)
    const end = within({ row: block.bottom, column: block.right }, this.size())
    this.set({ selection: { active: { row: block.top, column: block.left }, end } })
  }

  /** Rows that came whole are done with: what is missing in them is said at once. */
  private leaveRows({ top, bottom }: Block): void {
    const isIn = (index: number) => index >= top && index <= bottom
    this.set({
      rows: this.state.rows.map((row, index) => (isIn(index) && !row.isLeft ? { ...row, isLeft: true } : row)),
    })
    this.onWork([])
  }

  copy(): TextBlock {
    return copied(this.state, blockOf(this.state.selection))
  }

  clear(): void {
    const { rows, selection } = this.state
    const block = blockOf(selection)
    this.write(cleared({ ...block, bottom: Math.min(block.bottom, rows.length - 1) }))
  }

  fill(to: 'down' | 'right'): void {
    this.write(filled(this.state, blockOf(this.state.selection), to))
  }

  /** A seed at the beginning of the selection goes on over the rest of it. */
  fillSeries(to: 'down' | 'right'): void {
    this.writeFilling(seriesFilled(this.state, blockOf(this.state.selection), to))
  }

  /** @param isFlipped Ctrl is held: copies where a series would follow, and the other way round for a single number */
  fillOver(over: Block, isFlipped = false): void {
    const from = blockOf(this.state.selection)
    this.set({ filling: null })
    this.writeFilling(continued(this.state, { from, over, isFlipped }))
    this.set({
      selection: { active: { row: over.top, column: over.left }, end: { row: over.bottom, column: over.right } },
    })
  }

  private writeFilling({ edits, isSeries }: Filling): void {
    if (edits.length === 0) return
    this.write(edits)
    const how = isSeries ? '按序列填充' : '复制填充'
    const other = isSeries ? '拖动时按住 Ctrl 则为复制。' : ''
    this.set({ notice: this.state.notice ?? `已${how} ${edits.length} 格。${other}` })
  }

  undo(): void {
    const step = undoing(this.state.history)
    if (step === null) return
    const { batch, history } = step
    const added = new Set(batch.added)
    const own = this.state.rows.filter(({ key }) => added.has(key))
    if (own.some(({ sending }) => sending !== null)) {
      this.set({ notice: '这些行正在保存，保存后再撤销。' })
      return
    }
    const saved = own.filter(({ id }) => id !== null)
    this.set({ rows: takenBack(this.state.rows, batch), history, notice: wordsOf('撤销', batch) })
    this.keepWithin()
    this.onWork(saved)
  }

  redo(): void {
    const step = redoing(this.state.history)
    if (step === null) return
    const { batch, history } = step
    const rows = doneAgain(this.state.rows, batch, (key) => ({
      ...newRow(key, this.setting.startRow(null)),
      isLeft: true,
    }))
    this.set({ rows, history, notice: wordsOf('重做', batch) })
    this.onWork([])
  }

  /** 冲突的处理. */
  settle(key: string, name: string, whose: 'mine' | 'theirs'): void {
    const row = this.state.rows.find((one) => one.key === key)
    if (row === undefined) return
    this.replaceRow(settled(row, name, whose))
    this.onWork([])
  }

  remove(keys: ReadonlySet<string>): void {
    this.set({ rows: this.state.rows.filter(({ key }) => !keys.has(key)) })
    this.keepWithin()
  }

  /** Rows as they are kept now. */
  refresh(kept: readonly KeptRow[]): void {
    this.set({ rows: refreshed(this.state.rows, kept) })
    this.keepWithin()
  }

  private keepWithin(): void {
    const { active, end, start } = this.state.selection
    const kept = { active: within(active, this.size()), end: within(end, this.size()) }
    this.set({ selection: start === undefined ? kept : { ...kept, start: within(start, this.size()) } })
  }
}

function wordsOf(verb: string, { changes, added }: Batch): string {
  const cells = `${changes.length} 格`
  return `已${verb} ${added.length === 0 ? cells : `${cells}，${added.length} 行`}。`
}
