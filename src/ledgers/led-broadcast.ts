import { choice, count, counted, date, decimal, defineLedger, distinct, optional, sum, text } from './define-ledger.ts'

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
    content: text('播放内容', { help: '标语照审批件原文填写' }),
    requester: optional(text('申请单位')),
    approver: text('审批人', { privacy: 'internal', help: '先审后播；没有审批的不得播放' }),
    endedOn: optional(date('停止播放日期')),
    plays: count('播放次数', '次', { help: '以播放系统日志为准' }),
    hours: optional(
      decimal(
        '播放时长',
        { unit: '小时', decimals: 1 },
        { help: '只有次数没有时长，说明不了播了多久；日志有时长的照填' },
      ),
    ),
    incident: optional(text('播放事故', { help: '黑屏、错播、漏播；没有的空着' })),
  },
  happenedOn: 'startedOn',
  list: ['startedOn', 'screen', 'content', 'plays', 'hours', 'incident'],
  identity: ['startedOn', 'screen', 'content'],
  measures: {
    plays: sum('plays', { label: 'LED 播放次数' }),
    hours: sum('hours', { label: 'LED 播放时长' }),
    programmes: counted('LED 播放内容条数'),
    screens: distinct('screen', { label: '播放大屏数', unit: '块' }),
    incidents: counted('LED 播放事故数', { incident: { not: null } }),
  },
})
