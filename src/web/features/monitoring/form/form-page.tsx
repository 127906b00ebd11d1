import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { FormView } from '../../../../contract/form-view.ts'
import { monitoringFormQuery, monitoringQuery } from '../../../api/queries.ts'
import { Answer } from '../../../page/answer.tsx'
import { Page } from '../../../page/page.tsx'
import { PrintButton } from '../../../page/print-button.tsx'
import { useSeat } from '../../../page/seat.tsx'
import { Empty } from '../../../ui/states.tsx'
import { monthFromAddress } from '../monitoring-words.ts'
import { FormDownload } from './form-download.tsx'
import { FormSheet } from './form-sheet.tsx'
import './form.css'

/** 绩效运行监控表 — as it prints on A4 across, sheet by sheet; every figure in it still opens. */
export function MonitoringFormPage() {
  const { at } = useSeat()
  const search = useSearch({ from: '/shell/monitoring/form' })
  const standing = useQuery(monitoringQuery(at))
  const month = monthFromAddress(search.month) ?? standing.data?.month
  const query = useQuery({ ...monitoringFormQuery(at, month ?? 1), enabled: month !== undefined && month > 0 })
  const isTooEarly = standing.data?.lastMonth === 0
  return (
    <Page
      title="绩效运行监控表"
      isWide
      actions={
        month === undefined || isTooEarly ? undefined : (
          <>
            <PrintButton />
            <FormDownload month={month} />
          </>
        )
      }
      summary="单位一张、每个项目一张，打印为 A4 横向；下载的 Excel 表合计和执行率带公式。"
    >
      {isTooEarly ? (
        <Empty title="本年度还没有开始" hint="开始后，这里是逐月的监控表。" />
      ) : standing.data === undefined || month === undefined ? (
        <Answer query={standing} what="运行监控表">
          {() => null}
        </Answer>
      ) : (
        <>
          <FormChoice
            month={month}
            lastMonth={standing.data.lastMonth}
            asked={standing.data.report.months.last}
            sheets={query.data?.sheets ?? []}
          />
          <Answer query={query} what="运行监控表">
            {(form) => <Sheets form={form} only={search.sheet} isStale={query.isPlaceholderData} />}
          </Answer>
        </>
      )}
    </Page>
  )
}

function Sheets({ form, only, isStale }: { form: FormView; only: string | undefined; isStale: boolean }) {
  const chosen = form.sheets.filter(({ name }) => name === only)
  return (
    <div className={isStale ? 'form-sheets is-stale' : 'form-sheets'} aria-busy={isStale}>
      {(chosen.length === 0 ? form.sheets : chosen).map((sheet) => (
        <FormSheet key={sheet.name} sheet={sheet} figures={form.figures} />
      ))}
    </div>
  )
}

interface ChoiceProps {
  readonly month: number
  readonly lastMonth: number
  /** Last month of the concentrated analysis. */
  readonly asked: number
  readonly sheets: FormView['sheets']
}

function FormChoice({ month, lastMonth, asked, sheets }: ChoiceProps) {
  const navigate = useNavigate()
  const { sheet } = useSearch({ from: '/shell/monitoring/form' })
  const go = (changed: { month?: string; sheet?: string | undefined }) =>
    navigate({ to: '/monitoring/form', search: (before) => ({ ...before, ...changed }), resetScroll: false })
  return (
    <div className="form-choice no-print">
      <label>
        期间
        <select className="input" value={month} onChange={(event) => go({ month: event.target.value })}>
          {Array.from({ length: lastMonth }, (_, index) => index + 1).map((one) => (
            <option key={one} value={one}>
              {one === 1 ? '1月' : `1—${one}月`}
              {one === asked ? '（集中监控）' : ''}
            </option>
          ))}
        </select>
      </label>
      <label>
        表页
        <select
          className="input"
          value={sheet ?? ''}
          onChange={(event) => go({ sheet: event.target.value === '' ? undefined : event.target.value })}
        >
          <option value="">全部（{sheets.length} 张）</option>
          {sheets.map(({ name }) => (
            <option key={name}>{name}</option>
          ))}
        </select>
      </label>
      <Link to="/monitoring" search={(before) => ({ ...before, month: String(month) })} className="text-link">
        回到运行监控
      </Link>
    </div>
  )
}
