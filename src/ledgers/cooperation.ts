import { choice, counted, date, defineLedger, distinct, optional, text } from './define-ledger.ts'

/** 合作协议台账: one row per agreement. Filled from 协议文本. */
export const cooperation = defineLedger({
  id: 'cooperation',
  title: '合作协议',
  subject: 'operations',
  group: '数据与数字经济',
  rowUnit: '份',
  fields: {
    signedOn: date('签订日期'),
    name: text('协议名称'),
    partner: text('合作方'),
    kind: choice('合作方向', ['数字经济', '人才培养', '网络建设', '数据应用']),
    endsOn: optional(date('到期日期')),
    state: choice('履行状态', ['履行中', '已到期', '已终止']),
  },
  happenedOn: 'signedOn',
  list: ['signedOn', 'name', 'partner', 'kind', 'endsOn', 'state'],
  identity: ['name'],
  measures: {
    agreements: counted('合作协议数'),
    partners: distinct('partner', { label: '合作方数' }),
    active: counted('履行中的协议数', { state: '履行中' }),
  },
})
