import { choice, counted, date, defineLedger, money, optional, reference, share, sum, text } from './define-ledger.ts'

/** 政府采购: one row per purchase, what was planned for it and what it came to. Filled from 采购计划备案 and 采购合同. */
export const procurement = defineLedger({
  id: 'procurement',
  title: '政府采购',
  subject: 'budget',
  rowUnit: '项',
  fields: {
    signedOn: date('合同签订日期'),
    name: text('采购内容'),
    kind: choice('采购品目', ['货物', '工程', '服务']),
    method: choice('采购方式', [
      '公开招标',
      '邀请招标',
      '竞争性谈判',
      '竞争性磋商',
      '单一来源',
      '询价',
      '框架协议',
      '网上超市',
      '分散自行采购',
    ]),
    project: optional(reference('项目', 'project')),
    budget: money('采购预算数'),
    actual: money('实际采购金额'),
    documentNumber: optional(text('采购计划备案号')),
    supplier: optional(text('供应商', { privacy: 'internal' })),
  },
  happenedOn: 'signedOn',
  list: ['signedOn', 'name', 'kind', 'method', 'project', 'budget', 'actual', 'documentNumber'],
  identity: ['signedOn', 'name', 'method'],
  measures: {
    purchases: counted('政府采购项数'),
    budget: sum('budget', { label: '政府采购预算数' }),
    actual: sum('actual', { label: '政府采购实际金额' }),
    openTendering: share({ method: '公开招标' }, { label: '公开招标项数占比' }),
  },
})
