import { exactFromText, grouped, roundedText, times, whole } from '../../domain/amount/index.ts'
import type { CellContent, NumberContent } from './workbook.ts'

/** What a cell shows on paper; of a formula our own value. */
export function printedContent(content: CellContent): string {
  switch (content.kind) {
    case 'empty':
      return ''
    case 'text':
      return content.text
    case 'number':
      return printedNumber(content)
    case 'formula':
      return typeof content.cached === 'string' ? content.cached : printedNumber(content.cached)
    default:
      return content satisfies never
  }
}

function printedNumber({ value, format }: NumberContent): string {
  if (format === 'plain') return grouped(value)
  const exact = exactFromText(value)
  if (exact === null) return value
  switch (format) {
    case 'money':
    case 'points':
      return grouped(roundedText(exact, 2))
    case 'wanYuan':
      return grouped(roundedText(exact, 6).replace(/0{1,4}$/, ''))
    case 'percent':
      return `${grouped(roundedText(times(exact, whole(100)), 2))}%`
    default:
      return format satisfies never
  }
}
