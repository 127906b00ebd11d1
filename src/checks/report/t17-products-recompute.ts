import { defineTieCheck } from '../define-tie-check.ts'

/** 单价、数量与金额应能相互推算 */
export const t17ProductsRecompute = defineTieCheck({
  code: 'T17',
  title: '单价、数量与金额应能相互推算',
  severity: 'error',
  source: '项目支出预算编制：测算标准与数量',
  kinds: ['product'],
})
