import { counted, defineLedger, longText, optional, ordinal, reference, share, text } from './define-ledger.ts'

/** 重点工作任务: what the objectives are broken down to. Filled from the annual work plan. */
export const task = defineLedger({
  id: 'task',
  title: '重点工作任务',
  subject: 'objectives',
  rowUnit: '项',
  fields: {
    position: ordinal('排序'),
    name: text('任务名称'),
    content: longText('主要内容'),
    objective: optional(reference('所属目标', 'objective')),
    project: optional(reference('对应项目', 'project')),
    section: optional(reference('责任科室', 'section')),
  },
  happenedOn: null,
  list: ['position', 'name', 'project', 'section'],
  identity: ['name'],
  measures: {
    tasks: counted('任务数'),
    ofProjects: counted('由项目保障的任务数', { project: { not: null } }),
    withObjective: share({ objective: { not: null } }, { label: '任务与目标对应率' }),
  },
})
