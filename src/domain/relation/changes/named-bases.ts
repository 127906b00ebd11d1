import { isZero } from '../../amount/index.ts'
import type { Claim, Prose } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { closedTie } from '../tie/make-tie.ts'
import type { Tie } from '../tie/tie.ts'

/** ，比2025年预算执行数增加9.14%: the year and the name of what it is counted from. */
const AGAINST =
  /^，?(?:比|较|与|同)((?:19|20)\d\d)年度?([一-龥]{0,10}?)(?:相比)?，?(?:增加|增长|上升|提高|减少|下降|降低)了?$/
const YEAR = /(?:19|20)\d\d(?=年)|本年|今年|当年/g

const isPlain = (claim: Claim): boolean =>
  !isDerived(claim) && !isZero(claim.value) && claim.vagueness === 'none' && claim.bound === 'none'

/** 2025年预算执行数为46.50万元: of the year, and called so. */
const isCalled = ({ lead }: Claim, year: string, name: string): boolean =>
  lead.includes(`${year}年`) && lead.replace(/^.*[，；。]/s, '').includes(name.replace(/[数额]$/, ''))

/**
 * 2025年预算执行数为46.50万元，2026年预算安排50.75万元，比2025年预算执行数增加9.14%: what it is now, right before it what it is said to be
 * counted from, by its year and its name.
 */
export function riseOverNamed({ claims }: Prose, rate: Claim, sign: 1 | -1): Tie | null {
  const [, year, name = ''] = AGAINST.exec(rate.lead) ?? []
  const [base, current] = claims.slice(Math.max(0, rate.index - 2), rate.index)
  if (year === undefined || base === undefined || current?.unit.key !== base.unit.key) return null
  if (base.sentence !== rate.sentence || !isPlain(base) || !isPlain(current)) return null
  const isOfNow = (current.lead.match(YEAR) ?? []).some((each) => each !== year)
  if (!isCalled(base, year, name) || !isOfNow || current.lead.includes(`${year}年`)) return null
  return closedTie('growth', { form: 'rise', rate, current, base, sign })
}
