import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ObjectivesView } from '../../../contract/objectives-view.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { PrintButton } from '../../page/print-button.tsx'
import { useSeat } from '../../page/seat.tsx'
import { minute } from '../../ui/format.ts'
import { Earlier } from './earlier.tsx'
import { Library } from './library.tsx'
import { objectivesQuery } from './objectives-query.ts'
import { Outline } from './outline.tsx'
import { Procedure } from './procedure.tsx'
import { SubjectView } from './subject-view.tsx'
import { Versions } from './versions.tsx'
import './objectives.css'

/** 绩效目标 — what the unit undertakes, how it will be measured, and in which version that stands. */
export function ObjectivesPage() {
  const { at } = useSeat()
  const query = useQuery(objectivesQuery(at))
  const view = query.data
  return (
    <Page
      title="绩效目标"
      state={view === undefined ? null : <span className="tag tag-accent">{view.standing.words}</span>}
      actions={
        <>
          {view === undefined ? null : <Procedure view={view} />}
          <PrintButton />
        </>
      }
      summary={view === undefined ? null : standingInWords(view)}
    >
      <Answer query={query} what="绩效目标">
        {(value) => <Objectives view={value} />}
      </Answer>
    </Page>
  )
}

function standingInWords({ standing, pack }: ObjectivesView): string {
  const who = standing.by === null || standing.at === null ? '' : `${standing.by}，${minute(standing.at)}。`
  const document = standing.documentNumber === null ? '' : `文号：${standing.documentNumber}。`
  const reason =
    standing.reason === null ? '' : `${standing.state === 'returned' ? '退回' : '调整'}原因：${standing.reason}。`
  return `${who}${document}${reason}分值按${pack.title}：${pack.weightWords}。`
}

const VIEWS = [
  { view: undefined, title: '目标与指标' },
  { view: 'library', title: '指标库' },
  { view: 'earlier', title: '从上年选用' },
  { view: 'versions', title: '版本与差异' },
] as const

function Objectives({ view }: { readonly view: ObjectivesView }) {
  const { view: asked, subject } = useSearch({ from: '/shell/objectives' })
  const shown = view.subjects.find(({ id }) => id === subject) ?? view.subjects[0]
  return (
    <>
      <nav className="objectives-views no-print" aria-label="绩效目标的各部分">
        {VIEWS.filter((one) => one.view !== 'earlier' || view.earlierYear !== null).map((one) => (
          <Link
            key={one.title}
            to="/objectives"
            search={(before) => ({ ...before, view: one.view })}
            className="objectives-tab"
            activeOptions={{ exact: true, includeSearch: true }}
          >
            {one.title}
          </Link>
        ))}
        <Link to="/ledgers/$id/grid" params={{ id: 'indicator' }} className="objectives-tab">
          成批编辑
        </Link>
      </nav>
      <Blocking view={view} />
      {shown === undefined || asked === 'versions' ? <Versions view={view} /> : null}
      {shown !== undefined && asked === 'library' ? <Library view={view} subject={shown} /> : null}
      {asked === 'earlier' ? <Earlier view={view} /> : null}
      {shown !== undefined && asked === undefined ? (
        <div className="objectives">
          <Outline view={view} shown={shown.id} />
          <SubjectView key={shown.id} view={view} subject={shown} />
        </div>
      ) : null}
    </>
  )
}

/** What stands in the way of submitting. */
function Blocking({ view: { blocking } }: { readonly view: ObjectivesView }) {
  if (blocking.length === 0) return null
  return (
    <details className="notice notice-watch">
      <summary className="notice-title">提交前还有 {blocking.length} 处要改</summary>
      <ul>
        {blocking.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </details>
  )
}
