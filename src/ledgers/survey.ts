import { choice, count, date, defineLedger, longText, optional, ratio, sum } from './define-ledger.ts'

/** 满意度问卷台账: one row per survey; what each person answered stays with the questionnaires. Filled from 问卷汇总表. */
export const survey = defineLedger({
  id: 'survey',
  title: '满意度问卷',
  subject: 'operations',
  group: '内部管理',
  rowUnit: '次',
  fields: {
    closedOn: date('截止日期', { help: '问卷收回、统计完毕的那一天' }),
    object: choice('调查对象', ['接入单位', '接访场所', '社会公众', '乡镇村级', '参会单位', '服务对象单位', '其他']),
    round: choice('轮次', ['年中', '年末'], { help: '年末自评用年末一轮的结果' }),
    method: choice('调查方式', ['在线问卷', '纸质问卷', '电话回访']),
    issued: optional(count('发放份数', '份', { addsUp: false, help: '在线问卷没有发放份数的空着' })),
    valid: count('有效份数', '份', { help: '收回并填写完整的；不足 30 份的结果只作参考' }),
    content: count('满意和基本满意份数', '份', { help: '不超过有效份数' }),
    complaints: optional(longText('主要意见')),
  },
  happenedOn: 'closedOn',
  list: ['closedOn', 'object', 'round', 'method', 'issued', 'valid', 'content'],
  identity: ['object', 'round'],
  names: ['object', 'round'],
  measures: {
    satisfaction: ratio('content', { base: 'valid', label: '满意度' }),
    yearEnd: ratio('content', { base: 'valid', label: '年末满意度', where: { round: '年末' } }),
    response: ratio('valid', { base: 'issued', label: '问卷有效率', where: { issued: { not: null } } }),
    valid: sum('valid', { label: '有效问卷份数' }),
  },
})
