import { defineTieCheck } from '../define-tie-check.ts'

/** 部分不应大于总体，批次不应多于人次 */
export const t19PartWithinWhole = defineTieCheck({
  code: 'T19',
  title: '部分不应大于总体，批次不应多于人次',
  severity: 'error',
  source: '数据逻辑关系',
  kinds: ['within'],
})
