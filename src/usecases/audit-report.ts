import type { Immutable } from '../contract/define-route.ts'
import type { ReportView } from '../contract/report-view.ts'
import { readOfficial } from '../documents/read-official.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { rulePacks } from '../rule-packs/index.ts'
import { auditDocument } from './audit-document.ts'
import type { ReportSnapshot } from './compile-report.ts'
import { withVerdicts } from './judged-findings.ts'
import type { Ports } from './ports.ts'

/** 自查 — our own report is examined like any other, by the rule pack it was compiled with; each finding with its block. */
export async function auditReport(
  ports: Ports,
  scope: UnitScope,
  { compiled, facts }: ReportSnapshot,
): Promise<Immutable<ReportView['audit']>> {
  const { document, blockAt } = readOfficial(compiled.document)
  const pack = rulePacks.find(({ title }) => title === facts.pack.title)
  const { findings, obligations } = auditDocument(document, {
    fiscalYear: facts.year,
    ...(pack === undefined ? {} : { pack }),
  })
  const judged = await withVerdicts(ports, scope, findings)
  return {
    checks: obligations.length,
    findings: judged.map((finding) => ({ ...finding, block: blockAt(finding.spans[0]?.start ?? -1) })),
  }
}
