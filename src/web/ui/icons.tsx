import type { ReactNode } from 'react'

/** Line icons of the shell, 16 units square; they say nothing by themselves and are hidden from screen readers. */
function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      {children}
    </svg>
  )
}

export const ArrowLeftIcon = () => (
  <Icon>
    <path d="M10 3 5 8l5 5" />
  </Icon>
)
export const CloseIcon = () => (
  <Icon>
    <path d="m3.5 3.5 9 9m0-9-9 9" />
  </Icon>
)
export const WidenIcon = () => (
  <Icon>
    <path d="M6 4 2.5 8 6 12m4-8 3.5 4L10 12M2.5 8h11" />
  </Icon>
)
export const DownloadIcon = () => (
  <Icon>
    <path d="M8 2.5v7.5m-3-3 3 3 3-3M3 13.5h10" />
  </Icon>
)
export const BackupIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v3h-11zm1 3v6.5h9V6.5M6.5 9h3" />
  </Icon>
)
export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.2" />
    <path d="m10.2 10.2 3.3 3.3" />
  </Icon>
)
export const MenuIcon = () => (
  <Icon>
    <path d="M2.5 4.5h11m-11 3.5h11m-11 3.5h11" />
  </Icon>
)
export const SunIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="2.8" />
    <path d="M8 1.5v1.4m0 10.2v1.4M1.5 8h1.4m10.2 0h1.4M3.4 3.4l1 1m7.2 7.2 1 1m0-9.2-1 1m-7.2 7.2-1 1" />
  </Icon>
)
export const MoonIcon = () => (
  <Icon>
    <path d="M13 9.6A5.5 5.5 0 0 1 6.4 3a5.5 5.5 0 1 0 6.6 6.6Z" />
  </Icon>
)
export const PrintIcon = () => (
  <Icon>
    <path d="M4.5 6V2.5h7V6m-7 5.5h-2V6h11v5.5h-2m-7-2h7v4h-7z" />
  </Icon>
)
export const ChevronDownIcon = () => (
  <Icon>
    <path d="m4 6 4 4 4-4" />
  </Icon>
)
export const ReportIcon = () => (
  <Icon>
    <path d="M3.5 2h6L12.5 5v9h-9zM6 7.5h4M6 10.5h4" />
  </Icon>
)
export const ScoreIcon = () => (
  <Icon>
    <path d="M2.5 13.5h11M4 11V7.5M8 11V3M12 11V5.5" />
  </Icon>
)
export const BudgetIcon = () => (
  <Icon>
    <path d="m4.5 2.5 3.5 5 3.5-5M8 7.5v6M4.5 8h7m-7 2.7h7" />
  </Icon>
)
export const LedgerIcon = () => (
  <Icon>
    <path d="M2.5 3h11v10h-11zM2.5 6.3h11M2.5 9.6h11M6.5 3v10" />
  </Icon>
)
export const CommitmentIcon = () => (
  <Icon>
    <path d="M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3M5.5 10l1.8 1.8 3.2-3.4" />
  </Icon>
)
export const LockIcon = () => (
  <Icon>
    <path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5M8 10v1.5" />
  </Icon>
)
export const AuditIcon = () => (
  <Icon>
    <path d="M9 14H3.5V2h6L12.5 5v2.5M6 6h3M6 8.5h1.5" />
    <circle cx="10.6" cy="10.8" r="2.3" />
    <path d="m12.3 12.5 1.7 1.7" />
  </Icon>
)
export const PeopleIcon = () => (
  <Icon>
    <circle cx="8" cy="5.2" r="2.6" />
    <path d="M3 13.5c.4-2.8 2.4-4.2 5-4.2s4.6 1.4 5 4.2" />
  </Icon>
)
export const SystemIcon = () => (
  <Icon>
    <path d="M8 1.8 13 3.6v4c0 3-2 5.3-5 6.6-3-1.3-5-3.6-5-6.6v-4zM5.8 8l1.6 1.6 2.9-3" />
  </Icon>
)

export const MonitoringIcon = () => (
  <Icon>
    <path d="M2 8.5h3l2-4.5 2.5 8 1.8-3.5H14" />
  </Icon>
)
export const BellIcon = () => (
  <Icon>
    <path d="M4 11V7.5a4 4 0 0 1 8 0V11l1 1.5H3L4 11Zm2.6 2.5a1.5 1.5 0 0 0 2.8 0" />
  </Icon>
)
export const WorkbenchIcon = () => (
  <Icon>
    <path d="M2.5 7.5 8 3l5.5 4.5V13h-4V9.5h-3V13h-4Z" />
  </Icon>
)
export const ObjectiveIcon = () => (
  <Icon>
    <circle cx="8" cy="8" r="5.5" />
    <circle cx="8" cy="8" r="2.2" />
  </Icon>
)
export const EvidenceIcon = () => (
  <Icon>
    <path d="m12.5 7.5-5.2 5.2a3 3 0 0 1-4.2-4.2l5.6-5.6a2 2 0 0 1 2.8 2.8l-5.5 5.5a1 1 0 0 1-1.4-1.4L9.5 5" />
  </Icon>
)
export const CalendarIcon = () => (
  <Icon>
    <path d="M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2.5V5m5-2.5V5" />
  </Icon>
)
