import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { allFound, groupOf, quoted } from '../define-words.ts'
import { slipsOfAge } from './define-ages.ts'
import { slipsOfClock } from './define-clock.ts'
import { slipsOfClockOrder } from './define-clock-order.ts'
import { columnSlips } from './define-date-columns.ts'
import type { Signature } from './define-dates.ts'
import { datesOf, documentNumbers, orderOf, signatureOf, wordsBefore } from './define-dates.ts'
import { deadlineSlips } from './define-deadlines.ts'
import { slipOfOpening } from './define-opening.ts'
import { reportSlips } from './define-report-dates.ts'
import type { DateSlip } from './define-signature.ts'
import { slipAgainstSignature, slipBeforeCause, slipBeforeYearEnd } from './define-signature.ts'
import type { At } from './define-spans.ts'
import { slipOfLength } from './define-spans.ts'
import { stageSlips } from './define-stages.ts'
import { slipOfSteps } from './define-steps.ts'

/** No report tells of days before or after these years: 9023年12月20日. */
const [FIRST_YEAR, LAST_YEAR] = [1300, 2200]

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isOddYear = (year: number | null): boolean => year !== null && (year < FIRST_YEAR || year > LAST_YEAR)

function isPossible({ year, month, day }: WrittenDate): boolean {
  if (month !== null && (month < 1 || month > 12 || isOddYear(year))) return false
  if (day === null || month === null) return true
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const isShort = day === 29 && month === 2 && !isLeap
  return day >= 1 && day <= Number(DAYS[month - 1]) && !isShort
}

/** A stretch over the turn of the year may run so many days: from November into spring. */
const LONGEST_OVER_NEW_YEAR = 250
/** Where the first day has its year, the second would have its own over the turn of the year, but in a winter. */
const LONGEST_WINTER = 215
const YEAR_LENGTH = 372

/** 监控时段为8月31日至1月1日: stretches that a document of one year looks at lie within it. */
const WITHIN_YEAR = /(?:监控|统计|报告|评价|核算|数据)(?:的)?(?:期间|时段|区间|时间|周期|期限|期)(?:为|是|：|从|自)?$/

/** 合同期7月1日至6月30日: a year that begins when it is agreed on. */
const A_YEAR_AGREED =
  /(?:合同|租赁?|租用|承包|服务|聘用?|任|有效|保险|质保|学年)(?:期限|期间|期|度)?(?:为|是|：|从|自)?$/

/** How many days from one date to another, over the turn of the year where it has to be; years are left aside. */
function daysOver(first: WrittenDate, last: WrittenDate): number {
  const span = orderOf({ ...last, year: 0 }) - orderOf({ ...first, year: 0 })
  return span < 0 ? span + YEAR_LENGTH : span
}

/** 2022年9月1日至7月10日. */
const isSchoolYear = (first: WrittenDate, last: WrittenDate): boolean =>
  [8, 9].includes(Number(first.month)) && [6, 7].includes(Number(last.month))

/** 12月1日至11月20日 without a second year: over the turn of the year it would be nearly a year long. */
function isInverted(document: Examined, { dates, start }: NumberToken): boolean {
  const [first, last] = dates
  if (first === undefined || last === undefined) return false
  if (first.year !== null && last.year !== null) return orderOf(last) < orderOf(first)
  if (last.year !== null || first.day === null || last.day === null) return false
  if (orderOf({ ...last, year: 0 }) >= orderOf({ ...first, year: 0 })) return false
  if (WITHIN_YEAR.test(wordsBefore(document, start, 10))) return true
  const longest = first.year === null ? LONGEST_OVER_NEW_YEAR : LONGEST_WINTER
  const isAgreed = A_YEAR_AGREED.test(wordsBefore(document, start, 10))
  return daysOver(first, last) > longest && !isSchoolYear(first, last) && !isAgreed
}

const BEGUN = /^[^，。；、]{0,6}(?:开工|启动|开始|动工|进场)/
const ENDED = /^[^，。；、]{0,6}(?:完工|竣工|结束|验收|交付|建成|结[项题业]|投用|通车|闭幕|收官)/

/** 一期5月开工，二期3月完工 */
const OF_OTHER = /，[^，]*(?:[一二三四五][期批段号标]|第[一二三四五]|另|其中|[甲乙丙])[^，]*$/

/** 自4月1日起至3月27日止 */
const FROM = /[自从]$/
const UNTIL = /^(?:起|开始)，?[至到]$/

const isUntil = (document: Examined, { start }: NumberToken, between: string): boolean =>
  UNTIL.test(between) &&
  FROM.test(wordsBefore(document, start, 1)) &&
  !A_YEAR_AGREED.test(wordsBefore(document, start, 10))

const NEXT_YEAR = /次年|翌年|来年|隔年/

/** 2021年12月10日开工，2021年11月25日完工. */
function slipOfOrder(document: Examined, begun: NumberToken, ended: NumberToken | undefined): DateSlip | null {
  const { normal } = document
  const [first, last] = [begun.dates[0], ended?.dates[0]]
  if (ended === undefined || first?.month == null || last?.month == null) return null
  const between = normal.slice(begun.end, ended.start)
  const isOneThing =
    (/^[^。；\n]{2,16}$/.test(between) &&
      BEGUN.test(between) &&
      !OF_OTHER.test(between) &&
      ENDED.test(normal.slice(ended.end, ended.end + 12))) ||
    isUntil(document, begun, between)
  const year = first.year ?? 0
  const mayBeNextYear =
    NEXT_YEAR.test(between) || (last.year === null && daysOver(first, last) <= LONGEST_OVER_NEW_YEAR)
  if (!isOneThing || orderOf(last, year) >= orderOf(first, year) || mayBeNextYear) return null
  const [start, end] = [begun, ended].map((token) => quoted(normal.slice(token.start, token.end)))
  return { kind: 'ends-first', message: `结束时间“${end}”早于开始时间“${start}”，请核对。`, besides: [ended] }
}

/** 3月5日动工，4月10日验收，2月28日完工: a step between them, from which the end is as far. */
function slipOverStep(document: Examined, begun: NumberToken, [step, ended]: readonly NumberToken[]): DateSlip | null {
  const [middle, last] = [step?.dates[0], ended?.dates[0]]
  if (middle?.month == null || last?.month == null) return null
  return daysOver(middle, last) <= LONGEST_OVER_NEW_YEAR ? null : slipOfOrder(document, begun, ended)
}

const WEEKDAYS = '日一二三四五六'
const WEEKDAY = /^[，（]?(?:星期|周|礼拜)([一二三四五六日天])/

const weekdayOf = (year: number, month: number, day: number): string =>
  WEEKDAYS.charAt(new Date(Date.UTC(year, month - 1, day)).getUTCDay())

const YEAR_BEFORE = /(?:去年|上年|上一年)[^。；\n]*$/
const YEAR_AFTER = /(?:明年|次年|来年|翌年|下一年)[^。；\n]*$/

/** By how many years a clause is away from that of its document: 明年赛事暂定11月16日. */
function yearsAway(document: Examined, start: number): number {
  const words = wordsBefore(document, start, 24)
  return YEAR_AFTER.test(words) ? 1 : YEAR_BEFORE.test(words) ? -1 : 0
}

/** 首届于2022年举办: a year that is told once, and not by the title or the signature, may be any other. */
const isOfYear = ({ profile: { title, signedOn }, normal }: Examined, year: number): boolean =>
  signedOn !== null || title?.text.includes(String(year)) === true || normal.split(String(year)).length > 2

/** The years that a day may be of: its own, else that of the document, of its signature, or the next. */
function yearsOf(document: Examined, start: number, year: number | null): readonly number[] {
  const { fiscalYear, signedOn } = document.profile
  if (year !== null) return [year]
  const signed = signedOn?.year ?? fiscalYear
  if (fiscalYear === null || signed === null || !isOfYear(document, fiscalYear)) return []
  const away = yearsAway(document, start)
  return [...new Set([signed, fiscalYear, fiscalYear + 1])].map((each) => each + away)
}

/** 2024年9月12日（星期二）, which was a Thursday. */
function slipOfWeekday(document: Examined, token: NumberToken): DateSlip | null {
  const [date, ...others] = token.dates
  const said = WEEKDAY.exec(document.normal.slice(token.end, token.end + 5))
  if (date?.day == null || date.month === null || others.length > 0 || said === null) return null
  const { month, day } = date
  const possible = yearsOf(document, token.start, date.year).map((year) => weekdayOf(year, month, day))
  const [real] = possible
  if (real === undefined || possible.includes(groupOf(said, 1).replace('天', '日'))) return null
  const words = said[0].replace(/^[，（]/, '')
  const besides = [{ start: token.end, end: token.end + said[0].length }]
  return { kind: 'weekday', message: `此日是星期${real}，文中写“${words}”，请核对。`, expected: `星期${real}`, besides }
}

function problemOf(
  token: Place,
  words: string,
  { kind, message, severity, besides = [], expected }: DateSlip,
): Problem {
  return {
    message,
    places: [token, ...besides].map(({ start, end }) => ({ start, end })),
    expected: expected ?? null,
    actual: words,
    suggestion: '请核对年、月、日。',
    ...(severity === undefined ? {} : { severity }),
    meaning: [kind, words],
  }
}

interface Around extends At {
  readonly document: Examined
  readonly signature: Signature | null
  readonly deadlines: ReadonlyMap<NumberToken, DateSlip>
}

function slipOf(
  token: NumberToken,
  words: string,
  { document, signature, dates, index, deadlines }: Around,
): DateSlip | null {
  if (token.dates.some((date) => !isPossible(date)))
    return { kind: 'impossible', message: `“${words}”不是一个存在的日期，请核对。` }
  if (isInverted(document, token)) return { kind: 'inverted', message: `“${words}”起止时间颠倒，请核对。` }
  return (
    slipOfLength(document, token, { dates, index }) ??
    slipOfWeekday(document, token) ??
    deadlines.get(token) ??
    slipBeforeCause(document, token, words) ??
    slipBeforeYearEnd(document, token, words) ??
    slipAgainstSignature(document, token, { signature, words }) ??
    slipOfOrder(document, token, dates[index + 1]) ??
    slipOverStep(document, token, dates.slice(index + 1, index + 3)) ??
    slipOfOpening(document, token, dates[index + 1]) ??
    slipOfSteps(document, token, dates[index + 1])
  )
}

/** 204年9月6日, 20244年9月6日: a digit of the year was lost or doubled. */
const MISSPELT = /(?<![\d.,，前元国])(?:\d{3}|\d{5}) ?年 ?(?:0?[1-9]|1[0-2]) ?月 ?(?:[12]?\d|3[01]) ?日/g

const misspeltYears = (document: Examined): Problem[] =>
  allFound(document, MISSPELT).map((found) => {
    const words = quoted(found.words[0])
    return problemOf(found, words, { kind: 'impossible', message: `“${words}”不是一个存在的日期，请核对。` })
  })

/** A document cannot quote the number of one of a later year. */
function laterNumbers(document: Examined, signature: Signature | null): Problem[] {
  if (signature === null) return []
  const later = documentNumbers(document).filter(({ year }) => year > signature.date.year)
  return later.map((number) => {
    const message = `引用的文号“${quoted(number.words)}”晚于本文的落款年份，请核对文号或落款日期。`
    return problemOf(number, quoted(number.words), { kind: 'later-number', message, besides: [signature] })
  })
}

/** 日期. */
export const t21DatesPossible = defineCheck({
  code: 'T21',
  title: '日期应当存在，起止不应颠倒、应与所写的时长相符，已完成事项不应晚于落款日期',
  severity: 'error',
  source: '公文校核的一般要求：时间',
  examine(document) {
    const dates = datesOf(document)
    const signature = signatureOf(document)
    const deadlines = new Map([
      ...stageSlips(document, dates),
      ...reportSlips(document, dates),
      ...deadlineSlips(document, dates),
    ])
    const problems = dates.flatMap((token, index) => {
      const words = quoted(document.normal.slice(token.start, token.end))
      const slip = slipOf(token, words, { document, signature, dates, index, deadlines })
      return slip === null ? [] : [problemOf(token, words, slip)]
    })
    const told = [
      ...slipsOfClock(document),
      ...slipsOfClockOrder(document),
      ...slipsOfAge(document),
      ...columnSlips(document),
    ]
    return verdictOf(dates.length, [
      ...problems,
      ...laterNumbers(document, signature),
      ...misspeltYears(document),
      ...told.map((found) => problemOf(found, found.words, found.slip)),
    ])
  },
})
