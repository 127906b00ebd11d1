import type { Prose } from '../../claim/index.ts'
import { isOfSpan, isSpanOf } from '../tie/spans-of-time.ts'
import type { Quantity, Tie } from '../tie/tie.ts'

const LONG = /全年|年度|半年|前三季度|全天/
/** 共发放, 共使用: what became of things. */
const USED = /共(发放|发出|使用|投放|销售|售出|领取|分发|安装|办结|完成|收回|回收|处理|整改|录用|采用|启用)/
const WORDS = 20

/** 一季度12件，二季度18件，全年共60件: of more time than is told; 印制500份、200份，共发放400份: of some of them. */
export function isOfMoreThanTold({ normal }: Prose, { equation }: Tie): boolean {
  if (equation.form !== 'sum') return false
  const { whole, terms } = equation
  // 共完成样本600份，其中: what is divided behind it is told in full.
  if (terms.some(({ sign, quantity }) => sign === -1 || quantity.start > whole.start)) return false
  const wordsOf = ({ start }: Quantity): string =>
    normal.slice(Math.max(0, start - WORDS), start).replace(/^.*[、，。；：\n]/s, '')
  const words = wordsOf(equation.whole)
  const parts = equation.terms.map(({ quantity }) => wordsOf(quantity))
  const isOfMoreTime = LONG.test(words) && parts.every(isOfSpan) && !isSpanOf(words, parts)
  const use = equation.whole.unit.dimension === 'count' ? USED.exec(words)?.[1] : undefined
  const areBatches = parts.every((part) => /^第[一二三四五]/.test(part))
  return isOfMoreTime || (use !== undefined && !areBatches && !parts.some((part) => part.includes(use)))
}
