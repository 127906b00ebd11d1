import { SELF_EVALUATION_REPORT } from '../documents/templates/self-evaluation-report.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { day, type Instant } from '../domain/calendar/index.ts'
import { compileReport, type ReportSnapshot } from './compile-report.ts'
import type { Ports, ReportVersion } from './ports.ts'
import { fromStored } from './stored-report.ts'

export interface CurrentReport {
  /** `null` while the unit has saved none: the template of the product, compiled now. */
  readonly version: ReportVersion | null
  readonly template: string
  readonly snapshot: ReportSnapshot
}

/**
 * 当前报告 — of a draft, compiled from the figures of this moment; of what was submitted or approved, as it was then.
 *
 * @throws Refusal report/template-invalid, unit/not-found, year/not-found, rule-pack/not-found
 */
export async function currentReport(
  ports: Ports,
  scope: UnitScope,
  { year }: { year: number },
): Promise<CurrentReport> {
  const version = await ports.reports.latest(scope, year)
  const template = version?.template ?? SELF_EVALUATION_REPORT
  const kept = version !== null && isSettled(version) ? fromStored(version.compiled) : null
  return {
    version,
    template,
    snapshot: kept ?? (await compileReport(ports, scope, { year, template, signedOn: ports.clock.today() })),
  }
}

/** Submitted or approved: its words and figures stand. */
export function isSettled({ state }: Pick<ReportVersion, 'state'>): boolean {
  return state.state === 'submitted' || state.state === 'approved'
}

/** The day in China of an instant. */
export function dayOf(instant: Instant) {
  return day(new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10))
}
