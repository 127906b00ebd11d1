import type { Exact } from '../amount/index.ts'
import { dividedBy, exactFromText, fraction } from '../amount/index.ts'
import { digitsFromChinese, numberFromChinese } from './chinese-numeral.ts'

/** Reads 三分之二, 七成, 六成五, 七五折, 一半, 半数. `null` when it is no part of a whole. */
export function partFromChinese(text: string): Exact | null {
  if (/^(?:一半|半数?)$/.test(text)) return fraction(1n, 2n)
  const [below = null, above = null] = text.split('分之').map((words) => numberFromChinese(words))
  if (below !== null && above !== null) return dividedBy(above, below)
  const digits = /[成折]/.test(text) ? digitsFromChinese(text.replace(/[成折]/, '')) : null
  return digits === null ? null : exactFromText(`0.${digits}`)
}
