import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { reportQuery, reportTemplateQuery, reportVocabularyQuery } from '../../../api/queries.ts'
import { Answer } from '../../../page/answer.tsx'
import { NothingSet } from '../../../page/nothing-set.tsx'
import { Page } from '../../../page/page.tsx'
import { useSeat } from '../../../page/seat.tsx'
import { EditDesk } from './edit-desk.tsx'
import '../report.css'
import './edit.css'

/** 编辑报告 — the words on the left, the report as it will read on the right. */
export function ReportEditPage() {
  const { at, unit } = useSeat()
  const report = useQuery(reportQuery(at))
  const template = useQuery(reportTemplateQuery(at))
  const vocabulary = useQuery(reportVocabularyQuery(at))
  const state = report.data?.state.state
  if (!unit.permissions.includes('report:write') || state === 'submitted' || state === 'approved') {
    return (
      <Page title="编辑报告">
        <div className="notice notice-watch">
          <p className="notice-title">报告现在不能修改</p>
          <p>{reasonFor(state)}</p>
          <Link to="/report" className="button">
            返回报告
          </Link>
        </div>
      </Page>
    )
  }
  if (template.data !== undefined && vocabulary.data !== undefined)
    return <EditDesk key={`${at.unitId}-${at.year}`} at={at} start={template.data} />
  return (
    <Page title="编辑报告">
      <Answer query={vocabulary} what="报告可用的数" whenNothingSet={<NothingSet what="报告" />}>
        {() => (
          <Answer query={template} what="报告的文字">
            {() => null}
          </Answer>
        )}
      </Answer>
    </Page>
  )
}

function reasonFor(state: string | undefined): string {
  if (state === 'submitted') return '报告已提交审核，等单位负责人通过或退回；退回后可以再改。'
  if (state === 'approved') return '报告已定稿，不能再改。'
  return '编辑报告是绩效管理员的工作；您可以查看报告和各个版本。'
}
