import type { Claim, NumberToken, Role, Scope, Unit } from './claim.ts'
import { clauseBefore, labelFrom, nounBehind } from './label.ts'
import type { RawAmount } from './raw-amount.ts'
import { meaningOf } from './raw-amount.ts'
import type { Scanned } from './scan.ts'
import { scanNumbers } from './scan.ts'
import type { Sentence } from './sentence.ts'
import { sentencesOf } from './sentence.ts'
import type { Paragraph } from './structure.ts'
import { unitAt } from './units.ts'

/** Everything numeric in the prose of a document. */
export interface ReadNumbers {
  readonly claims: readonly Claim[]
  readonly tokens: readonly NumberToken[]
  readonly sentences: readonly Sentence[]
}

interface Carried {
  readonly raw: RawAmount
  readonly unit: Unit
  readonly isCarried: boolean
}

interface InSentence {
  readonly normal: string
  readonly original: string
  readonly paragraph: Paragraph
  readonly sentence: number
  readonly start: number
  readonly end: number
  readonly fiscalYear: number | null
}

const MONEY_WORDS = /(?:资金|经费|投资|收入|支出|拨款|拨入|补助|金额|款项?|费用?|预算|投入|产值|余额)[^，。；]{0,6}$/
const LIST_LINK = /^ ?[、和及与] ?(?:[一-龥]{0,12})$/
const STEPWISE_LINK = /^ ?[、和及与]$/

/** A list often names its unit once: 10、20、30万元, or 12人、4、8. */
function withCarriedUnits(normal: string, raws: readonly RawAmount[]): Carried[] {
  const carried: Carried[] = raws.map((raw) => ({ raw, unit: raw.unit, isCarried: false }))
  const link = (left: RawAmount, right: RawAmount): string => normal.slice(left.end, right.start)
  const give = (at: number, from: number, pattern: RegExp): void => {
    const [taker, giver] = [carried[at], carried[from]]
    if (taker === undefined || giver === undefined || taker.unit.key !== '' || giver.unit.key === '') return
    const [left, right] = at < from ? [taker.raw, giver.raw] : [giver.raw, taker.raw]
    if (!pattern.test(link(left, right))) return
    const scale = taker.unit.printed === '' ? giver.unit.scale : taker.unit.scale
    carried[at] = { raw: taker.raw, unit: { ...giver.unit, scale }, isCarried: true }
  }
  for (let at = raws.length - 2; at >= 0; at -= 1) give(at, at + 1, STEPWISE_LINK)
  for (let at = 1; at < raws.length; at += 1) give(at, at - 1, LIST_LINK)
  return carried
}

/** 20万 beside words of money is 20万元. */
function asMoney({ raw, unit, isCarried }: Carried, lead: string): Carried {
  if (unit.key !== '' || !/[万亿]/.test(unit.printed) || !MONEY_WORDS.test(lead)) return { raw, unit, isCarried }
  return { raw, unit: { ...unit, key: '元', dimension: 'money' }, isCarried: true }
}

const PER = /^ ?(?:[/／] ?|每)(?=[一-龥])/

/** 3000元/台, 5元每人: the unit of a price names what it buys. */
function perUnit(normal: string, { raw, unit, isCarried }: Carried): { carried: Carried; end: number } {
  const per = unit.key === '' ? null : PER.exec(normal.slice(raw.end, raw.end + 3))
  const bought = per === null ? null : unitAt(normal, raw.end + per[0].length)
  if (per === null || bought === null) return { carried: { raw, unit, isCarried }, end: raw.end }
  const priced = { ...unit, key: `${unit.key}/${bought.unit.key}`, printed: normal.slice(raw.numberEnd, bought.end) }
  return { carried: { raw, unit: priced, isCarried }, end: bought.end }
}

const UNIT_PRICE = /(?:单价|均价|每[人户台个场次件套平亩吨名项条张村校班生天月年]|人均|户均|平均|标准)[^，。；]{0,12}$/
const DIRECTION =
  /(?:增加(?!值)|增长|增收|减少|减收|下降|上升|提高|提升|降低|压减|压缩|缩减|回落|增幅|降幅|涨幅|减幅|新增|多|少|增|减|降|升)(?:了|额|数|幅度|比例|率)?(?:为|达|达到|约|是)?：? ?-?$/
const DIFFERENCE =
  /(?:结余|节余|结转|节约|节支|节省|超支|相差|差额|缺口|尚欠|短缺)(?:资金|经费|金额|了|额)?(?:为|约|共|达)?：? ?$/
const SHARE = /(?:占|比重|占比|比例)[^，；。]{0,24}$/
const TOTAL = /(?:共计|合计|总计|总共|一共|累计|共有|共|总[一-龥]{0,6}|全部[一-龥]{0,6}|小计)[^，；。、]{0,16}$/

function roleOf(unit: Unit, bound: Claim['bound'], lead: string): Role {
  if (bound !== 'none') return 'target'
  const clause = lead.slice(-40)
  if (unit.dimension === 'percentage-points') return 'growth'
  if (unit.dimension === 'percent' || unit.dimension === 'permille') {
    if (DIRECTION.test(clause)) return 'growth'
    return SHARE.test(clause) ? 'share' : 'rate'
  }
  if (unit.key.includes('/') || UNIT_PRICE.test(clause)) return 'unit-price'
  if (DIRECTION.test(clause) && !/新增$/.test(clause)) return 'growth'
  if (DIFFERENCE.test(clause)) return 'difference'
  return TOTAL.test(clause) ? 'total' : 'amount'
}

const LAST_YEAR = /(?:上年度?|去年|上一年度?)(?!度?结[转余])/
/** 比上年增加 compares; 比上年的120件 gives last year's amount, and that of no other. */
const COMPARED = /(?:较|比|与|同|和|相比于?)(?:上年|去年|上一年|\d{4}年)/
const LAST_YEARS_AMOUNT = /(?:上年度?|去年|上一年度?|同期)(?:同期|的|度|决算数?|预算数?|支出|收入|总收入|总支出)*$/
const NEXT_YEAR = /(?:下年度?|明年|次年|下一年度?)/
const THIS_YEAR = /(?:本年度?|今年|当年)/
const PERIOD = /(?:上半年|下半年|[一二三四]季度|每个?月|每季度|每年|每周|每天|每日|截[至止][^，。；]{1,12})/g

interface Running {
  year: number | null
  period: string | null
}

/** What the sentence says about time up to the amount. */
function runTime(running: Running, words: string, tokens: readonly NumberToken[], fiscalYear: number | null): void {
  if (fiscalYear !== null && LAST_YEAR.test(words) && !COMPARED.test(words)) running.year = fiscalYear - 1
  if (fiscalYear !== null && NEXT_YEAR.test(words)) running.year = fiscalYear + 1
  if (THIS_YEAR.test(words)) running.year = null
  const said = words.match(PERIOD)
  if (said !== null) running.period = said.at(-1) ?? null
  for (const { dates } of tokens) {
    const year = dates.at(-1)?.year ?? null
    if (year !== null && !COMPARED.test(words)) running.year = year === fiscalYear ? null : year
    const isStretch = dates.length === 2 && dates[1]?.month !== null && dates[1]?.day === null
    if (isStretch) running.period = `${dates[0]?.month}-${dates[1]?.month}月`
  }
}

const BRACKET = /[（）]/g

function depthsOf(words: string, depth: number): number {
  let now = depth
  for (const [bracket] of words.matchAll(BRACKET)) now = Math.max(0, now + (bracket === '（' ? 1 : -1))
  return now
}

function codeAmong(tokens: readonly NumberToken[], from: number): string | null {
  const last = tokens.findLast(({ kind, start }) => kind === 'code' && start >= from)
  return last !== undefined && /^\d{3}(?:\d\d){0,2}$/.test(last.digits) ? last.digits : null
}

function claimsOfSentence(place: InSentence, numbers: readonly Scanned[], firstIndex: number): Claim[] {
  const { normal, original, paragraph, sentence, start, end, fiscalYear } = place
  const raws = numbers.flatMap((number) => (number.kind === 'amount' ? [number.raw] : []))
  const tokens = numbers.flatMap((number) => (number.kind === 'token' ? [number.token] : []))
  const running: Running = { year: null, period: null }
  let leadStart = start
  let depth = 0
  let tokenAt = 0
  return withCarriedUnits(normal, raws).map((each, at) => {
    const lead = normal.slice(leadStart, each.raw.start)
    const { carried, end: claimEnd } = perUnit(normal, asMoney(each, lead))
    const passed = tokenAt
    while ((tokens[tokenAt]?.start ?? end) < each.raw.start) tokenAt += 1
    const before = tokens.slice(passed, tokenAt)
    runTime(running, lead, before, fiscalYear)
    depth = depthsOf(lead, depth)
    const { raw, unit } = carried
    const tailEnd = raws[at + 1]?.start ?? end
    const isLastYears = fiscalYear !== null && COMPARED.test(lead) && LAST_YEARS_AMOUNT.test(lead)
    const scope: Scope = {
      year: isLastYears ? fiscalYear - 1 : running.year,
      period: running.period,
      code: codeAmong(before, leadStart),
    }
    const claim: Claim = {
      index: firstIndex + at,
      start: raw.start,
      end: claimEnd,
      numberEnd: raw.numberEnd,
      text: original.slice(raw.start, claimEnd),
      digits: raw.digits,
      ...meaningOf(raw, unit),
      vagueness: raw.vagueness,
      bound: raw.bound,
      unit,
      isUnitCarried: carried.isCarried,
      form: /[０-９]/.test(original.slice(raw.start, raw.numberEnd)) ? 'full-width' : raw.form,
      role: roleOf(unit, raw.bound, lead),
      scope,
      leadStart,
      tailEnd,
      label: labelFrom(lead) || nounBehind(normal.slice(claimEnd, tailEnd)),
      sentence,
      paragraph: paragraph.index,
      depth,
    }
    leadStart = claimEnd
    depth = depthsOf(original.slice(raw.start, claimEnd), depth)
    return claim
  })
}

/** Scanned numbers that lie between two offsets; `from` is where the last search ended. */
function numbersWithin(numbers: readonly Scanned[], from: number, start: number, end: number): [number, number] {
  let first = from
  while (first < numbers.length && startOf(numbers[first]) < start) first += 1
  let last = first
  while (last < numbers.length && startOf(numbers[last]) < end) last += 1
  return [first, last]
}

function startOf(number: Scanned | undefined): number {
  if (number === undefined) return Number.POSITIVE_INFINITY
  return number.kind === 'amount' ? number.raw.start : number.token.start
}

/**
 * Reads every number of the prose in one pass: what it amounts to, in which unit, as what, of which year, and what it counts.
 *
 * @param normal the text with marks evened out, offset by offset the same as `original`.
 */
export function readNumbers(
  { normal, original, fiscalYear }: { normal: string; original: string; fiscalYear: number | null },
  paragraphs: readonly Paragraph[],
): ReadNumbers {
  const marks = new Map<number, number>()
  for (const { numbering } of paragraphs) {
    if (numbering === null) continue
    const first = numbering.text.search(/[0-9一二三四五六七八九十]/)
    if (first !== -1 && numbering.text[0] !== '第') marks.set(numbering.start + first, numbering.end)
  }
  const numbers = scanNumbers(normal, marks)
  const claims: Claim[] = []
  const sentences: Sentence[] = []
  let at = 0
  for (const paragraph of paragraphs) {
    for (const { start, end } of sentencesOf(normal, paragraph)) {
      const [first, last] = numbersWithin(numbers, at, start, end)
      at = last
      const place: InSentence = { normal, original, paragraph, sentence: sentences.length, start, end, fiscalYear }
      const firstClaim = claims.length
      claims.push(...claimsOfSentence(place, numbers.slice(first, last), firstClaim))
      sentences.push({
        index: sentences.length,
        start,
        end,
        paragraph: paragraph.index,
        firstClaim,
        endClaim: claims.length,
      })
    }
  }
  const tokens = numbers.flatMap((number) => (number.kind === 'token' ? [number.token] : []))
  return { claims, tokens, sentences }
}

/** The words directly before a claim, back to the last mark. */
export function clauseOf(normal: string, claim: Claim): string {
  return clauseBefore(normal.slice(claim.leadStart, claim.start))
}
