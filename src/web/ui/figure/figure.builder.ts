import type { FigureView, RecordView } from '../../../contract/figure-view.ts'

/** A sound figure; a test says only what it breaks. */
export function figureOf(part: Partial<FigureView> = {}): FigureView {
  return {
    id: 'expenditure.total',
    label: '支出合计',
    kind: 'money',
    unit: '元',
    value: '436257687',
    display: '4,362,576.87',
    rounding: '保留两位小数，四舍五入',
    absence: null,
    period: { from: '2020-01-01', to: '2020-12-31', words: '2020年度' },
    formula: { kind: 'measure', words: '支付台账“金额”之和', terms: [] },
    records: { ledger: 'payment', ledgerTitle: '支付台账', rowCount: 96, sampleCount: 0, digest: 'd'.repeat(64) },
    strength: 'E2',
    isSample: false,
    owner: '财务人事科',
    note: null,
    explanation: null,
    digest: 'a'.repeat(64),
    computedAt: '2026-11-23T01:05:00.000Z',
    ...part,
  }
}

/** A sound record of the 支付台账. */
export function recordOf(
  part: Partial<RecordView> & { readonly amount?: string; readonly summary?: string } = {},
): RecordView {
  const { amount = '1,200.00', summary = '网络租用费', ...rest } = part
  const happenedOn = rest.happenedOn ?? '2020-03-15'
  return {
    ledger: 'payment',
    ledgerTitle: '支付台账',
    id: 'payment-001',
    name: '记-12',
    happenedOn,
    isDated: true,
    fields: [
      { name: 'paidOn', label: '支付日期', display: happenedOn, isNumber: false },
      { name: 'voucher', label: '凭证号', display: '记-12', isNumber: false },
      { name: 'expenditure', label: '支出类型', display: '项目支出', isNumber: false },
      { name: 'amount', label: '金额（元）', display: amount, isNumber: true },
      { name: 'summary', label: '摘要', display: summary, isNumber: false },
    ],
    source: '国库支付凭证',
    strength: 'E2',
    isSample: false,
    evidence: [],
    enteredAt: '2020-03-16T01:00:00.000Z',
    enteredBy: '财务人事科',
    revision: 1,
    lateReason: null,
    voidReason: null,
    history: [],
    ...rest,
  }
}
