import {
  choice,
  count,
  counted,
  date,
  defineLedger,
  distinct,
  longText,
  optional,
  ordinal,
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
    number: ordinal('序号', { help: '反馈意见里问题的顺序号' }),
    aspect: text('问题方面'),
    problem: longText('问题', { help: '照反馈意见原文填写，一个问题一行' }),
    measures: count('整改措施数', '条', { help: '针对这个问题的措施条数；一条措施管几个问题的，只在主要问题上计' }),
    leader: optional(text('责任领导', { privacy: 'internal' })),
    owner: text('责任科室'),
    dueOn: date('整改时限'),
    state: choice('整改状态', ['未启动', '进行中', '申请销号', '已销号', '退回', '反弹'], {
      help: '销号要有佐证，由责任人以外的人核验',
    }),
    closedOn: optional(date('销号日期')),
    verifier: optional(text('核验人', { privacy: 'internal', help: '不得是责任科室的人' })),
    lasting: optional(longText('长效机制')),
  },
  happenedOn: 'dueOn',
  list: ['number', 'aspect', 'problem', 'measures', 'owner', 'dueOn', 'state', 'closedOn'],
  identity: ['number'],
  names: ['number', 'problem'],
  measures: {
    problems: counted('整改问题数'),
    aspects: distinct('aspect', { label: '问题方面数' }),
    measures: sum('measures', { label: '整改措施数' }),
    closed: share({ state: '已销号' }, { label: '整改完成率' }),
    closedInTime: share({ closedOn: { onOrBefore: 'dueOn' } }, { label: '按期销号率', where: { state: '已销号' } }),
  },
  commitments: {
    closedInTime: {
      kind: 'each',
      label: '整改问题按期销号',
      basis: null,
      where: { state: '已销号' },
      must: { closedOn: { onOrBefore: 'dueOn' } },
    },
  },
})
