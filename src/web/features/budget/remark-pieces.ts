import type { BudgetView } from '../../../contract/budget-view.ts'
import type { FigureView } from '../../../contract/figure-view.ts'
import { withUnit } from '../../ui/format.ts'

type Remark = BudgetView['remarks'][number]

/** A stretch of a remark: plain words, or a figure as printed there. */
export interface Piece {
  readonly start: number
  readonly words: string
  readonly view: FigureView | null
}

/** Finds each figure that the remark names, in order, where its value is printed. */
export function piecesOf({ words, figures }: Remark, views: ReadonlyMap<string, FigureView>): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (const id of figures) {
    const view = views.get(id)
    const printed = view === undefined ? '' : withUnit(view)
    const at = printed === '' ? -1 : words.indexOf(printed, from)
    if (view === undefined || at === -1) continue
    if (at > from) pieces.push({ start: from, words: words.slice(from, at), view: null })
    pieces.push({ start: at, words: printed, view })
    from = at + printed.length
  }
  return from < words.length ? [...pieces, { start: from, words: words.slice(from), view: null }] : pieces
}

/** The figures that remarks are about, by id. */
export function viewsOf({
  headline,
  composition,
  budget,
  changes,
  total,
  byCode,
}: BudgetView): ReadonlyMap<string, FigureView> {
  const views = [
    ...Object.values(headline),
    ...Object.values(composition),
    ...Object.values(budget),
    ...[total.explained, total.covered, total.unexplained],
    ...changes.flatMap(({ prior, growth, explained, unexplained }) => [prior, growth, explained, unexplained]),
    ...byCode.flatMap(({ code: _code, name: _name, explanations: _rows, ...figures }) => Object.values(figures)),
  ]
  return new Map(views.map((view) => [view.id, view]))
}
