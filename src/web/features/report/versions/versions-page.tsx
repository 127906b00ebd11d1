import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { ReportVersionList } from '../../../../contract/report-edit-view.ts'
import { reportVersionsQuery } from '../../../api/queries.ts'
import { Answer } from '../../../page/answer.tsx'
import { Page } from '../../../page/page.tsx'
import { PrintButton } from '../../../page/print-button.tsx'
import { useSeat } from '../../../page/seat.tsx'
import { minute } from '../../../ui/format.ts'
import { Empty } from '../../../ui/states.tsx'
import { Comparison } from './comparison.tsx'
import './versions.css'

type Versions = ReportVersionList['versions']

/** 报告版本 — who saved what when, and what differs between two. */
export function VersionsPage() {
  const { at } = useSeat()
  const query = useQuery(reportVersionsQuery(at))
  return (
    <Page
      title="报告版本"
      actions={
        <>
          <PrintButton />
          <Link to="/report" className="button">
            查看报告
          </Link>
        </>
      }
      summary="每次保存留下一版，不覆盖以前的。选两版，比较文字和数的不同；提交时的数定格，草稿的数按现在的记录计算。"
    >
      <Answer query={query} what="报告版本">
        {(versions) =>
          versions.length === 0 ? (
            <Empty title="还没有保存过版本" hint="报告现在用的是系统模板。编辑并保存后，这里逐版列出。">
              <p>
                <Link to="/report/edit" className="button">
                  编辑报告
                </Link>
              </p>
            </Empty>
          ) : (
            <VersionTable versions={versions} />
          )
        }
      </Answer>
    </Page>
  )
}

function VersionTable({ versions }: { readonly versions: Versions }) {
  const search = useSearch({ from: '/shell/report/versions' })
  const navigate = useNavigate()
  const newest = versions[0]?.version ?? 1
  const after = Number(search.after ?? newest)
  const before = Number(search.before ?? versions[1]?.version ?? newest)
  const choose = (part: { readonly before?: string; readonly after?: string }) =>
    void navigate({ to: '.', search: (kept) => ({ ...kept, ...part }), resetScroll: false })
  return (
    <>
      <div className="table-scroll versions-table">
        <table className="table">
          <caption className="visually-hidden">报告的各个版本，最新的在前</caption>
          <thead>
            <tr>
              <th scope="col">版本</th>
              <th scope="col">状态</th>
              <th scope="col">保存</th>
              <th scope="col">比较：前</th>
              <th scope="col">比较：后</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ version, state, savedAt, savedBy }) => (
              <tr key={version}>
                <th scope="row">第 {version} 版</th>
                <td>{stateWords(state)}</td>
                <td>
                  {savedBy}，{minute(savedAt)}
                </td>
                <td>
                  <input
                    type="radio"
                    name="before"
                    aria-label={`以第 ${version} 版为前`}
                    checked={version === before}
                    onChange={() => choose({ before: String(version) })}
                  />
                </td>
                <td>
                  <input
                    type="radio"
                    name="after"
                    aria-label={`以第 ${version} 版为后`}
                    checked={version === after}
                    onChange={() => choose({ after: String(version) })}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {before === after ? (
        <p className="section-note">
          {versions.length === 1 ? '只有一版，没有可比较的。' : '选两个不同的版本来比较。'}
        </p>
      ) : (
        <Comparison before={before} after={after} />
      )}
    </>
  )
}

function stateWords(state: Versions[number]['state']): string {
  switch (state.state) {
    case 'drafting':
      return '草稿'
    case 'submitted':
      return `已提交审核，${minute(state.at)}`
    case 'returned':
      return `退回：${state.reason}（${state.by}，${minute(state.at)}）`
    case 'approved':
      return `已定稿（${state.by}，${minute(state.at)}）`
    default:
      return state satisfies never
  }
}
