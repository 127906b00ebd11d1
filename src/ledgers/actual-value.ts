import { date, decimal, defineLedger, longText, optional, reference, sum } from './define-ledger.ts'

/** 实际完成值: the value of an indicator for one month, in the indicator's own unit. Filled by the section that answers for it. */
export const actualValue = defineLedger({
  id: 'actual_value',
  title: '指标实际完成值',
  subject: 'objectives',
  rowUnit: '条',
  fields: {
    indicator: reference('指标', 'indicator'),
    month: date('所属月份', { help: '填该月最后一天' }),
    value: decimal('完成值', { unit: '', decimals: 6 }),
    note: optional(longText('情况说明')),
  },
  happenedOn: 'month',
  list: ['month', 'indicator', 'value', 'note'],
  identity: ['indicator', 'month'],
  measures: { total: sum('value', { label: '完成值合计' }) },
})
