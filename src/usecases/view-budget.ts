import type { BudgetView } from '../contract/budget-view.ts'
import type { FigureView } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { exactText, fraction } from '../domain/amount/index.ts'
import { computeUnitFigures, type UnitFigures } from './compute-figures.ts'
import type { Ports } from './ports.ts'
import { contextOf, presentFigureOf } from './present-figure.ts'
import { presentRows } from './present-record.ts'
import { optionalWordsOf, wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'
import { adjustmentsOf, changesOf, initialTableOf } from './view-budget-changes.ts'
import { type Explanations, gapOf, remarksOf } from './view-budget-gaps.ts'

type Show = (id: string) => FigureView

/**
 * 预算 — budget, income and expenditure of a year with their reconciliation by function code.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewBudget(
  ports: Ports,
  scope: UnitScope,
  { year, computed: known }: { readonly year: number; readonly computed?: UnitFigures },
): Promise<BudgetView> {
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const computed = known ?? (await computeUnitFigures(ports, scope, { year }))
  const { outline } = computed
  const context = contextOf(computed, await ports.ledgers.definitions(scope))
  const show: Show = (id) => presentFigureOf(context, id)
  const recorded = async (ledger: string): Promise<Explanations> => {
    const rows = await allRows(ports, scope, { ledger, year })
    return { rows, views: await presentRows(ports, scope, { rows }) }
  }
  const lines = await recorded('budget_line')
  const explanations = await recorded('gap_explanation')
  return {
    unit: { id: unit.id, name: unit.name },
    year,
    ...amounts(show),
    changes: changesOf(show, await recorded('change_reason')),
    initialTable: initialTableOf(show, outline),
    adjustments: adjustmentsOf(show, { outline, lines: lines.rows }),
    total: gapOf(show, { code: null, explanations }),
    byCode: outline.functionCodes.map((code) => codeView(show, { ...code, explanations })),
    months: Array.from({ length: 12 }, (_, index) => monthView(show, { year, month: index + 1 })),
    lines: lines.views,
    threePublic: { ...expenseFigures(show, ''), items: await expenses(ports, scope, { year, show }) },
    projects: outline.projects.map(({ code, name }) => ({
      code,
      name,
      initial: show(`project.${code}.initial`),
      annual: show(`project.${code}.annual`),
      executed: show(`project.${code}.executed`),
      executionRate: show(`project.${code}.executionRate`),
    })),
    remarks: remarksOf(show, outline.functionCodes),
  }
}

function amounts(show: Show): Pick<BudgetView, 'headline' | 'composition' | 'budget' | 'staffing'> {
  return {
    headline: {
      income: show('income.total'),
      expenditure: show('expenditure.total'),
      gap: show('gap.total'),
      annualBudget: show('budget.annual'),
      executionRate: show('budget.executionRate'),
    },
    composition: {
      basic: show('expenditure.basic'),
      project: show('expenditure.project'),
      basicShare: show('share.basic'),
      projectShare: show('share.project'),
    },
    budget: {
      initial: show('budget.initial'),
      adjustment: show('budget.adjustment'),
      carryOver: show('budget.carryOver'),
      annual: show('budget.annual'),
      priorInitial: show('prior.initialBudget'),
      initialGrowth: show('budget.initialGrowth'),
    },
    staffing: {
      quota: show('staffing.quota'),
      inPost: show('staffing.inPost'),
      controlRate: show('staffing.controlRate'),
    },
  }
}

function codeView(
  show: Show,
  { code, name, explanations }: { code: string; name: string; explanations: Explanations },
): BudgetView['byCode'][number] {
  return {
    code,
    name,
    income: show(`income.${code}`),
    expenditure: show(`expenditure.${code}`),
    basic: show(`expenditure.basic.${code}`),
    project: show(`expenditure.project.${code}`),
    ...gapOf(show, { code, explanations }),
  }
}

function monthView(show: Show, { year, month }: { year: number; month: number }): BudgetView['months'][number] {
  const number = String(month).padStart(2, '0')
  return {
    month: `${year}-${number}`,
    executed: show(`expenditure.month.${number}`),
    cumulated: show(`expenditure.through.${number}`),
    rate: show(`budget.progress.${number}`),
    elapsed: exactText(fraction(BigInt(month), 12n)),
  }
}

function expenseFigures(show: Show, suffix: string): Omit<BudgetView['threePublic'], 'items'> {
  return {
    budget: show(`threePublic.budget${suffix}`),
    final: show(`threePublic.final${suffix}`),
    priorFinal: show(`threePublic.priorFinal${suffix}`),
    change: show(`threePublic.change${suffix}`),
    changeRate: show(`threePublic.changeRate${suffix}`),
  }
}

async function expenses(
  ports: Ports,
  scope: UnitScope,
  { year, show }: { year: number; show: Show },
): Promise<BudgetView['threePublic']['items']> {
  const rows = await allRows(ports, scope, { ledger: 'three_public', year })
  return rows.map((row) => {
    const expense = wordsOf(row, 'expense')
    return { expense, ...expenseFigures(show, `.${expense}`), reason: optionalWordsOf(row, 'reason') }
  })
}
