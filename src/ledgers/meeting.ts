import { choice, count, counted, date, defineLedger, optional, text } from './define-ledger.ts'

/** 党组会议与“三会一课”台账: one row per meeting. Filled from 会议记录. */
export const meeting = defineLedger({
  id: 'meeting',
  title: '党组会议与三会一课',
  subject: 'operations',
  group: '党建与整改',
  rowUnit: '次',
  fields: {
    heldOn: date('日期'),
    kind: choice('类型', ['党组会议', '支部党员大会', '支委会', '党小组会', '党课', '主题党日']),
    topic: text('议题'),
    present: optional(count('到会人数', '人')),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'kind', 'topic', 'present'],
  identity: ['heldOn', 'kind', 'topic'],
  measures: {
    groupMeetings: counted('党组会议次数', { kind: '党组会议' }),
    memberMeetings: counted('支部党员大会次数', { kind: '支部党员大会' }),
    lectures: counted('党课次数', { kind: '党课' }),
  },
  commitments: {
    membersEachQuarter: {
      kind: 'periodic',
      label: '每季度召开支部党员大会',
      basis: null,
      every: 'quarter',
      measure: { kind: 'count', where: { kind: '支部党员大会' } },
      atLeast: 1,
    },
    lectureEachQuarter: {
      kind: 'periodic',
      label: '每季度讲一次党课',
      basis: null,
      every: 'quarter',
      measure: { kind: 'count', where: { kind: '党课' } },
      atLeast: 1,
    },
  },
})
