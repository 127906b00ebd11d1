import type { GridStore } from './grid-store.ts'
import type { GridColumn, GridRow, RowAnswer, RowChange, RowToVoid } from './grid-types.ts'
import { answered, beingSent, changeOf, notSent } from './rows.ts'

export interface Saving {
  /** Answers each row apart. @throws what nobody could save; it is tried again */
  readonly save: (changes: readonly RowChange[], signal: AbortSignal) => Promise<readonly RowAnswer[]>
  /** Takes rows out. Absent where rows stay. @returns why a row could not be taken out, by key */
  readonly voidRows?: (rows: readonly RowToVoid[], reason: string) => Promise<ReadonlyMap<string, string>>
}

const ROWS_A_CALL = 500
/** A row that is still being typed is saved when the person pauses. */
const PAUSE = 1500
const FIRST_RETRY = 2000
const LAST_RETRY = 30_000

/** Saves what is whole: rows that were left at once, the one being typed after a pause; tries again what did not arrive. */
export class GridSaver {
  private timer: ReturnType<typeof setTimeout> | undefined
  private retry: ReturnType<typeof setTimeout> | undefined
  private retryAfter = FIRST_RETRY
  private running: AbortController | null = null
  /** Something came up while rows were on their way. */
  private hasMore = false
  private readonly store: GridStore
  /** All columns, the hidden ones too. */
  columns: readonly GridColumn[]
  saving: Saving

  constructor(store: GridStore, columns: readonly GridColumn[], saving: Saving) {
    this.store = store
    this.columns = columns
    this.saving = saving
  }

  start(): void {
    this.store.onWork = (removed) => this.work(removed)
    window.addEventListener('online', this.now)
  }

  stop(): void {
    window.removeEventListener('online', this.now)
    clearTimeout(this.timer)
    clearTimeout(this.retry)
    this.running?.abort()
  }

  /** Saves everything that can be saved, the row being typed included. */
  readonly now = (): void => {
    void this.run(() => true)
  }

  /** Stops after what is on its way; the rest stays typed and waits. */
  cancel(): void {
    this.running?.abort()
    this.store.set({ progress: null, notice: '已停止保存，没有保存的仍在表中，可按“保存”继续。' })
  }

  private work(removed: readonly GridRow[]): void {
    if (removed.length > 0) void this.takeOut(removed, '撤销录入')
    this.later()
    const typing = this.store.state.rows[this.store.state.selection.active.row]?.key
    if (this.store.state.mode === 'idle')
      void this.run(({ key, isLeft, id }) => key !== typing || (isLeft && id === null))
  }

  private async run(isMeant: (row: GridRow) => boolean): Promise<void> {
    if (this.running !== null) {
      this.hasMore = true
      return
    }
    const controller = new AbortController()
    let due = this.due(isMeant)
    if (due.length === 0) return
    this.running = controller
    try {
      for (let done = 0; due.length > 0 && !controller.signal.aborted; due = this.due(isMeant)) {
        this.store.set({ progress: { done, total: done + due.length } })
        const changes = due.slice(0, ROWS_A_CALL)
        await this.send(changes, controller.signal)
        done += changes.length
      }
      if (!controller.signal.aborted) this.arrived()
    } catch (error) {
      this.failed(error, controller.signal)
    } finally {
      this.running = null
      this.store.set({ progress: null })
      if (this.hasMore && !controller.signal.aborted) this.later()
      this.hasMore = false
    }
  }

  private later(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(this.now, PAUSE)
  }

  private due(isMeant: (row: GridRow) => boolean): readonly RowChange[] {
    const columns = this.columns
    return this.store.state.rows.flatMap((row, index) => {
      const isDue = row.values !== row.kept && isMeant(row)
      const change = isDue ? changeOf(row, { columns, line: index + 1 }) : null
      return change === null ? [] : [change]
    })
  }

  private async send(changes: readonly RowChange[], signal: AbortSignal): Promise<void> {
    const keys = new Set(changes.map(({ key }) => key))
    this.change(keys, beingSent)
    try {
      const answers = new Map((await this.saving.save(changes, signal)).map((answer) => [answer.key, answer]))
      this.change(keys, (row) => {
        const answer = answers.get(row.key)
        return answer === undefined ? notSent(row) : answered(row, answer, this.columns)
      })
    } catch (error) {
      this.change(keys, notSent)
      throw error
    }
  }

  private change(keys: ReadonlySet<string>, to: (row: GridRow) => GridRow): void {
    this.store.set({ rows: this.store.state.rows.map((row) => (keys.has(row.key) ? to(row) : row)) })
  }

  private arrived(): void {
    this.retryAfter = FIRST_RETRY
    this.store.set({ trouble: null })
  }

  private failed(error: unknown, signal: AbortSignal): void {
    if (signal.aborted) return
    const reason = error instanceof Error ? error.message : '没有保存'
    this.store.set({ trouble: `${reason}。已填的内容都在本页，${this.retryAfter / 1000} 秒后自动重试。` })
    clearTimeout(this.retry)
    this.retry = setTimeout(this.now, this.retryAfter)
    this.retryAfter = Math.min(this.retryAfter * 2, LAST_RETRY)
  }

  /** Takes rows out: those never saved at once, the others with their reason. */
  async takeOut(rows: readonly GridRow[], reason: string): Promise<void> {
    const { voidRows } = this.saving
    const kept = rows.flatMap(({ key, id, revision }) =>
      id === null || revision === null ? [] : [{ key, id, revision }],
    )
    const fresh = new Set(rows.filter(({ id }) => id === null).map(({ key }) => key))
    if (fresh.size > 0) this.store.remove(fresh)
    if (kept.length === 0 || voidRows === undefined) return
    try {
      const refusals = await voidRows(kept, reason)
      this.store.remove(new Set(kept.map(({ key }) => key).filter((key) => !refusals.has(key))))
      this.change(new Set(refusals.keys()), (row) => ({ ...row, problem: refusals.get(row.key) ?? null }))
      this.store.set({ notice: wordsOf(kept.length - refusals.size, refusals.size) })
    } catch (error) {
      this.store.set({ notice: `没有作废：${error instanceof Error ? error.message : '请稍后再试'}。` })
    }
  }
}

function wordsOf(taken: number, refused: number): string {
  return refused === 0 ? `已作废 ${taken} 条。` : `已作废 ${taken} 条，${refused} 条不能作废，原因见该行。`
}
