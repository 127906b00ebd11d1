import type { FigureView, RecordPage } from '../../contract/figure-view.ts'
import type { FigureSource } from '../ui/figure/figure-source.ts'
import { listingOf } from '../ui/figure/record-listing.ts'

interface Carried {
  readonly figures: Readonly<Record<string, FigureView>>
  readonly records: Readonly<Record<string, RecordPage>>
}

/** What the inspector shows comes from the page itself; nothing is fetched. */
export function embeddedSource({ figures, records }: Carried): FigureSource {
  return {
    async figure(id) {
      const view = figures[id]
      if (view === undefined) throw new Error('这份文件没有收入这个数，请在系统中查阅')
      return view
    },
    async records(figure, query) {
      return listingOf(records[figure] ?? { rows: [], total: figures[figure]?.records?.rowCount ?? 0 }, query)
    },
    async record({ ledger, id }) {
      const found = Object.values(records)
        .flatMap(({ rows }) => rows)
        .find((row) => row.ledger === ledger && row.id === id)
      if (found === undefined) throw new Error('这份文件没有收入这条记录，请在系统中查阅')
      return found
    },
    evidenceUrl: () => null,
  }
}
