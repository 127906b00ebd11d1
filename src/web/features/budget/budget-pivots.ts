import type { RecordColumn } from '../../ui/figure/record-listing.ts'
import type { LedgerPivotProps } from './ledger-pivot.tsx'

const words = (name: string, label: string): RecordColumn => ({ name, label, isNumber: false })
const yuan = (name: string, label: string): RecordColumn => ({ name, label: `${label}（元）`, isNumber: true })
const amount = (title: string, where: Readonly<Record<string, string>> = {}) => ({ title, field: 'amount', where })

const MONTH = { by: 'month', title: '月份' }
const PROJECT = { by: 'project', title: '项目' }
const FUNCTION = { by: 'functionCode', title: '功能分类' }
const ECONOMIC = { by: 'economicCode', title: '经济分类' }

/** 年初预算与调整 by function code or project, each stage in a column of its own. */
export const LINES: LedgerPivotProps = {
  title: '年初预算和调整落在哪里',
  pivot: {
    ledger: 'budget_line',
    rows: [FUNCTION, PROJECT, ECONOMIC],
    columns: [
      amount('年初预算', { stage: '年初预算' }),
      amount('预算调整', { stage: '预算调整' }),
      amount('上年结转', { stage: '上年结转' }),
      amount('全年预算'),
    ],
  },
  empty: { title: '还没有预算指标', hint: '批复的年初预算和每次调整录入或导入后，会在这里按科目和项目汇总。' },
  records: [
    words('happenedOn', '下达日期'),
    words('stage', '指标类型'),
    words('project', '项目'),
    words('functionCode', '功能分类'),
    words('documentNumber', '文号'),
    words('reason', '调整原因'),
    yuan('amount', '金额'),
  ],
}

/** 收入 by month or function code. */
export const INCOME: LedgerPivotProps = {
  title: '全年收入从哪里来',
  pivot: { ledger: 'income', rows: [MONTH, FUNCTION], columns: [amount('收入')] },
  empty: { title: '还没有收入记录', hint: '到账通知录入或导入收入台账后，会在这里按月和科目汇总。' },
  records: [
    words('happenedOn', '到账日期'),
    words('functionCode', '功能分类'),
    words('fund', '资金来源'),
    words('documentNumber', '拨款文号'),
    words('summary', '摘要'),
    yuan('amount', '金额'),
  ],
}

/** 支付 by month, project, function or economic code, basic and project expenditure apart. */
export const PAYMENTS: LedgerPivotProps = {
  title: '钱花在哪里',
  pivot: {
    ledger: 'payment',
    rows: [MONTH, PROJECT, FUNCTION, ECONOMIC],
    columns: [
      amount('基本支出', { expenditure: '基本支出' }),
      amount('项目支出', { expenditure: '项目支出' }),
      amount('支出合计'),
    ],
  },
  empty: { title: '还没有支付记录', hint: '支付凭证录入或导入支付台账后，会在这里按月、项目和科目汇总。' },
  records: [
    words('happenedOn', '支付日期'),
    words('voucher', '凭证号'),
    words('project', '项目'),
    words('functionCode', '功能分类'),
    words('economicCode', '经济分类'),
    words('summary', '摘要'),
    yuan('amount', '金额'),
  ],
}

/** 政府采购: planned against actual by method or project. */
export const PROCUREMENT: LedgerPivotProps = {
  title: '政府采购：预算和实际各是多少',
  pivot: {
    ledger: 'procurement',
    rows: [{ by: 'method', title: '采购方式' }, PROJECT],
    columns: [
      { title: '采购预算数', field: 'budget', where: {} },
      { title: '实际采购金额', field: 'actual', where: {} },
    ],
  },
  empty: {
    title: '还没有政府采购记录',
    hint: '采购计划备案和合同录入或导入政府采购台账后，会在这里按方式和项目汇总。',
  },
  records: [
    words('happenedOn', '合同签订日期'),
    words('name', '采购内容'),
    words('method', '采购方式'),
    words('project', '项目'),
    yuan('budget', '采购预算数'),
    yuan('actual', '实际采购金额'),
  ],
}

/** 固定资产: original value in use, idle and to be scrapped, by kind. */
export const ASSETS: LedgerPivotProps = {
  title: '固定资产原值：在用、闲置和待报废各多少',
  pivot: {
    ledger: 'asset',
    rows: [{ by: 'kind', title: '资产类别' }],
    columns: [
      ...['在用', '闲置', '待报废'].map((state) => ({ title: state, field: 'price', where: { state } })),
      { title: '原值合计', field: 'price', where: {} },
    ],
  },
  empty: { title: '还没有固定资产记录', hint: '资产卡片录入或导入固定资产台账后，会在这里按类别汇总。' },
  records: [
    words('card', '卡片编号'),
    words('name', '资产名称'),
    words('section', '使用科室'),
    words('state', '使用状态'),
    words('checked', '盘点情况'),
    yuan('price', '原值'),
  ],
}
