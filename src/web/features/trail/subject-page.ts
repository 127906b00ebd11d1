import type { Permission } from '../../../domain/access/index.ts'
import { PAGES, type PageEntry } from '../../page/unit-year.ts'

const PLACES: Readonly<Record<string, PageEntry['to']>> = {
  backup: '/system/backups',
  close: '/close',
  evidence: '/evidence',
  finding: '/audit',
  import: '/ledgers',
  objectives: '/objectives',
  own_ledger: '/system/own-ledgers',
  person: '/system/people',
  report: '/report',
  security: '/system/security',
  'self-evaluation': '/evaluation',
  unit: '/system/unit',
  year: '/system/unit',
}

/** The page where the subject of an entry is kept; `null` where there is none, or none that the person may open. */
export function pageOfSubject(
  { kind }: { readonly kind: string },
  permissions: readonly Permission[],
): PageEntry | null {
  const page = PAGES.find(({ to }) => to === PLACES[kind])
  return page?.anyOf.some((permission) => permissions.includes(permission)) === true ? page : null
}
