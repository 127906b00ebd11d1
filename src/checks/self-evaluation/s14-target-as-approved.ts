import { defineCheck } from '../define-check.ts'
import { formsOf } from './define-form-check.ts'

/** S14 指标值 as approved: the approval (批复) is no part of a report, so a file alone can't show it. */
export const s14TargetAsApproved = defineCheck({
  code: 'S14',
  title: '指标值应与批复或调整后的绩效目标一致',
  severity: 'error',
  source: '中发〔2018〕34号；财预〔2015〕88号',
  examine: (document) => (formsOf(document).length === 0 ? 'not-applicable' : 'insufficient-data'),
})
