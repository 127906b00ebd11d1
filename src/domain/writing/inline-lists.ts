import type { Prose } from '../claim/index.ts'
import { matchesOf } from '../list/index.ts'
import { chineseNumber } from './numbering.ts'
import type { FormSlip } from './slip-of-form.ts'

/** A number inside a paragraph that opens one member of a list: （2）, 2）, ②, 其次. */
interface InlineMark {
  readonly value: number
  readonly start: number
  readonly end: number
  readonly text: string
}

interface Style {
  readonly pattern: RegExp
  numberOf(found: readonly string[]): number
  print(value: number): string
}

const CHINESE = Array.from({ length: 40 }, (_, value) => chineseNumber(value))
const ORDER = ['首先', '其次', '再次']
const RING = '①'.charCodeAt(0) - 1

const STYLES: readonly Style[] = [
  {
    pattern: /(?<=^|[：；。！\n])（(\d{1,2})）(?=[一-龥“《\dA-Za-z])/g,
    numberOf: ([, number]) => Number(number),
    print: (value) => `（${value}）`,
  },
  {
    pattern: /(?<=^|[：；。！\n])(\d{1,2})）(?=[一-龥“《\dA-Za-z])/g,
    numberOf: ([, number]) => Number(number),
    print: (value) => `${value}）`,
  },
  {
    pattern: /(?<=^|[：；。！\n])（([一二三四五六七八九十]{1,2})）(?=[一-龥“《\dA-Za-z])/g,
    numberOf: ([, number]) => CHINESE.indexOf(String(number)),
    print: (value) => `（${chineseNumber(value)}）`,
  },
  {
    pattern: /(?<=^|[：；。！，、一-龥\n])([①-⑳])(?=[一-龥“‘《\dA-Za-z])/g,
    numberOf: ([ring]) => String(ring).charCodeAt(0) - RING,
    print: (value) => String.fromCharCode(RING + value),
  },
  {
    pattern: /(?<=^|[：；。！\n])(首先|其次|再次)(?=，)/g,
    numberOf: ([word]) => ORDER.indexOf(String(word)) + 1,
    print: (value) => String(ORDER[value - 1]),
  },
]

function gapSlip({ print }: Style, from: InlineMark, to: InlineMark): FormSlip {
  const expected = print(from.value + 1)
  const isRepeated = to.value === from.value
  return {
    kind: isRepeated ? 'inline-repeated' : 'inline-gap',
    message: isRepeated
      ? `“${to.text}”重复出现，请核对并列事项的次序。`
      : `并列事项由“${from.text}”接到“${to.text}”，缺“${expected}”，请核对。`,
    places: [to, from].map(({ start, end }) => ({ start, end })),
    expected,
    actual: to.text,
    suggestion: `请补为“${expected}”，或调整前后次序。`,
    meaning: ['inline', from.text, to.text],
  }
}

function marksIn(words: string, from: number, { pattern, numberOf }: Style): InlineMark[] {
  return matchesOf(words, pattern).map((found) => ({
    value: numberOf([...found]),
    start: from + found.index,
    end: from + found.index + found[0].length,
    text: found[0],
  }))
}

/** A list begins with one; then each is one more, and where it is one again, another list begins. */
function slipsOf(style: Style, marks: readonly InlineMark[]): FormSlip[] {
  if (marks[0]?.value !== 1) return []
  const slips: FormSlip[] = []
  let last = marks[0]
  for (const [at, mark] of marks.slice(1).entries()) {
    const next = marks[at + 2]
    const goesOn = next?.value === last.value + 2
    const isRepeated = mark.value === last.value && (mark.value > 1 || goesOn)
    const isGap = mark.value === last.value + 2
    if (isRepeated || isGap || (mark.value === 1 && goesOn)) slips.push(gapSlip(style, last, mark))
    last = goesOn ? { ...mark, value: last.value + 1 } : mark
  }
  return slips
}

/** Lists within one paragraph, numbered （1）（2）, 1）2）, ①②, or in words, of which a number is missing or stands twice. */
export function inlineListSlips({ paragraphs, normal }: Prose): {
  readonly slips: readonly FormSlip[]
  readonly rows: number
} {
  const lists = paragraphs.flatMap(({ start, end }) => {
    const words = normal.slice(start, end)
    return STYLES.map((style) => ({ style, marks: marksIn(words, start, style) })).filter(
      ({ marks }) => marks.length > 1,
    )
  })
  return { slips: lists.flatMap(({ style, marks }) => slipsOf(style, marks)), rows: lists.length }
}
