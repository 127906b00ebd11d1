import type { Prose } from '../../claim/index.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

const BEHIND = 12

/** Money that is told apart from all that a unit spends. */
const NAMED_FUND = /三公|会议费|培训费|接待费|公务用车|因公出国/

/** 三公经费预算12万元。全年支出886.4万元，执行率97.2%: of another budget than the one that is named. */
const isOfNamedFund = ({ label }: Quantity, others: readonly Quantity[]): boolean =>
  NAMED_FUND.test(label) && others.every((other) => /^(?:全年|本年|总|预算)*(?:支出|执行)/.test(other.label))

/** 金额征缴率 is none of 户; 走访2,205户，满意率94.6%: who was visited did not all say so. */
export function isOfOtherNames({ normal }: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'ratio') return false
  const { rate, numerator, denominator } = equation
  if (isOfNamedFund(denominator, [numerator, rate])) return true
  if (/(?:金额|资金)[一-龥]{0,4}率$/.test(rate.label) && numerator.unit.key !== '元') return true
  const words = `${numerator.label}${normal.slice(numerator.end, numerator.end + BEHIND)}`
  return /满意[率度]$/.test(rate.label) && !/满意|好评|认可|良好/.test(words.replace(/，.*$/s, ''))
}
