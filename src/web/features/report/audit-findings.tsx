import type { ReportView } from '../../../contract/report-view.ts'
import { wholeNumber } from '../../ui/format.ts'
import { jump } from './outline.tsx'
import { blockId } from './report-outline.ts'

type AuditFinding = ReportView['audit']['findings'][number]

const SEVERITIES: Readonly<Record<AuditFinding['severity'], { readonly words: string; readonly light: string }>> = {
  error: { words: '必须改正', light: 'light-warning' },
  warning: { words: '需要说明', light: 'light-watch' },
  notice: { words: '提示', light: 'light-absent' },
}

/** 自查 — the report examined like anyone's. What somebody has dismissed stands last. */
export function AuditFindings({ audit }: Pick<ReportView, 'audit'>) {
  const { checks, findings } = audit
  if (findings.length === 0) {
    return <p className="light light-normal">自查 {wholeNumber(checks)} 项，没有发现问题</p>
  }
  const isDismissed = ({ verdict }: AuditFinding) => verdict?.verdict === 'dismissed'
  const open = findings.filter((finding) => !isDismissed(finding))
  const worst = open.some(({ severity }) => severity === 'error') ? 'light-warning' : 'light-watch'
  return (
    <details className="findings" open={open.length > 0}>
      <summary>
        <span className={`light ${open.length === 0 ? 'light-normal' : worst}`}>
          自查 {wholeNumber(checks)} 项，{wholeNumber(open.length)} 处待处理
          {open.length === findings.length ? '' : `，${wholeNumber(findings.length - open.length)} 处已排除`}
        </span>
      </summary>
      <ul>
        {[...open, ...findings.filter(isDismissed)].map((finding) => (
          <li key={finding.fingerprint}>
            <AuditFindingLine finding={finding} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function AuditFindingLine({ finding }: { readonly finding: AuditFinding }) {
  const { severity, message, difference, unit, suggestion, verdict, block } = finding
  const { words, light } = SEVERITIES[severity]
  return (
    <>
      <p>
        <span className={`light ${light}`}>{words}</span> {message}
      </p>
      {difference === null ? null : (
        <p className="findings-suggestion">
          相差 {difference}
          {unit ?? ''}
        </p>
      )}
      {suggestion === null ? null : <p className="findings-suggestion">{suggestion}</p>}
      {verdict === null ? null : (
        <p className="findings-suggestion">
          {verdict.by}已{verdict.verdict === 'confirmed' ? '确认' : '排除'}
          {verdict.reason === null ? '' : `：${verdict.reason}`}
        </p>
      )}
      {block === null ? null : (
        <a href={`#${blockId(block)}`} className="no-print" onClick={(event) => jump(event, blockId(block))}>
          到正文中查看
        </a>
      )}
    </>
  )
}
