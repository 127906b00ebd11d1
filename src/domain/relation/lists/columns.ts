import { isZero } from '../../amount/index.ts'
import type { Claim, Paragraph, Prose } from '../../claim/index.ts'
import { flatMapped, matchesOf } from '../../list/index.ts'
import { commonEnding, lastClause } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { fineDigits } from '../tie/print.ts'
import { isUnitAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlipped, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { quantitiesOf } from '../tie/tie.ts'
import type { ClaimsByParagraph } from './list-parts.ts'
import { itemsBehind } from './list-parts.ts'
import { areOfHundred, areOutOfHundred } from './out-of-hundred.ts'
import { sumKindOf } from './parts.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** Items that say the same of one thing after the other: 甲预算…，支出…；乙预算…，支出…. */
interface Items {
  readonly members: readonly (readonly Claim[])[]
  /** From here to there nothing but the items. */
  readonly start: number
  readonly end: number
  readonly areParagraphs: boolean
}

/** Amounts at the same place of every item. */
interface Column {
  readonly parts: readonly Claim[]
  /** What the amounts are called: 预算, 支出. Empty where each is called after its item. */
  readonly name: string
}

/** 一是…；二是…, （1）…；（2）…, ①…②…: each opens an item. */
const ORDINAL = /(?:[一二三四五六七八九]是(?!否)|（\d{1,2}）|[①-⑳])/g

interface Stretch {
  readonly start: number
  readonly end: number
}

const CLOSES = /^[，；][^，。；\d]{0,6}(?:[合总共]计|总分|总得分|共)(?:为|得|达)?$/

const claimsWithin = (own: readonly Claim[], { start, end }: Stretch): Claim[] =>
  own.filter((claim) => claim.start >= start && claim.start < end && isAddable(claim))

/** Money, people and things; percentages, prices and spans of time are not added up. */
const isAddable = ({ unit, bound, vagueness, role, depth }: Claim): boolean =>
  ['money', 'count', 'measure', 'score'].includes(unit.dimension) &&
  bound === 'none' &&
  vagueness === 'none' &&
  role !== 'unit-price' &&
  depth === 0

function stretchesAt(starts: readonly number[], end: number): Stretch[] {
  return starts.map((start, at) => ({ start, end: starts[at + 1] ?? end }))
}

/** Places behind each ； of a sentence that stand in no bracket, with where its first item begins. */
function semicolonsIn({ normal }: Prose, { start, end }: Stretch): number[] {
  const starts = [start]
  let depth = 0
  for (let at = start; at < end; at += 1) {
    if (normal[at] === '（') depth += 1
    if (normal[at] === '）') depth -= 1
    if (normal[at] === '；' && depth <= 0) starts.push(at + 1)
  }
  return starts
}

/** Items set apart by ；: what stands before a colon or 其中 of the first of them is no part of it. */
function bySemicolon(prose: Prose, sentence: Stretch): Stretch[] {
  const [first = sentence.start, ...others] = semicolonsIn(prose, sentence)
  if (others.length === 0) return []
  const opening = prose.normal.slice(first, others[0])
  const opened = Math.max(opening.lastIndexOf('：'), opening.lastIndexOf('其中'))
  return stretchesAt([first + opened + 1, ...others], sentence.end)
}

/** Items that numbers open within a paragraph; the last ends with its sentence. */
function byOrdinal({ normal }: Prose, { start, end }: Stretch, sentences: readonly Stretch[]): Stretch[] {
  const starts = matchesOf(normal.slice(start, end), ORDINAL).map(({ index }) => start + index)
  const last = starts.at(-1)
  if (last === undefined || starts.length < 2 || starts[0] === start) return []
  const stops = sentences.map((sentence) => sentence.end).filter((stop) => stop > last)
  return stretchesAt(starts, Math.min(end, ...stops))
}

const OPENS_PAIR = /^(?:[^，；：]*：|[，、；](?:其中)?|其中[，：]?)[^，。；：]+$/

/** 预算执行10分得9.3分，产出50分得46.9分: amounts that follow each other two by two, with no mark between the two. */
function byPair(own: readonly Claim[], { start, end }: Stretch): Stretch[] {
  const claims = own.filter((claim) => claim.start >= start && claim.start < end)
  const starts = claims.filter((claim, at) => {
    const next = claims[at + 1]
    const isFirst = at === 0 || OPENS_PAIR.test(claim.lead)
    return isFirst && next !== undefined && !/[，。；、：]/.test(next.lead)
  })
  const indexes = starts.map(({ index }) => index)
  const isEven = starts.length > 2 && indexes.every((index, at) => index - 2 * at === Math.min(...indexes))
  return isEven
    ? stretchesAt(
        starts.map((claim) => claim.start),
        end,
      )
    : []
}

const itemsOf = (own: readonly Claim[], stretches: readonly Stretch[]): Items[] => {
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (first === undefined || last === undefined) return []
  const members = stretches.map((stretch) => claimsWithin(own, stretch))
  return [{ members, start: first.start, end: last.end, areParagraphs: false }]
}

/** The items that the sentences of a paragraph set apart, or its numbers. */
function itemsIn(prose: Prose, own: readonly Claim[]): Items[] {
  const paragraph = prose.paragraphs[own[0]?.paragraph ?? -1]
  if (paragraph === undefined) return []
  const places = own.map(({ sentence }) => sentence)
  const sentences = prose.sentences.slice(Math.min(...places), Math.max(...places) + 1)
  const numbered = itemsOf(own, byOrdinal(prose, paragraph, sentences))
  const others = sentences.filter(({ start, end }) =>
    numbered.every((items) => end <= items.start || start >= items.end),
  )
  const set = flatMapped(others, (sentence) => {
    const apart = itemsOf(own, bySemicolon(prose, sentence))
    return apart.length > 0 ? apart : itemsOf(own, byPair(own, sentence))
  })
  return [...numbered, ...set]
}

const HAN_ITEM = /^[一二三四五六七八九]是(?!否)/
const MOST_ITEMS = 12

/** Paragraphs behind one that begin 一是, 二是, … */
function spelledBehind({ normal, paragraphs }: Prose, at: number): Paragraph[] {
  const behind = paragraphs.slice(at + 1, at + 1 + MOST_ITEMS)
  const end = behind.findIndex(({ start }) => !HAN_ITEM.test(normal.slice(start, start + 3)))
  return end === -1 ? behind : behind.slice(0, end)
}

/** Items that are paragraphs of their own, with a number or 一是. */
function itemsBelow(prose: Prose, byParagraph: ClaimsByParagraph, { index, end }: Paragraph): Items[] {
  const numbered = itemsBehind(prose.paragraphs, index)
  const items = numbered.length > 0 ? numbered : spelledBehind(prose, index)
  const last = items.at(-1)
  if (items.length < 2 || last === undefined) return []
  const members = items.map((item) =>
    byParagraph
      .slice(item.index, item.index + 1)
      .flat()
      .filter(isAddable),
  )
  return [{ members, start: end, end: last.end, areParagraphs: true }]
}

/** Words right before an amount, without what only joins it to them. */
const calledBy = (claim: Claim): string =>
  lastClause(claim.lead).replace(/(?:[了为共达约是有]|金额|资金|(?<=[一-龥]{2})[额数款])+$/, '')

const named = (parts: readonly Claim[]): Column => ({
  parts,
  name: commonEnding(parts.map(calledBy)).replace(/^.*[、和及与]/, ''),
})

/** 满意度10分得10分，合计95.07分: what sums up the items is in none of them. */
const withoutTotal = (row: readonly Claim[]): readonly Claim[] =>
  row.length > 1 && row.slice(-1).some((last) => CLOSES.test(last.lead)) ? row.slice(0, -1) : row

/** The amounts at the same place of every item; the first item may begin with its whole. */
function alignedColumns(rows: readonly (readonly Claim[])[]): Column[] {
  const [first = [], ...behind] = rows
  const others = [...behind.slice(0, -1), ...behind.slice(-1).map(withoutTotal)]
  const width = Math.min(...others.map(({ length }) => length))
  const isEven = others.every(({ length }) => length === width) && first.length >= width && first.length <= width + 1
  if (width === 0 || !isEven) return []
  const aligned = [first.slice(-width), ...others]
  return Array.from({ length: width }, (_, at) => named(flatMapped(aligned, (row) => row.slice(at, at + 1))))
}

/** Amounts that are called by one name, just once in each item. */
function namedColumns(rows: readonly (readonly Claim[])[]): Column[] {
  const nameOf = (claim: Claim): string => calledBy(claim).slice(-2)
  const names = new Set(
    rows
      .slice(1, 2)
      .flat()
      .map(nameOf)
      .filter((name) => /^[一-龥]{2}$/.test(name)),
  )
  return [...names].flatMap((name) => {
    const parts = rows.map((row) => row.filter((claim) => nameOf(claim) === name))
    return parts.every(({ length }) => length === 1) ? [named(parts.flat())] : []
  })
}

/** Columns of every unit in which all items state something. */
function columnsOf({ members }: Items): Column[] {
  return flatMapped(
    [
      ...new Set(
        members
          .slice(1, 2)
          .flat()
          .map(({ unit }) => unit.key),
      ),
    ],
    (key) => {
      const rows = members
        .map((claims) => claims.filter(({ unit }) => unit.key === key))
        .filter((row) => row.length === 0 || row.some(({ value }) => !isZero(value)))
      if (rows.length < 2 || rows.some(({ length }) => length === 0)) return []
      const aligned = alignedColumns(rows)
      return aligned.length > 0 ? aligned : namedColumns(rows)
    },
  )
}

const BACK = 14
const ON = 5
const PARAGRAPHS_BACK = 2
/** 两项合计186件, 三类问卷合计: sums up what stands before it. */
const SUMS_UP = /合计|共计|总计|总共|一共|累计|共|总[一-龥]{1,4}|[两二三四五六七八九]项|目标/

function claimsBehind({ claims }: Prose, index: number, end: number): Claim[] {
  let first = index + 1
  for (let next = claims[first]; next !== undefined && next.start < end; next = claims[first]) first += 1
  return claims.slice(first, first + ON)
}

const wordsOfSentence = ({ normal, sentences }: Prose, { sentence, start }: Claim): string =>
  normal.slice(sentences[sentence]?.start, start)

/** Amounts around the items that they may add up to, the nearest before them first; those behind must sum up. */
function wholesOf(prose: Prose, { start, end, members }: Items, { parts }: Column): Claim[] {
  const keys = new Set(parts.map(({ unit }) => unit.key))
  const [indexes, paragraphs] = [parts.map(({ index }) => index), parts.map(({ paragraph }) => paragraph)]
  const isLike = (claim: Claim): boolean =>
    keys.has(claim.unit.key) && claim.vagueness === 'none' && claim.bound === 'none' && !parts.includes(claim)
  const inFirst = members.slice(0, 1).flat()
  const first = Math.min(...indexes)
  const before = prose.claims
    .slice(Math.max(0, first - BACK), first)
    .filter((claim) => claim.start < start || inFirst.includes(claim))
    .filter((claim) => isLike(claim) && claim.paragraph >= Math.min(...paragraphs) - PARAGRAPHS_BACK)
    .reverse()
  const behind = claimsBehind(prose, Math.max(...indexes), end)
    .filter((claim) => isLike(claim) && claim.paragraph <= Math.max(...paragraphs) + 2)
    .filter((claim) => SUMS_UP.test(wordsOfSentence(prose, claim)))
  return [...before, ...behind]
}

/** 同意调减项目2个，合计63.80万元。（一）…: the last words before the items sum them up. */
const opensItems = (prose: Prose, { index, end }: Claim, lead: string, { start }: Items): boolean =>
  /(?:合计|共计|总计)(?:为|达)?$/.test(lead) &&
  end <= start &&
  prose.claims.slice(index + 1, index + 2).every((next) => next.start >= start)

/** 支出 of 上半年累计支出449.32万元, 得 of 得分94.3分; 两项合计 names all of them. */
function isCalled(prose: Prose, items: Items, whole: Claim, column: Column): boolean {
  const { name, parts } = column
  const lead = whole.lead.slice(-10)
  if (whole.unit.dimension === 'score')
    return /得|总分|评分|[合总共]计/.test(lead) && (/得|评/.test(name) || areOutOfHundred(prose, parts))
  const core = name.slice(-2)
  const isBehind = parts.every((part) => whole.start > part.start)
  return (
    opensItems(prose, whole, lead, items) ||
    (core.length === 2 && lead.includes(core)) ||
    (isBehind && /[两二三四五六七八九][一-龥]{1,3}(?:合计|共)/.test(wordsOfSentence(prose, whole)))
  )
}

/** 实际支出103.46万元，执行率98.53%。支出情况如下：: the last of its unit before paragraphs that are the items. */
const leadsItems = ({ claims }: Prose, { start, areParagraphs }: Items, { index, end, unit }: Claim): boolean =>
  areParagraphs &&
  end <= start &&
  claims.slice(index + 1, index + ON).every((next) => next.start >= start || next.unit.key !== unit.key)

/** 成交总价784,500元 behind prices: what says that it is all of them. */
const sumsUp = (whole: Claim, { parts }: Column): boolean =>
  parts.every((part) => whole.start > part.start) && /合计|共计|总[价额计]/.test(whole.lead.slice(-10))

/** 主要, 重点: the items are only some. */
const SOME = /主要|重点|(?<![两二三四五])部分|例如|如：|等(?![级次])/
/** 差值, 比上年增减: what lies between two amounts may go either way. */
const EITHER_WAY = /差[值额异]|增减|[高低多少]于|增加|减少|增长|下降/

interface Reading {
  readonly column: Column
  readonly equation: SumEquation
  readonly isCalled: boolean
  /** The words say that the items are what the whole is of, or its place does. */
  readonly isFounded: boolean
}

function readingsOf(prose: Prose, items: Items): Reading[] {
  return flatMapped(
    columnsOf(items).filter(({ name }) => !EITHER_WAY.test(name)),
    (column) =>
      wholesOf(prose, items, column).map((whole) => {
        const isSaid = isCalled(prose, items, whole, column)
        const isAlike = isDerived(whole) === column.parts.every(isDerived)
        const isFounded = (isSaid && isAlike) || sumsUp(whole, column) || leadsItems(prose, items, whole)
        return { column, equation: sumOfParts(whole, column.parts), isCalled: isSaid, isFounded }
      }),
  )
}

const mostDigits = (equation: SumEquation): number => Math.max(...quantitiesOf(equation).map(fineDigits))

/** In digits enough that neither the sum nor a slip from it comes about by chance. */
const isTelling = ({ equation, isCalled: isSaid, column }: Reading): boolean =>
  mostDigits(equation) >= (isSaid ? 3 : column.parts.length > 2 ? 4 : 5)

/** Among amounts of several scales only a mistaken scale is a slip: 1.29亿元 and 2,808万元 come near to anything. */
const isOneSlipOff = (equation: SumEquation): boolean =>
  new Set(quantitiesOf(equation).map(({ unit }) => unit.printed)).size > 1 && equation.whole.unit.dimension === 'money'
    ? isUnitAway(equation)
    : isSlipped(equation)

/** What is known when the readings of a column are judged. */
interface Judged {
  /** The items are all there are. */
  readonly isAll: boolean
  /** And every other column adds up. */
  readonly isSure: boolean
  readonly told: Told
}

function tieOf(readings: readonly Reading[], { isAll, isSure, told }: Judged): Tie | null {
  const holding = readings.filter(({ equation }) => isSolved(equation))
  const meant = holding.find((each) => each.isCalled) ?? holding.find((each) => isTelling(each) || isAll)
  if (meant !== undefined) return makeTie(sumKindOf(meant.column.parts), meant.equation, 'certain')
  const slipped = readings
    .filter((each) => each.isFounded && (isAll || isTelling(each)) && isOneSlipOff(each.equation))
    .filter(({ equation, isCalled: isSaid }) => !isTold(equation, told, isSure && isSaid))
  const [first] = slipped
  if (first === undefined) return null
  return makeTie(sumKindOf(first.column.parts), first.equation, isSure && first.isCalled ? 'certain' : 'likely')
}

/** Where amounts stand that lists divide, and that are parts of them. */
interface Told {
  readonly divided: ReadonlySet<number>
  readonly parts: ReadonlySet<number>
}

/** A list told it already; where another column shows that the items are all there are, a whole may be divided twice. */
const isTold = ({ whole, terms }: SumEquation, { divided, parts }: Told, isTwice: boolean): boolean =>
  (!isTwice && divided.has(whole.start)) || terms.some(({ quantity }) => parts.has(quantity.start))

function tiesOf(prose: Prose, items: Items, told: Told): Tie[] {
  const opening = prose.normal.slice(Math.max(0, items.start - 16), items.start + 2)
  if (SOME.test(opening)) return []
  const readings = readingsOf(prose, items)
  const lists = [...new Set(readings.map(({ column }) => column))].map((column) =>
    readings.filter((reading) => reading.column === column),
  )
  const holds = (each: Reading): boolean => isSolved(each.equation) && (each.isCalled || isTelling(each))
  const isHundred = columnsOf(items).some(({ parts }) => areOfHundred(parts) || areOutOfHundred(prose, parts))
  return lists.flatMap((list) => {
    const others = lists.filter((other) => other !== list)
    const held = others.flatMap((other) => other.filter(holds))
    // Where another column adds up, the items are all there are, and surely where all do; what it adds up to is its own.
    const areOff = others.some((other) => !other.some(({ equation }) => isSolved(equation)))
    const taken = new Set(held.filter((each) => each.isCalled).map(({ equation }) => equation.whole))
    const own = list.filter((each) => each.isCalled || !taken.has(each.equation.whole))
    return (
      tieOf(own, { isAll: isHundred || held.length > 0, isSure: isHundred || (held.length > 0 && !areOff), told }) ?? []
    )
  })
}

/** Items of one paragraph that say the same of several things: what they say comes to the amounts around them. */
export function columnTies(prose: Prose, byParagraph: ClaimsByParagraph, ties: readonly Tie[]): Tie[] {
  const known = new Set(ties.map(({ places }) => places))
  const sums = flatMapped(ties, ({ holds, equation }) => (holds && equation.form === 'sum' ? [equation] : []))
  const parts = new Set(flatMapped(sums, ({ terms }) => terms.map(({ quantity }) => quantity.start)))
  // 比上年末的352.60万平方米增加17.70万平方米 divides nothing.
  const divided = new Set(
    flatMapped(ties, ({ kind, holds, equation }) =>
      holds && kind !== 'change' && equation.form === 'sum' && equation.terms.every(({ sign }) => sign === 1)
        ? [equation.whole.start]
        : [],
    ),
  )
  const below = flatMapped(prose.paragraphs, (paragraph) => itemsBelow(prose, byParagraph, paragraph))
  return [...flatMapped(byParagraph, (own) => itemsIn(prose, own)), ...below]
    .flatMap((items) => tiesOf(prose, items, { divided, parts }))
    .filter(({ places }) => !known.has(places))
}
