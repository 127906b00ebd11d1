import type { FigureDefinition } from '../domain/figure/index.ts'
import type { FigureOutline } from './define-figures.ts'
import { defineFigures, MONEY, RATIO, summed, yearFigure } from './define-figures.ts'

/** 与上年相比 of one amount: the ids of its figures. */
export interface ChangeIds {
  readonly current: string
  readonly prior: string
  readonly growth: string
  readonly growthRate: string
  readonly explained: string
  readonly unexplained: string
  /** 说明率: explained ÷ growth. */
  readonly explainedShare: string
}

const idsOf = (current: string, prior: string, stem: string): ChangeIds => {
  const named = (what: string) =>
    stem.endsWith('.') ? `${stem}${what}` : `${stem}${what[0]?.toUpperCase()}${what.slice(1)}`
  return {
    current,
    prior,
    growth: named('growth'),
    growthRate: named('growthRate'),
    explained: named('explained'),
    unexplained: named('unexplained'),
    explainedShare: named('explainedShare'),
  }
}

/** What of a year is held against the year before, by the name that 增减原因 and 上年基数 give it. */
export const CHANGES = [
  { subject: '年初预算', words: '年初预算', ids: idsOf('budget.initial', 'prior.initialBudget', 'budget.initial') },
  { subject: '财政拨款收入', words: '收入', ids: idsOf('income.total', 'prior.income', 'income.') },
  { subject: '支出', words: '支出', ids: idsOf('expenditure.total', 'prior.expenditure', 'expenditure.') },
] as const

/** 上年对比: each amount against last year, the stated reasons and what they leave. */
export const changeFigures = defineFigures({
  subject: '上年对比',
  figuresOf(outline) {
    return [...CHANGES.flatMap((change) => changeOf(outline, change)), ...reasons(outline)]
  },
})

function changeOf(
  { year, bookkeeper: owner }: FigureOutline,
  { subject, words, ids }: (typeof CHANGES)[number],
): readonly FigureDefinition[] {
  const money = (id: string, label: string, formula: FigureDefinition['formula']) =>
    yearFigure(year, { id, label, unit: MONEY, owner, formula })
  const ratio = (id: string, label: string, formula: FigureDefinition['formula']) =>
    yearFigure(year, { id, label, unit: RATIO, owner, formula })
  // Nothing reported for last year is no base, not a base of 0.
  const prior = {
    kind: 'measure',
    ledger: 'prior_year',
    measure: { kind: 'sum', field: 'amount', where: { subject } },
    needsRows: true,
  } as const
  return [
    money(ids.prior, `上年${subject}`, prior),
    money(ids.growth, `${subject}比上年增加`, { kind: 'difference', minuend: ids.current, subtrahend: ids.prior }),
    ratio(ids.growthRate, `${subject}增长率`, { kind: 'growth', current: ids.current, prior: ids.prior }),
    money(ids.explained, `已说明的${words}增加`, summed('change_reason', 'amount', { subject })),
    money(ids.unexplained, `未说明的${words}增加`, {
      kind: 'difference',
      minuend: ids.growth,
      subtrahend: ids.explained,
    }),
    ratio(ids.explainedShare, `${words}增加的说明率`, { kind: 'ratio', part: ids.explained, base: ids.growth }),
  ]
}

function reasons({ year, bookkeeper: owner, changeReasons }: FigureOutline): readonly FigureDefinition[] {
  return changeReasons.flatMap(({ subject, reason }, index) => {
    const id = changeReasonFigure(index)
    const growth = CHANGES.find((change) => change.subject === subject)?.ids.growth
    const amount = yearFigure(year, {
      id,
      label: `${subject}增减原因：${reason}`,
      unit: MONEY,
      owner,
      formula: summed('change_reason', 'amount', { subject, reason }),
    })
    if (growth === undefined) return [amount]
    const share = { id: `${id}.share`, label: `占${subject}增减额的比例：${reason}`, unit: RATIO, owner }
    return [amount, yearFigure(year, { ...share, formula: { kind: 'ratio', part: id, base: growth } })]
  })
}

/** Id of the figure of the stated reason at `index` of the outline; its share of the whole change has `.share` behind it. */
export function changeReasonFigure(index: number): string {
  return `changeReason.${index + 1}`
}
