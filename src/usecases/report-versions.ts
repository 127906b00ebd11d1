import type { Immutable } from '../contract/define-route.ts'
import { Refusal } from '../contract/refusals.ts'
import type { ReportVersionList, ReportVersionView } from '../contract/report-edit-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { type Attempt, tryReport } from './compile-report.ts'
import { dayOf } from './current-report.ts'
import type { Ports, ReportVersion } from './ports.ts'
import { printedFigures } from './read-report-vocabulary.ts'
import { namesOf, stateInWords } from './report-states.ts'
import { fromStored } from './stored-report.ts'

type Listed = Pick<ReportVersion, 'version' | 'state' | 'savedAt' | 'savedBy'>

/** 报告版本 — every version that was saved, newest first. */
export async function listReportVersions(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<ReportVersionList> {
  const versions = await ports.reports.list(scope, year)
  const nameOf = await namesOf(ports, versions.flatMap(peopleOf))
  return { versions: versions.map((version) => listed(version, nameOf)) }
}

/**
 * 一个版本 — as it reads: what was submitted keeps words and figures of then, a draft with the figures of now.
 *
 * @throws Refusal report/version-not-found, unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewReportVersion(
  ports: Ports,
  scope: UnitScope,
  at: { readonly year: number; readonly version: number },
): Promise<Immutable<ReportVersionView>> {
  const version = await ports.reports.find(scope, at)
  if (version === null) throw new Refusal('report/version-not-found', { year: at.year, version: at.version })
  const nameOf = await namesOf(ports, peopleOf(version))
  const kept = fromStored(version.compiled)
  const { errors, snapshot } = kept === null ? await compiledNow(ports, scope, version) : { errors: [], snapshot: kept }
  return {
    ...listed(version, nameOf),
    isSettled: kept !== null,
    template: version.template,
    document: snapshot?.compiled.document ?? null,
    errors,
    figures: snapshot === null ? [] : printedFigures(snapshot.facts.figures.values()),
  }
}

function compiledNow(ports: Ports, scope: UnitScope, { year, template, savedAt }: ReportVersion): Promise<Attempt> {
  return tryReport(ports, scope, { year, template, signedOn: dayOf(savedAt) })
}

function peopleOf({ savedBy, state }: Listed): string[] {
  return 'by' in state ? [savedBy, state.by] : [savedBy]
}

function listed({ version, state, savedAt, savedBy }: Listed, nameOf: (id: string) => string) {
  return { version, state: stateInWords(state, nameOf), savedAt, savedBy: nameOf(savedBy) }
}
