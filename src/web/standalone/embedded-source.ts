import type { StandaloneReport } from '../../contract/report.ts'
import type { FigureSource } from '../ui/figure/figure-source.ts'
import { listingOf } from '../ui/figure/record-listing.ts'

type Carried = Pick<StandaloneReport, 'figures' | 'records' | 'rows'>

/** What the inspector shows comes from the page itself; nothing is fetched. */
export function embeddedSource({ figures, records, rows }: Carried): FigureSource {
  return {
    async figure(id) {
      const view = figures[id]
      if (view === undefined) throw new Error('这份文件没有收入这个数，请在系统中查阅')
      return view
    },
    async records(figure, query) {
      const { keys, total } = records[figure] ?? { keys: [], total: figures[figure]?.records?.rowCount ?? 0 }
      return listingOf({ rows: keys.flatMap((key) => rows[key] ?? []), total }, query)
    },
    async record({ ledger, id }) {
      const found = rows[`${ledger}/${id}`]
      if (found === undefined) throw new Error('这份文件没有收入这条记录，请在系统中查阅')
      return found
    },
    evidenceUrl: () => null,
  }
}
