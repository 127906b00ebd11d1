import type { JudgedFinding, VerdictView } from '../contract/audit-view.ts'
import type { Immutable } from '../contract/define-route.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Finding } from '../domain/finding/index.ts'
import { auditRules } from './audit-document.ts'
import type { FindingVerdict, Ports } from './ports.ts'

const TITLES: ReadonlyMap<string, string> = new Map(auditRules.map(({ code, title }) => [code, title]))

/** 问题与判定 — findings with their rule in words and what the unit said of them before. */
export async function withVerdicts(
  ports: Ports,
  scope: UnitScope,
  findings: readonly Finding[],
): Promise<readonly Immutable<JudgedFinding>[]> {
  const fingerprints = [...new Set(findings.map(({ fingerprint }) => fingerprint))]
  const verdicts = await ports.verdicts.findMany(scope, fingerprints)
  const names = new Map<string, string>()
  for (const id of new Set(verdicts.map(({ by }) => by))) {
    names.set(id, (await ports.people.find(id))?.name ?? id)
  }
  const known = new Map(verdicts.map((verdict) => [verdict.fingerprint, verdictView(verdict, names)]))
  return findings.map((finding) => ({
    ...finding,
    title: TITLES.get(finding.rule) ?? finding.rule,
    verdict: known.get(finding.fingerprint) ?? null,
  }))
}

function verdictView(
  { verdict, reason, fileName, at, by }: FindingVerdict,
  names: ReadonlyMap<string, string>,
): VerdictView {
  return { verdict, reason, file: fileName, at, by: names.get(by) ?? by }
}
