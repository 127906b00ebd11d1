import { choice, counted, date, defineLedger, distinct, longText, optional, text } from './define-ledger.ts'

/** 合作协议台账: one row per agreement. Filled from 协议文本. */
export const cooperation = defineLedger({
  id: 'cooperation',
  title: '合作协议',
  subject: 'operations',
  group: '数据与数字经济',
  rowUnit: '份',
  fields: {
    signedOn: date('签订日期', { help: '以最后一方签章的日期为准' }),
    name: text('协议名称'),
    partner: text('合作方'),
    kind: choice('合作方向', ['数字经济', '人才培养', '网络建设', '数据应用']),
    content: optional(longText('合作内容')),
    endsOn: optional(date('到期日期', { help: '协议没有约定期限的空着' })),
    state: choice('履行状态', ['履行中', '已到期', '已终止'], { preset: '履行中' }),
    results: optional(longText('合作成果')),
  },
  happenedOn: 'signedOn',
  list: ['signedOn', 'name', 'partner', 'kind', 'endsOn', 'state'],
  identity: ['name'],
  measures: {
    agreements: counted('合作协议数'),
    partners: distinct('partner', { label: '合作方数', unit: '家' }),
    active: counted('履行中的协议数', { state: '履行中' }),
    withResults: counted('有合作成果的协议数', { results: { not: null } }),
  },
})
