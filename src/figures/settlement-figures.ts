import { months } from '../domain/calendar/index.ts'
import type { FigureDefinition } from '../domain/figure/index.ts'
import type { FigureOutline } from './define-figures.ts'
import { defineFigures, MONEY, RATIO, summed, yearFigure } from './define-figures.ts'

/** 决算: income and expenditure in all and by function code, shares and months. */
export const settlementFigures = defineFigures({
  subject: '收入支出',
  figuresOf(outline) {
    return [...totals(outline), ...outline.functionCodes.flatMap((code) => byCode(outline, code)), ...byMonth(outline)]
  },
})

function totals({ year, bookkeeper: owner }: FigureOutline): FigureDefinition[] {
  const money = (id: string, label: string, formula: FigureDefinition['formula']) =>
    yearFigure(year, { id, label, unit: MONEY, owner, formula })
  const share = (id: string, label: string, part: string) =>
    yearFigure(year, { id, label, unit: RATIO, owner, formula: { kind: 'ratio', part, base: 'expenditure.total' } })
  return [
    money('income.total', '决算总收入', summed('income', 'amount')),
    money('expenditure.total', '决算总支出', { kind: 'sum', terms: ['expenditure.basic', 'expenditure.project'] }),
    money('expenditure.basic', '基本支出', summed('payment', 'amount', { expenditure: '基本支出' })),
    money('expenditure.project', '项目支出', summed('payment', 'amount', { expenditure: '项目支出' })),
    share('share.basic', '基本支出占总支出的比例', 'expenditure.basic'),
    share('share.project', '项目支出占总支出的比例', 'expenditure.project'),
  ]
}

function byCode(
  { year, bookkeeper: owner }: FigureOutline,
  { code, name }: { code: string; name: string },
): FigureDefinition[] {
  const paid = (kind: 'basic' | 'project', expenditure: string) =>
    yearFigure(year, {
      id: `expenditure.${kind}.${code}`,
      label: `${expenditure}：${code} ${name}`,
      unit: MONEY,
      owner,
      formula: summed('payment', 'amount', { expenditure, functionCode: code }),
    })
  return [
    yearFigure(year, {
      id: `income.${code}`,
      label: `收入：${code} ${name}`,
      unit: MONEY,
      owner,
      formula: summed('income', 'amount', { functionCode: code }),
    }),
    paid('basic', '基本支出'),
    paid('project', '项目支出'),
    yearFigure(year, {
      id: `expenditure.${code}`,
      label: `支出：${code} ${name}`,
      unit: MONEY,
      owner,
      formula: { kind: 'sum', terms: [`expenditure.basic.${code}`, `expenditure.project.${code}`] },
    }),
  ]
}

function byMonth({ year, bookkeeper: owner }: FigureOutline): FigureDefinition[] {
  return Array.from({ length: 12 }, (_, index) => index + 1).flatMap((month) => {
    const number = String(month).padStart(2, '0')
    const paid = { unit: MONEY, owner, note: null, formula: summed('payment', 'amount') }
    return [
      {
        ...paid,
        id: `expenditure.month.${number}`,
        label: `${month}月支出`,
        period: months({ year, first: month, last: month }),
      },
      {
        ...paid,
        id: `expenditure.through.${number}`,
        label: `1—${month}月累计支出`,
        period: months({ year, first: 1, last: month }),
      },
      {
        id: `budget.progress.${number}`,
        label: `截至${month}月预算执行率`,
        unit: RATIO,
        owner,
        note: null,
        period: months({ year, first: 1, last: month }),
        formula: { kind: 'ratio', part: `expenditure.through.${number}`, base: 'budget.annual' } as const,
      },
    ]
  })
}
