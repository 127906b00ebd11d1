import { choice, count, counted, date, defineLedger, distinct, sum, text } from './define-ledger.ts'

/** 门户栏目更新台账: one row per day on which a column was updated. Filled from 发布日志. */
export const portalUpdate = defineLedger({
  id: 'portal_update',
  title: '门户栏目更新',
  subject: 'operations',
  group: '门户与应用',
  rowUnit: '次',
  fields: {
    updatedOn: date('更新日期'),
    column: text('栏目'),
    owner: text('责任科室'),
    rule: choice('更新要求', ['两周', '六个月', '一年'], { help: '要闻动态类两周，通知政策类六个月' }),
    articles: count('发布条数', '条'),
  },
  happenedOn: 'updatedOn',
  list: ['updatedOn', 'column', 'owner', 'rule', 'articles'],
  identity: ['updatedOn', 'column'],
  measures: {
    articles: sum('articles', { label: '门户发布信息条数' }),
    updates: counted('门户栏目更新次数'),
    columns: distinct('column', { label: '有更新的栏目数' }),
  },
  commitments: {
    newsEveryTwoWeeks: {
      kind: 'no-gap',
      label: '动态要闻类栏目每两周至少更新一次',
      basis: '国办秘函〔2019〕19号',
      where: { rule: '两周' },
      days: 14,
      per: 'column',
    },
    noticesEverySixMonths: {
      kind: 'no-gap',
      label: '通知、政策类栏目每六个月至少更新一次',
      basis: '国办秘函〔2019〕19号',
      where: { rule: '六个月' },
      days: 183,
      per: 'column',
    },
  },
})
