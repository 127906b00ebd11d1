import type { CellNews, CellValue, GridRow, KeptRow, RowNews } from './grid-types.ts'
import { cellOf, isChanged, keptRow, merged } from './rows.ts'

interface Sheet {
  readonly rows: readonly GridRow[]
  /** The row whose cell is being edited; it waits. */
  readonly editedKey: string | null
  /** Rows of others may be added below the last one. */
  readonly mayGrow: boolean
  /** Where a row that is new as a whole carries its mark. */
  readonly firstColumn: string
}

export interface Noticed {
  readonly rows: readonly GridRow[]
  /** What has to wait: rows that are edited or on their way. */
  readonly waiting: readonly RowNews[]
  /** Rows added below the last one. */
  readonly added: number
}

/**
 * 他人的改动 — rows as others left them: cells that nobody touched here follow quietly and are marked with who and when; what
 * is typed here and not saved stays, and where both wrote into one cell the person decides.
 */
export function noticed({ rows, editedKey, mayGrow, firstColumn }: Sheet, news: readonly RowNews[]): Noticed {
  const newest = new Map(news.map((one) => [one.row.id, one]))
  const here = new Set(rows.map(({ id }) => id))
  const isWaiting = ({ key, sending }: GridRow) => sending !== null || key === editedKey
  const waiting = new Set(rows.filter(isWaiting).map(({ id }) => id))
  const next = rows.map((row) => {
    const told = row.id === null || waiting.has(row.id) ? undefined : newest.get(row.id)
    return told === undefined ? row : withNews(row, told, firstColumn)
  })
  const fresh = [...newest.values()].filter(({ row, isListed }) => isListed && !here.has(row.id))
  const left = [...newest.values()].filter(
    ({ row }) => waiting.has(row.id) || (!mayGrow && fresh.some((one) => one.row.id === row.id)),
  )
  const added = mayGrow ? fresh.map((told) => addedRow(told, firstColumn)) : []
  return { rows: [...next, ...added], waiting: left, added: added.length }
}

function withNews(row: GridRow, { row: theirs, by, when }: RowNews, firstColumn: string): GridRow {
  if ((row.revision ?? 0) >= theirs.revision) return row
  const next = isChanged(row) ? merged(row, theirs, by) : { ...keptRow(theirs), key: row.key, news: row.news }
  const marks = by === null ? {} : marksOf(row, theirs, { by, when, firstColumn })
  const shown = Object.entries(marks).filter(([name]) => cellOf(next.values, name) === cellOf(theirs.values, name))
  return { ...next, problem: lockedProblem(row, theirs, by), news: { ...next.news, ...Object.fromEntries(shown) } }
}

interface Told {
  readonly by: string
  readonly when: string
  readonly firstColumn: string
}

function marksOf(
  { kept, isOut }: GridRow,
  { values, isOut: isOutNow = false }: KeptRow,
  { by, when, firstColumn }: Told,
): Readonly<Record<string, CellNews>> {
  const names = Object.keys(values).filter((name) => cellOf(kept, name) !== cellOf(values, name))
  const changed = names.map((name): [string, CellNews] => [
    name,
    { by, when, what: 'changed', before: cellOf(kept, name) },
  ])
  const voided: CellNews = { by, when, what: 'voided', before: null }
  return { ...Object.fromEntries(changed), ...(isOutNow && !isOut ? { [firstColumn]: voided } : {}) }
}

/** What is typed in a row that can no longer be saved is not lost without a word. */
function lockedProblem(row: GridRow, theirs: KeptRow, by: string | null): string | null {
  if ((theirs.locked ?? null) === null || !isChanged(row)) return row.problem
  return `${by ?? '您在别处'}已作废这条记录，这里没有保存的内容存不进去：可复制到新行另录，或刷新放弃`
}

function addedRow({ row, by, when }: RowNews, firstColumn: string): GridRow {
  return { ...keptRow(row), news: by === null ? {} : { [firstColumn]: { by, when, what: 'entered', before: null } } }
}

/** Cells that others changed and the person has not looked at. */
export function newsCount(rows: readonly GridRow[]): number {
  let count = 0
  for (const { news } of rows) for (const _ in news) count += 1
  return count
}

/** The row once its cell has been looked at. */
export function seen(row: GridRow, name: string): GridRow {
  if (!(name in row.news)) return row
  const { [name]: _seen, ...news } = row.news
  return { ...row, news }
}

/** `王会计 10:32 改过这一格，原为“租赁费”`. */
export function newsInWords({ by, when, what, before }: CellNews, shown: (value: CellValue) => string): string {
  if (what === 'entered') return `${by} ${when} 新录入这一行`
  if (what === 'voided') return `${by} ${when} 作废了这一行，不再计入合计`
  const was = shown(before)
  return `${by} ${when} 改过这一格，原为${was === '' ? '空' : `“${was}”`}`
}
