import type { UnitScope } from '../domain/access/index.ts'
import type { NotificationKind, Ports } from './ports.ts'

/** 通知 — who is to be told what, and which page leads there. */
export interface Notice {
  /** Ids of people; whoever acts is not told of their own act. */
  readonly to: readonly string[]
  readonly kind: NotificationKind
  readonly words: string
  /** An address within the application, as {@link addressOfPage} makes it. */
  readonly target: string
  /** Given where the same thing must not be told twice, such as a day that draws near. */
  readonly id?: string
}

/** Longer words are cut: the page itself has them all. */
const LONGEST = 300

/**
 * 发出通知 — within the caller's transaction, so that nobody is told of what was not saved. Anything that people must know of
 * uses this: submissions, returns, approvals, assignments, mentions, days that draw near.
 */
export async function notify(within: Ports, scope: UnitScope, { to, kind, words, target, id }: Notice): Promise<void> {
  const concerned = [...new Set(to)].filter((person) => id !== undefined || person !== scope.actor)
  const preferences = await within.preferences.findMany(scope, concerned)
  const people = concerned.filter((person) => preferences.get(person)?.muted.includes(kind) !== true)
  const text = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words
  await within.notifications.add(
    scope,
    people.map((personId) => ({
      unitId: scope.unitId,
      personId,
      id: id ?? within.random.id(),
      kind,
      words: text,
      target,
      madeAt: within.clock.now(),
      readAt: null,
    })),
  )
}

/** `/monitoring?unit=…&year=2020`, for {@link Notice.target}. */
export function addressOfPage(page: `/${string}`, search: Readonly<Record<string, string>>): string {
  const query = Object.entries(search).map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
  return query.length === 0 ? page : `${page}?${query.join('&')}`
}
