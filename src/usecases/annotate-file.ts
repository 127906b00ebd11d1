import type { JudgedFinding } from '../contract/audit-view.ts'
import type { Immutable } from '../contract/define-route.ts'
import { auditReview } from '../documents/audit-review.ts'
import type { UnitScope } from '../domain/access/index.ts'
import type { Instant } from '../domain/calendar/index.ts'
import { dayOf } from './current-report.ts'
import { examineFile } from './examine-file.ts'
import type { Cancellation, CommentedFile, PlacedRemark, Ports, Submitted } from './ports.ts'

type SubmittedFile = Extract<Submitted, { kind: 'file' }>
type Judged = Immutable<JudgedFinding>

interface Given<T> {
  readonly submitted: T
  readonly signal: Cancellation | null
}

const GRADES: Readonly<Record<Judged['severity'], string>> = { error: '必须改正', warning: '需要说明', notice: '提示' }

/**
 * 加批注 — the file itself with a comment at every place of a finding that was not dismissed.
 *
 * @throws Refusal file/unreadable, audit/no-comments
 */
export async function commentOnFile(
  ports: Ports,
  scope: UnitScope,
  { submitted, signal }: Given<SubmittedFile>,
): Promise<CommentedFile & { readonly fileName: string }> {
  const { findings } = await examineFile(ports, scope, { submitted, signal })
  const remarks = findings.filter(({ verdict }) => verdict?.verdict !== 'dismissed').flatMap(remarksOf)
  const commented = await ports.examiner.comment(submitted, remarks, signal)
  return { ...commented, fileName: renamed(submitted.fileName, '（体检批注）') }
}

/** The first place says it all, the others that they belong to it. */
function remarksOf({ rule, severity, message, suggestion, spans, verdict }: Judged): PlacedRemark[] {
  const [first, ...others] = spans
  if (first === undefined) return []
  const confirmed = verdict?.verdict === 'confirmed' ? [`已确认：${verdict.reason ?? verdict.by}`] : []
  const words = [`【${GRADES[severity]}】${rule}　${message}`, ...(suggestion === null ? [] : [`建议：${suggestion}`])]
  return [
    { start: first.start, end: first.end, text: [...words, ...confirmed].join('\n') },
    ...others.map(({ start, end }) => ({ start, end, text: `【${GRADES[severity]}】${rule}　与“${first.text}”核对` })),
  ]
}

/** 体检意见 — a document that lists the findings with both values, their places and the verdicts. @throws Refusal file/unreadable */
export async function reviewFile(
  ports: Ports,
  scope: UnitScope,
  { submitted, signal }: Given<Submitted>,
): Promise<{ readonly fileName: string; readonly content: Uint8Array }> {
  const audit = await examineFile(ports, scope, { submitted, signal })
  const unit = await ports.units.find(scope.unitId)
  const document = auditReview({
    ...audit,
    unitName: unit?.name ?? scope.unitId,
    day: ports.clock.today(),
    findings: audit.findings.map((finding) => ({
      ...finding,
      // The clock wrote it.
      verdict: finding.verdict === null ? null : { ...finding.verdict, day: dayOf(finding.verdict.at as Instant) },
    })),
  })
  const content = await ports.writers.docx(document, {
    title: document.title,
    author: document.unitName,
    subject: audit.file,
    createdAt: ports.clock.now(),
  })
  return { fileName: renamed(audit.file, '（体检意见）', '.docx'), content }
}

/** `报告.docx` → `报告（体检批注）.docx`. */
function renamed(fileName: string, mark: string, ending?: string): string {
  const dot = fileName.lastIndexOf('.')
  const [stem, own] = dot > 0 ? [fileName.slice(0, dot), fileName.slice(dot)] : [fileName, '']
  return `${stem}${mark}${ending ?? own}`
}
