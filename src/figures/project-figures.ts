import type { FigureDefinition } from '../domain/figure/index.ts'
import type { FigureOutline, OutlineProject } from './define-figures.ts'
import { defineFigures, MONEY, RATIO, summed, yearFigure } from './define-figures.ts'

/** 项目资金: the fund rows of 项目支出绩效自评表, by project. 当年财政拨款 = 一般公共预算 + 政府性基金 + 国有资本经营预算. */
export const projectFigures = defineFigures({
  subject: '项目资金',
  figuresOf(outline) {
    return outline.projects.flatMap((project) => [...funds(outline, project), ...totals(outline, project)])
  },
})

const TREASURY = { in: ['一般公共预算拨款', '政府性基金', '国有资本经营预算'] }
const FUNDS = [
  { key: 'appropriation', label: '当年财政拨款', where: { fund: TREASURY }, isCarryOver: false },
  { key: 'carryOver', label: '上年结转资金', where: {}, isCarryOver: true },
  { key: 'other', label: '其他资金', where: { fund: '其他资金' }, isCarryOver: false },
] as const

function funds({ year }: FigureOutline, { id, code, name, owner }: OutlineProject): FigureDefinition[] {
  return FUNDS.flatMap(({ key, label, where, isCarryOver }) => {
    const row = (column: string, title: string, formula: FigureDefinition['formula']) =>
      yearFigure(year, {
        id: `project.${code}.${column}.${key}`,
        label: `${name}：${label}${title}`,
        unit: MONEY,
        owner,
        formula,
      })
    const annual = isCarryOver ? { stage: '上年结转' } : { stage: { not: '上年结转' }, ...where }
    const initial = isCarryOver ? { stage: '上年结转' } : { stage: '年初预算', ...where }
    return [
      row('initial', '年初预算数', summed('budget_line', 'amount', { project: id, ...initial })),
      row('annual', '全年预算数', summed('budget_line', 'amount', { project: id, ...annual })),
      row(
        'executed',
        '全年执行数',
        summed('payment', 'amount', { project: id, origin: isCarryOver ? '上年结转' : '本年预算', ...where }),
      ),
    ]
  })
}

function totals({ year }: FigureOutline, { code, name, owner }: OutlineProject): FigureDefinition[] {
  const total = (column: string, title: string) =>
    yearFigure(year, {
      id: `project.${code}.${column}`,
      label: `${name}：${title}`,
      unit: MONEY,
      owner,
      formula: { kind: 'sum', terms: FUNDS.map(({ key }) => `project.${code}.${column}.${key}`) },
    })
  return [
    total('initial', '年初预算数'),
    total('annual', '全年预算数'),
    total('executed', '全年执行数'),
    ...['', ...FUNDS.map(({ key }) => `.${key}`)].map((key) =>
      yearFigure(year, {
        id: `project.${code}.executionRate${key}`,
        label: `${name}：预算执行率`,
        unit: RATIO,
        owner,
        formula: { kind: 'ratio', part: `project.${code}.executed${key}`, base: `project.${code}.annual${key}` },
      }),
    ),
  ]
}
