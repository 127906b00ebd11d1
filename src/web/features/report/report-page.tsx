import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { addressOf } from '../../../contract/define-route.ts'
import type { ReportView } from '../../../contract/report-view.ts'
import { ROUTES } from '../../../contract/routes.ts'
import { reportQuery, type UnitYear } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { NothingSet } from '../../page/nothing-set.tsx'
import { Page } from '../../page/page.tsx'
import { PrintButton } from '../../page/print-button.tsx'
import { ReviewTag } from '../../page/review-tag.tsx'
import { useSeat } from '../../page/seat.tsx'
import { minute, wholeNumber } from '../../ui/format.ts'
import { DownloadIcon } from '../../ui/icons.tsx'
import { DocumentView } from './document-view.tsx'
import { Findings } from './findings.tsx'
import { Outline } from './outline.tsx'
import { ReportDecisions } from './report-decisions.tsx'
import './report.css'

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** 报告 — read it, open any figure in it, take it away. */
export function ReportPage() {
  const { at } = useSeat()
  const query = useQuery(reportQuery(at))
  const report = query.data
  return (
    <Page
      title="绩效自评报告"
      state={report === undefined ? null : <ReviewTag state={report.state} drafting="编制中" />}
      actions={report === undefined ? null : <Actions report={report} at={at} />}
      summary={
        report === undefined
          ? null
          : `第 ${wholeNumber(report.version)} 版，${report.savedBy}于 ${minute(report.savedAt)} 保存；报告中的数按 ${minute(report.compiledAt)} 的记录计算，点任何一个数可查看来历。`
      }
    >
      <Answer query={query} what="报告" whenNothingSet={<NothingSet what="报告" />}>
        {(value) => <ReadingView report={value} at={at} />}
      </Answer>
    </Page>
  )
}

function ReadingView({ report, at }: { readonly report: ReportView; readonly at: UnitYear }) {
  const figures = useMemo(() => new Map(report.figures.map((view) => [view.id, view])), [report.figures])
  const sampleCount = report.figures.filter(({ isSample }) => isSample).length
  return (
    <div className="report">
      <DocumentView document={report.document} figures={figures} />
      <aside className="report-side">
        <Findings report={report} />
        <Downloads report={report} at={at} />
        <Outline document={report.document} />
        {sampleCount === 0 ? null : (
          <p className="sample-legend">
            <span className="figure-sample-mark">示</span> 表示这个数背后的记录含示例数据，不全是已公开的事实。
          </p>
        )}
      </aside>
    </div>
  )
}

function fileAddress(at: UnitYear, name: string): string {
  return addressOf(ROUTES.downloadReport, { params: { ...at, name } })
}

function Actions({ report, at }: { readonly report: ReportView; readonly at: UnitYear }) {
  const { unit } = useSeat()
  const isOpen = report.state.state === 'drafting' || report.state.state === 'returned'
  const word = report.files.find(({ mediaType }) => mediaType === WORD)
  return (
    <>
      <Link to="/report/versions" className="button">
        版本
      </Link>
      {isOpen && unit.permissions.includes('report:write') ? (
        <Link to="/report/edit" className="button">
          编辑
        </Link>
      ) : null}
      <PrintButton />
      {word === undefined ? null : (
        <a className="button" href={fileAddress(at, word.name)} download={word.name}>
          <DownloadIcon /> 下载 Word
        </a>
      )}
      <ReportDecisions report={report} />
    </>
  )
}

function Downloads({ report, at }: { readonly report: ReportView; readonly at: UnitYear }) {
  return (
    <section className="side-section" aria-labelledby="downloads">
      <h2 id="downloads">报告与附件</h2>
      <ul className="downloads">
        {report.files.map(({ name, title }) => (
          <li key={name}>
            <a href={fileAddress(at, name)} download={name}>
              <DownloadIcon />
              <span title={name}>{title}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
