import { choice, count, date, decimal, defineLedger, distinct, optional, sum, text } from './define-ledger.ts'

/** LED 大屏播放台账: one row per screen and programme. Filled from the player's log. */
export const ledBroadcast = defineLedger({
  id: 'led_broadcast',
  title: 'LED 大屏播放',
  subject: 'operations',
  group: '门户与应用',
  rowUnit: '条',
  fields: {
    startedOn: date('开始播放日期'),
    screen: choice('大屏', ['第一行政中心', '第二行政中心']),
    content: text('播放内容'),
    approver: text('审批人', { privacy: 'internal' }),
    plays: count('播放次数', '次'),
    hours: optional(decimal('播放时长', { unit: '小时', decimals: 1 })),
    incident: optional(text('播放事故')),
  },
  happenedOn: 'startedOn',
  list: ['startedOn', 'screen', 'content', 'plays'],
  identity: ['startedOn', 'screen', 'content'],
  measures: {
    plays: sum('plays', { label: 'LED 播放次数' }),
    hours: sum('hours', { label: 'LED 播放时长' }),
    screens: distinct('screen', { label: '播放大屏数' }),
  },
})
