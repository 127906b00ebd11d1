import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { LedgerView } from '../../../contract/ledger-view.ts'
import { ledgersQuery } from '../../api/queries.ts'
import { Answer } from '../../page/answer.tsx'
import { Page } from '../../page/page.tsx'
import { useSeat } from '../../page/seat.tsx'
import { SUBJECTS, sectionsOf } from './subjects.ts'
import './ledgers.css'

/** 台账目录 — every ledger, by subject. */
export function LedgersPage() {
  const { at } = useSeat()
  const query = useQuery(ledgersQuery(at.unitId))
  return (
    <Page
      title="台账"
      summary="报告和指标里的每个数都由台账记录算出。打开一本台账可筛选、排序、导出，点一条记录可看佐证和变更历史。"
    >
      <Answer query={query} what="台账目录">
        {(ledgers) =>
          SUBJECTS.flatMap(({ subject, title }) =>
            sectionsOf(
              title,
              ledgers.filter((one) => one.subject === subject),
            ).map((section) => <LedgerGroup key={`${subject} ${section.title}`} {...section} />),
          )
        }
      </Answer>
    </Page>
  )
}

function LedgerGroup({ title, ledgers }: { readonly title: string; readonly ledgers: readonly LedgerView[] }) {
  if (ledgers.length === 0) return null
  return (
    <section className="section" aria-label={title}>
      <div className="section-head">
        <h2>{title}</h2>
      </div>
      <ul className="ledger-list">
        {ledgers.map(({ id, title: name, measures }) => (
          <li key={id}>
            <Link to="/ledgers/$id" params={{ id }} search={{}}>
              <span className="ledger-name">{name}</span>
              <span className="ledger-about">{measures.map(({ label }) => label).join('、')}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
