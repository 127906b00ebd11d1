import type { Immutable } from '../contract/define-route.ts'
import type { ReportView } from '../contract/report-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { auditReport } from './audit-report.ts'
import { withTerms } from './carried-figures.ts'
import { currentReport } from './current-report.ts'
import type { Ports } from './ports.ts'
import { REPORT_FILES } from './report-files.ts'
import { namesOf, stateInWords } from './report-states.ts'

/**
 * 查看报告 — the latest version as a page shows it.
 *
 * @throws Refusal report/template-invalid, unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewReport(
  ports: Ports,
  scope: UnitScope,
  { year }: { year: number },
): Promise<Immutable<ReportView>> {
  const { version, snapshot } = await currentReport(ports, scope, { year })
  const { compiled, facts } = snapshot
  const state = version?.state ?? { state: 'drafting' }
  const nameOf = await namesOf(ports, [version?.savedBy, 'by' in state ? state.by : undefined])
  return {
    unit: { id: facts.unit.id, name: facts.unit.name },
    year,
    version: version?.version ?? 1,
    state: stateInWords(state, nameOf),
    savedAt: version?.savedAt ?? facts.generatedAt,
    savedBy: nameOf(version?.savedBy ?? '系统模板'),
    compiledAt: facts.generatedAt,
    document: compiled.document,
    figures: withTerms(compiled.used, facts.figures),
    bareNumbers: compiled.bareNumbers,
    missing: compiled.missing,
    audit: await auditReport(ports, scope, snapshot),
    files: REPORT_FILES.map((file) => ({ ...file })),
  }
}
