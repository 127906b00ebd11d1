import { choice, counted, defineLedger, longText, optional, signedMoney, sum, text } from './define-ledger.ts'

/** 增减原因: the stated parts of a change from last year; what they leave unexplained is computed, never typed. */
export const changeReason = defineLedger({
  id: 'change_reason',
  title: '增减原因',
  subject: 'budget',
  rowUnit: '条',
  fields: {
    subject: choice('项目', ['年初预算', '财政拨款收入', '支出']),
    reason: longText('原因'),
    amount: signedMoney('影响金额', {
      help: '这一条原因单独影响的金额：使本年比上年增加的写正数，减少的写负数',
    }),
    documentNumber: optional(text('文号')),
  },
  happenedOn: null,
  list: ['subject', 'reason', 'amount', 'documentNumber'],
  identity: ['subject', 'reason'],
  names: ['subject', 'reason'],
  measures: {
    reasons: counted('增减原因条数'),
    initialBudget: sum('amount', { label: '已说明的年初预算增加', where: { subject: '年初预算' } }),
    income: sum('amount', { label: '已说明的收入增加', where: { subject: '财政拨款收入' } }),
  },
})
