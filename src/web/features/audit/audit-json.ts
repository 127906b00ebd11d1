import type { AuditView } from '../../../contract/audit-view.ts'

/** 体检结果 for other programs: exactly what the command line prints for a file, verdicts beside it. */
export function auditAsJson({ file, characters, obligations, findings, recognition }: AuditView): string {
  const printed = {
    file,
    characters,
    obligations: obligations.map(({ rule, outcome }) => ({ rule, outcome })),
    findings: findings.map(({ title: _title, ...finding }) => finding),
    recognition,
  }
  return `${JSON.stringify(printed, null, 1)}\n`
}
