import type { EvidenceEntry } from '../../../contract/evidence-view.ts'
import { Thumbnail } from '../../page/evidence/thumbnail.tsx'
import { useSeat } from '../../page/seat.tsx'
import { StrengthTag } from '../../ui/figure/strength-tag.tsx'
import { fileSize, minute } from '../../ui/format.ts'
import { nextSort, SortableHeader } from '../../ui/sortable-header.tsx'
import { useNarrow } from '../../ui/use-narrow.ts'
import { type EvidenceSearch, sortOf } from './evidence-filter.ts'

interface Props {
  readonly rows: readonly EvidenceEntry[]
  readonly search: EvidenceSearch
  readonly onSort: (sort: string | undefined) => void
  readonly onOpen: (id: string) => void
}

const COLUMNS = [
  { field: 'fileName', label: '材料', isNumber: false },
  { field: 'rows', label: '支撑的记录', isNumber: false },
  { field: null, label: '支撑的指标', isNumber: false },
  { field: null, label: '强度', isNumber: false },
  { field: 'bytes', label: '大小', isNumber: true },
  { field: 'addedAt', label: '上传', isNumber: false },
] as const

export function EvidenceList(props: Props) {
  return useNarrow() ? <Cards {...props} /> : <Table {...props} />
}

function Table({ rows, search, onSort, onOpen }: Props) {
  const sort = sortOf(search)
  return (
    <div className="table-scroll">
      <table className="table evidence-table">
        <caption className="visually-hidden">佐证材料及其支撑的记录和指标</caption>
        <thead>
          <tr>
            {COLUMNS.map(({ field, label, isNumber }) =>
              field === null ? (
                <th key={label} scope="col">
                  {label}
                </th>
              ) : (
                <SortableHeader
                  key={label}
                  label={label}
                  isNumber={isNumber}
                  direction={sort.field !== field ? 'none' : sort.isDescending ? 'descending' : 'ascending'}
                  onSort={() => onSort(addressOfSort(nextSort(sort, field)))}
                />
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((file) => (
            <tr key={file.id}>
              <th scope="row">
                <FileName file={file} onOpen={onOpen} />
              </th>
              <td>
                <Rows file={file} />
              </td>
              <td>
                <Indicators file={file} />
              </td>
              <td>
                <Strengths file={file} />
              </td>
              <td className="is-number">{fileSize(file.bytes)}</td>
              <td className="evidence-who">
                {file.addedBy}
                <small>{minute(file.addedAt)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function addressOfSort(sort: ReturnType<typeof nextSort>): string | undefined {
  return sort === null ? undefined : `${sort.isDescending ? '-' : ''}${sort.field}`
}

function Cards({ rows, onOpen }: Props) {
  return (
    <ul className="evidence-cards">
      {rows.map((file) => (
        <li key={file.id}>
          <FileName file={file} onOpen={onOpen} />
          <p className="evidence-card-facts">
            <Rows file={file} />
            <Strengths file={file} />
          </p>
        </li>
      ))}
    </ul>
  )
}

interface FileProps {
  readonly file: EvidenceEntry
}

function FileName({ file, onOpen }: FileProps & Pick<Props, 'onOpen'>) {
  const { at } = useSeat()
  return (
    <button type="button" className="evidence-open" onClick={() => onOpen(file.id)}>
      <Thumbnail unitId={at.unitId} file={file} />
      <span className="evidence-named">
        <span>
          <span className="text-link">{file.fileName}</span>
          {file.isSample ? <span className="tag tag-watch tag-small">示例数据</span> : null}
        </span>
        <small>{file.description === file.fileName ? file.kind : `${file.kind} · ${file.description}`}</small>
      </span>
    </button>
  )
}

function Rows({ file: { rows, ledgers } }: FileProps) {
  if (rows === 0) return <span className="tag tag-watch">还没有关联</span>
  return (
    <span>
      {rows} 条<small className="evidence-ledgers">{ledgers.join('、')}</small>
    </span>
  )
}

const MOST_NAMED = 3

function Indicators({ file: { indicators } }: FileProps) {
  if (indicators.length === 0) return <span className="figure-absent">—</span>
  const more = indicators.length - MOST_NAMED
  return (
    <span title={indicators.map(({ code, name }) => `${code} ${name}`).join('\n')}>
      {indicators.length} 个
      <small className="evidence-ledgers">
        {indicators
          .slice(0, MOST_NAMED)
          .map(({ name }) => name)
          .join('、')}
        {more > 0 ? ' 等' : ''}
      </small>
    </span>
  )
}

function Strengths({ file: { weakest, strongest } }: FileProps) {
  if (weakest === null) return <span className="figure-absent">—</span>
  return (
    <span className="evidence-strengths">
      <StrengthTag strength={weakest} isBrief />
      {strongest === weakest ? null : (
        <>
          <span>至</span>
          <StrengthTag strength={strongest} isBrief />
        </>
      )}
    </span>
  )
}
