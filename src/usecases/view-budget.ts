import type { BudgetView } from '../contract/budget-view.ts'
import type { FigureView } from '../contract/figure-view.ts'
import { Refusal } from '../contract/refusals.ts'
import type { UnitScope } from '../domain/access/index.ts'
import { exactText, fraction } from '../domain/amount/index.ts'
import { computeUnitFigures } from './compute-figures.ts'
import type { Ports } from './ports.ts'
import { contextOf, presentFigureOf } from './present-figure.ts'
import { presentRows } from './present-record.ts'
import { optionalWordsOf, wordsOf } from './read-case.ts'
import { allRows } from './read-rows.ts'

type Show = (id: string) => FigureView

/**
 * 预算 — budget, income and expenditure of a year with their reconciliation by function code.
 *
 * @throws Refusal unit/not-found, year/not-found, rule-pack/not-found
 */
export async function viewBudget(
  ports: Ports,
  scope: UnitScope,
  { year }: { readonly year: number },
): Promise<BudgetView> {
  const unit = await ports.units.find(scope.unitId)
  if (unit === null) throw new Refusal('unit/not-found', { unitId: scope.unitId })
  const computed = await computeUnitFigures(ports, scope, { year })
  const { outline } = computed
  const context = contextOf(computed, await ports.ledgers.definitions(scope))
  const show: Show = (id) => presentFigureOf(context, id)
  const records = async (ledger: string) =>
    presentRows(ports, scope, { rows: await allRows(ports, scope, { ledger, year }) })
  return {
    unit: { id: unit.id, name: unit.name },
    year,
    ...amounts(show),
    incomeChange: { ...incomeChange(show), reasons: await records('change_reason') },
    byCode: outline.functionCodes.map(({ code, name }) => codeView(show, { code, name })),
    months: Array.from({ length: 12 }, (_, index) => monthView(show, { year, month: index + 1 })),
    lines: await records('budget_line'),
    threePublic: { ...threeColumns(show, ''), items: await expenses(ports, scope, { year, show }) },
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

function incomeChange(show: Show): Omit<BudgetView['incomeChange'], 'reasons'> {
  return {
    prior: show('prior.income'),
    growth: show('income.growth'),
    growthRate: show('income.growthRate'),
    explained: show('income.explained'),
    unexplained: show('income.unexplained'),
  }
}

function codeView(show: Show, { code, name }: { code: string; name: string }): BudgetView['byCode'][number] {
  return {
    code,
    name,
    income: show(`income.${code}`),
    expenditure: show(`expenditure.${code}`),
    basic: show(`expenditure.basic.${code}`),
    project: show(`expenditure.project.${code}`),
    gap: show(`gap.${code}`),
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

function threeColumns(show: Show, suffix: string): { budget: FigureView; final: FigureView; priorFinal: FigureView } {
  return {
    budget: show(`threePublic.budget${suffix}`),
    final: show(`threePublic.final${suffix}`),
    priorFinal: show(`threePublic.priorFinal${suffix}`),
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
    return { expense, ...threeColumns(show, `.${expense}`), reason: optionalWordsOf(row, 'reason') }
  })
}

/** What does not tie out, in words with both values; it never says which side is wrong. */
function remarksOf(show: Show, codes: readonly { code: string; name: string }[]): BudgetView['remarks'] {
  const isOpen = (id: string) => show(id).value !== null && show(id).value !== '0'
  const yuan = (id: string) => `${show(id).display}元`
  const remarks: BudgetView['remarks'] = []
  if (isOpen('gap.unexplained')) {
    remarks.push({
      words: `决算总支出${yuan('expenditure.total')}，决算总收入${yuan('income.total')}，相差${yuan('gap.total')}；账内登记的上年结转为${yuan('budget.carryOver')}，仍有${yuan('gap.unexplained')}待说明，请核对账表。`,
      figures: ['expenditure.total', 'income.total', 'gap.total', 'budget.carryOver', 'gap.unexplained'],
    })
  }
  for (const { code, name } of codes) {
    if (!isOpen(`gap.${code}`)) continue
    remarks.push({
      words: `${code} ${name}：支出${yuan(`expenditure.${code}`)}，收入${yuan(`income.${code}`)}，支出减收入为${yuan(`gap.${code}`)}，请说明原因。`,
      figures: [`expenditure.${code}`, `income.${code}`, `gap.${code}`],
    })
  }
  if (isOpen('income.unexplained')) {
    remarks.push({
      words: `财政拨款收入比上年增加${yuan('income.growth')}，已说明${yuan('income.explained')}，尚有${yuan('income.unexplained')}未说明。`,
      figures: ['income.growth', 'income.explained', 'income.unexplained'],
    })
  }
  return remarks
}
