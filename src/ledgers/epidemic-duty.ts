import { choice, counted, date, decimal, defineLedger, distinct, optional, sum, text } from './define-ledger.ts'

/** 疫情防控值守台账: one row per person and shift. Filled from 值班表. */
export const epidemicDuty = defineLedger({
  id: 'epidemic_duty',
  title: '疫情防控值守',
  subject: 'operations',
  group: '内部管理',
  rowUnit: '班',
  fields: {
    onDutyOn: date('值守日期', { help: '跨零点的班次填开始的那一天' }),
    person: text('值守人员', { privacy: 'personal' }),
    post: choice('岗位', ['视频会议值守', '社区卡点', '综合协调']),
    place: optional(text('值守地点')),
    hours: decimal('时长', { unit: '小时', decimals: 1 }),
  },
  happenedOn: 'onDutyOn',
  list: ['onDutyOn', 'person', 'post', 'hours'],
  identity: ['onDutyOn', 'person'],
  names: ['person', 'post'],
  measures: {
    people: distinct('person', { label: '疫情防控值守人数', unit: '人' }),
    shifts: counted('疫情防控值守班次'),
    days: distinct('onDutyOn', { label: '疫情防控值守天数' }),
    hours: sum('hours', { label: '疫情防控值守时长' }),
  },
})
