import type { FigureView } from '../../../contract/figure-view.ts'

/** How a gap (支出 − 收入) is shown: shape and word beside colour. */
export interface GapWords {
  readonly words: string
  readonly light: 'light-normal' | 'light-watch' | 'light-absent'
  readonly isOpen: boolean
}

export function gapInWords({ value }: Pick<FigureView, 'value'>): GapWords {
  if (value === null) return { words: '无数据', light: 'light-absent', isOpen: false }
  if (/^-?0(\.0+)?$/.test(value)) return { words: '相符', light: 'light-normal', isOpen: false }
  return { words: value.startsWith('-') ? '收入大于支出' : '支出大于收入', light: 'light-watch', isOpen: true }
}
