import { choice, count, counted, date, decimal, defineLedger, optional, ratio, sum, text } from './define-ledger.ts'

/** 党组会议与“三会一课”台账: one row per meeting. Filled from 会议记录. */
export const meeting = defineLedger({
  id: 'meeting',
  title: '党组会议与三会一课',
  subject: 'operations',
  group: '党建与整改',
  rowUnit: '次',
  fields: {
    heldOn: date('日期'),
    kind: choice('类型', ['党组会议', '支部党员大会', '支委会', '党小组会', '党课', '主题党日'], {
      help: '一次会议两项内容的分开登记，如党员大会后接着上党课',
    }),
    topic: text('议题'),
    due: optional(count('应到人数', '人')),
    present: optional(count('到会人数', '人')),
    hours: optional(decimal('学时', { unit: '学时', decimals: 1 }, { help: '党课和集中学习填写' })),
    speaker: optional(text('主持或主讲', { privacy: 'personal' })),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'kind', 'topic', 'present'],
  identity: ['heldOn', 'kind', 'topic'],
  names: ['topic'],
  measures: {
    groupMeetings: counted('党组会议次数', { kind: '党组会议' }),
    memberMeetings: counted('支部党员大会次数', { kind: '支部党员大会' }),
    lectures: counted('党课次数', { kind: '党课' }),
    themeDays: counted('主题党日次数', { kind: '主题党日' }),
    attendance: ratio('present', { base: 'due', label: '到会率', where: { due: { not: null } } }),
    hours: sum('hours', { label: '集中学习学时' }),
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
