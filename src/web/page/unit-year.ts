import type { ReachableUnit, SessionView } from '../../contract/session-view.ts'
import type { Permission } from '../../domain/access/index.ts'
import type { SharedSearch } from './address.ts'

type Year = ReachableUnit['years'][number]

/** The unit and year that a page is about, and what the person may do there. */
export interface Seat {
  readonly unit: ReachableUnit
  readonly year: Year
}

/** As the address asks; otherwise the person's own unit and its newest year. `null` when there is nothing to open. */
export function seatFor(
  {
    person,
    units,
  }: Pick<SessionView, 'units'> & { readonly person: Pick<NonNullable<SessionView['person']>, 'unitId'> | null },
  asked: SharedSearch,
): Seat | null {
  const unit =
    units.find(({ id }) => id === asked.unit) ?? units.find(({ id }) => id === person?.unitId) ?? units[0] ?? null
  if (unit === null) return null
  const year = unit.years.find(({ year: number }) => String(number) === asked.year) ?? unit.years[0]
  return year === undefined ? null : { unit, year }
}

export interface PageEntry {
  readonly title: string
  readonly to:
    | '/'
    | '/report'
    | '/evaluation'
    | '/budget'
    | '/objectives'
    | '/monitoring'
    | '/ledgers'
    | '/evidence'
    | '/commitments'
    | '/close'
    | '/audit'
    | '/system/trail'
    | '/system/people'
    | '/system/own-ledgers'
    | '/system/backups'
    | '/system/unit'
    | '/system/security'
    | '/system/sessions'
  /** Any of these opens the page. */
  readonly anyOf: readonly Permission[]
  readonly group: 'work' | 'system'
}

/** Pages in the order of the navigation. A page that a person may not open is not offered. */
export const PAGES: readonly PageEntry[] = [
  { title: '工作台', to: '/', anyOf: ['figure:read'], group: 'work' },
  { title: '预算', to: '/budget', anyOf: ['figure:read'], group: 'work' },
  { title: '绩效目标', to: '/objectives', anyOf: ['figure:read'], group: 'work' },
  { title: '运行监控', to: '/monitoring', anyOf: ['figure:read'], group: 'work' },
  { title: '绩效评价', to: '/evaluation', anyOf: ['figure:read'], group: 'work' },
  { title: '报告', to: '/report', anyOf: ['report:read'], group: 'work' },
  { title: '台账', to: '/ledgers', anyOf: ['record:read'], group: 'work' },
  { title: '佐证', to: '/evidence', anyOf: ['record:read'], group: 'work' },
  { title: '承诺事项', to: '/commitments', anyOf: ['record:read'], group: 'work' },
  { title: '结账', to: '/close', anyOf: ['record:read'], group: 'work' },
  { title: '体检', to: '/audit', anyOf: ['document:audit'], group: 'work' },
  { title: '人员', to: '/system/people', anyOf: ['user:manage', 'role:assign'], group: 'system' },
  { title: '登录会话', to: '/system/sessions', anyOf: ['security:manage'], group: 'system' },
  { title: '安全规则', to: '/system/security', anyOf: ['unit:manage', 'security:manage'], group: 'system' },
  { title: '自建台账', to: '/system/own-ledgers', anyOf: ['ledger:define'], group: 'system' },
  { title: '单位与年度', to: '/system/unit', anyOf: ['unit:manage'], group: 'system' },
  { title: '备份', to: '/system/backups', anyOf: ['backup:run'], group: 'system' },
  { title: '审计日志', to: '/system/trail', anyOf: ['trail:read'], group: 'system' },
]

export function pagesFor({ unit }: Seat): readonly PageEntry[] {
  return PAGES.filter(({ anyOf }) => anyOf.some((permission) => unit.permissions.includes(permission)))
}

/** Where a person begins: the workbench, else the first page that is theirs. */
export function firstPage(seat: Seat): PageEntry | null {
  return pagesFor(seat)[0] ?? null
}
