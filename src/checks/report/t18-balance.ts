import { defineTieCheck } from '../define-tie-check.ts'

/** 收入、支出与结余（预算、支出与结余）应能相互推算 */
export const t18Balance = defineTieCheck({
  code: 'T18',
  title: '收入、支出与结余（预算、支出与结余）应能相互推算',
  severity: 'error',
  source: '预算法实施条例第五十条：结转与结余',
  kinds: ['balance'],
})
