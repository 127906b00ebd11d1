import { nextSort, SortableHeader } from '../sortable-header.tsx'
import { useNarrow } from '../use-narrow.ts'
import type { RecordSort } from './figure-source.ts'
import { cellOf, columnsOf, type RecordColumn } from './record-listing.ts'
import type { RecordView } from './shown.ts'

interface Props {
  readonly caption: string
  readonly rows: readonly RecordView[]
  /** `null` for all columns. */
  readonly mostColumns: number | null
  readonly sort: RecordSort | null
  /** `null` for a list that keeps its order. */
  readonly onSort: ((sort: RecordSort | null) => void) | null
  readonly onOpen: (row: RecordView) => void
  /** Columns as a ledger lists them; otherwise as the rows themselves state them. */
  readonly columns?: readonly RecordColumn[]
}

/** Records as a table; on a phone as a list with the three fields that matter. */
export function RecordList({ caption, rows, mostColumns, sort, onSort, onOpen, columns }: Props) {
  const isNarrow = useNarrow()
  const shown = columns ?? columnsOf(rows, mostColumns)
  if (rows.length === 0) return null
  if (isNarrow) return <RecordCards caption={caption} rows={rows} columns={shown} onOpen={onOpen} />
  return (
    <div className="table-scroll">
      <table className="table table-rows">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <HeaderRow columns={shown} sort={sort} onSort={onSort} />
        </thead>
        <tbody>
          {rows.map((row) => (
            <RecordRow key={row.id} row={row} columns={shown} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function HeaderRow({ columns, sort, onSort }: Pick<Props, 'sort' | 'onSort'> & { columns: readonly RecordColumn[] }) {
  return (
    <tr>
      {columns.map(({ name, label, isNumber, help }) =>
        onSort === null ? (
          <th key={name} scope="col" className={isNumber ? 'is-number' : undefined}>
            {label}
          </th>
        ) : (
          <SortableHeader
            key={name}
            label={label}
            isNumber={isNumber}
            help={help}
            direction={directionOf(sort, name)}
            onSort={() => onSort(nextSort(sort, name))}
          />
        ),
      )}
    </tr>
  )
}

function directionOf(sort: RecordSort | null, field: string): 'ascending' | 'descending' | 'none' {
  if (sort?.field !== field) return 'none'
  return sort.isDescending ? 'descending' : 'ascending'
}

interface RowProps {
  readonly row: RecordView
  readonly columns: readonly RecordColumn[]
  readonly onOpen: (row: RecordView) => void
}

/** The whole row answers the pointer; the keyboard reaches the button in its first cell. */
function RecordRow({ row, columns, onOpen }: RowProps) {
  return (
    <tr className={row.voidReason === null ? 'is-openable' : 'is-openable is-voided'} onClick={() => onOpen(row)}>
      {columns.map(({ name, isNumber }, index) => (
        <td key={name} className={isNumber ? 'is-number' : undefined}>
          {index === 0 ? (
            <button type="button" className="row-button" onClick={() => onOpen(row)}>
              {cellOf(row, name)}
            </button>
          ) : (
            <CellText text={cellOf(row, name)} />
          )}
          {index === 0 ? <RowMarks row={row} /> : null}
        </td>
      ))}
    </tr>
  )
}

const SHORT = 16

/** Short words stay on one line; long ones get room for two, and the rest in the record itself. */
function CellText({ text }: { readonly text: string }) {
  return text.length <= SHORT ? <span className="cell-short">{text}</span> : <span className="cell-long">{text}</span>
}

export function RowMarks({ row }: { readonly row: RecordView }) {
  return (
    <>
      {row.isSample ? (
        <span className="figure-sample-mark" title="示例数据">
          示<span className="visually-hidden">例数据</span>
        </span>
      ) : null}
      {row.lateReason === null ? null : <span className="row-mark">补录</span>}
      {row.voidReason === null ? null : <span className="row-mark">已作废</span>}
    </>
  )
}

/** What stands under a card's name: the day, or for rows of a whole year the first words that the name does not say. */
function underName(row: RecordView, columns: readonly RecordColumn[]): string {
  if (row.isDated) return row.happenedOn
  const words = columns.filter(({ isNumber }) => !isNumber).map(({ name }) => cellOf(row, name))
  return words.find((text) => text !== '' && !row.name.includes(text)) ?? ''
}

interface CardsProps {
  readonly caption: string
  readonly rows: readonly RecordView[]
  readonly columns: readonly RecordColumn[]
  readonly onOpen: (row: RecordView) => void
}

function RecordCards({ caption, rows, columns, onOpen }: CardsProps) {
  return (
    <ul className="record-cards" aria-label={caption}>
      {rows.map((row) => (
        <li key={row.id}>
          <button type="button" onClick={() => onOpen(row)}>
            <span className="record-card-words">{row.name}</span>
            <span className="record-card-day">
              {underName(row, columns)} <RowMarks row={row} />
            </span>
            <CardNumber row={row} columns={columns} />
          </button>
        </li>
      ))}
    </ul>
  )
}

/** The first number that the row states. */
function CardNumber({ row, columns }: { readonly row: RecordView; readonly columns: readonly RecordColumn[] }) {
  const number = columns.find(({ isNumber, name }) => isNumber && cellOf(row, name) !== '')
  if (number === undefined) return null
  return (
    <span className="record-card-number">
      <small>{number.label}</small>
      {cellOf(row, number.name)}
    </span>
  )
}
