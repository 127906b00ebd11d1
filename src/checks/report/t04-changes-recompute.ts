import { defineTieCheck } from '../define-tie-check.ts'

/** 增减额、增减幅度与本期数、上期数应能相互推算，增减方向与数值一致 */
export const t04ChangesRecompute = defineTieCheck({
  code: 'T04',
  title: '增减额、增减幅度与本期数、上期数应能相互推算，增减方向与数值一致',
  severity: 'error',
  source: '部门决算公开说明：与上年对比及增减原因',
  kinds: ['growth', 'change', 'explained'],
})
