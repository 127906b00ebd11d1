import { choice, count, counted, date, defineLedger, optional, ratio, sum, text } from './define-ledger.ts'

/** 巡检与演练台账: one row per round or drill. Filled from 巡检记录 and 演练记录. */
export const inspection = defineLedger({
  id: 'inspection',
  title: '巡检与应急演练',
  subject: 'operations',
  group: '网络与安全',
  rowUnit: '次',
  fields: {
    doneOn: date('日期'),
    kind: choice('类型', ['例行巡检', '专项检查', '应急演练'], { preset: '例行巡检' }),
    object: choice('对象', ['电子政务网', '机房', '视频会议', '接访系统', '门户栏目', '其他']),
    content: text('内容', { help: '巡检范围，或者演练科目' }),
    found: count('发现问题数', '处', { preset: 0 }),
    solved: count('已解决数', '处', { preset: 0, help: '巡检当时和事后解决的都算，不超过发现问题数' }),
    people: optional(text('参加人员', { privacy: 'internal' })),
  },
  happenedOn: 'doneOn',
  list: ['doneOn', 'kind', 'object', 'content', 'found', 'solved'],
  identity: ['doneOn', 'kind', 'object'],
  measures: {
    inspections: counted('例行巡检次数', { kind: '例行巡检' }),
    drills: counted('应急演练次数', { kind: '应急演练' }),
    found: sum('found', { label: '巡检发现问题数' }),
    solved: ratio('solved', { base: 'found', label: '巡检问题解决率' }),
  },
})
