import type { Prose } from '../../claim/index.ts'
import type { Tie } from '../tie/tie.ts'

const BEHIND = 12

/** 金额征缴率 is none of 户; 走访2,205户，满意率94.6%: who was visited did not all say so. */
export function isOfOtherNames({ normal }: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'ratio') return false
  const { rate, numerator } = equation
  if (/(?:金额|资金)[一-龥]{0,4}率$/.test(rate.label) && numerator.unit.key !== '元') return true
  const words = `${numerator.label}${normal.slice(numerator.end, numerator.end + BEHIND)}`
  return /满意[率度]$/.test(rate.label) && !/满意|好评|认可|良好/.test(words.replace(/，.*$/s, ''))
}
