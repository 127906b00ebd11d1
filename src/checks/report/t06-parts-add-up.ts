import { defineTieCheck } from '../define-tie-check.ts'

/** 分项之和应等于总数 */
export const t06PartsAddUp = defineTieCheck({
  code: 'T06',
  title: '分项之和应等于总数',
  severity: 'error',
  source: '绩效自评与审核的一般要求：数据相互勾稽',
  kinds: ['parts'],
})
