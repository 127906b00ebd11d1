import { useDeferredValue, useState } from 'react'
import { wholeNumber } from '../format.ts'
import { Pager } from '../pager.tsx'
import { Empty, Failed, SkeletonLines } from '../states.tsx'
import { useNarrow } from '../use-narrow.ts'
import { ExportRecords } from './export-records.tsx'
import type { FigureSource, RecordAddress, RecordListing, RecordSort } from './figure-source.ts'
import { RecordList } from './record-list.tsx'
import type { FigureView, RecordView } from './shown.ts'
import { type Loaded, useLoaded } from './use-loaded.ts'

const PAGE = 20

interface Props {
  readonly figure: string
  readonly records: NonNullable<FigureView['records']>
  readonly source: FigureSource
  readonly isWide: boolean
  readonly onRecord: (record: RecordAddress) => void
}

/** 计入的记录 — every record that counts for the figure: filter, sort, page, export. */
export function RecordsSection(props: Props) {
  const { figure, records, source } = props
  const [typed, setTyped] = useState('')
  const [sort, setSort] = useState<RecordSort | null>(null)
  const [offset, setOffset] = useState(0)
  const search = useDeferredValue(typed)
  const query = { search, sort, limit: PAGE, offset }
  const loaded = useLoaded(JSON.stringify([figure, query]), () => source.records(figure, query))
  const fromStart = <T,>(set: (value: T) => void) => {
    return (value: T) => {
      set(value)
      setOffset(0)
    }
  }
  return (
    <section className="inspector-section" aria-label="计入的记录">
      <div className="inspector-section-head">
        <h3>
          计入的记录 <small>{recordCount(records)}</small>
        </h3>
        <ExportRecords
          name={`${records.ledgerTitle}-${figure}`}
          load={(page) => source.records(figure, { search, sort, ...page })}
        />
      </div>
      <input
        type="search"
        className="input"
        placeholder="在记录中查找：日期、文号、摘要、金额"
        aria-label="在记录中查找"
        value={typed}
        onChange={(event) => fromStart(setTyped)(event.target.value)}
      />
      <Records {...props} loaded={loaded} sort={sort} onSort={fromStart(setSort)} offset={offset} onMove={setOffset} />
    </section>
  )
}

interface RecordsProps extends Props {
  readonly loaded: Loaded<RecordListing>
  readonly sort: RecordSort | null
  readonly onSort: (sort: RecordSort | null) => void
  readonly offset: number
  readonly onMove: (offset: number) => void
}

function Records({ loaded, records, isWide, onRecord, sort, onSort, offset, onMove }: RecordsProps) {
  const isNarrow = useNarrow()
  const { value, error, isLoading, retry } = loaded
  if (error !== null) return <Failed what="记录" error={error} onRetry={retry} />
  if (value === null) return <SkeletonLines lines={6} what="正在取记录" />
  return (
    <div aria-busy={isLoading}>
      <RecordList
        caption={`${records.ledgerTitle}：计入的记录`}
        rows={value.rows}
        mostColumns={isNarrow ? 3 : isWide ? null : 4}
        sort={sort}
        onSort={onSort}
        onOpen={({ ledger, id }: RecordView) => onRecord({ ledger, id })}
      />
      {value.rows.length === 0 ? <Empty title="没有符合条件的记录" hint="换一个词，或清空查找框。" /> : null}
      {value.outOfReach > 0 ? (
        <p className="inspector-note">
          这里可查阅 {wholeNumber(records.rowCount - value.outOfReach)} 条，其余请在系统中打开。
        </p>
      ) : null}
      <Pager total={value.total} limit={PAGE} offset={offset} onMove={onMove} />
    </div>
  )
}

function recordCount({ ledgerTitle, rowCount, sampleCount }: Props['records']): string {
  const sample = sampleCount === 0 ? '' : `，其中示例数据 ${wholeNumber(sampleCount)} 条`
  return `${ledgerTitle} ${wholeNumber(rowCount)} 条${sample}`
}
