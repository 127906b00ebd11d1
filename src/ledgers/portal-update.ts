import { count, counted, date, defineLedger, distinct, optional, reference, sum, text } from './define-ledger.ts'

/** 门户栏目更新台账: one row per day on which a column was updated. Filled from 发布日志. */
export const portalUpdate = defineLedger({
  id: 'portal_update',
  title: '门户栏目更新',
  subject: 'operations',
  group: '门户与应用',
  rowUnit: '次',
  fields: {
    updatedOn: date('更新日期', { help: '栏目页面上显示的发布日期；没有日期的不算更新' }),
    column: reference('栏目', 'portal_column'),
    articles: count('发布条数', '条'),
    publisher: optional(text('发布人', { privacy: 'personal' })),
  },
  happenedOn: 'updatedOn',
  list: ['updatedOn', 'column', 'articles'],
  identity: ['updatedOn', 'column'],
  names: ['column'],
  measures: {
    articles: sum('articles', { label: '门户发布信息条数' }),
    updates: counted('门户栏目更新次数'),
    columns: distinct('column', { label: '有更新的栏目数' }),
  },
  commitments: {
    columnsInTime: {
      kind: 'no-gap',
      label: '各栏目在规定间隔内更新',
      basis: '国办秘函〔2019〕19号、栏目责任清单',
      where: {},
      days: { statedIn: 'days' },
      per: 'column',
    },
  },
})
