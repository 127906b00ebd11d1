import { problemOf } from './cell-problem.ts'
import type { CellState, CellValue, GridColumn, GridRow, KeptRow, RowAnswer, RowChange, Values } from './grid-types.ts'

export function keptRow(kept: KeptRow): GridRow {
  return { ...BLANK, ...positionOf(kept), key: kept.id, values: kept.values, isLeft: true }
}

export function newRow(key: string, values: Values): GridRow {
  return { ...BLANK, key, values }
}

const BLANK: Omit<GridRow, 'key'> = {
  id: null,
  revision: null,
  kept: {},
  values: {},
  refused: {},
  problem: null,
  theirs: {},
  theirsBy: null,
  news: {},
  sending: null,
  isLeft: false,
  locked: null,
  isOut: false,
}

export const cellOf = (values: Values, name: string): CellValue => values[name] ?? null

/** Something in the row is not kept yet. */
export function isChanged({ kept, values }: GridRow): boolean {
  return changedNames(kept, values).length > 0
}

function changedNames(kept: Values, values: Values): string[] {
  return Object.keys(values).filter((name) => cellOf(values, name) !== cellOf(kept, name))
}

/** The row with one cell written; what was said of the cell before is no longer true. */
export function withCell(row: GridRow, name: string, value: CellValue): GridRow {
  if (cellOf(row.values, name) === value && row.refused[name] === undefined) return row
  return {
    ...row,
    values: { ...row.values, [name]: value },
    refused: without(row.refused, name),
    theirs: without(row.theirs, name),
    news: without(row.news, name),
    problem: null,
  }
}

function without<T>(record: Readonly<Record<string, T>>, name: string): Readonly<Record<string, T>> {
  if (!(name in record)) return record
  const { [name]: _gone, ...rest } = record
  return rest
}

/** What is wrong with the row's cells, by column; of a new row nothing is missing before the person has left it. */
export function problemsOf(row: GridRow, columns: readonly GridColumn[]): Readonly<Record<string, string>> {
  const found: Record<string, string> = {}
  if (row.locked !== null) return found
  for (const column of columns) {
    const value = cellOf(row.values, column.name)
    if (column.isReadOnly === true || (value === null && !row.isLeft)) continue
    const problem = row.refused[column.name] ?? problemOf(column, value)
    if (problem !== null) found[column.name] = problem
  }
  return found
}

export function stateOf(row: GridRow, column: GridColumn, problems: Readonly<Record<string, string>>): CellState {
  if (row.locked !== null || column.isReadOnly === true) return 'locked'
  if (column.name in row.theirs) return 'conflict'
  if (column.name in problems) return 'invalid'
  return cellOf(row.values, column.name) === cellOf(row.kept, column.name) && row.id !== null ? 'saved' : 'waiting'
}

export function isInConflict({ theirs }: GridRow): boolean {
  return Object.keys(theirs).length > 0
}

/** What to send for a row; `null` where there is nothing to send yet. */
export function changeOf(
  row: GridRow,
  { columns, line }: { readonly columns: readonly GridColumn[]; readonly line: number },
): RowChange | null {
  if (row.sending !== null || row.locked !== null || row.problem !== null || isInConflict(row)) return null
  const complete = { ...row, isLeft: true }
  if (!isChanged(row) || Object.keys(problemsOf(complete, columns)).length > 0) return null
  const { key, id, revision, kept, values } = row
  const changed = changedNames(kept, values).map((name) => [name, cellOf(values, name)])
  return { key, line, id, revision, values: id === null ? values : Object.fromEntries(changed) }
}

export function beingSent(row: GridRow): GridRow {
  return { ...row, sending: row.values }
}

export function notSent(row: GridRow): GridRow {
  return { ...row, sending: null }
}

/** The row after the server's answer; what was typed while it was on its way stays. */
export function answered(row: GridRow, answer: RowAnswer, columns: readonly GridColumn[]): GridRow {
  const back = notSent(row)
  switch (answer.state) {
    case 'saved':
      return savedRow(back, { sent: row.sending ?? row.values, kept: answer.row })
    case 'changed':
      return merged(back, answer.row, answer.by ?? null)
    case 'refused':
      return refusedRow(back, answer, columns)
  }
}

function savedRow(row: GridRow, { sent, kept }: { readonly sent: Values; readonly kept: KeptRow }): GridRow {
  const typed = changedNames(sent, row.values).map((name) => [name, cellOf(row.values, name)] as const)
  return {
    ...row,
    ...positionOf(kept),
    // The same object says at a glance that nothing waits: thousands of rows are asked at each key.
    values: typed.length === 0 ? kept.values : { ...kept.values, ...Object.fromEntries(typed) },
    refused: {},
    problem: null,
    isLeft: true,
  }
}

/**
 * The row as somebody else left it, under what was typed here: cells that only one of the two changed are taken from that
 * one; where both wrote different things the person decides.
 */
export function merged(row: GridRow, theirs: KeptRow, by: string | null): GridRow {
  const mine = changedNames(row.kept, row.values)
  const disputed = mine.filter(
    (name) =>
      cellOf(theirs.values, name) !== cellOf(row.kept, name) &&
      cellOf(theirs.values, name) !== cellOf(row.values, name),
  )
  const kept = Object.fromEntries(mine.map((name) => [name, cellOf(row.values, name)]))
  return {
    ...row,
    ...positionOf(theirs),
    values: mine.length === 0 ? theirs.values : { ...theirs.values, ...kept },
    theirs: Object.fromEntries(disputed.map((name) => [name, cellOf(theirs.values, name)])),
    theirsBy: disputed.length === 0 ? null : by,
  }
}

function positionOf({ id, revision, values, locked = null, isOut = false }: KeptRow) {
  return { id, revision, kept: values, locked, isOut }
}

function refusedRow(
  row: GridRow,
  { problems }: Extract<RowAnswer, { state: 'refused' }>,
  columns: readonly GridColumn[],
): GridRow {
  const names = new Set(columns.map(({ name }) => name))
  const atCells = problems.filter(({ column }) => column !== null && names.has(column))
  const others = problems.filter((problem) => !atCells.includes(problem)).map(({ message }) => message)
  return {
    ...row,
    refused: Object.fromEntries(atCells.map(({ column, message }) => [column, message])),
    problem: others.length === 0 ? null : others.join('；'),
    isLeft: true,
  }
}

/** 冲突的处理: mine is sent again over the row as it now stands, theirs replaces mine. */
export function settled(row: GridRow, name: string, whose: 'mine' | 'theirs'): GridRow {
  const value = whose === 'theirs' ? cellOf(row.theirs, name) : cellOf(row.values, name)
  return { ...row, values: { ...row.values, [name]: value }, theirs: without(row.theirs, name) }
}

/** The rows as they are kept now, with what is typed here and not saved yet. */
export function refreshed(rows: readonly GridRow[], kept: readonly KeptRow[]): readonly GridRow[] {
  const before = new Map(rows.flatMap((row) => (row.id === null ? [] : [[row.id, row] as const])))
  const fresh = kept.map((row) => {
    const here = before.get(row.id)
    if (here === undefined) return keptRow(row)
    if (here.sending !== null || (here.revision ?? 0) >= row.revision) return here
    return isChanged(here) ? merged(here, row, null) : { ...keptRow(row), key: here.key }
  })
  const ids = new Set(kept.map(({ id }) => id))
  const unsaved = rows.filter(({ id, ...row }) => id === null || (!ids.has(id) && isChanged({ id, ...row })))
  return [...fresh, ...unsaved]
}
