import { approximately, compare } from '../../amount/index.ts'
import type { Claim, ExaminedTable, Paragraph, Prose, TableAmount } from '../../claim/index.ts'
import { flatMapped } from '../../list/index.ts'
import { directionOf } from '../changes/direction.ts'
import { surestTie } from '../gate/siblings.ts'
import { nearTables } from '../tables/near-tables.ts'
import { exactlyBorne } from '../tie/borne.ts'
import { isJoined, lastClause, twosOf, wordsBefore } from '../tie/clause.ts'
import { isDerived } from '../tie/derived.ts'
import { makeTie } from '../tie/make-tie.ts'
import { decimalsOf, printedDigits, significantDigits } from '../tie/print.ts'
import type { RoughSum } from '../tie/rough-slip.ts'
import { mayBeSlip } from '../tie/rough-slip.ts'
import type { SlipKind } from '../tie/slip.ts'
import { isExactSlip, slipBetween } from '../tie/slip.ts'
import { sumOfParts } from '../tie/sought.ts'
import type { Quantity, Tie } from '../tie/tie.ts'
import { placesOf } from '../tie/tie.ts'
import { isListed, isOfSeveralAnswers } from './list-guards.ts'
import { sumKindOf } from './parts.ts'
import { dividesLikely, sharedEnding } from './plausible.ts'

const MOST_PARTS = 9
/** So far back a whole is looked for, in amounts of its unit and in paragraphs. */
const WHOLES_BACK = 8
const PARAGRAPHS_BACK = 4
const FARTHEST_TABLE = 6000
const REACH = 40
/** In so many digits a sum does not come within a slip by chance where its whole stands next to it, and in so many where words tell. */
const TELLING = 5
const FEWEST = 4

const SOME = /主要(?!原因|因素)|重点|例如|如[：，]|等(?![级次候])/
const OPENED =
  /其中|内有|分别|依次|包括|包含|[看分]，|[为是]：|：|（[^）]*$|[构组]成|用于|分布|来源|按[^，。；]{1,8}[分看]/
const COMMON = /项目|资金|工程|全年|合计|万元|实际|完成|累计|其中|本年|单位|预算|支出|收入/

interface Known {
  /** Where the amounts of each relation stand that was told before. */
  readonly told: ReadonlySet<string>
  /** Amounts that a relation leaves no room for another digit. */
  readonly borne: ReadonlySet<number>
  readonly divided: ReadonlySet<number>
  readonly parts: ReadonlySet<number>
}

function knownFrom(ties: readonly Tie[]): Known {
  const [borne, divided, parts] = [new Set<number>(), new Set<number>(), new Set<number>()]
  for (const { holds, equation } of ties) {
    if (!holds || equation.form === 'within') continue
    for (const start of exactlyBorne(equation)) borne.add(start)
    if (equation.form !== 'sum' || equation.terms.some(({ sign }) => sign === -1)) continue
    divided.add(equation.whole.start)
    for (const { quantity } of equation.terms) parts.add(quantity.start)
  }
  return { borne, divided, parts, told: new Set(ties.map(({ places }) => places)) }
}

/** 本年支出、年末结余: what is left is a part of the total. */
const LEFT = /结[转余]|其余|剩余|余额/

/** 比上年同期的3,760万吨增长, 人均利润按在册职工计: what something is compared with, or is on average, is not divided, and is no part. */
const NO_MEMBER = /[比较与同](?:上年|去年|上一年|同期|年初|计划|20\d\d年)[^，。；]{0,8}$|[人户亩平]均/

const KINDS: ReadonlySet<string> = new Set(['money', 'count', 'measure', 'score'])

/** 增 and 减 are added up apart from each other and from amounts. */
function sideOf(prose: Prose, claim: Claim): string | null {
  if (!KINDS.has(claim.unit.dimension) || claim.vagueness !== 'none' || claim.bound !== 'none') return null
  if (claim.value.numerator <= 0n || claim.unit.key === '') return null
  if (claim.role === 'growth') return `${directionOf(prose, claim)}`
  if (claim.role === 'difference' && LEFT.test(claim.label)) return ''
  return isDerived(claim) || !isListed(prose, claim) || NO_MEMBER.test(claim.lead) ? null : ''
}

/** Amounts that may be added up, in their order: of one unit, in as many brackets. */
function rowsOf(prose: Prose): Claim[][] {
  const rows = new Map<string, Claim[]>()
  for (const claim of prose.claims) {
    const side = sideOf(prose, claim)
    if (side === null || prose.paragraphs[claim.paragraph]?.place !== 'body') continue
    const key = `${claim.unit.key}|${claim.depth}|${side}`
    const row = rows.get(key)
    if (row === undefined) rows.set(key, [claim])
    else row.push(claim)
  }
  return [...rows.values()].filter(({ length }) => length > 1)
}

/** A list and what it may divide. */
interface Division {
  readonly whole: Quantity
  readonly parts: readonly Claim[]
  /** Amounts of the unit between the two. */
  readonly gap: number
  /** The parts and what they come to, in plain numbers. */
  readonly values: readonly number[]
  readonly sum: number
}

const shifts = [10, 100, 0.1, 0.01]

/** How a number as printed comes from what is needed, reckoned roughly: no more than a first sight. */
function roughSlip(quantity: Quantity, needed: number): SlipKind | null {
  const inUnit = needed / approximately(quantity.unit.scale)
  const printed = quantity.digits.replaceAll(',', '')
  const decimals = decimalsOf(quantity)
  const text = inUnit.toFixed(decimals)
  const kind = slipBetween(printed, text) ?? (decimals > 0 ? slipBetween(printed, `${Number(text)}`) : null)
  if (kind !== null) return kind
  if (decimals > 0 && slipBetween(printed, inUnit.toFixed(decimals + 1)) === 'lost') return 'lost'
  return shifts.some((shift) => Math.abs(Number(printed) * shift - inUnit) < inUnit / 1e9) ? 'point' : null
}

/** 1,500万元 is told in hundreds of 万元: the power of ten that a number is told in. */
const gradeOf = (quantity: Quantity): number =>
  Math.round(Math.log10(approximately(quantity.step))) + printedDigits(quantity) - significantDigits(quantity)

interface Slipped {
  readonly kind: SlipKind
  /** How many digits the sum has, as finely as the other amounts are told. */
  readonly digits: number
}

/** What the whole (`at` −1) or a part would have to be; 0 where another part were more than it may be. */
function neededAt({ values, sum, total }: RoughSum, at: number): number {
  const isWithin = values.every((value, other) => other === at || value < (at === -1 ? sum : total))
  if (!isWithin) return 0
  return at === -1 ? sum : (values[at] as number) + total - sum // of the same length
}

/** The one amount that nothing bears out and that one slip keeps from making the sum. */
function slippedIn(division: Division, { borne }: Known): Slipped | null {
  const { values, sum } = division
  const rough = { values, sum, total: approximately(division.whole.value) }
  if (!mayBeSlip(rough, approximately(division.whole.unit.scale))) return null
  const all: readonly Quantity[] = [division.whole, ...division.parts]
  for (const [at, quantity] of all.entries()) {
    const needed = borne.has(quantity.start) ? 0 : neededAt(rough, at - 1)
    const kind = needed > 0 ? roughSlip(quantity, needed) : null
    if (kind === null) continue
    const most = at === 0 ? needed : rough.total
    const grade = Math.min(...all.filter((other) => other !== quantity).map(gradeOf))
    return { kind, digits: Math.floor(Math.log10(most)) + 1 - grade }
  }
  return null
}

/** So far back the words stand that lead to a list, and no farther than its whole. */
const reachBack = (whole: Quantity, first: Claim): number => {
  const behind = first.start - whole.end
  return Math.min(REACH, first.start, behind < 0 ? REACH : behind)
}

/** 师资费 of 师资费中, 支出 of 支出用于: the name that the words of a list's first part begin with. */
const OPENING_NAME = /^([一-龥（）]{2,14}?)(?:当?中|里|内|用于|分为|由)/

const namesIn = (words: string): string[] =>
  twosOf(words).filter((two) => /^[一-龥]{2}$/.test(two) && !COMMON.test(two))

/** The words between a whole and the list, without those that the first part is called by, and the heading above it. */
function openingOf(prose: Prose, { whole, parts }: Division): string {
  const first = parts[0] as Claim // two and more
  const { above } = prose.paragraphs[first.paragraph] as Paragraph // every claim stands in one
  const head = prose.paragraphs[above.at(-1) ?? -1]
  const words = wordsBefore(prose, first, reachBack(whole, first))
  const own = lastClause(words)
  const name = OPENING_NAME.exec(own)?.[1] ?? ''
  const title = head?.isHeading === true ? prose.normal.slice(head.start, head.end) : ''
  return `${title}，${words.slice(0, words.length - own.length)}${name}`
}

const SHORTEST = 4

/** 项目支出 under the heading 项目支出安排; 师资费 of 师资费中. */
const isNamed = (label: string, opening: string): boolean =>
  (label.length >= SHORTEST && opening.includes(label.slice(-SHORTEST))) ||
  namesIn(label.slice(-8)).some((two) => opening.includes(two))

/** 四、项目支出安排 right above the list of what 项目支出 is made of. */
function isHeaded({ paragraphs, normal }: Prose, { whole: { label }, parts }: Division): boolean {
  const head = paragraphs[(parts[0] as Claim).paragraph - 1] // two and more
  return head?.isHeading === true && label.length >= SHORTEST && normal.slice(head.start, head.end).includes(label)
}

const sentencesOf = (parts: readonly Claim[]): number => new Set(parts.map(({ sentence }) => sentence)).size

/** What the words say of a list and its whole. */
interface Signs {
  /** 其中, a colon, 按…分 between the two. */
  readonly isOpened: boolean
  /** The list is opened with the name of its whole, or stands under it. */
  readonly isNamed: boolean
  /** 现场、非现场: its members are all there are. */
  readonly isDivided: boolean
}

function signsOf(prose: Prose, division: Division): Signs {
  const { whole, parts } = division
  const first = parts[0] as Claim // two and more
  const labels = parts.map(({ label }) => label)
  return {
    isOpened:
      OPENED.test(prose.normal.slice(first.start - reachBack(whole, first), first.start)) || isHeaded(prose, division),
    isNamed: isNamed(whole.label, openingOf(prose, division)),
    isDivided: dividesLikely(labels) || sharedEnding(labels).length > 1,
  }
}

/** A whole that is less than one of its parts was meant to be one only where words say so. */
const isLess = ({ whole, parts }: Division): boolean => parts.some(({ value }) => compare(value, whole.value) > 0)

interface Found extends Slipped {
  /** Another relation divides the whole. */
  readonly isDividedToo: boolean
}

/** A whole that is less than its parts, or that was divided already, is divided where the words say so. */
const mayDivide = (division: Division, { isOpened, isNamed: isCalled }: Signs, { isDividedToo }: Found): boolean =>
  (division.gap === 0 || isCalled) && (isOpened || isCalled || !(isLess(division) || isDividedToo))

/** Of five digits and more. */
const isTold = ({ isOpened, isNamed: isCalled, isDivided }: Signs, isOne: boolean): boolean =>
  isOpened || isCalled || (isOne && isDivided)

/** Of four digits: what a wrong digit alone makes comes about by chance more often. */
function isPlainlyTold(parts: readonly Claim[], signs: Signs, kind: SlipKind): boolean {
  const isOne = sentencesOf(parts) === 1
  const isSaid =
    kind === 'digit'
      ? signs.isOpened && (parts.length > 2 || signs.isDivided)
      : signs.isOpened || signs.isNamed || signs.isDivided
  return isSaid && (isOne || (signs.isNamed && parts.length > 2))
}

/** 11.资源税136亿元。12.部分税种：契税587亿元: an item of a list is divided by none that stands beside it. */
function isSibling({ paragraphs }: Prose, { whole, parts }: Division): boolean {
  const own = paragraphs[(parts[0] as Claim).paragraph] // two and more
  const other = 'paragraph' in whole ? paragraphs[(whole as Claim).paragraph] : own
  return own !== other && own?.numbering != null && own.numbering.style === other?.numbering?.style
}

/** Two amounts of two sentences come near to one of a third by chance. */
const FEWEST_STREWN = 3

function isRight(prose: Prose, division: Division, found: Found): boolean {
  const { parts } = division
  const signs = signsOf(prose, division)
  const sentences = sentencesOf(parts)
  const isOne = sentences === 1
  const isStrewn = !isOne && (!signs.isOpened || sentences !== parts.length || parts.length < FEWEST_STREWN)
  if (isStrewn || isSibling(prose, division) || !mayDivide(division, signs, found)) return false
  if (found.digits < TELLING) return isPlainlyTold(parts, signs, found.kind)
  return isTold(signs, isOne)
}

/** So many characters before a list tell whether it is of all. */
const LEADING = 60

const isWhollyTold = (prose: Prose, { parts }: Division): boolean => {
  const [first, last] = [parts[0] as Claim, parts.at(-1) as Claim] // two and more
  const behind = prose.normal.slice(last.end, Math.min(last.tailEnd, last.end + 12))
  return (
    !SOME.test(wordsBefore(prose, first, LEADING).replace(/（[^（）]*）/g, '')) &&
    !/^[^，。；]{0,10}等/.test(behind) &&
    !isOfSeveralAnswers(prose, parts)
  )
}

const areOfOneScale = ({ whole, parts }: Division): boolean =>
  parts.every(({ unit }) => unit.printed === parts[0]?.unit.printed) &&
  (whole.unit.printed === parts[0]?.unit.printed || !('index' in whole))

/** Right behind its whole, and in so many digits, it is meant to be it. */
const isAdjacent = ({ whole, gap }: Division, { digits }: Slipped): boolean =>
  gap === 0 && digits >= TELLING && 'index' in whole

function tieOf(prose: Prose, division: Division, known: Known): Tie | null {
  const { whole, parts } = division
  const slipped = slippedIn(division, known)
  if (slipped === null || isJoined(parts[0] as Claim) || slipped.digits < FEWEST || !areOfOneScale(division))
    return null
  if (
    !isRight(prose, division, { ...slipped, isDividedToo: known.divided.has(whole.start) }) ||
    !isWhollyTold(prose, division) ||
    parts.slice(1).some(isAmong)
  )
    return null
  const equation = sumOfParts(whole, parts)
  if (!isExactSlip(equation) || known.told.has(placesOf(equation))) return null
  const kind = sumKindOf(parts)
  return isAdjacent(division, slipped) ? surestTie(kind, equation) : makeTie(kind, equation, 'likely')
}

/** 移送起诉856人，其中未成年人31人: some of the one before, and none beside it. */
const isAmong = ({ lead }: Claim): boolean => /^，?其中/.test(lead)

const isApart = ({ lead }: Claim): boolean => lead.includes('；')

/** The list ends with its sentence, with ； where its own members aren't told so apart, or where another is opened. */
const endsAt = (row: readonly Claim[], to: number): boolean => {
  const [before, last, next] = [row[to - 1] as Claim, row[to] as Claim, row[to + 1]] // two and more
  if (next === undefined || next.sentence !== last.sentence || /分别|依次/.test(next.lead)) return true
  return isApart(next) && !(isApart(last) && before.sentence === last.sentence)
}

interface Totals {
  readonly table: ExaminedTable
  readonly cells: readonly TableAmount[]
}

const totalsOf = (table: ExaminedTable): Totals => {
  const rows = new Set(table.rows.filter(({ isTotal }) => isTotal).map(({ index }) => index))
  return { table, cells: table.amounts.filter(({ row }) => rows.has(row)) }
}

/** What the amounts from one place of a row to another may divide: an amount before them, or a total of a table. */
function divisionsOf(
  row: readonly Claim[],
  [from, to]: readonly [number, number],
  totals: readonly Totals[],
): Division[] {
  const parts = row.slice(from, to + 1)
  const values = parts.map(({ value }) => approximately(value))
  const list = { parts, values, sum: values.reduce((one, other) => one + other, 0) }
  const first = parts[0] as Claim // two and more
  const starts = row[from - 1]?.sentence !== first.sentence || /分别|依次/.test(first.lead)
  const before = row
    .slice(Math.max(0, from - (starts ? WHOLES_BACK : 1)), from)
    .reverse()
    .filter(({ paragraph }) => paragraph >= first.paragraph - PARAGRAPHS_BACK)
    .map((whole, gap) => ({ whole, gap, ...list }))
  if (!starts) return before
  const cells = flatMapped(nearTables(first, totals, FARTHEST_TABLE), ({ cells: own }) => own).filter(
    ({ unit }) => unit.key === first.unit.key,
  )
  return [...before, ...cells.map((whole) => ({ whole, gap: 0, ...list }))]
}

/** Lists in one row that no other relation has told. */
function listsIn(row: readonly Claim[], { parts }: Known): (readonly [number, number])[] {
  const lists: (readonly [number, number])[] = []
  for (let to = 1; to < row.length; to += 1) {
    const last = row[to] as Claim // within the row
    if (!endsAt(row, to) || parts.has(last.start)) continue
    for (let from = to - 1; from >= 0 && from > to - MOST_PARTS; from -= 1) {
      const first = row[from] as Claim // within the row
      if (parts.has(first.start) || first.paragraph < last.paragraph - PARAGRAPHS_BACK) break
      lists.push([from, to])
    }
  }
  return lists
}

const isLong = (row: readonly Claim[]): boolean => row.some((claim) => significantDigits(claim) >= 3)

/** Lists of so many digits that one slip keeps from making an amount before them, or a total of a table. */
export function longLists(prose: Prose, tables: readonly ExaminedTable[], ties: readonly Tie[]): Tie[] {
  const known = knownFrom(ties)
  const totals = tables.map(totalsOf)
  const rows = rowsOf(prose).filter((row) => isLong(row) && row.some(({ start }) => !known.borne.has(start)))
  return rows.flatMap((row) =>
    flatMapped(listsIn(row, known), (list) => {
      const [tie] = flatMapped(divisionsOf(row, list, totals), (division) => tieOf(prose, division, known) ?? [])
      return tie ?? []
    }),
  )
}
