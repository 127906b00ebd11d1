import { digitsFromChinese, numberFromChinese } from './chinese-numeral.ts'
import type { NumberToken, WrittenDate } from './claim.ts'

const CHINESE = '[〇○零一二三四五六七八九十]'
const YEAR = `(?:\\d{4}|[一二][〇○零一二三四五六七八九]{3})`
const SMALL = `(?:\\d{1,2}|${CHINESE}{1,3})`
const JOIN = ` ?(?:[-—–~～至到]|——)+ ?`

/** 2020年5月20日, 2020年5月, 2020年度, 二〇二〇年五月 */
const FULL = new RegExp(`(${YEAR}) ?年(?: ?(${SMALL}) ?月份?(?: ?(${SMALL}) ?[日号])?)?`, 'y')
/** 2020.05.20, 2020-05-20, 2020/5/20 */
const MARKED = /((?:19|20)\d{2})([-./])(0?[1-9]|1[0-2])(?:\2(0?[1-9]|[12]\d|3[01]))?(?![\d.%-]|[元万亿])/y
/** 5月20日, 10月份, 十月 */
const MONTH = new RegExp(`(${SMALL}) ?月份?(?: ?(${SMALL}) ?[日号])?`, 'y')
/** 20日 behind a range mark, or alone. */
const DAY = /([12]?\d|3[01]) ?日/y
/** 1-10月, 1月至10月, 1—3月份 */
const MONTHS = new RegExp(`(\\d{1,2}) ?(?:月份?)?${JOIN}(\\d{1,2}) ?月(?:份|底|末)?`, 'y')
/** 2018-2020年, 2018年至2020年, 2018—2019学年 */
const YEARS = new RegExp(`(\\d{4}) ?年?度?${JOIN}(\\d{4}) ?(?:学年|年度?)`, 'y')
const JOINED = new RegExp(JOIN, 'y')
const QUARTER = /(?:第?([一二三四1-4])季度)/y

const numberIn = (words: string | undefined): number | null => {
  if (words === undefined || words === '') return null
  if (/^\d+$/.test(words)) return Number(words)
  const digits = words.length === 4 ? digitsFromChinese(words) : null
  if (digits !== null) return Number(digits)
  const value = numberFromChinese(words)
  return value === null ? null : Number(value.numerator)
}

const written = (year: number | null, month: number | null, day: number | null): WrittenDate => ({ year, month, day })

function token(start: number, end: number, dates: readonly WrittenDate[], digits = ''): NumberToken {
  return { kind: 'date', start, end, digits, dates }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function singleAt(text: string, at: number): NumberToken | null {
  const full = matchAt(FULL, text, at)
  if (full !== null) {
    const [all, year, month, day] = full
    return token(at, at + all.length, [written(numberIn(year), numberIn(month), numberIn(day))])
  }
  const marked = matchAt(MARKED, text, at)
  if (marked !== null) {
    const [all, year, , month, day] = marked
    return token(at, at + all.length, [written(numberIn(year), numberIn(month), numberIn(day))])
  }
  const month = matchAt(MONTH, text, at)
  if (month !== null && text[at - 1] !== '个') {
    return token(at, at + month[0].length, [written(null, numberIn(month[1]), numberIn(month[2]))])
  }
  return null
}

/** The second half of 2020年1月至2020年10月, 1月1日—3日. */
function rangeFrom(text: string, first: NumberToken): NumberToken {
  const join = matchAt(JOINED, text, first.end)
  if (join === null) return first
  const from = first.end + join[0].length
  const second = singleAt(text, from)
  if (second !== null) return token(first.start, second.end, [...first.dates, ...second.dates])
  const day = matchAt(DAY, text, from)
  const month = first.dates[0]?.month ?? null
  if (day === null || first.dates[0]?.day === null) return first
  return token(first.start, from + day[0].length, [...first.dates, written(null, month, numberIn(day[1]))])
}

/** What stands behind the digits that a date begins with. */
const BEHIND_DIGITS = /\d{1,4} {0,2}[年月日号季度\-./—–~～至到]|[^\d]/y

/** Reads a date or a stretch of dates that begins at `at`. `null` when none does; 3年, 2个月 are durations, not dates. */
export function dateAt(text: string, at: number): NumberToken | null {
  BEHIND_DIGITS.lastIndex = at
  if (!BEHIND_DIGITS.test(text)) return null
  const years = matchAt(YEARS, text, at)
  if (years !== null) {
    const [all, first, last] = years
    return token(at, at + all.length, [written(numberIn(first), null, null), written(numberIn(last), null, null)])
  }
  const months = matchAt(MONTHS, text, at)
  if (months !== null) {
    const [all, first, last] = months
    return token(at, at + all.length, [written(null, numberIn(first), null), written(null, numberIn(last), null)])
  }
  const quarter = matchAt(QUARTER, text, at)
  if (quarter !== null) return token(at, at + quarter[0].length, [], quarter[0])
  const single = singleAt(text, at)
  if (single !== null) return rangeFrom(text, single)
  const day = matchAt(DAY, text, at)
  const isDay =
    day !== null &&
    !/[\d每满第共约近]$/.test(text.slice(Math.max(0, at - 1), at)) &&
    !/[之内前后]/.test(text[at + day[0].length] ?? '')
  return isDay ? token(at, at + day[0].length, [written(null, null, numberIn(day[1]))]) : null
}
