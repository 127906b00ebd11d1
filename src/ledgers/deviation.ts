import { choice, counted, defineLedger, longText, optional, reference } from './define-ledger.ts'

/** 偏差原因与改进措施: why an indicator or a project's spending fell short or far exceeded, and what is done about it. */
export const deviation = defineLedger({
  id: 'deviation',
  title: '偏差原因与改进措施',
  subject: 'objectives',
  rowUnit: '条',
  fields: {
    indicator: optional(reference('指标', 'indicator')),
    project: optional(reference('项目', 'project', { help: '预算执行偏差时填写' })),
    cause: choice('原因类别', ['经费保障', '制度保障', '人员保障', '硬件条件保障', '其他']),
    reason: longText('偏差原因'),
    measure: longText('改进措施'),
  },
  happenedOn: null,
  list: ['indicator', 'project', 'cause', 'reason', 'measure'],
  identity: ['indicator', 'project'],
  measures: { deviations: counted('偏差说明数') },
})
