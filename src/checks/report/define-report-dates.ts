import type { NumberToken, WrittenDate } from '../../domain/claim/index.ts'
import { flatMapped } from '../../domain/list/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import { quoted } from '../define-words.ts'
import { fullDateOf, orderOf, wordsBefore } from './define-dates.ts'
import type { DateSlip } from './define-signature.ts'

const PERIOD = /(?:监控|评价|统计|评估|核查|报告)(?:的)?(?:期间|时段|区间|时间范围|周期)(?:为|是|：)?$/
/** 监控报告已经局务会…审议通过. */
const REPORT = /(?<!上年度?|去年|上一?[期次年]度?|前[次期])(?:本|监控|自评|评价|评估|核查|统计)报告[^。；\n\d]{0,14}$/
const SETTLED = /^[^，。；\n\d]{0,8}(?:审议|审定|审核|讨论|研究)?(?:通过|审定|定稿|上报|报送|印发)/

/** The first and the last day of a stretch, each with its year. */
function endsOf({ dates }: NumberToken): readonly [WrittenDate, WrittenDate] | null {
  const [first, last] = dates
  if (first?.year == null || last?.month == null) return null
  return [first, { ...last, year: last.year ?? first.year, day: last.day ?? 31 }]
}

/** The last day that the document says it looks at. */
function periodEnd(
  document: Examined,
  dates: readonly NumberToken[],
): { date: WrittenDate; token: NumberToken } | null {
  const [token, ...others] = dates.filter((each) => PERIOD.test(wordsBefore(document, each.start, 10)))
  const ends = token === undefined || others.length > 0 ? null : endsOf(token)
  return token === undefined || ends === null ? null : { date: ends[1], token }
}

const wordsOf = ({ normal }: Examined, { start, end }: NumberToken): string => quoted(normal.slice(start, end))

/** 监控期间2024年1月1日至8月31日, 监控报告已经局务会2023年9月12日审议通过: before there was anything to report. */
function settledTooSoon(document: Examined, dates: readonly NumberToken[]): Slip[] {
  const period = periodEnd(document, dates)
  if (period === null) return []
  return flatMapped(dates, (token): Slip[] => {
    const date = fullDateOf(token)
    const isSettled =
      REPORT.test(wordsBefore(document, token.start, 24)) &&
      SETTLED.test(document.normal.slice(token.end, token.end + 16))
    if (date === null || !isSettled || orderOf({ ...date, day: date.day ?? 31 }) >= orderOf(period.date)) return []
    const message = `报告审定时间“${wordsOf(document, token)}”早于所报告的期间（${wordsOf(document, period.token)}），请核对。`
    return [[token, { kind: 'before-period', message, besides: [period.token] }]]
  })
}

/** 乡村旅游节期间（2021年10月1日至2022年10月7日）: what lasts for some days. */
const OF_DAYS =
  /(?:(?<![季环时细情])节|黄金周|宣传周|活动周|长假|小长假|假期|集训|夏令营|展会|博览会|交易会|运动会|马拉松|庙会)期间[（，：]?(?:为|即|自)?$/
const MOST_DAYS = 200

function tooLong(document: Examined, token: NumberToken): Slip[] {
  const ends = endsOf(token)
  if (ends === null || orderOf(ends[1]) - orderOf(ends[0]) < MOST_DAYS) return []
  if (!OF_DAYS.test(wordsBefore(document, token.start, 14))) return []
  const message = `“${wordsOf(document, token)}”前后相隔过长，与所说的活动不相称，请核对年份。`
  return [[token, { kind: 'too-long', message }]]
}

const INITIAL = /(20\d\d)年年初预算[^。；\n]*$/
const ADJUSTED = /^[^，。；\n\d]{0,24}(?:追加|调增|调减|核增|核减)/

/** 2023年年初预算402.10万元，2022年7月因提高标准追加51.20万元: before the year of the budget began. */
function adjustedTooSoon(document: Examined, token: NumberToken): Slip[] {
  const date = fullDateOf(token)
  if (date === null || !ADJUSTED.test(document.normal.slice(token.end, token.end + 32))) return []
  const year = Number(INITIAL.exec(wordsBefore(document, token.start, 40))?.[1])
  if (!(date.year < year)) return []
  const message = `“${wordsOf(document, token)}”的预算调整早于${year}年年初预算，请核对年份。`
  return [[token, { kind: 'before-budget', message }]]
}

const NOW_REPORTED = /现将[^。\n\d]{0,24}$/
const AS_FOLLOWS = /^[^。\n]{0,40}(?:公告|公布|公示|公开|报告|汇报|说明|通报)?如下/

const TITLE_YEAR = /(?:20\d\d)(?=年度)/
const HEAD = 80

/** 2022年度…公告: 现将本会2021年1月1日至12月31日…公告如下. */
function ofOtherYear(document: Examined, token: NumberToken): Slip[] {
  const title = TITLE_YEAR.exec(document.normal.slice(0, HEAD))
  const ends = endsOf(token)
  if (title === null || ends === null) return []
  const [first, last] = ends
  const [year] = title
  const isWholeYear = first.month === 1 && last.month === 12 && first.year === last.year
  const isReported =
    NOW_REPORTED.test(wordsBefore(document, token.start, 30)) &&
    AS_FOLLOWS.test(document.normal.slice(token.end, token.end + 50))
  if (!isWholeYear || !isReported || first.year === Number(year)) return []
  const message = `“${wordsOf(document, token)}”与标题所称的${year}年度不一致，请核对年份。`
  return [[token, { kind: 'other-year', message, besides: [{ start: title.index, end: title.index + year.length }] }]]
}

type Slip = readonly [NumberToken, DateSlip]

/** Days that do not go with what the document says that it reports on. */
export const reportSlips = (document: Examined, dates: readonly NumberToken[]): ReadonlyMap<NumberToken, DateSlip> =>
  new Map([
    ...settledTooSoon(document, dates),
    ...flatMapped(dates, (token) => [
      ...tooLong(document, token),
      ...adjustedTooSoon(document, token),
      ...ofOtherYear(document, token),
    ]),
  ])
