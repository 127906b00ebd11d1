import { Refusal } from '../contract/refusals.ts'
import type { AddViewBody, ChangeViewBody, SavedViews } from '../contract/saved-view-view.ts'
import { mayDo } from '../domain/access/index.ts'
import type { Entry } from './enter-unit.ts'
import { nameOfPeople } from './people-of-unit.ts'
import type { Ports, SavedView } from './ports.ts'

/** More of one's own for one list are a mistake. */
const MOST_OWN = 50

/** 视图 of a list that a person may choose: their own, and inside the unit those shared with it. */
export async function listViews(ports: Ports, entry: Entry, list: string): Promise<SavedViews> {
  const { scope, person } = entry
  const of = { list, personId: person.id }
  const views = await viewsFor(ports, entry, list)
  const nameOf = await nameOfPeople(ports, scope)
  const chosen = await ports.savedViews.defaultOf(scope, of)
  return {
    views: views.map((view) => ({
      id: view.id,
      name: view.name,
      look: { ...view.look },
      isShared: view.isShared,
      owner: nameOf(view.owner),
      isOwn: view.owner === person.id,
      mayChange: mayChange(entry, view),
    })),
    // A view may have been withdrawn from the unit since.
    defaultView: views.some(({ id }) => id === chosen) ? chosen : null,
  }
}

/**
 * 保存视图 — under a name of its own among the person's views of the list.
 *
 * @throws Refusal input/invalid; access/denied where sharing is not theirs
 */
export async function addView(
  ports: Ports,
  entry: Entry,
  { list, name, look, isShared }: AddViewBody & { readonly list: string },
): Promise<SavedViews> {
  const { scope, person } = entry
  assertMayShare(entry, isShared)
  const own = (await viewsFor(ports, entry, list)).filter(({ owner }) => owner === person.id)
  if (own.length >= MOST_OWN) throw wrongName(`一张列表最多保存 ${MOST_OWN} 个视图，请先删除不用的`)
  assertFree(own, name)
  const { clock, random } = ports
  const made = { unitId: scope.unitId, id: random.id(), list, owner: person.id, savedAt: clock.now() }
  await save(ports, entry, { view: { ...made, name, look, isShared }, action: isShared ? 'view:share' : null })
  return listViews(ports, entry, list)
}

/**
 * 改名、更新、共享 — one's own; what is shared with the unit also by whoever may share there.
 *
 * @throws Refusal view/not-found, access/denied, input/invalid
 */
export async function changeView(
  ports: Ports,
  entry: Entry,
  { list, id, name, look, isShared }: ChangeViewBody & { readonly list: string; readonly id: string },
): Promise<SavedViews> {
  const view = await changeable(ports, entry, { list, id })
  const changed = {
    ...view,
    name: name ?? view.name,
    look: look ?? view.look,
    isShared: isShared ?? view.isShared,
    savedAt: ports.clock.now(),
  }
  assertMayShare(entry, changed.isShared && !view.isShared)
  const others = (await viewsFor(ports, entry, list)).filter((one) => one.owner === view.owner && one.id !== id)
  assertFree(others, changed.name)
  await save(ports, entry, { view: changed, action: actionOf(view, changed) })
  return listViews(ports, entry, list)
}

/** 删除视图 — whoever opened the list with it opens the whole list. @throws Refusal view/not-found, access/denied */
export async function removeView(
  ports: Ports,
  entry: Entry,
  { list, id }: { readonly list: string; readonly id: string },
): Promise<SavedViews> {
  const view = await changeable(ports, entry, { list, id })
  await ports.transaction(async (within) => {
    if (view.isShared) await record(within, entry, { view, action: 'view:remove' })
    await within.savedViews.remove(entry.scope, id)
  })
  return listViews(ports, entry, list)
}

/** 默认视图 — with which view the person opens the list; `null`: with none. @throws Refusal view/not-found */
export async function chooseDefaultView(
  ports: Ports,
  entry: Entry,
  { list, view }: { readonly list: string; readonly view: string | null },
): Promise<SavedViews> {
  if (view !== null) await reachable(ports, entry, { list, id: view })
  await ports.transaction((within) =>
    within.savedViews.setDefault(entry.scope, { list, personId: entry.person.id, viewId: view }),
  )
  return listViews(ports, entry, list)
}

/** What a unit shares is for its own people. */
async function viewsFor(ports: Ports, { scope, person }: Entry, list: string): Promise<readonly SavedView[]> {
  const views = await ports.savedViews.list(scope, { list, personId: person.id })
  return scope.isOutside === true ? views.filter(({ owner }) => owner === person.id) : views
}

interface Named {
  readonly list: string
  readonly id: string
}

async function reachable(ports: Ports, entry: Entry, { list, id }: Named): Promise<SavedView> {
  const view = (await viewsFor(ports, entry, list)).find((one) => one.id === id)
  if (view === undefined) throw new Refusal('view/not-found', { id })
  return view
}

async function changeable(ports: Ports, entry: Entry, named: Named): Promise<SavedView> {
  const view = await reachable(ports, entry, named)
  if (!mayChange(entry, view)) throw new Refusal('access/denied')
  return view
}

function mayShare({ person, scope }: Entry): boolean {
  return mayDo(person, 'view:share', scope.unitId)
}

function mayChange(entry: Entry, { owner, isShared }: SavedView): boolean {
  return owner === entry.person.id || (isShared && mayShare(entry))
}

function assertMayShare(entry: Entry, isSharing: boolean): void {
  if (isSharing && !mayShare(entry)) throw new Refusal('access/denied')
}

function assertFree(views: readonly SavedView[], name: string): void {
  if (views.some((view) => view.name === name)) throw wrongName('已有同名的视图，请换一个名称')
}

function wrongName(message: string): Refusal {
  return new Refusal('input/invalid', { issues: [{ field: 'name', message }] })
}

function actionOf(before: SavedView, after: SavedView): string | null {
  if (after.isShared) return before.isShared ? 'view:change' : 'view:share'
  return before.isShared ? 'view:remove' : null
}

/** Of a person's own views the trail says nothing; what the unit shares, it keeps. */
async function save(
  ports: Ports,
  entry: Entry,
  { view, action }: { readonly view: SavedView; readonly action: string | null },
): Promise<void> {
  await ports.transaction(async (within) => {
    if (action !== null) await record(within, entry, { view, action })
    await within.savedViews.save(entry.scope, view)
  })
}

async function record(
  { trail }: Ports,
  { scope: { unitId, actor } }: Entry,
  { view, action }: { readonly view: SavedView; readonly action: string },
): Promise<void> {
  const { id, list, name, look } = view
  await trail.append({ unitId, actor, action, subject: { kind: 'view', id }, details: { title: name, list, look } })
}
