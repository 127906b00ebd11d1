import { useEffect, useState, useSyncExternalStore } from 'react'
import { GridSaver, type Saving } from './grid-saver.ts'
import { type GridSetting, type GridState, GridStore } from './grid-store.ts'
import type { GridColumn, KeptRow, RowNews } from './grid-types.ts'
import { type LookedUp, lookedUpIn } from './lookups.ts'

/** One part of what the grid holds; drawn again only when that part changes. */
export function useGridPart<T>(store: GridStore, part: (state: GridState) => T): T {
  return useSyncExternalStore(store.subscribe, () => part(store.state))
}

/** What others wrote, each time that something new is told. */
export function useNews(store: GridStore, news: readonly RowNews[] | undefined): void {
  useEffect(() => {
    if (news !== undefined && news.length > 0) store.notice(news)
  }, [store, news])
}

/** Texts in columns that are looked up: what is known of them is written, what is not is asked for. */
export function useLookups(
  store: GridStore,
  columns: readonly GridColumn[],
  onUnknown: ((texts: LookedUp['unknown']) => void) | undefined,
): void {
  useEffect(() => {
    if (onUnknown === undefined || columns.every(({ lookup }) => lookup === undefined)) return
    let seen: GridState['rows'] | null = null
    const look = () => {
      const { rows } = store.state
      if (rows === seen || store.state.columns !== columns) return
      seen = rows
      const { edits, unknown } = lookedUpIn(rows, columns)
      if (Object.keys(unknown).length > 0) onUnknown(unknown)
      store.settleTexts(edits)
    }
    look()
    return store.subscribe(look)
  }, [store, columns, onUnknown])
}

interface Given {
  readonly rows: readonly KeptRow[]
  readonly columns: readonly GridColumn[]
  readonly shown: readonly GridColumn[]
  readonly setting: GridSetting
  readonly saving: Saving
}

/** The grid's store and saver, for as long as it is on the page. */
export function useGrid({ rows, columns, shown, setting, saving }: Given) {
  const [store] = useState(() => new GridStore(rows, shown, setting))
  const [saver] = useState(() => new GridSaver(store, columns, saving))
  const [given, setGiven] = useState(rows)
  store.setting = setting
  saver.columns = columns
  saver.saving = saving
  useEffect(() => {
    if (given === rows) return
    setGiven(rows)
    store.refresh(rows)
  }, [given, rows, store])
  useEffect(() => {
    if (store.state.columns !== shown) store.set({ columns: shown })
  }, [shown, store])
  useEffect(() => {
    saver.start()
    return () => saver.stop()
  }, [saver])
  return { store, saver }
}
