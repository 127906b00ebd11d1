import type { FigureView } from '../../../contract/figure-view.ts'

/** How a gap (支出 − 收入) is shown: shape and word beside colour. */
export interface GapWords {
  readonly words: string
  readonly light: 'light-normal' | 'light-watch' | 'light-absent'
  /** Something of it still waits for an explanation. */
  readonly isOpen: boolean
}

type Value = Pick<FigureView, 'value'>

interface Gap {
  readonly gap: Value
  readonly unexplained: Value
}

const isZero = (value: string) => /^-?0(\.0+)?$/.test(value)

export function gapInWords({ gap, unexplained }: Gap): GapWords {
  if (gap.value === null || unexplained.value === null) {
    return { words: '无数据', light: 'light-absent', isOpen: false }
  }
  if (!isZero(unexplained.value)) return { words: waiting(gap.value), light: 'light-watch', isOpen: true }
  return { words: isZero(gap.value) ? '相符' : '已说明', light: 'light-normal', isOpen: false }
}

function waiting(gap: string): string {
  if (isZero(gap)) return '说明多于差额'
  return gap.startsWith('-') ? '收入大于支出' : '支出大于收入'
}
