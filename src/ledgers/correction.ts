import { choice, counted, date, defineLedger, longText, optional, reference, share, text } from './define-ledger.ts'

/**
 * 纠偏措施: what is done about a deviation found in 绩效运行监控, by whom and by when, followed until somebody else has seen
 * that it is done. Rows are entered and moved on by their procedure only.
 */
export const correction = defineLedger({
  id: 'correction',
  title: '纠偏措施',
  subject: 'objectives',
  rowUnit: '条',
  byProcedure: '运行监控',
  fields: {
    deviation: reference('偏差说明', 'deviation'),
    measure: longText('纠偏措施'),
    owner: text('责任人', { privacy: 'internal' }),
    ownerId: text('责任人编号', { privacy: 'internal' }),
    raisedOn: date('提出日期'),
    dueOn: date('完成时限'),
    state: choice('状态', ['进行中', '申请销号', '已销号', '退回']),
    result: optional(longText('落实情况')),
    appliedBy: optional(text('申请人编号', { privacy: 'internal' })),
    appliedOn: optional(date('申请销号日期')),
    verdict: optional(longText('核验意见')),
    verifier: optional(text('核验人', { privacy: 'internal' })),
    verifiedOn: optional(date('核验日期')),
  },
  happenedOn: null,
  list: ['dueOn', 'measure', 'owner', 'state', 'verifiedOn'],
  identity: [],
  names: ['measure'],
  measures: {
    open: counted('未销号纠偏措施数', { state: { not: '已销号' } }),
    corrections: counted('纠偏措施数'),
    closed: share({ state: '已销号' }, { label: '纠偏完成率' }),
  },
})
