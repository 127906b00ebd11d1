import type { ReportTemplateView } from '../contract/report-view.ts'
import { SELF_EVALUATION_REPORT } from '../documents/templates/self-evaluation-report.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Ports } from './ports.ts'

/** 报告模板 — the words that the next version begins from. */
export async function viewTemplate(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<ReportTemplateView> {
  const latest = await ports.reports.latest(scope, year)
  return { template: latest?.template ?? SELF_EVALUATION_REPORT, version: latest?.version ?? null }
}
