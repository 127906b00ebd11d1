import { defineTieCheck } from '../define-tie-check.ts'

/** 所述占比应等于部分除以总体 */
export const t15SharesRecompute = defineTieCheck({
  code: 'T15',
  title: '所述占比应等于部分除以总体',
  severity: 'error',
  source: '部门决算公开说明：结构占比',
  kinds: ['share', 'share-sum'],
})
