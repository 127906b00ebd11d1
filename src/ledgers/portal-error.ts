import { choice, count, date, defineLedger, share, sum, text } from './define-ledger.ts'

/** 门户网站差错排查台账: one row per inspection of one kind of error. Filled from 排查整改清单. */
export const portalError = defineLedger({
  id: 'portal_error',
  title: '门户网站差错排查',
  subject: 'operations',
  group: '门户与应用',
  rowUnit: '次',
  fields: {
    inspectedOn: date('排查日期'),
    kind: choice('差错类型', ['错别字链接', '错误超链接']),
    column: text('栏目'),
    found: count('发现数', '个'),
    corrected: count('已整改数', '个'),
    state: choice('整改状态', ['已全部整改', '整改中']),
  },
  happenedOn: 'inspectedOn',
  list: ['inspectedOn', 'kind', 'column', 'found', 'corrected', 'state'],
  identity: ['inspectedOn', 'kind', 'column'],
  measures: {
    wrongCharacters: sum('found', { label: '错别字链接数', where: { kind: '错别字链接' } }),
    wrongLinks: sum('found', { label: '错误超链接数', where: { kind: '错误超链接' } }),
    found: sum('found', { label: '发现差错数' }),
    corrected: sum('corrected', { label: '已整改差错数' }),
    closed: share({ state: '已全部整改' }, { label: '排查批次整改完成率' }),
  },
})
