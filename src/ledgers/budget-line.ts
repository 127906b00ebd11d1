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

/** 预算指标: one row per line of the budget. 全年预算数 = 年初预算 + 追加调整 + 上年结转. Filled from 预算批复 and 追加文件. */
export const budgetLine = defineLedger({
  id: 'budget_line',
  title: '预算指标',
  subject: 'budget',
  rowUnit: '条',
  fields: {
    decidedOn: date('下达日期'),
    stage: choice('指标类型', ['年初预算', '预算调整', '上年结转'], {
      help: '全年预算数 = 年初预算 + 预算调整 + 上年结转',
    }),
    expenditure: choice('支出类型', ['基本支出', '项目支出']),
    project: optional(reference('项目', 'project')),
    functionCode: functionCode('功能分类'),
    economicCode: optional(economicCode('部门经济分类')),
    fund: choice('资金来源', ['一般公共预算拨款', '政府性基金', '国有资本经营预算', '其他资金']),
    amount: signedMoney('金额', { help: '调减填负数' }),
    documentNumber: optional(text('批复或调整文号', { help: '照文件写，如 开财预字〔2020〕1号' })),
    reason: optional(longText('调整原因')),
  },
  happenedOn: 'decidedOn',
  list: ['decidedOn', 'stage', 'expenditure', 'project', 'functionCode', 'amount', 'documentNumber'],
  identity: ['decidedOn', 'stage', 'expenditure', 'project', 'functionCode', 'economicCode', 'fund', 'documentNumber'],
  names: ['stage', 'documentNumber'],
  measures: {
    initial: sum('amount', { label: '年初预算数', where: { stage: '年初预算' } }),
    adjustment: sum('amount', { label: '预算调整数', where: { stage: '预算调整' } }),
    carryOver: sum('amount', { label: '上年结转', where: { stage: '上年结转' } }),
    annual: sum('amount', { label: '全年预算数' }),
  },
})
