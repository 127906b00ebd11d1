import {
  choice,
  date,
  defineLedger,
  economicCode,
  functionCode,
  longText,
  optional,
  reference,
  signedMoney,
  sum,
  text,
} from './define-ledger.ts'

/** 支付台账: one row per payment; reversals are negative. Filled from 国库支付凭证, and agreed with 决算. */
export const payment = defineLedger({
  id: 'payment',
  title: '支付台账',
  subject: 'budget',
  rowUnit: '笔',
  fields: {
    paidOn: date('支付日期'),
    voucher: text('凭证号', { help: '国库支付凭证号或记账凭证号；一张凭证几个科目的分行登记' }),
    expenditure: choice('支出类型', ['基本支出', '项目支出']),
    project: optional(reference('项目', 'project')),
    functionCode: functionCode('功能分类'),
    economicCode: economicCode('部门经济分类'),
    fund: choice('资金来源', ['一般公共预算拨款', '政府性基金', '国有资本经营预算', '其他资金']),
    origin: choice('指标来源', ['本年预算', '上年结转'], { help: '用的是本年下达的指标，还是上年结转的指标' }),
    amount: signedMoney('金额', { help: '冲销、退回填负数' }),
    payee: optional(text('收款方', { privacy: 'internal' })),
    summary: longText('摘要'),
  },
  happenedOn: 'paidOn',
  list: ['paidOn', 'voucher', 'expenditure', 'project', 'functionCode', 'economicCode', 'amount', 'summary'],
  identity: ['voucher', 'functionCode', 'economicCode'],
  names: ['voucher', 'summary'],
  measures: {
    total: sum('amount', { label: '支出合计' }),
    basic: sum('amount', { label: '基本支出', where: { expenditure: '基本支出' } }),
    project: sum('amount', { label: '项目支出', where: { expenditure: '项目支出' } }),
  },
})
