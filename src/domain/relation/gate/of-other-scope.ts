import type { Prose } from '../../claim/index.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

/** 不含税, 按不变价计算: how an amount is reckoned, behind it or in its name. */
const WITHOUT = /不含(?:增值)?税|未含税|税后|不变价|可比价|不含[^，。；（）]{1,6}因素/
const [BEFORE, BEHIND] = [16, 24]

function isReckonedSo({ normal }: Prose, { start, end }: Quantity): boolean {
  const before = /[^，。；）]*$/.exec(normal.slice(Math.max(0, start - BEFORE), start))?.[0]
  const behind = /^[^，。；（）]{0,8}（[^）]*）/.exec(normal.slice(end, end + BEHIND))?.[0]
  return WITHOUT.test(`${before}${behind}`)
}

/** 收入22,431亿元（不含税），占销售总额29,470亿元的86%: amounts reckoned in two ways make no share of each other. */
export function isOfOtherScope(prose: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'ratio') return false
  return isReckonedSo(prose, equation.numerator) !== isReckonedSo(prose, equation.denominator)
}
