import { counted, date, decimal, defineLedger, distinct, longText, optional, reference } from './define-ledger.ts'

/** 实际完成值: the value of an indicator for one month, in the indicator's own unit. Filled by the section that answers for it. */
export const actualValue = defineLedger({
  id: 'actual_value',
  title: '指标实际完成值',
  subject: 'objectives',
  rowUnit: '条',
  fields: {
    indicator: reference('指标', 'indicator'),
    month: date('所属月份', { help: '填该月最后一天' }),
    value: decimal(
      '完成值',
      { unit: '', decimals: 6 },
      { help: '用指标的度量单位填当月数；累加的填本月发生数，取最新的填到本月的数' },
    ),
    note: optional(longText('情况说明')),
  },
  happenedOn: 'month',
  list: ['month', 'indicator', 'value', 'note'],
  identity: ['indicator', 'month'],
  names: ['indicator'],
  measures: {
    values: counted('填报的完成值条数'),
    indicators: distinct('indicator', { label: '已填报的指标数' }),
    proven: counted('有情况说明的完成值条数', { note: { not: null } }),
  },
})
