import type { LibraryEntry } from '../contract/objectives-view.ts'
import { searchLibrary } from '../domain/objective/index.ts'

/** 查指标库 — by level and words. */
export function searchIndicatorLibrary(query: {
  readonly words: string
  readonly levelOne: string
  readonly levelTwo: string
}): LibraryEntry[] {
  return searchLibrary(query).map((entry) => ({ ...entry }))
}
