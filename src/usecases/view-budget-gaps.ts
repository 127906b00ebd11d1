import type { BudgetView } from '../contract/budget-view.ts'
import type { FigureView, RecordView } from '../contract/figure-view.ts'
import type { LedgerRow } from '../domain/ledger/index.ts'
import { CHANGES } from '../figures/change-figures.ts'
import { optionalWordsOf } from './read-case.ts'

type Show = (id: string) => FigureView
type Remark = BudgetView['remarks'][number]

/** 缺口说明 as recorded, and as shown. */
export interface Explanations {
  readonly rows: readonly LedgerRow[]
  readonly views: RecordView[]
}

/** 收支差额 of the total (`code` null) or of a function code, with what people said about it. */
export function gapOf(
  show: Show,
  { code, explanations: { rows, views } }: { readonly code: string | null; readonly explanations: Explanations },
): BudgetView['total'] {
  const suffix = code === null ? '' : `.${code}`
  return {
    gap: show(`gap.${code ?? 'total'}`),
    explained: show(`gap.explained${suffix}`),
    covered: show(`gap.covered${suffix}`),
    unexplained: show(`gap.unexplained${suffix}`),
    explanations: views.filter((_view, index) => {
      const row = rows[index]
      return row !== undefined && optionalWordsOf(row, 'functionCode') === code
    }),
  }
}

/** 对账提示 — what does not tie out and is not explained, in words with both values; never which side is wrong. */
export function remarksOf(show: Show, codes: readonly { code: string; name: string }[]): Remark[] {
  const isOpen = (id: string) => show(id).value !== null && show(id).value !== '0'
  return [
    ...(isOpen('gap.unexplained') ? [onTotal(show)] : []),
    ...codes.filter(({ code }) => isOpen(`gap.unexplained.${code}`)).map((code) => onCode(show, code)),
    ...CHANGES.filter(({ ids }) => isOpen(ids.unexplained)).map((change) => onChange(show, change)),
  ]
}

const yuanBy = (show: Show) => (id: string) => `${show(id).display}元`

function onTotal(show: Show): Remark {
  const yuan = yuanBy(show)
  return {
    words: `决算总支出${yuan('expenditure.total')}，决算总收入${yuan('income.total')}，相差${yuan('gap.total')}；账内登记的上年结转为${yuan('budget.carryOver')}，已说明${yuan('gap.explained')}，仍有${yuan('gap.unexplained')}待说明，请核对账表。`,
    figures: ['expenditure.total', 'income.total', 'gap.total', 'budget.carryOver', 'gap.explained', 'gap.unexplained'],
  }
}

function onCode(show: Show, { code, name }: { code: string; name: string }): Remark {
  const yuan = yuanBy(show)
  const isBegun = show(`gap.covered.${code}`).value !== '0'
  const ids = [`expenditure.${code}`, `income.${code}`, `gap.${code}`]
  const both = `${code} ${name}：支出${yuan(`expenditure.${code}`)}，收入${yuan(`income.${code}`)}，支出减收入为${yuan(`gap.${code}`)}`
  if (!isBegun) return { words: `${both}，请说明原因。`, figures: ids }
  const [covered, unexplained] = [`gap.covered.${code}`, `gap.unexplained.${code}`]
  return {
    words: `${both}，结转和已说明${yuan(covered)}，仍有${yuan(unexplained)}待说明。`,
    figures: [...ids, covered, unexplained],
  }
}

function onChange(show: Show, { subject, ids }: (typeof CHANGES)[number]): Remark {
  const yuan = yuanBy(show)
  return {
    words: `${subject}比上年增加${yuan(ids.growth)}，已说明${yuan(ids.explained)}，尚有${yuan(ids.unexplained)}未说明。`,
    figures: [ids.growth, ids.explained, ids.unexplained],
  }
}
