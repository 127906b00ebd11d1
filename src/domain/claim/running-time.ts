import type { NumberToken } from './claim.ts'

const LAST_YEAR = /(?:上年度?|去年|上一年度?)(?!度?结[转余])/
/** 比上年增加 compares; 比上年的120件 gives last year's amount, and that of no other. */
const COMPARED = /(?:较|比|与|同|和|相比于?)(?:上年|去年|上一年|\d{4}年)/
const LAST_YEARS_AMOUNT = /(?:上年度?|去年|上一年度?|同期)(?:同期|的|度|决算数?|预算数?|支出|收入|总收入|总支出)*$/
const NEXT_YEAR = /(?:下年度?|明年|次年|下一年度?)/
const THIS_YEAR = /(?:本年度?|今年|当年)/
const PERIOD = /(?:上半年|下半年|[一二三四]季度|每个?月|每季度|每年|每周|每天|每日|截[至止][^，。；]{1,12})/g

/** Year and stretch of it that a sentence speaks of, up to a point. */
export interface RunningTime {
  readonly year: number | null
  readonly period: string | null
}

/** Nothing said yet. */
export const UNSAID: RunningTime = { year: null, period: null }

function yearSaid(year: number | null, words: string, fiscalYear: number | null): number | null {
  if (THIS_YEAR.test(words)) return null
  if (fiscalYear === null) return year
  if (NEXT_YEAR.test(words)) return fiscalYear + 1
  return LAST_YEAR.test(words) && !COMPARED.test(words) ? fiscalYear - 1 : year
}

function stretchOf({ dates }: NumberToken): string | null {
  const isStretch = dates.length === 2 && dates[1]?.month !== null && dates[1]?.day === null
  return isStretch ? `${dates[0]?.month}-${dates[1]?.month}月` : null
}

/** Goes on with what the next words of the sentence say about time. */
export function runTime(
  before: RunningTime,
  { words, tokens, fiscalYear }: { words: string; tokens: readonly NumberToken[]; fiscalYear: number | null },
): RunningTime {
  let year = yearSaid(before.year, words, fiscalYear)
  let period = words.match(PERIOD)?.at(-1) ?? before.period
  const isCompared = COMPARED.test(words)
  for (const token of tokens) {
    const said = token.dates.at(-1)?.year ?? null
    if (said !== null && !isCompared) year = said === fiscalYear ? null : said
    period = stretchOf(token) ?? period
  }
  return { year, period }
}

/** `true` for 比上年的120件: last year's amount, among others that are not. */
export function isLastYears(words: string): boolean {
  return COMPARED.test(words) && LAST_YEARS_AMOUNT.test(words)
}
