import type { DifferenceView } from '../contract/objectives-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { type VersionEntry, versionDifference } from '../domain/objective/index.ts'
import { readStanding, stageOf, standingOf } from './objective-standing.ts'
import type { Ports } from './ports.ts'
import { LOADED, type VersionView, versionView } from './present-objectives.ts'
import { entriesOf, readObjectiveRows } from './read-objectives.ts'

export interface Comparison {
  readonly year: number
  /** Number of a version, `0` for what was loaded as approved, `now` for the rows as they are. */
  readonly before: string
  readonly after: string
}

/**
 * 版本对照 — what one version says otherwise than another, in words, targets and weights.
 *
 * @throws Refusal objective/state where there is no such version
 */
export async function compareObjectives(ports: Ports, scope: UnitScope, query: Comparison): Promise<DifferenceView> {
  const before = await contentOf(ports, scope, { year: query.year, id: query.before })
  const after = await contentOf(ports, scope, { year: query.year, id: query.after })
  const entries = versionDifference(before.entries, after.entries)
  return {
    before: before.view,
    after: after.view,
    entries: entries.map((entry) => ({
      ...entry,
      fields: entry.fields.map((field) => ({ ...field, stretches: [...field.stretches] })),
    })),
    unchanged: after.entries.length - entries.filter(({ change }) => change !== 'removed').length,
  }
}

const NOW: VersionView = { ...LOADED, id: 'now', title: '当前内容', state: '' }

async function contentOf(
  ports: Ports,
  scope: UnitScope,
  { year, id }: { readonly year: number; readonly id: string },
): Promise<{ readonly view: VersionView; readonly entries: readonly VersionEntry[] }> {
  if (id === 'now') {
    const standing = await readStanding(ports, scope, year)
    return { view: NOW, entries: entriesOf(await readObjectiveRows(ports, scope, { year, standing })) }
  }
  if (id === '0') return { view: LOADED, entries: await loadedEntries(ports, scope, year) }
  const version = (await ports.objectiveVersions.list(scope, year)).find((one) => String(one.version) === id)
  if (version === undefined || version.content === null) throw new Refusal('objective/state', { version: id })
  return { view: await versionView(ports, scope, version), entries: version.content }
}

/** The rows that stand as 批复, whatever was adjusted since. */
async function loadedEntries(ports: Ports, scope: UnitScope, year: number): Promise<readonly VersionEntry[]> {
  const rows = await readObjectiveRows(ports, scope, { year, standing: standingOf([], true) })
  const approved = (row: (typeof rows.allIndicators)[number]) => stageOf(row) === '批复'
  return entriesOf({
    projects: rows.projects,
    indicators: rows.allIndicators.filter(approved),
    objectives: rows.allObjectives.filter(approved),
  })
}
