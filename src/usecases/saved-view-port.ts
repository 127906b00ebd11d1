import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'

/** 保存的视图 — how a list is looked at: its filter, order, grouping, columns and density, as parts of its address. */
export interface SavedView {
  readonly unitId: string
  readonly id: string
  /** A ledger's id, or the name of another list such as `trail`. */
  readonly list: string
  /** Id of the person who saved it. */
  readonly owner: string
  readonly name: string
  /** Everybody of the unit who opens the list may choose it. */
  readonly isShared: boolean
  readonly look: Readonly<Record<string, string>>
  readonly savedAt: Instant
}

/** Whose views, of which list. */
export interface ViewsOf {
  readonly list: string
  readonly personId: string
}

export interface SavedViewStore {
  /** A person's own and those shared with the unit, by name. */
  list(scope: UnitScope, of: ViewsOf): Promise<readonly SavedView[]>
  find(scope: UnitScope, id: string): Promise<SavedView | null>
  save(scope: UnitScope, view: SavedView): Promise<void>
  /** Nobody opens the list with it any more. */
  remove(scope: UnitScope, id: string): Promise<void>
  /** Id of the view with which a person opens a list; `null`: none. */
  defaultOf(scope: UnitScope, of: ViewsOf): Promise<string | null>
  setDefault(scope: UnitScope, of: ViewsOf & { readonly viewId: string | null }): Promise<void>
}
