import type { BudgetView } from '../contract/budget-view.ts'
import type { EvaluationView } from '../contract/evaluation-view.ts'
import type { OverviewView } from '../contract/unit-view.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { UNIT_SUBJECT } from '../domain/evaluation/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import { evaluateUnit } from './evaluate-unit.ts'
import type { Ports, ReportVersion } from './ports.ts'
import { viewBudget } from './view-budget.ts'

/**
 * 工作台 — a handful of figures, where the report stands, and what somebody still has to do.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewOverview(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<OverviewView> {
  const computed = await computeUnitFigures(ports, scope, { year })
  const budget = await viewBudget(ports, scope, { year, computed })
  const evaluation = await evaluateUnit(ports, scope, { year, computed })
  const report = await ports.reports.latest(scope, year)
  const whole = evaluation.subjects.find(({ id }) => id === UNIT_SUBJECT)
  const ledgers = await Promise.all(
    (await ports.ledgers.definitions(scope)).map(async ({ id, title, subject }) => {
      const { total } = await ports.ledgers.list(scope, id, { year, limit: 1 })
      return { id, title, subject, rowCount: total }
    }),
  )
  const { id, title, source } = evaluation.pack
  return {
    unit: budget.unit,
    year,
    rulePack: { id, title, source },
    headline: { ...budget.headline, total: whole?.total ?? null },
    grade: whole?.grade ?? null,
    report: report === null ? null : { version: report.version, state: report.state.state, savedAt: report.savedAt },
    owed: owedOf({ budget, evaluation, report }),
    ledgers,
  }
}

function owedOf({
  budget,
  evaluation,
  report,
}: {
  budget: BudgetView
  evaluation: EvaluationView
  report: ReportVersion | null
}): OverviewView['owed'] {
  return [
    ...(report === null ? [{ words: '尚未编制本年度绩效自评报告', page: 'report' as const, subject: null }] : []),
    ...(report?.state.state === 'returned'
      ? [{ words: `报告被退回：${report.state.reason}`, page: 'report' as const, subject: null }]
      : []),
    ...budget.remarks.map(({ words, figures }) => ({ words, page: 'budget' as const, subject: figures[0] ?? null })),
    ...evaluation.subjects.flatMap(({ id, owed }) =>
      owed.map(({ words }) => ({ words, page: 'evaluation' as const, subject: id })),
    ),
  ]
}
