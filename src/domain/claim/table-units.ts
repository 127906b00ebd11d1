import type { Unit } from './claim.ts'
import { unitNamed } from './units.ts'

/** 数量 in a table of money counts things. */
const COUNTS_HEADER = /(?:数量|人数|户数|次数|台数|件数|个数|辆数|场次|批次|人次|天数)$/
/** 最高水位（米，冻结基面）: the unit, and more of what is measured. */
const IN_BRACKETS = /[（(]([^（）()，,]{1,6})(?:[，,][^（）()]*)?[）)]/
const UNIT_HEADER = /^(?:计量|数量)?单位$/
/** Money is in its own unit, whatever is counted beside it. */
const OF_MONEY = /金额|价|费|资金|投资|预算|支出|收入|补助|款|标准|合计|小计|元/

/** The unit that brackets name. `null`: they name none. */
export function unitInBrackets(words: string): Unit | null {
  const bracketed = IN_BRACKETS.exec(words)?.[1]
  return bracketed === undefined ? null : unitNamed(bracketed)
}

/** What the head of a column says that it is counted in; else what is said of the table, where that can be meant. */
export function columnUnit(header: string, table: Unit | null): Unit | null {
  const bare = /（?(万元|亿元|元)）?$/.exec(header)?.[1] ?? ''
  const named = unitInBrackets(header) ?? unitNamed(bare)
  if (named !== null) return named
  if (/(?:率|比重|占比|比例|%|幅度|满意度)$/.test(header)) return unitNamed('%')
  if (/(?:分值|得分|权重)$/.test(header)) return unitNamed('分')
  return COUNTS_HEADER.test(header) ? null : table
}

/** 计量单位 above 辆, 人次, 场: a column of units; 单位 may head offices as well. */
export const isUnitColumn = (header: string, words: readonly string[]): boolean =>
  UNIT_HEADER.test(header) && words.filter((each) => unitNamed(each) !== null).length * 2 > words.length

/** Whether what stands below a head can be counted in what the row names as its unit. */
export const isCounted = ({ header, unit }: { readonly header: string; readonly unit: Unit | null }): boolean =>
  unit === null && !OF_MONEY.test(header)
