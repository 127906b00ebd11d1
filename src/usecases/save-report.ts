import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { assertReadable } from './compile-report.ts'
import { isSettled } from './current-report.ts'
import type { Ports, ReportVersion } from './ports.ts'

export interface ReportToSave {
  readonly year: number
  readonly template: string
  /** The version whose words the person began from; `null`: the product's own. Not given: whichever is the latest. */
  readonly basedOn?: number | null | undefined
}

/**
 * 保存报告 — the template's words as a new version in draft; earlier ones stay. The caller has made sure that the person
 * may write reports (`report:write`).
 *
 * @throws Refusal report/template-invalid (`findings`), report/locked (submitted or approved), report/changed-meanwhile,
 * year/not-found
 */
export async function saveReport(
  ports: Ports,
  scope: UnitScope,
  { year, template, basedOn }: ReportToSave,
): Promise<ReportVersion> {
  assertReadable(template)
  const years = await ports.units.fiscalYears(scope.unitId)
  if (!years.some((one) => one.year === year)) throw new Refusal('year/not-found', { unitId: scope.unitId, year })
  return ports.transaction(async (within) => {
    const latest = await within.reports.latest(scope, year)
    if (latest !== null && isSettled(latest)) throw new Refusal('report/locked', { year, version: latest.version })
    if (basedOn !== undefined && basedOn !== (latest?.version ?? null))
      throw new Refusal('report/changed-meanwhile', { year, version: latest?.version ?? null })
    const version: ReportVersion = {
      unitId: scope.unitId,
      year,
      version: (latest?.version ?? 0) + 1,
      template,
      state: { state: 'drafting' },
      compiled: null,
      savedAt: within.clock.now(),
      savedBy: scope.actor,
    }
    await within.reports.save(scope, version)
    await recordReport(within, scope, { action: 'report:save', version, details: { characters: template.length } })
    return version
  })
}

/** Enters what was done to a report into the audit trail. */
export async function recordReport(
  { trail }: Pick<Ports, 'trail'>,
  { unitId, actor }: UnitScope,
  entry: { readonly action: string; readonly version: ReportVersion; readonly details: unknown },
): Promise<void> {
  const { year, version } = entry.version
  const subject = { kind: 'report', id: `${year}-${version}` }
  await trail.append({ unitId, actor, action: entry.action, subject, details: entry.details })
}
