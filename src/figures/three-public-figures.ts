import { defineFigures, MONEY, RATIO, summed, yearFigure } from './define-figures.ts'

const ITEMS = ['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'] as const
const COLUMNS = [
  { field: 'budget', label: '本年预算数' },
  { field: 'final', label: '本年决算数' },
  { field: 'priorFinal', label: '上年决算数' },
] as const

/** “三公”经费: each item and in all, against the budget and last year. */
export const threePublicFigures = defineFigures({
  subject: '三公经费',
  figuresOf({ year, bookkeeper: owner }) {
    const totals = COLUMNS.map(({ field, label }) =>
      yearFigure(year, {
        id: `threePublic.${field}`,
        label: `“三公”经费${label}`,
        unit: MONEY,
        owner,
        formula: summed('three_public', field),
      }),
    )
    const items = ITEMS.flatMap((expense) =>
      COLUMNS.map(({ field, label }) =>
        yearFigure(year, {
          id: `threePublic.${field}.${expense}`,
          label: `${expense}${label}`,
          unit: MONEY,
          owner,
          formula: summed('three_public', field, { expense }),
        }),
      ),
    )
    const against = ['', ...ITEMS.map((expense) => `.${expense}`)].flatMap((suffix) => {
      const name = suffix === '' ? '“三公”经费' : suffix.slice(1)
      const [current, prior] = [`threePublic.final${suffix}`, `threePublic.priorFinal${suffix}`]
      return [
        yearFigure(year, {
          id: `threePublic.change${suffix}`,
          label: `${name}比上年增加`,
          unit: MONEY,
          owner,
          formula: { kind: 'difference', minuend: current, subtrahend: prior },
        }),
        yearFigure(year, {
          id: `threePublic.changeRate${suffix}`,
          label: `${name}变动率`,
          unit: RATIO,
          owner,
          formula: { kind: 'growth', current, prior },
        }),
      ]
    })
    return [
      ...totals,
      ...items,
      ...against,
      yearFigure(year, {
        id: 'threePublic.controlRate',
        label: '“三公”经费控制率',
        unit: RATIO,
        owner,
        formula: { kind: 'ratio', part: 'threePublic.final', base: 'threePublic.budget' },
      }),
    ]
  },
})
