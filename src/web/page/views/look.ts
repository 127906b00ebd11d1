import type { SavedViews } from '../../../contract/saved-view-view.ts'

/** How a list is looked at: parts of its address. */
export type Look = Readonly<Record<string, string | undefined>>

export type View = SavedViews['views'][number]

/** Stands in an address in place of a view's id: everything, though another view is the default. */
export const WHOLE_LIST = 'all'

/** The parts that say something. */
export function heldParts(look: Look): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(look).filter((part): part is [string, string] => part[1] !== undefined && part[1] !== ''),
  )
}

/** Whether two looks show the same. */
export function isSameLook(left: Look, right: Look): boolean {
  const written = (look: Look) => JSON.stringify(Object.entries(heldParts(look)).sort())
  return written(left) === written(right)
}

/** Every part that a list's look has, those left out as `undefined`, so that they overwrite an address. */
export function wholeLook(names: readonly string[], look: Look): Look {
  return Object.fromEntries(names.map((name) => [name, look[name]]))
}

/** What the button says: the view's name, and whether it has been changed since. */
export function titleOfLook(view: View | undefined, look: Look): string {
  if (view === undefined) return '视图'
  return `视图：${view.name}${isSameLook(view.look, look) ? '' : '（有改动）'}`
}
