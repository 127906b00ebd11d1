import type { NumberToken } from '../../domain/claim/index.ts'
import type { Severity } from '../../domain/finding/index.ts'
import type { Examined } from '../../domain/relation/index.ts'
import type { Place } from '../define-check.ts'
import { sentenceAt } from '../define-words.ts'
import type { FullDate, Signature } from './define-dates.ts'
import { CUT_OFF, clauseTo, documentNumbers, fullDateOf, orderOf } from './define-dates.ts'

/** What is wrong with a date, before it becomes a problem. */
export interface DateSlip {
  readonly kind: string
  readonly message: string
  readonly severity?: Severity
  /** Other places that show it. */
  readonly besides?: readonly Place[]
  readonly expected?: string
}

/** Words that tell of time, and what is wrong with them. */
export interface SlippedWords extends Place {
  readonly words: string
  readonly slip: DateSlip
}

/** A date of the text, in words, beside the date of the signature. */
interface Asked {
  readonly document: Examined
  readonly token: NumberToken
  readonly date: FullDate
  readonly signature: Signature
}

const DONE =
  /^[^，。；]{0,16}(?:已|召开了?|开展了?|完成了?|举办了?|印发了?|走访了?|(?:调研|组织|进行|检查|抽查|采集|调查|发放)了|正式(?:成立|启用|投入)|竣工|通过了?验收|验收合格)/
const DONE_BEFORE = /已(?:于|经|在)?$/
const TO_COME = /拟|将|定[于在]|计划|预计|力争|目标|规划|到|至|截止|有效|期限|届满|前|底/
/** 拟于2020年5月开工，2021年10月竣工: what is to come is told once for a whole sentence. */
const OF_THE_FUTURE = /若|拟|将|计划|预计|力争|规划|安排|下一步|明年/
const DEADLINE = /^(?:年|月)?(?:[上中下]旬|[月年]?[底末初])?之?前/

const behind = ({ document, token }: Asked, length: number): string =>
  document.normal.slice(token.end, token.end + length)

/** 四、进度安排, 下一步工作打算: a heading over what is to come. */
const PLAN_HEADING = /安排|计划|打算|规划|下一步|下步|进度|步骤|设想|筹措|拟|建议/
/** 关于请求解决…经费的请示: what it asks for is to come. */
const PLAN_TITLE = /请示|方案|计划|规划|申请|建议书|可行性/

/** A date below the heading of a plan, or in a document that asks for something. */
function isUnderPlan(document: Examined, { start }: NumberToken): boolean {
  const { paragraphs, normal } = document
  const own = [document.paragraphAt(start)].filter((paragraph) => paragraph !== null)
  const before = own.flatMap(({ index, above }) =>
    [...above, index - 1].flatMap((at) => paragraphs.slice(Math.max(0, at), at + 1)),
  )
  const says = (words: RegExp, some: readonly Place[]): boolean =>
    some.some((place) => words.test(normal.slice(place.start, place.end)))
  const headings = before.filter(({ isHeading }) => isHeading)
  return says(PLAN_TITLE, paragraphs.slice(0, 1)) || says(PLAN_HEADING, headings)
}

const CLAUSES = 60

/** 剩余1.06万平方米，10月完成0.45万平方米，11月完成0.40万平方米: how what is left is to be done. */
function isForecast(document: Examined, { start, end }: NumberToken): boolean {
  const { normal } = document
  const before = normal.slice(Math.max(0, start - CLAUSES), start).replace(/^.*[。\n]/s, '')
  const after = normal.slice(end, end + CLAUSES).replace(/[。\n].*$/s, '')
  return /剩余|余下|尚余|其余/.test(before) && /预计|计划|调整到|顺延|推迟|转入|余下/.test(after)
}

/** 已于2022年7月12日上缴 above a signature of 2021. */
function isAfterSignature(asked: Asked): boolean {
  const { document, token, date, signature } = asked
  if (orderOf(date) <= orderOf(signature.date)) return false
  const before = clauseTo(document, token.start)
  const isPlan =
    OF_THE_FUTURE.test(document.normal.slice(sentenceAt(document, token.start)?.start, token.start)) ||
    isUnderPlan(document, token) ||
    isForecast(document, token)
  const isDone = (!isPlan && DONE.test(behind(asked, 24))) || DONE_BEFORE.test(before)
  return CUT_OFF.test(before) || (isDone && !TO_COME.test(before) && !DEADLINE.test(behind(asked, 4)))
}

const PLANNED = /(?<!原|按|据|照|初|比)(?:计划|拟|预计|力争|确保|承诺)(?:于|在)?$/

/** 计划2021年12月底前完成 above a signature of 2022: what was still to come was over. */
function isPlanOfThePast(asked: Asked): boolean {
  const { document, token, date, signature } = asked
  const isOver = date.year * 12 + date.month < signature.date.year * 12 + signature.date.month
  return isOver && PLANNED.test(clauseTo(document, token.start)) && DEADLINE.test(behind(asked, 4))
}

const STATE_OF_WORK = /^[^。]{0,30}(?:完成|整改|办结|支付|拨付|执行|收回)/
const A_YEAR = 372

/** 截至2021年10月31日，已完成… above a signature more than a year later. */
function isLongPast(asked: Asked): boolean {
  const { document, token, date, signature } = asked
  const isLong = orderOf(signature.date) - orderOf({ ...date, day: date.day ?? 31 }) > A_YEAR
  const words = behind(asked, 40)
  const isState = STATE_OF_WORK.test(words) && !/上年|去年|较|比|结转/.test(words)
  return isLong && isState && CUT_OFF.test(clauseTo(document, token.start))
}

/** 截至10月底, signed in September of the very year that the document is about. */
function monthOfYear({ profile }: Examined, { dates }: NumberToken, signature: Signature | null): FullDate | null {
  const [date, ...others] = dates
  const year = signature?.date.year
  const isOfYear = year !== undefined && year === profile.fiscalYear && date?.year === null && others.length === 0
  return isOfYear && date.month !== null ? { ...date, year, month: date.month } : null
}

/** 2023年4月至6月走访了: when it began. */
function startOf({ dates: [date, ...others] }: NumberToken): FullDate | null {
  const isStretch = date?.year != null && date.month !== null && others.length > 0
  return isStretch ? { ...date, year: date.year, month: date.month } : null
}

/** What a date says that the day of the signature contradicts; `null` where nothing does. */
export function slipAgainstSignature(
  document: Examined,
  token: NumberToken,
  { signature, words }: { readonly signature: Signature | null; readonly words: string },
): DateSlip | null {
  const date = fullDateOf(token) ?? monthOfYear(document, token, signature) ?? startOf(token)
  if (date === null || signature === null) return null
  const asked = { document, token, date, signature }
  const besides = [signature]
  if (isAfterSignature(asked))
    return { kind: 'later', message: `“${words}”晚于本文的落款日期，却按已完成的事项叙述，请核对。`, besides }
  if (isPlanOfThePast(asked)) {
    const message = `“${words}”早于本文的落款日期，却按尚未到期的计划叙述，请核对。`
    return { kind: 'past-plan', message, severity: 'warning', besides }
  }
  if (!isLongPast(asked)) return null
  const message = `统计截止时间“${words}”早于本文落款日期一年以上，请核对年份。`
  return { kind: 'long-past', message, severity: 'warning', besides }
}

const SETTLED = /^[^，。；]{0,10}(?:整改|上缴|缴纳|收回|清退|退还|完成|补办|归还|扣回|办结)/
const FINDS_FAULTS = /审计报告|反馈意见|通报|巡察|检查|督查/

/** 已于2021年7月上缴 where what was found is of an audit report of 2022. */
export function slipBeforeCause(document: Examined, token: NumberToken, words: string): DateSlip | null {
  const { normal, profile } = document
  const date = fullDateOf(token)
  const isSettled =
    DONE_BEFORE.test(clauseTo(document, token.start)) && SETTLED.test(normal.slice(token.end, token.end + 20))
  if (date === null || !isSettled || profile.title === null || !/整改/.test(profile.title.text)) return null
  const cause = documentNumbers(document).find(({ start, end }) =>
    FINDS_FAULTS.test(normal.slice(Math.max(0, start - 20), end + 20)),
  )
  if (cause === undefined || date.year >= cause.year) return null
  const message = `“${words}”早于指出问题的文件（${cause.words}），整改不应先于问题的提出，请核对年份。`
  return { kind: 'before-cause', message, severity: 'warning', besides: [cause] }
}

const AUDITED =
  /^[^。；\n]{0,20}(?:审计|检查|巡察|财政|财会)[^。；\n]{0,30}?对[^。；\n\d]{0,20}?(\d{4})年?度?(?:[至—-](\d{4})年)?度?[^。；\n]{0,30}(?:审计|检查|核查)/
/** By then a year that is looked into as a whole cannot be over. */
const YEAR_NOT_OVER = 9

/** 2022年4月至6月，审计组对…2022年度预算执行进行了审计: the year was not over. */
export function slipBeforeYearEnd(document: Examined, { dates, end }: NumberToken, words: string): DateSlip | null {
  const last = dates.at(-1)
  const year = dates.findLast((date) => date.year !== null)?.year
  const found = AUDITED.exec(document.normal.slice(end, end + 110))
  const audited = Number(found?.[2] ?? found?.[1])
  if (last?.month == null || year == null || found === null || !/整改/.test(document.profile.title?.text ?? ''))
    return null
  if (year > audited || (year === audited && last.month > YEAR_NOT_OVER)) return null
  const message = `“${words}”时${audited}年度尚未结束，却已对该年度进行审计、检查，请核对年份。`
  return { kind: 'before-year-end', message, severity: 'warning' }
}
