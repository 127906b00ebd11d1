import type { ReportView } from '../../../contract/report-view.ts'
import { wholeNumber } from '../../ui/format.ts'
import { AuditFindings } from './audit-findings.tsx'
import { jump } from './outline.tsx'
import { type Finding, placeOfFinding } from './report-outline.ts'

/** What stands in the way of submitting, and what is missing; a clean report says so. */
export function Findings({ report }: { readonly report: ReportView }) {
  const { bareNumbers, missing } = report
  return (
    <section className="side-section" aria-labelledby="findings">
      <h2 id="findings">提交前检查</h2>
      <FindingGroup
        report={report}
        findings={bareNumbers}
        clean="没有裸数字：每个数都有来源"
        found={`裸数字 ${wholeNumber(bareNumbers.length)} 处，改正后才能提交`}
        light="light-warning"
      />
      <FindingGroup
        report={report}
        findings={missing}
        clean="没有缺数"
        found={`缺数 ${wholeNumber(missing.length)} 处，以“—”列示`}
        light="light-watch"
      />
      <AuditFindings audit={report.audit} />
    </section>
  )
}

interface GroupProps {
  readonly report: ReportView
  readonly findings: readonly Finding[]
  readonly clean: string
  readonly found: string
  readonly light: string
}

function FindingGroup({ report, findings, clean, found, light }: GroupProps) {
  if (findings.length === 0) return <p className="light light-normal">{clean}</p>
  return (
    <details className="findings" open>
      <summary>
        <span className={`light ${light}`}>{found}</span>
      </summary>
      <ul>
        {findings.map((finding) => (
          <li key={`${finding.line}:${finding.column}:${finding.text}`}>
            <FindingLine report={report} finding={finding} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function FindingLine({ report, finding }: { readonly report: ReportView; readonly finding: Finding }) {
  const place = placeOfFinding(report.document, finding)
  return (
    <>
      <p>{finding.message}</p>
      {finding.suggestion === null ? null : <p className="findings-suggestion">{finding.suggestion}</p>}
      {place === null ? null : (
        <a href={`#${place}`} className="no-print" onClick={(event) => jump(event, place)}>
          到正文中查看
        </a>
      )}
    </>
  )
}
