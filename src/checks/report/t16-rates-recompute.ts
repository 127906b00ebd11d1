import { defineTieCheck } from '../define-tie-check.ts'

/** 所述比率应等于其分子除以分母 */
export const t16RatesRecompute = defineTieCheck({
  code: 'T16',
  title: '所述比率应等于其分子除以分母',
  severity: 'error',
  source: '财预〔2020〕10号附件：完成率、执行率等指标的计算',
  kinds: ['rate'],
})
