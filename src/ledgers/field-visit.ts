import { choice, counted, date, decimal, defineLedger, distinct, money, optional, sum, text } from './define-ledger.ts'

/** 驻村下沉台账: one row per person and day. Filled from 下沉签到表. */
export const fieldVisit = defineLedger({
  id: 'field_visit',
  title: '驻村下沉与帮扶',
  subject: 'operations',
  group: '党建与整改',
  rowUnit: '人天',
  fields: {
    visitedOn: date('日期'),
    village: text('村'),
    person: text('人员', { privacy: 'personal' }),
    purpose: choice('事项', ['走访', '帮扶', '产业', '环境整治', '其他']),
    aid: optional(money('帮扶资金')),
    orchard: optional(decimal('果园面积', { unit: '亩', decimals: 2 })),
    content: optional(text('内容')),
  },
  happenedOn: 'visitedOn',
  list: ['visitedOn', 'village', 'purpose', 'aid', 'orchard', 'content'],
  identity: ['visitedOn', 'village', 'person'],
  measures: {
    days: distinct('visitedOn', { label: '下沉天数' }),
    visits: counted('下沉人天数'),
    aid: sum('aid', { label: '帮扶资金' }),
    orchard: sum('orchard', { label: '示范果园面积' }),
  },
  commitments: {
    fiveDaysAMonth: {
      kind: 'periodic',
      label: '每月下沉不少于5天',
      basis: null,
      every: 'month',
      measure: { kind: 'distinct', field: 'visitedOn', where: {} },
      atLeast: 5,
    },
  },
})
