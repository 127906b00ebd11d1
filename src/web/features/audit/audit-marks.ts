import type { AuditView, JudgedFinding } from '../../../contract/audit-view.ts'

type Block = AuditView['blocks'][number]
type Table = Extract<Block, { kind: 'table' }>
export type Cell = Table['cells'][number]

/** A place of a finding in the text. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** Position of the finding in the list. */
  readonly finding: number
  readonly severity: JudgedFinding['severity']
}

/** A piece of a line with the findings that speak of it, graver ones first; none for plain text. */
export interface Piece {
  readonly start: number
  readonly text: string
  readonly marks: readonly Mark[]
  /** Here begins a place of the first of its findings. */
  readonly isFirst: boolean
}

const GRAVITY: Readonly<Record<Mark['severity'], number>> = { error: 0, warning: 1, notice: 2 }

/** Every place of every finding, in the order of the text; a finding about the whole has none. */
export function marksOf(findings: readonly JudgedFinding[]): readonly Mark[] {
  return findings
    .flatMap(({ spans, severity }, finding) => spans.map(({ start, end }) => ({ start, end, finding, severity })))
    .filter(({ start, end }) => end > start)
    .toSorted((left, right) => left.start - right.start || left.end - right.end)
}

/** The marks that touch a stretch; `marks` in the order of the text. */
export function marksWithin(marks: readonly Mark[], { start, end }: { start: number; end: number }): readonly Mark[] {
  return marks.filter((mark) => mark.start < end && mark.end > start)
}

/** For each block the marks that touch it, in one walk over both. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): readonly (readonly Mark[])[] {
  let from = 0
  let longest = 0
  for (const { start, end } of marks) longest = Math.max(longest, end - start)
  return blocks.map((block) => {
    while ((marks[from]?.start ?? Number.POSITIVE_INFINITY) + longest <= block.start) from += 1
    const touching: Mark[] = []
    for (let at = from; (marks[at]?.start ?? Number.POSITIVE_INFINITY) < block.end; at += 1) {
      const mark = marks[at]
      if (mark !== undefined && mark.end > block.start) touching.push(mark)
    }
    return touching.length === 0 ? NONE : touching
  })
}

const NONE: readonly Mark[] = []

/** A stretch of text cut wherever a mark begins or ends. */
export function piecesOf(
  text: string,
  { start, end }: { start: number; end: number },
  marks: readonly Mark[],
): Piece[] {
  const cuts = new Set([start, end])
  for (const mark of marks) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const places = [...cuts].toSorted((left, right) => left - right)
  return places.slice(0, -1).map((from, index) => {
    const to = places[index + 1] ?? end
    const own = marksWithin(marks, { start: from, end: to }).toSorted(
      (left, right) => GRAVITY[left.severity] - GRAVITY[right.severity] || left.finding - right.finding,
    )
    return { start: from, text: text.slice(from, to), marks: own, isFirst: own[0]?.start === from }
  })
}

/** A cell to draw; `cell` is `null` for room that no filled cell takes. */
export interface DrawnCell {
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
  readonly cell: Cell | null
}

/** Rows that have something in them, with the gaps between cells filled; empty rows and columns at the end are left out. */
export function rowsOf({
  cells,
}: Pick<Table, 'cells'>): readonly { readonly row: number; readonly cells: readonly DrawnCell[] }[] {
  const byRow = new Map<number, Cell[]>()
  for (const cell of cells) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell])
  const numbers = [...byRow.keys()].toSorted((left, right) => left - right)
  const width = cells.reduce((widest, { column, columnSpan }) => Math.max(widest, column + columnSpan), 0)
  /** Cells of rows above that reach down. */
  let reaching: readonly Cell[] = []
  return numbers.map((row) => {
    reaching = reaching.filter((cell) => cell.row + cell.rowSpan > row)
    const own = byRow.get(row) ?? []
    const drawn = filledRow({ own, reaching, width }).map(({ cell, ...place }) => ({
      ...place,
      cell,
      rowSpan: cell === null ? 1 : numbers.filter((one) => one >= row && one < row + cell.rowSpan).length,
    }))
    reaching = [...reaching, ...own.filter(({ rowSpan }) => rowSpan > 1)]
    return { row, cells: drawn }
  })
}

function filledRow({
  own,
  reaching,
  width,
}: {
  readonly own: readonly Cell[]
  readonly reaching: readonly Cell[]
  readonly width: number
}): readonly Omit<DrawnCell, 'rowSpan'>[] {
  const taken = [...own, ...reaching].toSorted((left, right) => left.column - right.column)
  const drawn: Omit<DrawnCell, 'rowSpan'>[] = []
  let column = 0
  for (const cell of taken) {
    if (cell.column > column) drawn.push({ column, columnSpan: cell.column - column, cell: null })
    if (own.includes(cell)) drawn.push({ column: cell.column, columnSpan: cell.columnSpan, cell })
    column = Math.max(column, cell.column + cell.columnSpan)
  }
  if (column < width) drawn.push({ column, columnSpan: width - column, cell: null })
  return drawn
}
