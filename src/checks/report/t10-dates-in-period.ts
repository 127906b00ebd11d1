import type { NumberToken } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { quoted } from '../define-words.ts'

const CUT_OFF = /截[至止](?:到|目前)?$/
const MONITORING = /监控|预警|半年|上半年|季度|阶段/
const DEADLINE =
  /^(?:年?底|月?底|月?末)?(?:之)?前[^，。；]{0,10}?(?:完成|投入|建成|竣工|交付|实现|达到|通过验收|启用|上线)/
const DONE_BEFORE = /已(?:于|经|在)?$|曾于?$/
/** 租用协议，约定2019年2月1日前…: the day is that of the agreement, and the words say so. */
const AGREED = /约定[^。；]{0,40}$/
const CURRENT_YEAR_WORDS =
  /^度?(?:部门整体|单位整体|整体支出|绩效目标|绩效自评|部门预算执行|预算执行情况|项目绩效|自评|工作开展|主要工作|工作总结)/

const wordsBefore = ({ normal }: Examined, at: number, length: number): string =>
  normal.slice(Math.max(0, at - length), at)

/** 截至10月, 1月至10月 in a report of the whole year. */
function endsEarly(document: Examined, { dates, start }: NumberToken): number | null {
  const { fiscalYear } = document.profile
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined || last.month === null || last.month >= 12) return null
  if (last.year !== null && last.year !== fiscalYear) return null
  if (dates.length === 1) return CUT_OFF.test(wordsBefore(document, start, 5)) ? last.month : null
  const isStretch = first.month === 1 && last.month >= 6 && (first.day ?? 1) === 1 && last.day === null
  return isStretch ? last.month : null
}

function cutOffProblems(document: Examined, dates: readonly NumberToken[]): Problem[] {
  const { profile } = document
  const isYearly = profile.isAnnual && profile.kind !== 'other' && profile.kind !== 'budget'
  if (!isYearly || profile.fiscalYear === null || profile.signedOn?.year === profile.fiscalYear) return []
  const groups = new Map<string, NumberToken[]>()
  for (const date of dates) {
    const month = endsEarly(document, date)
    const around = document.normal.slice(Math.max(0, date.start - 40), date.end + 40)
    if (month === null || MONITORING.test(around)) continue
    const key = `${month}:${date.dates.length}`
    groups.set(key, [...(groups.get(key) ?? []), date])
  }
  return [...groups].map(([key, group]) => cutOffProblem(document, Number(key.split(':')[0]), group))
}

function cutOffProblem(document: Examined, month: number, group: readonly NumberToken[]): Problem {
  const year = document.profile.fiscalYear
  const places = group.map(({ start, end }): Place => {
    const cue = CUT_OFF.exec(wordsBefore(document, start, 5))
    return { start: start - (cue?.[0].length ?? 0), end }
  })
  const [first] = places
  return {
    message: `本文是${year}年年度报告，此处数据只统计到${month}月，统计截止时间早于年度终了，请补充为全年数或说明原因。`,
    places,
    expected: `${year}年12月`,
    actual: first === undefined ? null : quoted(document.normal.slice(first.start, first.end)),
    suggestion: '请将统计期间补足到12月31日；确需沿用截止数的，请注明。',
    meaning: ['cut-off', String(month), String(group[0]?.dates.length ?? 0)],
  }
}

/** 2019年3月1日前投入使用 in what a report of 2020 says was to be done. */
function isStaleDeadline(document: Examined, { dates, start, end }: NumberToken): boolean {
  const { fiscalYear } = document.profile
  const year = dates.at(-1)?.year ?? null
  if (fiscalYear === null || year === null || year >= fiscalYear || year < fiscalYear - 3) return false
  if (DONE_BEFORE.test(wordsBefore(document, start, 3)) || AGREED.test(wordsBefore(document, start, 42))) return false
  return DEADLINE.test(document.normal.slice(end, end + 24))
}

/** 2019年度部门整体支出 where the report speaks of 2020, in a paragraph that doesn't name 2020. */
function isStaleYear(document: Examined, { dates, start, end }: NumberToken): boolean {
  const { fiscalYear, title } = document.profile
  const year = dates.length === 1 ? (dates[0]?.year ?? null) : null
  if (fiscalYear === null || year !== fiscalYear - 1 || dates[0]?.month !== null) return false
  if (title !== null && start >= title.start && end <= title.end) return false
  if (
    !CURRENT_YEAR_WORDS.test(document.normal.slice(end, end + 10)) ||
    /[较比与同从自《]$/.test(wordsBefore(document, start, 1))
  )
    return false
  const paragraph = document.paragraphAt(start)
  if (paragraph === null) return false
  const words = document.normal.slice(paragraph.start, paragraph.end)
  return !words.includes(String(fiscalYear)) && !/上年|去年|结果应用|整改|对比|较/.test(words)
}

/** 截至2021年12月31日 in a report of 2022 that does not compare the two years there. */
function isStaleYearEnd(document: Examined, { dates, start, end }: NumberToken): boolean {
  const { fiscalYear } = document.profile
  const [date] = dates
  const isYearEnd = dates.length === 1 && date?.month === 12 && (date.day === 31 || date.day === null)
  if (fiscalYear === null || !isYearEnd || date?.year !== fiscalYear - 1) return false
  const sentence = document.normal
    .slice(Math.max(0, start - 30), end + 60)
    .split('。')
    .join('')
  return CUT_OFF.test(wordsBefore(document, start, 5)) && !/上年|去年|结转|年初|较|比|增加|减少/.test(sentence)
}

const SURVEYED = /^[^。；]{0,24}(?:问卷|调查|测评|回访|自评工作)/

/** A survey of the year before in the satisfaction of this one. */
function isStaleSurvey(document: Examined, { dates, start, end }: NumberToken): boolean {
  const { fiscalYear, kind } = document.profile
  const year = dates[0]?.year ?? null
  if (kind !== 'self-evaluation' || fiscalYear === null || year !== fiscalYear - 1 || dates[0]?.month === null)
    return false
  return (
    SURVEYED.test(document.normal.slice(end, end + 40)) &&
    !/上年|去年|对比|较/.test(document.normal.slice(Math.max(0, start - 20), end + 40))
  )
}

function staleProblem(document: Examined, dates: readonly NumberToken[]): Problem {
  const year = document.profile.fiscalYear
  const words = dates.map(({ start, end }) => quoted(document.normal.slice(start, end)))
  return {
    message: `本文是${year}年度报告，此处时间为${words.join('、')}，疑为沿用以前年度的文字，请核对。`,
    places: dates.map(({ start, end }) => ({ start, end })),
    expected: `${year}年`,
    actual: words.join('、'),
    suggestion: `请核对是否应为${year}年；确属以前年度事项的，请写明与本年度的关系。`,
    meaning: ['stale', ...words],
  }
}

function staleProblems(document: Examined, dates: readonly NumberToken[]): Problem[] {
  const { profile } = document
  if (!profile.isAnnual || profile.kind === 'other' || profile.kind === 'budget') return []
  const isStale = (date: NumberToken): boolean =>
    [isStaleDeadline, isStaleYear, isStaleYearEnd, isStaleSurvey].some((test) => test(document, date))
  const stale = dates.filter(isStale)
  const groups = new Map<number, NumberToken[]>()
  for (const date of stale) {
    const paragraph = document.paragraphAt(date.start)?.index ?? -1
    groups.set(paragraph, [...(groups.get(paragraph) ?? []), date])
  }
  return [...groups.values()].map((group) => staleProblem(document, group))
}

/** 年度 and dates. */
export const t10DatesInPeriod = defineCheck({
  code: 'T10',
  title: '年度报告的统计期间应满全年，时间应在报告年度之内',
  severity: 'warning',
  source: '财预〔2020〕10号：单位自评以预算年度为周期',
  examine(document) {
    const dates = document.tokens.filter(({ kind, dates: said }) => kind === 'date' && said.length > 0)
    if (document.profile.fiscalYear === null) return 'insufficient-data'
    return verdictOf(dates.length, [...cutOffProblems(document, dates), ...staleProblems(document, dates)])
  },
})
