import { choice, counted, date, defineLedger, money, optional, share, sum, text } from './define-ledger.ts'

/** 公务卡与定点采购台账: one row per expense that the “三公” discipline covers. Filled from 报销单. */
export const officialSpending = defineLedger({
  id: 'official_spending',
  title: '公务卡与定点采购',
  subject: 'operations',
  group: '内部管理',
  rowUnit: '笔',
  fields: {
    paidOn: date('日期', { help: '消费或结算的日期，不是报销日期' }),
    kind: choice('事项', ['会议', '差旅住宿', '差旅交通', '公务接待', '车辆加油', '车辆维修', '办公采购'], {
      help: '公务接待计入公务接待费，车辆加油和维修计入公务用车运行维护费',
    }),
    supplier: text('供应商'),
    amount: money('金额'),
    byCard: choice('结算方式', ['公务卡', '转账', '现金'], { help: '在公务卡强制结算目录内的应用公务卡' }),
    reason: optional(text('未用公务卡原因')),
    fixedPoint: choice('定点情况', ['定点', '非定点有审批', '非定点无审批', '不适用'], {
      help: '会议、住宿、加油、维修、机票应在定点单位；没有定点要求的选“不适用”',
    }),
    approval: optional(text('审批单号', { privacy: 'internal' })),
  },
  happenedOn: 'paidOn',
  list: ['paidOn', 'kind', 'supplier', 'amount', 'byCard', 'fixedPoint'],
  identity: ['paidOn', 'kind', 'supplier', 'amount'],
  names: ['kind', 'supplier'],
  measures: {
    amount: sum('amount', { label: '公务支出金额' }),
    byCard: share({ byCard: '公务卡' }, { label: '公务卡结算率' }),
    cash: counted('现金结算笔数', { byCard: '现金' }),
    fixedPoint: share({ fixedPoint: '定点' }, { label: '定点采购率', where: { fixedPoint: { not: '不适用' } } }),
    unapproved: counted('非定点且无审批笔数', { fixedPoint: '非定点无审批' }),
  },
  commitments: {
    noUnapproved: {
      kind: 'each',
      label: '定点采购，非定点的事前审批',
      basis: null,
      where: {},
      must: { fixedPoint: { not: '非定点无审批' } },
    },
  },
})
