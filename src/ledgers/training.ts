import {
  average,
  choice,
  count,
  counted,
  date,
  decimal,
  defineLedger,
  optional,
  ratio,
  sum,
  text,
} from './define-ledger.ts'

/** 业务培训台账: one row per course. Filled from 培训签到和通知. */
export const training = defineLedger({
  id: 'training',
  title: '业务培训',
  subject: 'operations',
  group: '内部管理',
  rowUnit: '期',
  fields: {
    heldOn: date('培训日期', { help: '几天的培训填开班日期' }),
    name: text('培训名称'),
    level: choice('组织层级', ['省', '州', '市', '单位']),
    hours: decimal('学时', { unit: '学时', decimals: 1 }, { help: '每人的学时，一般 45 分钟为 1 学时' }),
    people: count('参训人次', '人次', { help: '以签到表为准' }),
    passed: optional(count('考核合格人次', '人次', { help: '没有组织考核的空着，不要填 0' })),
  },
  happenedOn: 'heldOn',
  list: ['heldOn', 'name', 'level', 'hours', 'people', 'passed'],
  identity: ['heldOn', 'name'],
  measures: {
    courses: counted('培训期数'),
    people: sum('people', { label: '参训人次' }),
    hours: sum('hours', { label: '培训学时' }),
    meanHours: average('hours', { label: '平均每期学时' }),
    passed: ratio('passed', { base: 'people', label: '考核合格率', where: { passed: { not: null } } }),
  },
})
