import {
  choice,
  count,
  counted,
  date,
  decimal,
  defineLedger,
  distinct,
  money,
  optional,
  sum,
  text,
} from './define-ledger.ts'

/** 驻村下沉台账: one row per person and day. Filled from 下沉签到表. */
export const fieldVisit = defineLedger({
  id: 'field_visit',
  title: '驻村下沉与帮扶',
  subject: 'operations',
  group: '党建与整改',
  rowUnit: '人天',
  fields: {
    visitedOn: date('日期', { help: '一人一天一行；同一天去几个人的分行登记，统计天数时只算一天' }),
    village: text('村'),
    person: text('人员', { privacy: 'personal' }),
    purpose: choice('事项', ['走访', '帮扶', '产业', '环境整治', '其他']),
    content: optional(text('内容')),
    households: optional(count('走访户数', '户')),
    aid: optional(money('帮扶资金', { help: '这一次实际拨付或捐助的；没有的空着，不要重复登记' })),
    orchard: optional(decimal('果园面积', { unit: '亩', decimals: 2 }, { help: '新建成的示范果园，建成那天登记一次' })),
  },
  happenedOn: 'visitedOn',
  list: ['visitedOn', 'village', 'person', 'purpose', 'content', 'households', 'aid'],
  identity: ['visitedOn', 'village', 'person'],
  names: ['village', 'purpose'],
  measures: {
    days: distinct('visitedOn', { label: '下沉天数' }),
    visits: counted('下沉人天数'),
    households: sum('households', { label: '走访户次' }),
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
