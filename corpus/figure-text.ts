/** A number as printed, read by the corpus itself: what it measures must not read its yardstick. */
export interface PrintedFigure {
  readonly value: number
  /** The values that print so, rounded or cut. */
  readonly low: number
  readonly high: number
  /** What one step of the last digit printed is worth. */
  readonly lastDigit: number
}

const SCALES: readonly (readonly [unit: RegExp, scale: number])[] = [
  [/^亿/, 1e8],
  [/^万/, 1e4],
  [/^千(?!米|克|瓦|伏|字)/, 1e3],
  [/^(?:%|％|个百分点|百分点)/, 0.01],
  [/^‰/, 0.001],
]

/** 元 prints every fen; a whole count has no other digits: there the digits are the value. */
const PRINTS_ALL = /^元/

const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]))
const PLACES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])

function chineseNumeral(text: string): number {
  let [value, digit] = [0, 0]
  for (const character of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const place = PLACES.get(character)
    if (place === undefined) digit = DIGITS.get(character) ?? 0
    else {
      value += (digit === 0 ? 1 : digit) * place
      digit = 0
    }
  }
  return value + digit
}

const ARABIC = /^[-－]?[\d０-９][\d０-９,，]*(?:[.．][\d０-９]+)?/
const CHINESE = /^[零〇一二两三四五六七八九十百千]+/

const halfWidth = (text: string): string =>
  text.replace(/[０-９．，－]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))

/**
 * Reads `1,234.56万元`, `十二名`, `47.33%`.
 *
 * @param unit taken where the text carries none, as under a table's heading
 * @returns `null` when it does not begin with a number
 */
export function readFigure(text: string, unit = ''): PrintedFigure | null {
  const arabic = ARABIC.exec(text)?.[0]
  const chinese = arabic === undefined ? CHINESE.exec(text)?.[0] : undefined
  const digits = arabic ?? chinese
  if (digits === undefined) return null
  const number = arabic === undefined ? chineseNumeral(digits) : Number(halfWidth(digits).replaceAll(',', ''))
  const suffix = text.slice(digits.length).trim() || unit
  const scale = SCALES.find(([pattern]) => pattern.test(suffix))?.[1] ?? 1
  const decimals = halfWidth(digits).split('.')[1]?.length ?? 0
  const isExact = (scale === 1 && (decimals === 0 || PRINTS_ALL.test(suffix))) || chinese !== undefined
  const lastDigit = scale / 10 ** decimals
  const value = number * scale
  const spread = isExact ? 0 : lastDigit
  return { value, low: value - spread / 2, high: value + spread, lastDigit }
}
