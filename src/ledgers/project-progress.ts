import {
  choice,
  counted,
  date,
  defineLedger,
  distinct,
  money,
  optional,
  reference,
  share,
  sum,
  text,
} from './define-ledger.ts'

/** 数字经济项目月报: one row per project and month. Filled from 项目月报. */
export const projectProgress = defineLedger({
  id: 'project_progress',
  title: '重点项目月报',
  subject: 'operations',
  group: '数据与数字经济',
  rowUnit: '条',
  fields: {
    month: date('所属月份', { help: '填该月最后一天' }),
    project: reference('项目', 'digital_project'),
    stage: choice('所处阶段', ['谋划', '储备入库', '前期', '招标', '在建', '竣工']),
    progress: choice('进展', ['按计划', '滞后', '停滞'], { help: '与本月应到的进度比；连续三个月没有进展的选“停滞”' }),
    invested: optional(money('本月完成投资')),
    investedToDate: optional(money('累计完成投资', { addsUp: false, help: '自开工起累计，各月之间不相加' })),
    problem: optional(text('存在问题')),
    next: optional(text('下步安排')),
    owner: optional(text('责任人', { privacy: 'internal' })),
  },
  happenedOn: 'month',
  list: ['month', 'project', 'stage', 'progress', 'problem', 'next'],
  identity: ['month', 'project'],
  names: ['project'],
  measures: {
    reports: counted('项目月报数'),
    projects: distinct('project', { label: '月报项目数' }),
    onPlan: share({ progress: '按计划' }, { label: '项目按计划推进率' }),
    behind: counted('滞后或停滞的月报数', { progress: { in: ['滞后', '停滞'] } }),
    invested: sum('invested', { label: '项目本年完成投资' }),
  },
  commitments: {
    monthlyReport: {
      kind: 'periodic',
      label: '重点项目每月报送进展',
      basis: null,
      every: 'month',
      measure: { kind: 'count', where: {} },
      atLeast: 1,
    },
  },
})
