import { defineTieCheck } from '../define-tie-check.ts'

/** 各功能分类科目金额之和应等于所述收入、支出总额 */
export const t01ItemsAddUp = defineTieCheck({
  code: 'T01',
  title: '各功能分类科目金额之和应等于所述收入、支出总额',
  severity: 'error',
  source: '财预〔2020〕10号 绩效自评；预算法第七十五条：决算按功能分类编列到项',
  kinds: ['code-parts'],
})
