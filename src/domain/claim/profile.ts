import type { NumberToken, WrittenDate } from './claim.ts'
import type { Paragraph } from './structure.ts'

/** What sort of document it is, by its title. */
export type DocumentKind = 'self-evaluation' | 'final-accounts' | 'budget' | 'work-report' | 'other'

/** 文档概貌 — title, kind, year and period, and whether it is a whole report rather than a fragment or a form. */
export interface Profile {
  readonly title: { readonly start: number; readonly end: number; readonly text: string } | null
  readonly kind: DocumentKind
  /** Title, several top-level sections and enough text: what a whole report must hold may be asked of it. */
  readonly isWholeReport: boolean
  readonly fiscalYear: number | null
  /** 全年 documents speak of twelve months. */
  readonly isAnnual: boolean
  readonly signedOn: WrittenDate | null
}

const TITLE_ENDS =
  /(?:报告|总结|情况|说明|决算|预算|汇报|公报|公开|方案|自评表|自评|要点|计划|通知|通报|纪要|述职)(?:（[^（）]*）)?$/
const PART_OF_YEAR =
  /(?:上半年|下半年|半年|季度|\d{1,2} ?[-—–~至] ?\d{1,2}月|[一二三四五六七八九十\d]+月份?(?!\d*日)|中期|期中|监控|阶段性)/
const WHOLE_LENGTH = 1000
const TITLE_WITHIN = 30

function titleOf(normal: string, paragraphs: readonly Paragraph[]): Paragraph | null {
  const first = paragraphs.slice(0, TITLE_WITHIN)
  const body = first.findIndex(({ numbering }) => numbering !== null)
  const head = body <= 0 ? first.slice(0, body === 0 ? 1 : TITLE_WITHIN) : first.slice(0, body)
  const short = head.filter(({ start, end, place }) => end - start <= 60 && place === 'body')
  const titled = short.filter(({ start, end }) => TITLE_ENDS.test(normal.slice(start, end)))
  return titled.find(({ start, end }) => /\d{4}/.test(normal.slice(start, end))) ?? titled[0] ?? null
}

/** 绩效评价发现问题整改情况的报告 answers an evaluation, and is none. */
const ANSWERS =
  /整改|反馈意见|批复|问题清单|答复|结果(?:的)?(?:反馈|应用|运用)|绩效[^，。]{0,12}的?(?:通知|办法|细则|请示|复函|函|纪要|意见)$/

function kindOf(title: string): DocumentKind {
  if (ANSWERS.test(title)) return 'other'
  if (/绩效[^，。]{0,12}(?:自评|评价|报告)|自评(?:报告|情况)|支出绩效/.test(title)) return 'self-evaluation'
  if (/决算/.test(title)) return 'final-accounts'
  if (/预算/.test(title)) return 'budget'
  return /总结|工作报告|述职|工作情况|情况汇报|情况报告|年度报告/.test(title) ? 'work-report' : 'other'
}

const CHINESE_DIGITS = '〇一二三四五六七八九'

/** 2024年度总结, and 2024马拉松赛总结, which opens with its year. */
function yearIn(words: string): number | null {
  const arabic = (/(?:19|20)\d{2}(?=年|部门|单位|度)/.exec(words) ?? /^(?:19|20)\d{2}(?=[一-龥])/.exec(words))?.[0]
  if (arabic !== undefined) return Number(arabic)
  const chinese = /二[〇○零]([一二三四五六七八九〇○零])([一二三四五六七八九〇○零])年/.exec(words)
  if (chinese === null) return null
  const digit = (character = ''): number => Math.max(0, CHINESE_DIGITS.indexOf(character))
  return 2000 + digit(chinese[1]) * 10 + digit(chinese[2])
}

/** The year that the text names most often, when it stands out. */
function commonYear(normal: string): number | null {
  const counts = new Map<number, number>()
  for (const [year] of normal.matchAll(/(?<![\d由从较比自与])20\d{2}(?=年)/g)) {
    counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((left, right) => right[1] - left[1])
  if (first === undefined) return null
  return second === undefined || first[1] >= second[1] * 2 ? first[0] : null
}

/** 落款日期: the last short paragraph that is nothing but a day. */
function signedOn(paragraphs: readonly Paragraph[], tokens: readonly NumberToken[]): WrittenDate | null {
  const dates = tokens.filter(({ kind, dates: [date] }) => kind === 'date' && date !== undefined && date.day !== null)
  const byStart = new Map(dates.map((date) => [date.start, date]))
  for (const { start, end, place } of paragraphs.slice(-40).reverse()) {
    const date = place === 'body' ? byStart.get(start) : undefined
    if (date !== undefined && date.end >= end - 1) return date.dates[0] ?? null
  }
  return null
}

/** Reads title, kind and year, before any number is judged. */
export function profileOf(
  normal: string,
  paragraphs: readonly Paragraph[],
  givenYear: number | null,
): Omit<Profile, 'signedOn'> {
  const found = titleOf(normal, paragraphs)
  const words = found === null ? '' : normal.slice(found.start, found.end).replaceAll(' ', '')
  const topLevel = paragraphs.filter(
    ({ numbering, isHeading, place }) =>
      place === 'body' && isHeading && (numbering?.style === 'han' || numbering?.style === 'chapter'),
  )
  return {
    title: found === null ? null : { start: found.start, end: found.end, text: words },
    kind: kindOf(words),
    isWholeReport:
      found !== null && !/节选|摘[要编录]/.test(words) && topLevel.length >= 3 && normal.length >= WHOLE_LENGTH,
    fiscalYear: givenYear ?? yearIn(words) ?? commonYear(normal),
    isAnnual: /年/.test(words) && !PART_OF_YEAR.test(words),
  }
}

/** The profile with the day under the signature, known once the dates are read. */
export function withSignature(
  profile: Omit<Profile, 'signedOn'>,
  paragraphs: readonly Paragraph[],
  tokens: readonly NumberToken[],
): Profile {
  const { title, kind, isWholeReport, fiscalYear, isAnnual } = profile
  return { title, kind, isWholeReport, fiscalYear, isAnnual, signedOn: signedOn(paragraphs, tokens) }
}
