import type { AuditView } from '../contract/audit-view.ts'
import type { Immutable } from '../contract/define-route.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Recognition } from '../domain/claim/index.ts'
import type { Obligation, Outcome } from '../domain/finding/index.ts'
import { auditRules } from './audit-document.ts'
import { withVerdicts } from './judged-findings.ts'
import type { Cancellation, Ports, Submitted } from './ports.ts'

/** What a passage without a file is called. */
const PASTED = '粘贴的文字'

/** What a check's outcome says to a person. */
const OUTCOMES: Readonly<Record<Outcome, string>> = {
  consistent: '一致',
  inconsistent: '发现问题',
  explained: '不一致，文中已说明',
  'insufficient-data': '文中没有可核对的内容',
  'not-applicable': '不适用于这份文件',
  'not-implemented': '尚不能检查',
}

const RULES: ReadonlyMap<string, (typeof auditRules)[number]> = new Map(auditRules.map((rule) => [rule.code, rule]))

/**
 * 体检 — examines a report of any kind, ours or not; nothing of it is kept. The caller has made sure that the person may
 * audit (`document:audit`).
 *
 * @param signal ends the examination when whoever asked has gone
 * @throws Refusal file/unreadable
 */
export async function examineFile(
  ports: Ports,
  scope: UnitScope,
  { submitted, signal }: { readonly submitted: Submitted; readonly signal: Cancellation | null },
): Promise<Immutable<AuditView>> {
  const { shown, findings, obligations, recognition, ...rest } = await ports.examiner.examine(submitted, signal)
  return {
    file: submitted.kind === 'file' ? submitted.fileName : PASTED,
    ...rest,
    ...shown,
    obligations: obligations.map(ledgerEntry),
    recognition: recognitionView(recognition),
    findings: await withVerdicts(ports, scope, findings),
  }
}

function recognitionView(recognition: Recognition): Immutable<AuditView>['recognition'] {
  const leftOutCount = recognition.leftOut.reduce((sum, { count }) => sum + count, 0)
  const { numbers } = recognition
  return { ...recognition, leftOutCount, rate: numbers === 0 ? null : ((numbers - leftOutCount) / numbers).toFixed(4) }
}

function ledgerEntry({ rule, outcome, reason }: Obligation): AuditView['obligations'][number] {
  const { title, source } = RULES.get(rule) ?? { title: rule, source: '' }
  return { rule, outcome, reason, title, source, words: OUTCOMES[outcome] }
}
