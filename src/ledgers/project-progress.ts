import { choice, counted, date, defineLedger, distinct, optional, reference, share, text } from './define-ledger.ts'

/** 重点项目月度进展台账: one row per project and month. Filled from 项目月报. */
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
    progress: choice('进展', ['按计划', '滞后', '停滞']),
    problem: optional(text('存在问题')),
    next: optional(text('下步安排')),
  },
  happenedOn: 'month',
  list: ['month', 'project', 'stage', 'progress', 'problem', 'next'],
  identity: ['month', 'project'],
  measures: {
    reports: counted('项目月报数'),
    projects: distinct('project', { label: '月报项目数' }),
    onPlan: share({ progress: '按计划' }, { label: '项目按计划推进率' }),
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
