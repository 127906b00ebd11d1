import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { sessionQuery } from '../api/queries.ts'
import { type PageEntry, pagesFor, type Seat } from '../page/unit-year.ts'
import {
  AuditIcon,
  BackupIcon,
  BudgetIcon,
  CommitmentIcon,
  EvidenceIcon,
  LedgerIcon,
  LockIcon,
  MonitoringIcon,
  ObjectiveIcon,
  PeopleIcon,
  ReportIcon,
  ScoreIcon,
  SystemIcon,
  WorkbenchIcon,
} from '../ui/icons.tsx'
import { Seal } from '../ui/seal.tsx'

const ICONS: Readonly<Record<PageEntry['to'], ReactNode>> = {
  '/': <WorkbenchIcon />,
  '/budget': <BudgetIcon />,
  '/objectives': <ObjectiveIcon />,
  '/monitoring': <MonitoringIcon />,
  '/evaluation': <ScoreIcon />,
  '/report': <ReportIcon />,
  '/ledgers': <LedgerIcon />,
  '/evidence': <EvidenceIcon />,
  '/commitments': <CommitmentIcon />,
  '/close': <LockIcon />,
  '/audit': <AuditIcon />,
  '/system/people': <PeopleIcon />,
  '/system/own-ledgers': <LedgerIcon />,
  '/system/unit': <SystemIcon />,
  '/system/security': <LockIcon />,
  '/system/sessions': <PeopleIcon />,
  '/system/backups': <BackupIcon />,
  '/system/trail': <SystemIcon />,
}

const GROUPS = [
  { id: 'work', title: null },
  { id: 'system', title: '系统' },
] as const

export function Navigation({ seat, onGo }: { readonly seat: Seat; readonly onGo: () => void }) {
  const pages = pagesFor(seat)
  const { data: session } = useQuery(sessionQuery)
  return (
    <div className="navigation">
      <Link to="/" className="brand" onClick={onGo}>
        <Seal />
        <span className="brand-words">预算绩效管理</span>
      </Link>
      <nav aria-label="主导航">
        {GROUPS.map(({ id, title }) => (
          <NavigationGroup key={id} title={title} pages={pages.filter(({ group }) => group === id)} onGo={onGo} />
        ))}
      </nav>
      <p className="navigation-foot">证绩 {session?.version ?? ''}</p>
    </div>
  )
}

interface GroupProps {
  readonly title: string | null
  readonly pages: readonly PageEntry[]
  readonly onGo: () => void
}

function NavigationGroup({ title, pages, onGo }: GroupProps) {
  if (pages.length === 0) return null
  return (
    <>
      {title === null ? null : <p className="navigation-title">{title}</p>}
      <ul>
        {pages.map((page) => (
          <li key={page.to}>
            <Link
              to={page.to}
              className="navigation-link"
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: page.to === '/' }}
              onClick={onGo}
            >
              {ICONS[page.to]}
              {page.title}
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
