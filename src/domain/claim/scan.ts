import type { NumberToken } from './claim.ts'
import type { RawAmount } from './raw-amount.ts'
import { arabicAmountAt, chineseAmountAt } from './raw-amount.ts'
import { classificationCodeAt, codeAt, markAt } from './tokens.ts'
import { dateAt } from './written-date.ts'

/** A number as scanned: an amount, or something else that is written with digits. */
export type Scanned =
  | { readonly kind: 'amount'; readonly raw: RawAmount }
  | { readonly kind: 'token'; readonly token: NumberToken }

const NUMBER_START = /[0-9〇○零一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾廿卅半]/g
const NUMERALS = /[〇○零一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟廿卅半]+/y
const RANGE = /^ ?(?:[-—–~～]+|至|到) ?(?=\d)/
/** 由5元 asks for what it becomes, unless that was said: 由5元至9元降为2元至4元. */
const FROM = /[由从自](?![^，。；]*(?:降|增|升|提|调|减|缩|延|扩|变)[^，。；]{0,4}[为至到])[^，。；]{0,14}$/
/** 调减6.40亿元至26.40亿元: a change and what it comes to. */
const CHANGED_BY = /(?:调减|调增|核减|核增|追减|追加|压减)$/
const BECOMES = /^[^，。；\d]{0,3}(?:降|增|升|提|调|减|缩|延|扩|变)/
const INDEFINITE = /[数几]$/

function numeralsEnd(text: string, at: number): number {
  NUMERALS.lastIndex = at
  return at + (NUMERALS.exec(text)?.[0].length ?? 1)
}

function plainToken(kind: NumberToken['kind'], start: number, end: number): Scanned {
  return { kind: 'token', token: { kind, start, end, digits: '', dates: [] } }
}

/** 3-5年, 10%—20%, 5万至10万元: two numbers of which neither is meant alone. 由5增至10 is no such range. */
function rangeAt(text: string, first: RawAmount): Scanned | null {
  const join = RANGE.exec(text.slice(first.end, first.end + 5))
  if (join === null || /[由从自]$/.test(text.slice(Math.max(0, first.start - 1), first.start))) return null
  const second = arabicAmountAt(text, first.end + join[0].length)
  if (second === null || (first.unit.key !== '' && first.unit.key !== second.unit.key)) return null
  const isWord = /[至到]/.test(join[0])
  const before = text.slice(Math.max(0, first.start - 16), first.start)
  if (isWord && first.unit.key !== '' && CHANGED_BY.test(before)) return null
  if (isWord && FROM.test(before) && !BECOMES.test(text.slice(second.end, second.end + 6))) return null
  return plainToken('range', first.start, second.end)
}

const asToken = (token: NumberToken | null): Scanned | null => (token === null ? null : { kind: 'token', token })

/** A code before its name, a date, or, where no unit stands, a mark. */
function tokenAt(text: string, at: number, hasUnit: boolean): NumberToken | null {
  const isCodeBefore = !hasUnit || text.startsWith('303对个人', at)
  const found = (isCodeBefore ? classificationCodeAt(text, at) : null) ?? dateAt(text, at)
  return found ?? (hasUnit ? null : markAt(text, at))
}

function arabicAt(text: string, at: number): Scanned | null {
  const code = asToken(codeAt(text, at))
  if (code !== null) return code
  const raw = arabicAmountAt(text, at)
  const token = asToken(tokenAt(text, at, raw !== null && raw.unit.key !== ''))
  if (token !== null || raw === null) return token
  const range = rangeAt(text, raw)
  if (range !== null) return range
  const isListLike = /[.、]/.test(text[raw.numberEnd] ?? '')
  return (isListLike ? asToken(markAt(text, at)) : null) ?? { kind: 'amount', raw }
}

const EACH_BY_EACH = /一([一-龥])[、一-龥]{0,3}一\1/g
const FAR = 6

/** 完成一个、销号一个: no count of anything. */
function isEachByEach(text: string, at: number): boolean {
  if (text[at] !== '一') return false
  const from = Math.max(0, at - FAR)
  const found = [...text.slice(from, at + FAR + 1).matchAll(EACH_BY_EACH)]
  return found.some(({ 0: words, index }) => at === from + index || at === from + index + words.length - 2)
}

function chineseAt(text: string, at: number): Scanned | null {
  const date = dateAt(text, at)
  if (date !== null) return { kind: 'token', token: date }
  const raw = chineseAmountAt(text, at)
  if (raw === null) return null
  if (INDEFINITE.test(text.slice(Math.max(0, at - 1), at)) || isEachByEach(text, at)) {
    return plainToken('indefinite', at, raw.end)
  }
  return { kind: 'amount', raw }
}

function scannedAt(text: string, at: number): Scanned | null {
  const isDigit = text.charCodeAt(at) <= 0x39
  if (!isDigit && text[at - 1] === '第') return plainToken('ordinal', at, numeralsEnd(text, at))
  return isDigit ? arabicAt(text, at) : chineseAt(text, at)
}

function endOf(scanned: Scanned): number {
  return scanned.kind === 'amount' ? Math.max(scanned.raw.end, scanned.raw.numberEnd) : scanned.token.end
}

/** Every number of the text, in order, none read twice. `marks`: where paragraphs' own numbers begin and end. */
export function scanNumbers(text: string, marks: ReadonlyMap<number, number>): Scanned[] {
  const numbers: Scanned[] = []
  NUMBER_START.lastIndex = 0
  for (let found = NUMBER_START.exec(text); found !== null; found = NUMBER_START.exec(text)) {
    const at = found.index
    const markEnd = marks.get(at)
    const scanned = markEnd === undefined ? scannedAt(text, at) : plainToken('list-number', at, markEnd)
    if (scanned === null) {
      NUMBER_START.lastIndex = text.charCodeAt(at) <= 0x39 ? at + 1 : numeralsEnd(text, at)
      continue
    }
    numbers.push(scanned)
    NUMBER_START.lastIndex = Math.max(at + 1, endOf(scanned))
  }
  return numbers
}
