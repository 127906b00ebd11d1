import { average, counted, decimal, defineLedger, longText, reference, text } from './define-ledger.ts'

/** 定性评判: the band chosen for a qualitative indicator, with its reason. The share must lie within the band of the rule pack. */
export const judgement = defineLedger({
  id: 'judgement',
  title: '定性指标评判',
  subject: 'objectives',
  rowUnit: '个',
  fields: {
    indicator: reference('指标', 'indicator'),
    band: text('评判等级'),
    share: decimal('得分比例', { unit: '%', decimals: 2 }, { help: '应在所选等级的比例范围内' }),
    reason: longText('评判理由'),
  },
  happenedOn: null,
  list: ['indicator', 'band', 'share', 'reason'],
  identity: ['indicator'],
  names: ['indicator'],
  measures: {
    judged: counted('已评判指标数'),
    meanShare: average('share', { label: '平均得分比例' }),
    full: counted('评判为满分的指标数', { share: 100 }),
  },
})
