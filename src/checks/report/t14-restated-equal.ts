import { defineTieCheck } from '../define-tie-check.ts'

/** 同一数据在全文各处应当一致 */
export const t14RestatedEqual = defineTieCheck({
  code: 'T14',
  title: '同一数据在全文各处应当一致',
  severity: 'warning',
  source: '部门决算公开说明：同一指标前后一致',
  kinds: ['restated'],
})
