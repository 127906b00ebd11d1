/** The parts of the budget page, each with an address of its own: `/budget?part=payments`. */
export const BUDGET_PARTS = [
  { id: 'reconciliation', title: '收支对照' },
  { id: 'lines', title: '年初预算与调整' },
  { id: 'income', title: '收入' },
  { id: 'payments', title: '支付' },
  { id: 'execution', title: '执行进度' },
  { id: 'three-public', title: '三公与人员' },
  { id: 'change', title: '上年对比' },
  { id: 'procurement', title: '采购与资产' },
] as const

export type BudgetPart = (typeof BUDGET_PARTS)[number]['id']

/** The part that an address names; the reconciliation where it names none. */
export function partFrom(text: string | undefined): BudgetPart {
  return BUDGET_PARTS.find(({ id }) => id === text)?.id ?? 'reconciliation'
}
