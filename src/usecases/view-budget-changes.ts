import type { BudgetView } from '../contract/budget-view.ts'
import type { FigureView, RecordView } from '../contract/figure-view.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import {
  adjustmentFigure,
  afterFigure,
  allottedCodes,
  allottedProjects,
  beforeFigure,
  initialFigure,
} from '../figures/allotment-figures.ts'
import { CHANGES, changeReasonFigure } from '../figures/change-figures.ts'
import type { FigureOutline } from '../figures/define-figures.ts'
import { optionalWordsOf, wordsOf } from './read-case.ts'

type Show = (id: string) => FigureView

/** 上年对比 — each amount against last year with the reasons stated for it. */
export function changesOf(
  show: Show,
  { rows, views }: { readonly rows: readonly LedgerRow[]; readonly views: readonly RecordView[] },
): BudgetView['changes'] {
  return CHANGES.map(({ subject, ids }) => ({
    subject,
    current: show(ids.current),
    prior: show(ids.prior),
    growth: show(ids.growth),
    growthRate: show(ids.growthRate),
    explained: show(ids.explained),
    unexplained: show(ids.unexplained),
    explainedShare: show(ids.explainedShare),
    reasons: rows.flatMap((row, index) => {
      const view = views[index]
      const id = changeReasonFigure(index)
      if (view === undefined || wordsOf(row, 'subject') !== subject) return []
      return [{ row: view, amount: show(id), share: show(`${id}.share`) }]
    }),
  }))
}

const UNASSIGNED = '未列项目'

/** 年初预算 by function code and project. */
export function initialTableOf(show: Show, outline: FigureOutline): BudgetView['initialTable'] {
  const used = new Set(outline.initialCells.map((cell) => initialFigure(cell)))
  const projects = allottedProjects(outline)
  return {
    projects: projects.map((project) => ({
      code: project,
      name: nameOf(outline, project),
      total: show(initialFigure({ project })),
    })),
    rows: allottedCodes(outline).map(({ code, name }) => ({
      code,
      name,
      cells: projects.map((project) => {
        const id = initialFigure({ functionCode: code, project })
        return used.has(id) ? show(id) : null
      }),
      total: show(initialFigure({ functionCode: code })),
    })),
    total: show('budget.initial'),
  }
}

/** 预算调整 — the budget before and after each document. */
export function adjustmentsOf(
  show: Show,
  { outline, lines }: { readonly outline: FigureOutline; readonly lines: readonly LedgerRow[] },
): BudgetView['adjustments'] {
  const step = (id: string) => ({ before: show(beforeFigure(id)), amount: show(id), after: show(afterFigure(id)) })
  const adjusted = lines.filter(({ values }) => values.stage === '预算调整')
  return outline.adjustments.flatMap(({ documentNumber, projects }) => {
    const own = adjusted.filter((row) => optionalWordsOf(row, 'documentNumber') === documentNumber)
    const [first] = own
    if (first === undefined) return []
    const reasons = [...new Set(own.flatMap((row) => optionalWordsOf(row, 'reason') ?? []))]
    return [
      {
        documentNumber,
        decidedOn: first.happenedOn,
        reason: reasons.length === 0 ? null : reasons.join('；'),
        ...step(adjustmentFigure(documentNumber)),
        projects: projects.map((project) => ({
          name: nameOf(outline, project),
          ...step(adjustmentFigure(documentNumber, project)),
        })),
      },
    ]
  })
}

function nameOf({ projects }: FigureOutline, project: string | null): string {
  return projects.find(({ code }) => code === project)?.name ?? UNASSIGNED
}
