import { choice, date, defineLedger, distinct, longText, reference, share, text } from './define-ledger.ts'

/** 整改措施台账: one row per measure and problem; a measure that serves two problems has a row for each under one number. Filled from 整改方案. */
export const rectificationMeasure = defineLedger({
  id: 'rectification_measure',
  title: '整改措施',
  subject: 'operations',
  group: '党建与整改',
  rowUnit: '条',
  fields: {
    number: text('措施编号', { help: '一条措施管两个问题的，用同一编号各登记一行，统计时只算一条' }),
    problem: reference('对应问题', 'rectification'),
    measure: longText('整改措施'),
    owner: text('责任人', { privacy: 'internal' }),
    verifier: text('核验人', { privacy: 'internal', help: '不得与责任人相同' }),
    state: choice('完成情况', ['未启动', '进行中', '已完成', '退回']),
    doneOn: date('完成日期', { help: '没有完成的填计划完成日期' }),
  },
  happenedOn: 'doneOn',
  list: ['doneOn', 'number', 'problem', 'measure', 'state'],
  identity: ['number', 'problem'],
  names: ['number', 'measure'],
  measures: {
    measures: distinct('number', { label: '整改措施数', unit: '条' }),
    problems: distinct('problem', { label: '有措施的问题数' }),
    done: share({ state: '已完成' }, { label: '整改措施完成率' }),
  },
})
