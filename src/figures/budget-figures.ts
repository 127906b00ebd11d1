import type { FigureDefinition } from '../domain/figure/index.ts'
import type { FigureOutline } from './define-figures.ts'
import { defineFigures, MONEY, RATIO, summed, yearFigure } from './define-figures.ts'

/** 预算: initial, adjusted, carried over, and how much of it was spent. */
export const budgetFigures = defineFigures({
  subject: '预算',
  figuresOf(outline) {
    return [...amounts(outline), ...adjustments(outline), ...changes(outline), ...reasons(outline)]
  },
})

function amounts({ year, bookkeeper: owner }: FigureOutline): FigureDefinition[] {
  const stage = (id: string, label: string, name: string) =>
    yearFigure(year, { id, label, unit: MONEY, owner, formula: summed('budget_line', 'amount', { stage: name }) })
  return [
    stage('budget.initial', '年初预算数', '年初预算'),
    stage('budget.adjustment', '预算调整数', '预算调整'),
    stage('budget.carryOver', '上年结转', '上年结转'),
    yearFigure(year, {
      id: 'budget.annual',
      label: '全年预算数',
      unit: MONEY,
      owner,
      formula: { kind: 'sum', terms: ['budget.initial', 'budget.adjustment', 'budget.carryOver'] },
    }),
    yearFigure(year, {
      id: 'budget.executionRate',
      label: '整体预算执行率',
      unit: RATIO,
      owner,
      formula: { kind: 'ratio', part: 'expenditure.total', base: 'budget.annual' },
    }),
    yearFigure(year, {
      id: 'budget.adjustmentRate',
      label: '预算调整率',
      unit: RATIO,
      owner,
      formula: { kind: 'ratio', part: 'budget.adjustment', base: 'budget.initial' },
    }),
  ]
}

function adjustments({ year, bookkeeper: owner, adjustmentDocuments }: FigureOutline): FigureDefinition[] {
  return adjustmentDocuments.map((documentNumber) =>
    yearFigure(year, {
      id: adjustmentFigure(documentNumber),
      label: `预算调整：${documentNumber ?? '未注明文号'}`,
      unit: MONEY,
      owner,
      formula: summed('budget_line', 'amount', { stage: '预算调整', documentNumber }),
    }),
  )
}

function reasons({ year, bookkeeper: owner, changeReasons }: FigureOutline): FigureDefinition[] {
  return changeReasons.map(({ subject, reason }, index) =>
    yearFigure(year, {
      id: changeReasonFigure(index),
      label: `${subject}增减原因：${reason}`,
      unit: MONEY,
      owner,
      formula: summed('change_reason', 'amount', { subject, reason }),
    }),
  )
}

function changes({ year, bookkeeper: owner }: FigureOutline): FigureDefinition[] {
  const prior = (id: string, label: string, subject: string) =>
    yearFigure(year, { id, label, unit: MONEY, owner, formula: summedRows('prior_year', { subject }) })
  const explained = (id: string, label: string, subject: string) =>
    yearFigure(year, { id, label, unit: MONEY, owner, formula: summed('change_reason', 'amount', { subject }) })
  const difference = (id: string, label: string, minuend: string, subtrahend: string) =>
    yearFigure(year, { id, label, unit: MONEY, owner, formula: { kind: 'difference', minuend, subtrahend } })
  return [
    prior('prior.initialBudget', '上年年初预算', '年初预算'),
    prior('prior.income', '上年财政拨款收入', '财政拨款收入'),
    difference('budget.initialGrowth', '年初预算比上年增加', 'budget.initial', 'prior.initialBudget'),
    explained('budget.initialExplained', '已说明的年初预算增加', '年初预算'),
    difference('budget.initialUnexplained', '未说明的年初预算增加', 'budget.initialGrowth', 'budget.initialExplained'),
    difference('income.growth', '财政拨款收入比上年增加', 'income.total', 'prior.income'),
    yearFigure(year, {
      id: 'income.growthRate',
      label: '财政拨款收入增长率',
      unit: RATIO,
      owner,
      formula: { kind: 'growth', current: 'income.total', prior: 'prior.income' },
    }),
    explained('income.explained', '已说明的收入增加', '财政拨款收入'),
    difference('income.unexplained', '未说明的收入增加', 'income.growth', 'income.explained'),
    yearFigure(year, {
      id: 'income.explainedShare',
      label: '收入增加的说明率',
      unit: RATIO,
      owner,
      formula: { kind: 'ratio', part: 'income.explained', base: 'income.growth' },
    }),
  ]
}

/** Nothing reported for last year is no base, not a base of 0. */
function summedRows(ledger: string, where: Readonly<Record<string, string>>) {
  return { kind: 'measure', ledger, measure: { kind: 'sum', field: 'amount', where }, needsRows: true } as const
}

/** Id of the figure of one adjustment document. */
export function adjustmentFigure(documentNumber: string | null): string {
  return `budget.adjustment.${documentNumber ?? '未注明文号'}`
}

/** Id of the figure of the stated reason at `index` of the outline. */
export function changeReasonFigure(index: number): string {
  return `changeReason.${index + 1}`
}
