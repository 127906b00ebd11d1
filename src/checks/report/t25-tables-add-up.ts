import { defineTieCheck } from '../define-tie-check.ts'

/** 表内各行各列之和应等于合计，比率应等于分子除以分母 */
export const t25TablesAddUp = defineTieCheck({
  code: 'T25',
  title: '表内各行、各列之和应等于合计，比率应与相关栏相符',
  severity: 'error',
  source: '部门决算报表：表内勾稽关系',
  kinds: ['table-sum', 'table-rate'],
})
