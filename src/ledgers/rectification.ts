import {
  choice,
  count,
  counted,
  date,
  defineLedger,
  distinct,
  longText,
  optional,
  share,
  sum,
  text,
} from './define-ledger.ts'

/** 巡察整改台账: one row per problem with the number of its measures. Filled from 整改台账. */
export const rectification = defineLedger({
  id: 'rectification',
  title: '巡察整改',
  subject: 'operations',
  group: '党建与整改',
  rowUnit: '个',
  fields: {
    number: count('序号', '号'),
    aspect: text('问题方面'),
    problem: longText('问题'),
    measures: count('整改措施数', '条'),
    owner: text('责任科室'),
    dueOn: date('整改时限'),
    state: choice('整改状态', ['未启动', '进行中', '申请销号', '已销号', '退回', '反弹']),
    closedOn: optional(date('销号日期')),
  },
  happenedOn: 'dueOn',
  list: ['number', 'aspect', 'problem', 'measures', 'owner', 'state', 'closedOn'],
  identity: ['number'],
  measures: {
    problems: counted('整改问题数'),
    aspects: distinct('aspect', { label: '问题方面数' }),
    measures: sum('measures', { label: '整改措施数' }),
    closed: share({ state: '已销号' }, { label: '整改完成率' }),
  },
})
