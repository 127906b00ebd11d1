import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { quoted } from '../define-words.ts'

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DONE =
  /^[^，。；]{0,16}(?:已|召开了?|开展了?|完成了?|举办了?|印发了?|正式(?:成立|启用|投入)|竣工|通过了?验收|验收合格)/
const TO_COME = /拟|将|计划|预计|力争|目标|规划|到|至|截止|有效|期限|届满|前|底/

function isPossible({ year, month, day }: WrittenDate): boolean {
  if (month !== null && (month < 1 || month > 12)) return false
  if (day === null || month === null) return true
  const isLeap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0))
  const most = month === 2 && !isLeap ? 28 : (DAYS[month - 1] ?? 31)
  return day >= 1 && day <= most
}

/** Days since a common start, enough to order two dates; missing parts count as the beginning. */
function orderOf({ year, month, day }: WrittenDate, assumedYear: number): number {
  return (year ?? assumedYear) * 372 + ((month ?? 1) - 1) * 31 + (day ?? 1)
}

/** A stretch over the turn of the year may run so many days: from November into spring. */
const LONGEST_OVER_NEW_YEAR = 250

/** 12月1日至11月20日 without a second year: over the turn of the year it would be nearly a year long. */
function isInverted({ dates }: NumberToken): boolean {
  const [first, last] = dates
  if (first === undefined || last === undefined || dates.length !== 2) return false
  if (first.year !== null && last.year !== null) return orderOf(last, 0) < orderOf(first, 0)
  if (last.year !== null || first.month === null || last.month === null) return false
  const span = orderOf({ ...last, year: 0 }, 0) - orderOf({ ...first, year: 0 }, 0)
  return first.day !== null && last.day !== null && span < 0 && span + 372 > LONGEST_OVER_NEW_YEAR
}

function isAfterSignature(document: Examined, { dates, start, end }: NumberToken): boolean {
  const signed = document.profile.signedOn
  const [date] = dates
  if (signed?.year == null || date === undefined || date.year === null || date.month === null || dates.length !== 1)
    return false
  if (orderOf({ ...date, day: date.day ?? 1 }, 0) <= orderOf(signed, 0)) return false
  const sentence = document.normal.slice(Math.max(0, start - 12), start)
  return (
    DONE.test(document.normal.slice(end, end + 24)) &&
    !TO_COME.test(sentence) &&
    !/^(?:年|月)?底?前/.test(document.normal.slice(end, end + 3))
  )
}

function problem(kind: string, message: string, token: NumberToken, words: string): Problem {
  return {
    message,
    places: [{ start: token.start, end: token.end }],
    expected: null,
    actual: words,
    suggestion: '请核对年、月、日。',
    meaning: [kind, words],
  }
}

function problemsOf(document: Examined, token: NumberToken): Problem[] {
  const words = quoted(document.normal.slice(token.start, token.end))
  if (token.dates.some((date) => !isPossible(date))) {
    return [problem('impossible', `“${words}”不是一个存在的日期，请核对。`, token, words)]
  }
  if (isInverted(token)) return [problem('inverted', `“${words}”起止时间颠倒，请核对。`, token, words)]
  if (isAfterSignature(document, token)) {
    return [problem('later', `“${words}”晚于本文的落款日期，却按已完成的事项叙述，请核对。`, token, words)]
  }
  return []
}

/** 日期. */
export const t21DatesPossible = defineCheck({
  code: 'T21',
  title: '日期应当存在，起止不应颠倒，已完成事项不应晚于落款日期',
  severity: 'error',
  source: '公文校核的一般要求：时间',
  examine(document) {
    const dates = document.tokens.filter(({ kind, dates: said }) => kind === 'date' && said.length > 0)
    return verdictOf(
      dates.length,
      dates.flatMap((token) => problemsOf(document, token)),
    )
  },
})
