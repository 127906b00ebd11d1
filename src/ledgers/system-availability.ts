import { choice, count, date, defineLedger, optional, ratio, share, sum, text } from './define-ledger.ts'

/** 应用系统可用情况台账: one row per system and month; availability = (scheduled − unplanned down) ÷ scheduled. Filled from 监测记录. */
export const systemAvailability = defineLedger({
  id: 'system_availability',
  title: '应用系统可用情况',
  subject: 'operations',
  group: '门户与应用',
  rowUnit: '条',
  fields: {
    month: date('所属月份', { help: '填该月最后一天' }),
    system: choice('系统', ['协同办公', '门户网站', '视频会议', '接访系统', '电子政务网', '其他']),
    scheduledMinutes: count('应运行时长', '分钟', { help: '当月总分钟数减去计划内检修；30 天的月份不检修时为 43200' }),
    unplannedMinutes: count('非计划停机时长', '分钟', { preset: 0, help: '计划内检修不计入；没有停机填 0' }),
    incidents: count('非计划停机次数', '次', { preset: 0 }),
    cause: optional(text('停机原因')),
  },
  happenedOn: 'month',
  list: ['month', 'system', 'scheduledMinutes', 'unplannedMinutes', 'incidents', 'cause'],
  identity: ['month', 'system'],
  names: ['system'],
  measures: {
    availability: ratio('scheduledMinutes', {
      less: 'unplannedMinutes',
      base: 'scheduledMinutes',
      label: '系统可用率',
    }),
    incidents: sum('incidents', { label: '系统非计划停机次数' }),
    unplannedMinutes: sum('unplannedMinutes', { label: '系统非计划停机时长' }),
    scheduledMinutes: sum('scheduledMinutes', { label: '系统应运行时长' }),
    undisturbed: share({ incidents: 0 }, { label: '系统无停机月份占比' }),
  },
})
