import { HelpMark } from './help-mark.tsx'

interface Sort {
  readonly field: string
  readonly isDescending: boolean
}

/** A click on a header: ascending, descending, then as the list came. */
export function nextSort(sort: Sort | null, field: string): Sort | null {
  if (sort?.field !== field) return { field, isDescending: false }
  return sort.isDescending ? null : { field, isDescending: true }
}

interface Props {
  readonly label: string
  readonly isNumber: boolean
  readonly direction: 'ascending' | 'descending' | 'none'
  readonly onSort: () => void
  /** What the column holds. */
  readonly help?: string | null | undefined
}

export function SortableHeader({ label, isNumber, direction, onSort, help }: Props) {
  return (
    <th scope="col" className={isNumber ? 'is-number' : undefined} aria-sort={direction}>
      <button type="button" className="sort-button" onClick={onSort}>
        {label}
        <span className="sort-mark" aria-hidden="true">
          {{ ascending: '▲', descending: '▼', none: '' }[direction]}
        </span>
      </button>
      {typeof help === 'string' ? <HelpMark about={label} text={help} /> : null}
    </th>
  )
}
