import {
  average,
  choice,
  count,
  date,
  decimal,
  defineLedger,
  optional,
  ratio,
  reference,
  share,
  sum,
} from './define-ledger.ts'

/** 门户网站差错排查台账: one row per inspection of one kind of error. Filled from 排查整改清单. */
export const portalError = defineLedger({
  id: 'portal_error',
  title: '门户网站差错排查',
  subject: 'operations',
  group: '门户与应用',
  rowUnit: '次',
  fields: {
    inspectedOn: date('排查日期'),
    kind: choice('差错类型', ['错别字链接', '错误超链接', '严重表述错误', '空白栏目', '其他'], {
      help: '严重表述错误属于单项否决，与一般错别字分开登记',
    }),
    column: reference('栏目', 'portal_column'),
    found: count('发现数', '个', { help: '按链接计数，同一链接不重复计' }),
    corrected: count('已整改数', '个', { help: '不超过发现数' }),
    days: optional(
      decimal(
        '整改用时',
        { unit: '个工作日', decimals: 1 },
        { addsUp: false, help: '从发现到全部改正，没有改完的空着' },
      ),
    ),
    state: choice('整改状态', ['已全部整改', '整改中']),
  },
  happenedOn: 'inspectedOn',
  list: ['inspectedOn', 'kind', 'column', 'found', 'corrected', 'days', 'state'],
  identity: ['inspectedOn', 'kind', 'column'],
  names: ['column', 'kind'],
  measures: {
    wrongCharacters: sum('found', { label: '错别字链接数', where: { kind: '错别字链接' } }),
    wrongLinks: sum('found', { label: '错误超链接数', where: { kind: '错误超链接' } }),
    severe: sum('found', { label: '严重表述错误数', where: { kind: '严重表述错误' } }),
    found: sum('found', { label: '发现差错数' }),
    corrected: sum('corrected', { label: '已整改差错数' }),
    correctedShare: ratio('corrected', { base: 'found', label: '差错整改率' }),
    closed: share({ state: '已全部整改' }, { label: '排查批次整改完成率' }),
    meanDays: average('days', { label: '差错整改平均用时', where: { state: '已全部整改' } }),
  },
})
