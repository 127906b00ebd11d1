import type { XmlElement } from './xml.ts'
import { childOf, elementsOf, settingOf } from './xml.ts'

interface Level {
  readonly format: string
  /** `%1、`, `（%2）`. */
  readonly text: string
  readonly start: number
}

/** Automatic numbers of a docx: what Word prints before a paragraph but does not store in it. */
export class DocxNumbering {
  readonly #levels: ReadonlyMap<string, ReadonlyMap<number, Level>>
  readonly #abstractOf: ReadonlyMap<string, string>
  readonly #counters = new Map<string, number[]>()

  constructor(part: XmlElement | null) {
    const root = part === null ? null : childOf(part, 'w:numbering')
    const all = root === null ? [] : elementsOf(root)
    this.#levels = new Map(
      all
        .filter(({ name }) => name === 'w:abstractNum')
        .map((one) => [one.attributes['w:abstractNumId'] ?? '', levelsOf(one)]),
    )
    this.#abstractOf = new Map(
      all
        .filter(({ name }) => name === 'w:num')
        .map((one) => [one.attributes['w:numId'] ?? '', settingOf(one, 'w:abstractNumId') ?? '']),
    )
  }

  /** The number of the next paragraph of that list and level, as printed; empty for bullets and unknown lists. */
  next({ list, level }: { readonly list: string; readonly level: number }): string {
    const abstract = this.#abstractOf.get(list) ?? ''
    const levels = this.#levels.get(abstract)
    const own = levels?.get(level)
    if (levels === undefined || own === undefined || own.format === 'bullet' || own.format === 'none') return ''
    const counters = this.#counters.get(abstract) ?? []
    this.#counters.set(abstract, counters)
    counters.length = level + 1
    counters[level] = (counters[level] ?? own.start - 1) + 1
    return own.text.replace(/%(\d)/g, (_, digit: string) => {
      const index = Number(digit) - 1
      const shown = levels.get(index)
      return shown === undefined ? '' : numeral(counters[index] ?? shown.start, shown.format)
    })
  }
}

function levelsOf(abstract: XmlElement): ReadonlyMap<number, Level> {
  const levels = elementsOf(abstract).filter(({ name }) => name === 'w:lvl')
  return new Map(
    levels.map((level) => [
      Number(level.attributes['w:ilvl'] ?? 0),
      {
        format: settingOf(level, 'w:numFmt') ?? 'decimal',
        text: settingOf(level, 'w:lvlText') ?? '',
        start: Number(settingOf(level, 'w:start') ?? 1),
      },
    ]),
  )
}

const CHINESE = [
  'chineseCounting',
  'chineseCountingThousand',
  'japaneseCounting',
  'taiwaneseCountingThousand',
  'ideographDigital',
  'chineseLegalSimplified',
]

function numeral(value: number, format: string): string {
  if (CHINESE.includes(format)) return chineseNumeral(value)
  switch (format) {
    case 'upperLetter':
      return String.fromCharCode(64 + value)
    case 'lowerLetter':
      return String.fromCharCode(96 + value)
    case 'upperRoman':
      return romanNumeral(value)
    case 'lowerRoman':
      return romanNumeral(value).toLowerCase()
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value <= 20 ? String.fromCharCode(0x245f + value) : String(value)
    case 'decimalZero':
      return String(value).padStart(2, '0')
    default:
      return String(value)
  }
}

const DIGITS = '零一二三四五六七八九'

function chineseNumeral(value: number): string {
  if (value >= 100) return [...String(value)].map((digit) => DIGITS[Number(digit)]).join('')
  const [tens, ones] = [Math.floor(value / 10), value % 10]
  const head = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`
  return `${head}${ones === 0 && tens > 0 ? '' : DIGITS[ones]}`
}

function romanNumeral(value: number): string {
  const marks: readonly [number, string][] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let rest = Math.min(value, 399)
  let text = ''
  for (const [worth, mark] of marks) {
    while (rest >= worth) {
      text += mark
      rest -= worth
    }
  }
  return text
}
