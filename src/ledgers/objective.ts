import { choice, counted, defineLedger, longText, optional, ordinal } from './define-ledger.ts'

/** 整体绩效目标: the whole unit's objectives of the year. Filled from 部门整体支出绩效目标申报表. */
export const objective = defineLedger({
  id: 'objective',
  title: '整体绩效目标',
  subject: 'objectives',
  rowUnit: '个',
  fields: {
    position: ordinal('排序'),
    stage: choice('版本', ['申报', '批复', '调整申请', '调整']),
    content: longText('目标内容'),
    result: optional(longText('实际完成情况')),
  },
  happenedOn: null,
  list: ['position', 'stage', 'content', 'result'],
  identity: ['stage', 'position'],
  measures: {
    objectives: counted('批复目标数', { stage: '批复' }),
    reported: counted('已填完成情况的目标数', { stage: '批复', result: { not: null } }),
    adjusted: counted('调整目标数', { stage: '调整' }),
  },
})
