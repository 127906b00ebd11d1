import type { FigureDefinition } from '../domain/figure/index.ts'
import type { FigureOutline } from './define-figures.ts'
import { defineFigures, MONEY, summed, yearFigure } from './define-figures.ts'

/** 收支差额: expenditure less income in all and by function code, what of it is explained and what is not. */
export const gapFigures = defineFigures({
  subject: '收支差额',
  figuresOf(outline) {
    return [
      ...gapOf(outline, { suffix: '', of: 'total', name: '', where: {} }),
      ...outline.functionCodes.flatMap(({ code, name }) =>
        gapOf(outline, { suffix: `.${code}`, of: code, name: `：${code} ${name}`, where: { functionCode: code } }),
      ),
      ...stated(outline),
    ]
  },
})

interface Gap {
  /** Behind the ids of what is explained: nothing for the total, `.2010303` for a code. */
  readonly suffix: string
  readonly of: string
  readonly name: string
  readonly where: Readonly<Record<string, string>>
}

function gapOf(
  { year, bookkeeper: owner }: FigureOutline,
  { suffix, of, name, where }: Gap,
): readonly FigureDefinition[] {
  const money = (id: string, label: string, formula: FigureDefinition['formula']) =>
    yearFigure(year, { id, label: `${label}${name}`, unit: MONEY, owner, formula })
  const difference = (minuend: string, subtrahend: string) => ({ kind: 'difference', minuend, subtrahend }) as const
  const carriedOver = { stage: '上年结转', ...where }
  return [
    money(
      `gap.${of}`,
      suffix === '' ? '支出超过收入的差额' : '支出减收入',
      difference(`expenditure.${of}`, `income.${of}`),
    ),
    // The total of the carry-over belongs to the budget.
    ...(suffix === ''
      ? []
      : [money(`budget.carryOver${suffix}`, '上年结转', summed('budget_line', 'amount', carriedOver))]),
    money(`gap.explained${suffix}`, '已说明的差额', summed('gap_explanation', 'amount', where)),
    money(`gap.covered${suffix}`, '上年结转和已说明的差额', {
      kind: 'sum',
      terms: [`budget.carryOver${suffix}`, `gap.explained${suffix}`],
    }),
    money(
      `gap.unexplained${suffix}`,
      '扣除上年结转和说明后仍待说明的差额',
      difference(`gap.${of}`, `gap.covered${suffix}`),
    ),
  ]
}

function stated({ year, bookkeeper: owner, gapExplanations }: FigureOutline): readonly FigureDefinition[] {
  return gapExplanations.map(({ functionCode, reason }, index) =>
    yearFigure(year, {
      id: gapExplanationFigure(index),
      label: `${functionCode ?? '合计'}差额原因：${reason}`,
      unit: MONEY,
      owner,
      formula: summed('gap_explanation', 'amount', { functionCode, reason }),
    }),
  )
}

/** Id of the figure of the stated explanation at `index` of the outline. */
export function gapExplanationFigure(index: number): string {
  return `gapExplanation.${index + 1}`
}
