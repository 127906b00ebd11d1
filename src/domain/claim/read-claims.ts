import { flatMapped } from '../list/index.ts'
import type { Claim, NumberToken, Role, Scope, Unit } from './claim.ts'
import { labelFrom, nounBehind } from './label.ts'
import type { RawAmount } from './raw-amount.ts'
import { meaningOf } from './raw-amount.ts'
import { roleOf } from './role.ts'
import { isLastYears, runTime, UNSAID } from './running-time.ts'
import type { Scanned } from './scan.ts'
import { scanNumbers } from './scan.ts'
import type { Sentence } from './sentence.ts'
import { sentencesOf } from './sentence.ts'
import type { Paragraph } from './structure.ts'
import { takenExactly, unitTakenAs } from './taken-as.ts'
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

/** 40座位两辆、60座位三辆: how large those are that are counted behind it. */
const SIZE_LINK = /^[一-龥]{1,4}$/

interface Neighbours {
  readonly taker: Carried | undefined
  readonly giver: Carried | undefined
  /** What stands between the two. */
  readonly link: string
}

/** The amount without a unit, with the unit of its neighbour; itself when the words between do not join a list. */
function givenUnit({ taker, giver, link }: Neighbours, pattern: RegExp): Carried | undefined {
  if (taker === undefined || giver === undefined || taker.unit.key !== '' || giver.unit.key === '') return taker
  if (!pattern.test(link)) return taker
  const scale = taker.unit.printed === '' ? giver.unit.scale : taker.unit.scale
  return { raw: taker.raw, unit: unitTakenAs(giver.unit, { scale }), isCarried: true }
}

/** A list often names its unit once: 10、20、30万元, or 12人、4、8. */
function withCarriedUnits(normal: string, raws: readonly RawAmount[]): Carried[] {
  const carried: Carried[] = raws.map((raw) => ({ raw, unit: raw.unit, isCarried: false }))
  const linkBehind = (at: number): string => normal.slice(raws[at]?.end, raws[at + 1]?.start)
  for (let at = raws.length - 2; at >= 0; at -= 1) {
    const given = givenUnit({ taker: carried[at], giver: carried[at + 1], link: linkBehind(at) }, STEPWISE_LINK)
    if (given !== undefined) carried[at] = given
  }
  for (let at = 1; at < raws.length; at += 1) {
    const isSize = raws[at + 1]?.unit.key !== '' && SIZE_LINK.test(linkBehind(at))
    const giver = isSize ? undefined : carried[at - 1]
    const given = givenUnit({ taker: carried[at], giver, link: linkBehind(at - 1) }, LIST_LINK)
    if (given !== undefined) carried[at] = given
  }
  return carried
}

/** 20万 beside words of money is 20万元. */
function asMoney({ raw, unit, isCarried }: Carried, lead: string): Carried {
  if (unit.key !== '' || !/[万亿]/.test(unit.printed) || !MONEY_WORDS.test(lead)) return { raw, unit, isCarried }
  return { raw, unit: unitTakenAs(unit, { key: '元', dimension: 'money' }), isCarried: true }
}

const PER = /^ ?(?:[/／] ?|每)(?=[一-龥]|m[²³23]|kWh|km|kg|t(?![A-Za-z])|h(?![A-Za-z]))/

/** 3000元/台, 5元每人: the unit of a price names what it buys; 4根每根22米 goes on to the next amount. */
function perUnit(normal: string, { raw, unit, isCarried }: Carried): { carried: Carried; end: number } {
  const per = unit.key === '' ? null : PER.exec(normal.slice(raw.end, raw.end + 3))
  const bought = per === null ? null : unitAt(normal, raw.end + per[0].length)
  if (per === null || bought === null || bought.unit.key === unit.key)
    return { carried: { raw, unit, isCarried }, end: raw.end }
  const printed = normal.slice(raw.numberEnd, bought.end)
  const priced = unitTakenAs(unit, { key: `${unit.key}/${bought.unit.key}`, printed })
  return { carried: { raw, unit: priced, isCarried }, end: bought.end }
}

const [OPENS, CLOSES] = ['（', '）']

function depthsOf(words: string, depth: number): number {
  let now = depth
  for (let at = 0; at < words.length; at += 1) {
    const mark = words[at]
    if (mark === OPENS) now += 1
    else if (mark === CLOSES && now > 0) now -= 1
  }
  return now
}

function codeAmong(tokens: readonly NumberToken[], from: number): string | null {
  const last = tokens.findLast(({ kind, start }) => kind === 'code' && start >= from)
  return last !== undefined && /^\d{3}(?:\d\d){0,2}$/.test(last.digits) ? last.digits : null
}

/** 县道每公里7,000元、乡道3,000元: a price joined to a price is one too. */
const PRICE_LINK = /^ ?[、和及与](?!.*[共总计额])[一-龥]{0,8} ?$/

const roleBeside = (before: Role, lead: string): Role | null =>
  before === 'unit-price' && PRICE_LINK.test(lead) ? before : null

/** 常住人口[2]为: the number of a note is none of the words. */
const withoutNotes = (words: string): string => (words.includes('[') ? words.replace(/\[\d{1,2}\]/g, '') : words)

function claimsOfSentence(place: InSentence, numbers: readonly Scanned[], firstIndex: number): Claim[] {
  const { normal, original, paragraph, sentence, start, end, fiscalYear } = place
  const raws = flatMapped(numbers, (number) => (number.kind === 'amount' ? [number.raw] : []))
  const tokens = flatMapped(numbers, (number) => (number.kind === 'token' ? [number.token] : []))
  let time = UNSAID
  let leadStart = start
  let depth = 0
  let tokenAt = 0
  let role: Role = 'amount'
  return withCarriedUnits(normal, raws).map((each, at) => {
    const lead = withoutNotes(normal.slice(leadStart, each.raw.start))
    const { carried, end: claimEnd } = perUnit(normal, asMoney(each, lead))
    const passed = tokenAt
    while ((tokens[tokenAt]?.start ?? end) < each.raw.start) tokenAt += 1
    const before = tokens.slice(passed, tokenAt)
    time = runTime(time, { words: lead, tokens: before, fiscalYear })
    depth = depthsOf(lead, depth)
    const { raw, unit } = carried
    const tailEnd = raws[at + 1]?.start ?? end
    const year = fiscalYear !== null && isLastYears(lead) ? fiscalYear - 1 : time.year
    const scope: Scope = { year, period: time.period, code: codeAmong(before, leadStart) }
    const { value, step, interval } = meaningOf(raw, unit)
    const read: Claim = {
      index: firstIndex + at,
      start: raw.start,
      end: claimEnd,
      numberEnd: raw.numberEnd,
      text: original.slice(raw.start, claimEnd),
      digits: raw.digits,
      value,
      interval,
      step,
      vagueness: raw.vagueness,
      bound: raw.bound,
      unit,
      isUnitCarried: carried.isCarried,
      form: /[０-９]/.test(original.slice(raw.start, raw.numberEnd)) ? 'full-width' : raw.form,
      role: roleBeside(role, lead) ?? roleOf(unit, raw.bound, lead),
      scope,
      leadStart,
      lead,
      tailEnd,
      label: labelFrom(lead) || nounBehind(normal.slice(claimEnd, tailEnd)),
      sentence,
      paragraph: paragraph.index,
      depth,
    }
    const claim = agreed(read, lead)
    role = claim.role
    leadStart = claimEnd
    depth = depthsOf(original.slice(raw.start, claimEnd), depth)
    return claim
  })
}

const AGREED = /标准|定额|单价|按|补[助贴]|奖励|津贴|租金|月工资|发放/
const RECKONED = /均|折|摊|约|计算得|相当于|成本|费用/
const CLAUSE = 24

/** 补助标准每人每月600元 is what was agreed on, to the last digit; 人均600元 was reckoned. */
function agreed(claim: Claim, lead: string): Claim {
  if (claim.role !== 'unit-price' || claim.vagueness !== 'none' || claim.bound !== 'none') return claim
  const words = lead.slice(-CLAUSE).replace(/^.*[，；：。]/s, '')
  if (!AGREED.test(words) || RECKONED.test(words)) return claim
  return takenExactly(claim)
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
  const tokens = flatMapped(numbers, (number) => (number.kind === 'token' ? [number.token] : []))
  return { claims, tokens, sentences }
}
