import { choice, defineLedger, money, sum } from './define-ledger.ts'

/** 上年基数: last year's totals that growth is measured against. Filled from last year's 决算批复 and 预算批复. */
export const priorYear = defineLedger({
  id: 'prior_year',
  title: '上年基数',
  subject: 'budget',
  rowUnit: '条',
  fields: {
    subject: choice('项目', ['年初预算', '财政拨款收入', '支出', '年末结转结余']),
    amount: money('金额', { help: '照上年决算批复或预算批复' }),
  },
  happenedOn: null,
  list: ['subject', 'amount'],
  identity: ['subject'],
  names: ['subject'],
  measures: {
    initialBudget: sum('amount', { label: '上年年初预算', where: { subject: '年初预算' } }),
    income: sum('amount', { label: '上年财政拨款收入', where: { subject: '财政拨款收入' } }),
    carryOver: sum('amount', { label: '上年末结转结余', where: { subject: '年末结转结余' } }),
  },
})
