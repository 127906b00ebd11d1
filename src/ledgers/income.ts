import {
  choice,
  counted,
  date,
  defineLedger,
  functionCode,
  longText,
  optional,
  signedMoney,
  sum,
  text,
} from './define-ledger.ts'

/** 收入台账: one row per receipt. Filled from 授权支付到账通知 or 直接支付入账通知, and agreed with 决算. */
export const income = defineLedger({
  id: 'income',
  title: '收入台账',
  subject: 'budget',
  rowUnit: '笔',
  fields: {
    receivedOn: date('到账日期', { help: '额度到账通知或入账通知上的日期' }),
    functionCode: functionCode('功能分类'),
    fund: choice('资金来源', ['一般公共预算拨款', '政府性基金', '国有资本经营预算', '其他资金']),
    amount: signedMoney('金额', { help: '退回填负数' }),
    documentNumber: optional(text('拨款文号')),
    summary: optional(longText('摘要')),
  },
  happenedOn: 'receivedOn',
  list: ['receivedOn', 'functionCode', 'amount', 'documentNumber', 'summary'],
  identity: ['receivedOn', 'functionCode', 'fund', 'documentNumber', 'summary'],
  names: ['functionCode', 'summary'],
  measures: {
    total: sum('amount', { label: '收入合计' }),
    receipts: counted('收入笔数'),
    appropriation: sum('amount', {
      label: '财政拨款收入',
      where: { fund: { in: ['一般公共预算拨款', '政府性基金', '国有资本经营预算'] } },
    }),
  },
})
