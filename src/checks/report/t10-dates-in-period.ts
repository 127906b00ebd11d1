import type { NumberToken } from '../../domain/claim/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place, Problem } from '../define-check.ts'
import { defineCheck, verdictOf } from '../define-check.ts'
import { MONTHS } from '../define-schedule.ts'
import { quoted } from '../define-words.ts'
import { CUT_OFF, datesOf, documentNumbers, signatureOf, wordsBefore } from './define-dates.ts'
import { isStale } from './define-stale.ts'

/** 截至11月底全部修复: one thing was done by then; nothing is counted up to that day. */
const DONE_BY_THEN =
  /^[底末初]?，?(?:[一-龥]{0,4}(?:资金|工程|项目|任务|合同)[一-龥]{0,4})?(?:全部|均|如期|顺利|已全部|已经全部|已如期)/
/** 截至10月31日，在校生9,204人: pupils are counted at the start of the school year. */
const OF_SCHOOL_YEAR = /^[底末初]?，?[^，。；\d]{0,12}(?:在校|在籍|在园|在册学|学籍|招生|录取|毕业)/
const MONITORING = /监控|预警|半年|上半年|季度|阶段/
/** 截至11月底全部修复 says when a thing was done, 截至10月支出80万元 up to when was counted. */
const countsUpTo = ({ normal }: Examined, end: number): boolean => /^[^。；]{0,60}\d/.test(normal.slice(end, end + 61))

/** 合同工期截止2024年10月31日, 报名截止5月10日: a day by which something was due. */
const IS_DUE = /(?:工期|期限|时限|时间|合同|协议|报名|申报|有效期|约定|到期日?)(?:为|是)?截[至止](?:到)?$/

const isCutOff = (document: Examined, start: number): boolean =>
  CUT_OFF.test(wordsBefore(document, start, 5)) && !IS_DUE.test(wordsBefore(document, start, 12))

/** 1月至9月有4个月: some months of them, and nothing counted up to the last. */
const SOME_OF_THEM = /^[份间]?[，]?有/

/** 截至10月, 1月至10月 in a report of the whole year. */
function endsEarly(document: Examined, { dates, start, end }: NumberToken): number | null {
  const { fiscalYear } = document.profile
  const [first, last] = [dates[0], dates.at(-1)]
  if (first === undefined || last === undefined || last.month === null || last.month >= 12) return null
  if (last.year !== null && last.year !== fiscalYear) return null
  if (dates.length === 1) return isCutOff(document, start) && countsUpTo(document, end) ? last.month : null
  const isStretch = first.month === 1 && last.month >= 6 && (first.day ?? 1) === 1 && last.day === null
  return isStretch && !SOME_OF_THEM.test(document.normal.slice(end, end + 3)) ? last.month : null
}

/** 实施期限为2024年2月1日至11月30日: what is counted to the day on which it ended is counted to its end. */
function endsOfProjects(document: Examined): ReadonlySet<number | null> {
  const ends = datesOf(document).flatMap(({ dates, start }) => {
    const [first] = dates
    const isShorter = dates.length > 1 && !(first?.month === 1 && first.day === 1)
    const isOfProject = isShorter && /期|工期|实施|建设|周期|服务/.test(wordsBefore(document, start, 12))
    return isOfProject ? dates.slice(-1).map(({ month }) => month) : []
  })
  return new Set(ends)
}

/** Dates that end the same month. */
interface CutOff {
  readonly month: number
  readonly isStretch: boolean
  readonly dates: readonly NumberToken[]
}

/** 截至8月31日去向落实4,318人…；截至12月31日: counted twice, and the second time to the end of the year. */
const isCountedAgain = ({ normal, paragraphAt }: Examined, { start }: NumberToken): boolean => {
  const paragraph = paragraphAt(start)
  return /截[至止]到?(?:年[末底]|12月(?:31日|[末底]))/.test(normal.slice(paragraph?.start, paragraph?.end))
}

const SENTENCE = 90

/** 截至3月底已建成3.8万亩，预计2023年4月扫尾 in a report of 2022: the month is of the year after. */
function isOfNextYear({ normal, profile: { fiscalYear } }: Examined, { start }: NumberToken): boolean {
  const rest = normal.slice(start, start + SENTENCE).replace(/[。\n].*$/s, '')
  return rest.includes(`预计${Number(fiscalYear) + 1}年`)
}

function cutOffProblems(document: Examined, dates: readonly NumberToken[]): Problem[] {
  const { profile } = document
  const isYearly = profile.isAnnual && profile.kind !== 'other' && profile.kind !== 'budget'
  if (!isYearly || profile.fiscalYear === null || profile.signedOn?.year === profile.fiscalYear) return []
  const ends = endsOfProjects(document)
  const groups = new Map<string, CutOff>()
  for (const date of dates) {
    const month = endsEarly(document, date)
    const around = document.normal.slice(Math.max(0, date.start - 40), date.end + 40)
    if (
      month === null ||
      ends.has(month) ||
      MONITORING.test(around) ||
      isOfNextYear(document, date) ||
      isCountedAgain(document, date) ||
      DONE_BY_THEN.test(document.normal.slice(date.end, date.end + 16)) ||
      OF_SCHOOL_YEAR.test(document.normal.slice(date.end, date.end + 24))
    )
      continue
    const isStretch = date.dates.length > 1
    const key = `${month}:${isStretch}`
    groups.set(key, { month, isStretch, dates: [...(groups.get(key)?.dates ?? []), date] })
  }
  return [...groups.values()].map((group) => cutOffProblem(document, group))
}

function cutOffProblem(document: Examined, { month, isStretch, dates }: CutOff): Problem {
  const year = document.profile.fiscalYear
  const places = dates.map(({ start, end }): Place => {
    const cue = CUT_OFF.exec(wordsBefore(document, start, 5))
    return { start: cue === null ? start : start - cue[0].length, end }
  })
  return {
    message: `本文是${year}年年度报告，此处数据只统计到${month}月，统计截止时间早于年度终了，请补充为全年数或说明原因。`,
    places,
    expected: `${year}年12月`,
    actual: places.map(({ start, end }) => quoted(document.normal.slice(start, end))).join('、'),
    suggestion: '请将统计期间补足到12月31日；确需沿用截止数的，请注明。',
    meaning: ['cut-off', String(month), isStretch ? '2' : '1'],
  }
}

const OF_THE_REPORT = /^[底末]?的?(?:有关|具体|总体|监控|运行)*情况/

/** 现将截至7月31日的有关情况报告如下 in a report of 1—8月. */
function cutBeforeMonths({ profile, normal }: Examined, dates: readonly NumberToken[]): Problem[] {
  const { title, fiscalYear } = profile
  const months = MONTHS.exec(title?.text ?? '')
  if (title === null || months === null || fiscalYear === null) return []
  const early = dates.filter(({ dates: [date, ...others], start, end }) => {
    const isOfYear = date?.year === null || date?.year === fiscalYear
    const isCutOff = CUT_OFF.test(normal.slice(Math.max(0, start - 5), start))
    return isOfYear && isCutOff && others.length === 0 && OF_THE_REPORT.test(normal.slice(end, end + 10))
  })
  return early
    .filter(({ dates: [date] }) => date?.month != null && date.month !== Number(months[1]))
    .map((date) => {
      const words = quoted(normal.slice(date.start, date.end))
      return {
        message: `本文反映${fiscalYear}年${months[0]}的情况，此处统计截止时间为${words}，两者不一致，请核对。`,
        places: [date, title].map(({ start, end }) => ({ start, end })),
        expected: `${months[1]}月`,
        actual: words,
        suggestion: '请核对统计截止时间与标题所写的期间。',
        meaning: ['cut-off', words, months[0]],
      }
    })
}

function staleProblem(document: Examined, dates: readonly NumberToken[]): Problem {
  const year = document.profile.fiscalYear
  const words = dates.map(({ start, end }) => quoted(document.normal.slice(start, end)))
  return {
    message: `本文反映${year}年的情况，此处时间为${words.join('、')}，疑为沿用以前年度的文字，请核对。`,
    places: dates.map(({ start, end }) => ({ start, end })),
    expected: `${year}年`,
    actual: words.join('、'),
    suggestion: `请核对是否应为${year}年；确属以前年度事项的，请写明与本年度的关系。`,
    meaning: ['stale', ...words],
  }
}

function staleProblems(document: Examined, dates: readonly NumberToken[]): Problem[] {
  const groups = new Map<number, NumberToken[]>()
  for (const date of dates.filter((each) => isStale(document, each))) {
    const paragraph = document.paragraphAt(date.start)?.index ?? -1
    groups.set(paragraph, [...(groups.get(paragraph) ?? []), date])
  }
  return [...groups.values()].map((group) => staleProblem(document, group))
}

const LOOKS_FORWARD =
  /通知|方案|计划|要点|安排|批复|请示|预算$|准备|筹备|报名|征集|征订|部署|申报|招[生考聘录]|高考|春运|备[考耕]/

/** A report of 2022 under a signature of 2021. */
function signedTooEarly(document: Examined): Problem[] {
  const { fiscalYear, title } = document.profile
  const signature = signatureOf(document)
  if (fiscalYear === null || title === null || signature === null || signature.date.year >= fiscalYear) return []
  if (!title.text.includes(String(fiscalYear)) || LOOKS_FORWARD.test(title.text)) return []
  const words = quoted(document.normal.slice(signature.start, signature.end))
  return [
    {
      message: `本文反映${fiscalYear}年的情况，落款日期为${words}，早于所反映的年度，请核对。`,
      places: [signature, title].map(({ start, end }) => ({ start, end })),
      expected: `${fiscalYear}年及以后`,
      actual: words,
      suggestion: '请核对落款日期或报告年度。',
      meaning: ['signed', words],
    },
  ]
}

const GIVES_MONEY = /申报|立项|设立|下达|批复|追加|安排/
const LOOKS_BACK = /自评|评价|决算|公开|验收|审计|考核|通报|整改|结转|清算/

/** 依据〔2023〕6号申报立项 in the evaluation of a project of 2022. */
function basisTooLate(document: Examined): Problem[] {
  const { fiscalYear, kind, title } = document.profile
  if (kind !== 'self-evaluation' || fiscalYear === null) return []
  const period = datesOf(document).filter(({ dates }) =>
    dates.some(({ year, month }) => year === fiscalYear && month !== null),
  )
  return documentNumbers(document).flatMap(({ start, end, words, year }) => {
    const { normal } = document
    const around =
      wordsBefore(document, end, 80).replace(/^.*[。\n]/s, '') + normal.slice(end, end + 80).replace(/[。\n].*$/s, '')
    const isYearSure = title?.text.includes(String(fiscalYear)) || period.length > 0
    if (!isYearSure || year <= fiscalYear || !GIVES_MONEY.test(around) || LOOKS_BACK.test(around)) return []
    // 批复（〔2023〕4号）2023年1月16日才印发: the report knows that it came the year after.
    if (new RegExp(`${year}年\\d|跨了?年|次年|才印发`).test(around)) return []
    return {
      message: `本文反映${fiscalYear}年的情况，此处依据的文件为${year}年（${quoted(words)}），晚于所反映的年度，请核对。`,
      places: [{ start, end }, ...period.slice(0, 1).map((date) => ({ start: date.start, end: date.end }))],
      expected: `${fiscalYear}年及以前`,
      actual: quoted(words),
      suggestion: '请核对依据文件的文号，或项目的实施年度。',
      meaning: ['basis', words],
    }
  })
}

/** 年度 and dates. */
export const t10DatesInPeriod = defineCheck({
  code: 'T10',
  title: '年度报告的统计期间应满全年，时间应在报告年度之内',
  severity: 'warning',
  source: '财预〔2020〕10号：单位自评以预算年度为周期',
  examine(document) {
    const dates = datesOf(document)
    if (document.profile.fiscalYear === null) return 'insufficient-data'
    return verdictOf(dates.length, [
      ...cutOffProblems(document, dates),
      ...cutBeforeMonths(document, dates),
      ...staleProblems(document, dates),
      ...signedTooEarly(document),
      ...basisTooLate(document),
    ])
  },
})
