import type { Prose } from '../../claim/index.ts'
import type { Tie } from '../tie/tie.ts'
import type { ClaimsByStart } from './elsewhere.ts'

const AT_COMPARABLE_PRICES = /(?:生产总值|GDP|增加值)(?:为|达到?|完成|实现|约)*$/
const AS_PRINTED = /名义|现价/

/** 生产总值526.9亿元，增长2%，上年为500.1亿元: what an economy grew by is told at comparable prices, and its amounts at those of the year. */
export function isRealGrowth({ normal, sentences }: Prose, { equation }: Tie, claimAt: ClaimsByStart): boolean {
  if (equation.form !== 'rise' && equation.form !== 'growth') return false
  const current = claimAt.get(equation.current.start)
  if (current === undefined || !AT_COMPARABLE_PRICES.test(current.lead)) return false
  return !AS_PRINTED.test(normal.slice(sentences[current.sentence]?.start, equation.rate.start))
}
