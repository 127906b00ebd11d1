import { choice, count, defineLedger, longText, money, optional, sum } from './define-ledger.ts'

/**
 * “三公”经费: budget and final amount of each item for the year and the year before.
 *
 * @source reference/budget-performance §7
 */
export const threePublic = defineLedger({
  id: 'three_public',
  title: '“三公”经费',
  subject: 'budget',
  rowUnit: '条',
  fields: {
    expense: choice('项目', ['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费']),
    budget: money('本年预算数'),
    final: money('本年决算数', { help: '应与支付台账里这一项的支出一致' }),
    priorFinal: money('上年决算数'),
    batches: optional(count('批次', '批', { help: '公务接待批次，因公出国（境）团组数，购置车辆填辆数' })),
    persons: optional(count('人次', '人次')),
    reason: optional(longText('增减原因')),
  },
  happenedOn: null,
  list: ['expense', 'budget', 'final', 'priorFinal', 'batches', 'persons'],
  identity: ['expense'],
  names: ['expense'],
  measures: {
    budget: sum('budget', { label: '三公经费预算数' }),
    final: sum('final', { label: '三公经费决算数' }),
    priorFinal: sum('priorFinal', { label: '三公经费上年决算数' }),
  },
})
