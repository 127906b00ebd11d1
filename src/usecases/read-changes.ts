import type { WorkbenchView } from '../contract/workbench-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { nameOfPeople } from './people-of-unit.ts'
import type { Ports, TrailEntry } from './ports.ts'
import { nameOfRow } from './present-record.ts'

/** Entries looked through; whoever was away for longer sees the newest. */
const LOOKED_AT = 200
const SHOWN = 12

const VERBS: Readonly<Record<string, string>> = {
  'row:append': '录入',
  'row:amend': '修改',
  'row:void': '作废',
  'evidence:add': '上传佐证材料',
  'report:save': '保存报告',
  'report:submit': '提交报告',
  'report:return': '退回报告',
  'report:approve': '通过报告',
}

/** 变化 — what others did in the unit since a person last marked all as seen, newest first, several of a kind together. */
export async function changesSince(ports: Ports, scope: UnitScope): Promise<WorkbenchView['changes']> {
  const seen = await ports.trail.seen(scope.unitId, scope.actor)
  const entries = await ports.trail.list(scope.unitId, { limit: LOOKED_AT })
  const told = entries.filter(
    ({ sequence, actor, action }) => sequence > (seen?.sequence ?? 0) && actor !== scope.actor && action in VERBS,
  )
  const groups = grouped(told)
  const nameOf = await nameOfPeople(ports, scope)
  const titles = new Map((await ports.ledgers.definitions(scope)).map(({ id, title }) => [id, title]))
  const items: WorkbenchView['changes']['items'] = []
  for (const group of groups.slice(0, SHOWN)) {
    const [newest] = group
    if (newest === undefined) continue
    items.push({
      at: newest.at,
      actor: nameOf(newest.actor),
      ...(await toldOf(ports, scope, { group, newest, title: titles.get(newest.subject.kind) ?? null })),
    })
  }
  return {
    since: seen?.at ?? null,
    sequence: entries[0]?.sequence ?? 0,
    items,
    more: Math.max(0, groups.length - SHOWN),
  }
}

/** 都看过了 — what came until now is not told of again. */
export async function markChangesSeen(ports: Ports, { unitId, actor }: UnitScope, sequence: number): Promise<void> {
  await ports.trail.markSeen(unitId, actor, { sequence, at: ports.clock.now() })
}

/** Neighbours by one person, of one kind. */
function grouped(entries: readonly TrailEntry[]): readonly (readonly TrailEntry[])[] {
  const groups: TrailEntry[][] = []
  for (const entry of entries) {
    const last = groups.at(-1)
    const before = last?.[0]
    const isAlike =
      before?.actor === entry.actor && before.action === entry.action && before.subject.kind === entry.subject.kind
    if (isAlike) last?.push(entry)
    else groups.push([entry])
  }
  return groups
}

interface Told {
  readonly group: readonly TrailEntry[]
  readonly newest: TrailEntry
  /** Of the ledger; `null` where it is about something else. */
  readonly title: string | null
}

async function toldOf(
  ports: Ports,
  scope: UnitScope,
  { group, newest, title }: Told,
): Promise<Pick<WorkbenchView['changes']['items'][number], 'words' | 'record'>> {
  const verb = VERBS[newest.action] ?? newest.action
  const times = group.length === 1 ? '' : `（${group.length} 次）`
  if (title === null) return { words: `${verb}${times}`, record: null }
  if (group.length > 1) return { words: `${verb}${title} ${group.length} 条`, record: null }
  const at = { ledger: newest.subject.kind, id: newest.subject.id }
  const row = await ports.ledgers.find(scope, at)
  if (row === null) return { words: `${verb}${title}`, record: null }
  const name = nameOfRow(row, undefined)
  return { words: name === row.id ? `${verb}${title}` : `${verb}${title}：${name}`, record: at }
}
