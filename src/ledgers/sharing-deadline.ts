import { choice, count, counted, date, defineLedger, distinct, flag, optional, share, text } from './define-ledger.ts'

/**
 * 数据共享办理时限: the rule table that requests are held against, one row per level, kind of sharing and step. Limits differ
 * between places and years, so they are rows with their basis.
 */
export const sharingDeadline = defineLedger({
  id: 'sharing_deadline',
  title: '数据共享办理时限',
  subject: 'operations',
  group: '数据与数字经济',
  rowUnit: '条',
  fields: {
    level: choice('适用层级', ['国家', '省', '州市', '县市', '本单位']),
    sharing: choice('共享类型', ['无条件共享', '有条件共享', '不分类型']),
    step: choice('办理环节', ['目录更新', '目录发布', '答复申请', '提供数据', '校核纠错']),
    days: count('办理时限', '天', { addsUp: false }),
    dayKind: choice('计算方式', ['工作日', '自然日']),
    extension: optional(count('可延长', '天', { addsUp: false, help: '经批准可以延长的天数' })),
    basis: text('依据', { help: '文件名称、文号和条款' }),
    since: optional(date('施行日期')),
    isConfirmed: flag('已核对原文', { help: '对照印发的文件核对过的选“是”；没有核对的不要据此考核' }),
  },
  happenedOn: null,
  list: ['level', 'sharing', 'step', 'days', 'dayKind', 'extension', 'basis', 'isConfirmed'],
  identity: ['level', 'sharing', 'step', 'basis'],
  names: ['sharing', 'step', 'level'],
  measures: {
    rules: counted('办理时限条数'),
    confirmed: share({ isConfirmed: true }, { label: '时限核对率' }),
    bases: distinct('basis', { label: '时限依据文件数', unit: '份' }),
  },
})
