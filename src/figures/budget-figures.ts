import type { FigureDefinition } from '../domain/figure/index.ts'
import type { FigureOutline } from './define-figures.ts'
import { defineFigures, MONEY, RATIO, summed, yearFigure } from './define-figures.ts'

/** 预算: initial, adjusted, carried over, and how much of it was spent. */
export const budgetFigures = defineFigures({
  subject: '预算',
  figuresOf(outline) {
    return amounts(outline)
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
