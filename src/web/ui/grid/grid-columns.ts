import type { GridColumn } from './grid-types.ts'

/** How a person has set a grid up: widths and hidden columns, by name. */
export interface ColumnSetting {
  readonly widths: Readonly<Record<string, number>>
  readonly hidden: readonly string[]
}

export const NO_COLUMN_SETTING: ColumnSetting = { widths: {}, hidden: [] }
export const NARROWEST = 48
export const WIDEST = 900
/** The number of the row and how it stands. */
export const GUTTER = 58

/** Where columns lie, from the left edge of the sheet. */
export interface ColumnPlaces {
  readonly starts: readonly number[]
  readonly widths: readonly number[]
  readonly total: number
}

export function shownColumns(columns: readonly GridColumn[], { hidden }: ColumnSetting): readonly GridColumn[] {
  const shown = columns.filter(({ name }) => !hidden.includes(name))
  return shown.length === 0 ? columns : shown
}

export function placesOf(columns: readonly GridColumn[], { widths }: ColumnSetting): ColumnPlaces {
  const each = columns.map((column) => widths[column.name] ?? column.width ?? usualWidth(column))
  const starts: number[] = []
  let at = GUTTER
  for (const width of each) {
    starts.push(at)
    at += width
  }
  return { starts, widths: each, total: at }
}

function usualWidth({ type, label }: GridColumn): number {
  const forLabel = label.length * 14 + 40
  switch (type.kind) {
    case 'text':
      return Math.max(type.multiline ? 260 : 150, forLabel)
    case 'money':
      return Math.max(132, forLabel)
    case 'reference':
    case 'code':
      return Math.max(180, forLabel)
    case 'date':
      return Math.max(112, forLabel)
    case 'choice':
      return Math.max(112, forLabel)
    case 'count':
    case 'decimal':
    case 'flag':
      return Math.max(84, forLabel)
  }
}

/** The rows that are drawn, a few more than are seen. */
export function windowOf({
  top,
  height,
  rowHeight,
  rows,
}: {
  readonly top: number
  readonly height: number
  readonly rowHeight: number
  readonly rows: number
}): { readonly first: number; readonly last: number } {
  const beyond = 6
  const first = Math.max(0, Math.floor(top / rowHeight) - beyond)
  const last = Math.min(rows - 1, Math.ceil((top + height) / rowHeight) + beyond)
  return { first, last }
}

/** How far a scroller must move so that a stretch is seen between what stands at its two ends. */
export function scrolledTo(
  now: number,
  { start, end }: { readonly start: number; readonly end: number },
  { before, length, after }: { readonly before: number; readonly length: number; readonly after: number },
): number {
  if (start - before < now) return Math.max(0, start - before)
  if (end > now + length - after) return end - length + after
  return now
}
