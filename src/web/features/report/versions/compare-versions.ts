import { diffArrays, diffChars } from 'diff'
import type { ReportVersionView } from '../../../../contract/report-edit-view.ts'
import { type OfficialDocument, runsText } from '../../../../domain/document/index.ts'

/** A stretch of a line: in both versions, only before, only after. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

/** A line of the report as two versions have it. */
export interface LineChange {
  readonly kind: 'same' | 'changed' | 'removed' | 'added'
  readonly pieces: readonly Piece[]
}

export interface FigureChange {
  readonly id: string
  readonly label: string
  /** `null`: the figure isn't there. */
  readonly before: string | null
  readonly after: string | null
}

/** A document line by line, a table row by row. */
export function linesOf(document: Pick<OfficialDocument, 'title' | 'blocks'>): readonly string[] {
  return [
    document.title,
    ...document.blocks.flatMap((block) => {
      if (block.kind === 'heading') return [`${block.number}${runsText(block.runs)}`]
      if (block.kind === 'paragraph') return [runsText(block.runs)]
      return [block.caption, ...block.rows.map((row) => row.map(runsText).join('　'))]
    }),
  ]
}

/** Lines of both in order; a line that was rewritten shows which of its characters differ. */
export function compareLines(before: readonly string[], after: readonly string[]): readonly LineChange[] {
  const changes = diffArrays([...before], [...after])
  const lines: LineChange[] = []
  let removed: readonly string[] = []
  for (const change of changes) {
    if (change.removed) removed = change.value
    else if (change.added) {
      lines.push(...rewritten(removed, change.value))
      removed = []
    } else {
      lines.push(...removed.map((text) => whole('removed', text)))
      lines.push(...change.value.map((text) => whole('same', text)))
      removed = []
    }
  }
  return [...lines, ...removed.map((text) => whole('removed', text))]
}

const whole = (kind: Piece['kind'], text: string): LineChange => ({ kind, pieces: [{ kind, text }] })

/** Below this share of common characters two lines have nothing to do with each other. */
const LEAST_IN_COMMON = 0.4

/** Each removed line beside the added one at the same place, where they are alike. */
function rewritten(removed: readonly string[], added: readonly string[]): LineChange[] {
  const paired = added.map((text, index) => {
    const pieces = piecesOf(removed[index] ?? '', text)
    const common = pieces.filter(({ kind }) => kind === 'same').reduce((sum, piece) => sum + piece.text.length, 0)
    const isAlike = common >= LEAST_IN_COMMON * Math.max(text.length, (removed[index] ?? '').length)
    return { index, text, pieces: isAlike ? pieces : null }
  })
  const unpaired = removed.filter((_, index) => paired[index]?.pieces == null)
  return [
    ...unpaired.map((text) => whole('removed', text)),
    ...paired.map(
      ({ text, pieces }): LineChange => (pieces === null ? whole('added', text) : { kind: 'changed', pieces }),
    ),
  ]
}

function piecesOf(before: string, after: string): readonly Piece[] {
  return diffChars(before, after).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }))
}

type Figures = ReportVersionView['figures']

/** Figures that read otherwise, in the order of the later version. */
export function compareFigures(before: Figures, after: Figures): readonly FigureChange[] {
  const earlier = new Map(before.map((figure) => [figure.id, figure]))
  const later = new Set(after.map(({ id }) => id))
  const changed = after.flatMap(({ id, label, text }) => {
    const was = earlier.get(id)?.text ?? null
    return was === text ? [] : [{ id, label, before: was, after: text }]
  })
  const gone = before.filter(({ id }) => !later.has(id))
  return [...changed, ...gone.map(({ id, label, text }) => ({ id, label, before: text, after: null }))]
}

/** Changed lines with their neighbours; what lies between is counted. */
export function foldSame(lines: readonly LineChange[], around = 1): readonly (LineChange | number)[] {
  const isNear = lines.map((_, index) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({ kind }) => kind !== 'same'),
  )
  const folded: (LineChange | number)[] = []
  lines.forEach((line, index) => {
    const last = folded.at(-1)
    if (isNear[index] === true) folded.push(line)
    else if (typeof last === 'number') folded[folded.length - 1] = last + 1
    else folded.push(1)
  })
  return folded
}
