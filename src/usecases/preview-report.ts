import type { Immutable } from '../contract/define-route.ts'
import type { ReportPreview } from '../contract/report-edit-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { withTerms } from './carried-figures.ts'
import { tryReport } from './compile-report.ts'
import type { Ports } from './ports.ts'

/**
 * 试编报告 — what words would become with the figures of this moment; nothing is kept.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function previewReport(
  ports: Ports,
  scope: UnitScope,
  { year, template }: { readonly year: number; readonly template: string },
): Promise<Immutable<ReportPreview>> {
  const { errors, snapshot } = await tryReport(ports, scope, { year, template, signedOn: ports.clock.today() })
  if (snapshot === null) return { errors, document: null, figures: [], bareNumbers: [], missing: [] }
  const { document, bareNumbers, missing, used } = snapshot.compiled
  return { errors, document, figures: withTerms(used, snapshot.facts.figures), bareNumbers, missing }
}
