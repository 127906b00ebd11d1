import { compare, isZero, ZERO } from '../amount/index.ts'
import type { Claim, Prose } from '../claim/index.ts'
import { makeTie } from './make-tie.ts'
import type { Opener } from './opener.ts'
import { openerIn } from './opener.ts'
import { companionTie } from './parallel.ts'
import { plausibleSum } from './plausible.ts'
import { isOneSlipAway } from './slip.ts'
import { solve } from './solve.ts'
import type { Equation, Term, Tie, TieKind } from './tie.ts'

type SumEquation = Extract<Equation, { form: 'sum' }>

/** Percentages, prices, targets and spans of time are no parts; changes and differences only of a change. */
export function isDerived({ unit, role, bound }: Claim): boolean {
  return (
    unit.dimension === 'percent' ||
    unit.dimension === 'percentage-points' ||
    unit.dimension === 'permille' ||
    unit.dimension === 'multiple' ||
    unit.dimension === 'duration' ||
    bound !== 'none' ||
    role === 'unit-price' ||
    role === 'growth' ||
    role === 'difference'
  )
}

const ENDS_LIST =
  /(?:共计|合计|总计|总共|一共|累计|总数|总额|同比|环比|[较比与同](?:上年|去年|同期|年初|预算)|另外|另有|此外|同时|其中|人均|平均|全年|现有|不含|不包括|除.{0,12}外|(?:^|[^公一般])共(?!产|同|青|建|享|和|服|卫|安|交|党))/
const DOWN = /(?:减少|减收|下降|降低|压减|压缩|缩减|回落|减|降)(?:了|额|为)?：? ?$/

/** The list of parts behind an opener, as it was read. */
interface PartList {
  readonly opener: Opener
  readonly parts: readonly Claim[]
  readonly isOpenList: boolean
  /** 其中A；B: the part behind the semicolon may belong to the list or stand beside it. */
  readonly isLoose: boolean
  /** Claims from this one on are no longer of the list. */
  readonly end: number
}

interface Reading {
  readonly prose: Prose
  readonly claims: readonly Claim[]
}

const leadOf = ({ normal }: Prose, { leadStart, start }: Claim): string => normal.slice(leadStart, start)

const levelOf = (lead: string): number => (/；/.test(lead) ? 2 : /，/.test(lead) ? 1 : 0)

/** Collects the members of the list that begins with claim `first`. */
function collectParts({ prose, claims }: Reading, first: number, opener: Opener): PartList {
  const head = claims[first]
  const parts: Claim[] = []
  let firstLevel: number | null = null
  let isLoose = false
  let at = first
  for (; at < claims.length; at += 1) {
    const claim = claims[at]
    if (head === undefined || claim === undefined || claim.sentence !== head.sentence || claim.depth < head.depth) break
    const lead = leadOf(prose, claim)
    const isMember = claim.unit.key === head.unit.key && claim.depth === head.depth && !isSkipped(claim, head)
    if (at > first && endsList(lead, { firstLevel, isMember })) break
    if (!isMember) continue
    if (at > first && firstLevel === null) {
      firstLevel = levelOf(lead)
      isLoose = firstLevel === 2 && !opener.hasColon && opener.kind !== 'exhaustive'
    }
    parts.push(claim)
  }
  const last = parts.at(-1)
  const tail = last === undefined ? '' : prose.normal.slice(last.end, Math.min(last.tailEnd, last.end + 14))
  return { opener, parts, isOpenList: /^[^，。；]{0,10}等/.test(tail), isLoose, end: at }
}

/** In a list of changes the changes count; elsewhere they are beside the amounts. */
function isSkipped(claim: Claim, head: Claim): boolean {
  return isDerived(claim) && !(claim.role === 'growth' && head.role === 'growth')
}

function endsList(lead: string, { firstLevel, isMember }: { firstLevel: number | null; isMember: boolean }): boolean {
  if (isMember && ENDS_LIST.test(lead)) return true
  return levelOf(lead) === 2 && firstLevel !== null && firstLevel < 2
}

function signOf(prose: Prose, whole: Claim, part: Claim): 1 | -1 {
  if (whole.role !== 'growth') return 1
  const isDown = (claim: Claim): boolean => DOWN.test(leadOf(prose, claim))
  if (part.role !== 'growth') return 1
  return isDown(whole) === isDown(part) ? 1 : -1
}

function equationOf(prose: Prose, whole: Claim, parts: readonly Claim[]): SumEquation {
  const terms: Term[] = parts.map((quantity) => ({ quantity, sign: signOf(prose, whole, quantity) }))
  return { form: 'sum', whole, terms }
}

const MOST_WHOLES = 5

/** Amounts before the list that could be its whole, the nearest first. */
function wholesBefore({ claims }: Reading, first: number, list: PartList, taken: ReadonlySet<Claim>): Claim[] {
  const head = claims[first]
  const wholes: Claim[] = []
  for (let at = first - 1; at >= 0 && wholes.length < MOST_WHOLES; at -= 1) {
    const claim = claims[at]
    if (head === undefined || claim === undefined) break
    if (claim.sentence < head.sentence - 2) break
    if (claim.unit.key !== head.unit.key || claim.bound !== 'none' || claim.role === 'unit-price') continue
    if (isDerived(claim) && head.role !== 'growth' && claim.role !== 'growth') continue
    if (claim.sentence !== head.sentence && (taken.has(claim) || !list.opener.startsSentence)) continue
    wholes.push(claim)
  }
  const depth = (head?.depth ?? 0) - (list.opener.isBracketed ? 1 : 0)
  const own = wholes.filter((claim) => claim.depth <= depth)
  const likely = own.length > 0 ? own : wholes
  return head?.role === 'growth' ? likely : [...likely].sort((a, b) => Number(isDerived(a)) - Number(isDerived(b)))
}

/** The list as read fits the nearest whole, or another one before it; or else a shorter reading fits the nearest. */
function findHolding(prose: Prose, wholes: readonly Claim[], parts: readonly Claim[]): SumEquation | null {
  for (const whole of wholes) {
    const equation = equationOf(prose, whole, parts)
    if (solve(equation).holds) return equation
  }
  const [nearest] = wholes
  for (let length = parts.length - 1; length >= 2 && nearest !== undefined; length -= 1) {
    const equation = equationOf(prose, nearest, parts.slice(0, length))
    if (solve(equation).holds && !isZero(solve(equation).required ?? ZERO)) return equation
  }
  return null
}

const BASIC_PROJECT = /^(?:基本支出|项目支出)/

export function sumKindOf(parts: readonly Claim[]): TieKind {
  if (parts.some(({ scope }) => scope.code !== null)) return 'code-parts'
  return parts.every(({ label }) => BASIC_PROJECT.test(label)) ? 'basic-project' : 'parts'
}

/** The tie of a list of parts with its whole. `null` where nothing can be said. */
function tieOf(prose: Prose, wholes: readonly Claim[], list: PartList): Tie | null {
  const { parts, opener, isOpenList } = list
  const [nearest] = wholes
  const [head] = parts
  if (nearest === undefined || head === undefined || parts.some((part) => isMultiplied(prose, part))) return null
  const holding = parts.length >= 2 ? findHolding(prose, wholes, parts) : null
  if (holding !== null) return makeTie(sumKindOf(parts), holding, 'certain')
  if (parts.length === 1) return singlePart(wholes, head, opener)
  const whole = likelyWhole(wholes, opener)
  const equation = equationOf(prose, whole, parts)
  const certainty = plausibleSum(equation, opener, isOpenList)
  if (certainty !== null && (!list.isLoose || isOneSlipAway(equation))) {
    return makeTie(sumKindOf(parts), equation, certainty)
  }
  return list.isLoose ? singlePart(wholes, head, opener) : null
}

/** The nearest amount; where the list opens a sentence of its own, a total is nearer than what stands beside it. */
function likelyWhole(wholes: readonly Claim[], opener: Opener): Claim {
  const [nearest] = wholes
  if (nearest === undefined) throw new Error('asked only where there is one')
  if (!opener.startsSentence) return nearest
  return wholes.find(({ role }) => role === 'total') ?? nearest
}

/** 各5个: a part that stands for several. */
function isMultiplied(prose: Prose, part: Claim): boolean {
  return /(?:各|均|每[一-龥]{1,3})$/.test(leadOf(prose, part))
}

/** One part: it may not exceed its whole; where the whole is not plain, none of those it could be. */
function singlePart(wholes: readonly Claim[], part: Claim, opener: Opener): Tie | null {
  const [nearest] = wholes
  if (nearest === undefined) return null
  if (part.scope.code !== null && opener.kind === 'exhaustive' && nearest.scope.code === null) {
    return makeTie('code-parts', { form: 'sum', whole: nearest, terms: [{ quantity: part, sign: 1 }] }, 'certain')
  }
  const candidates = wholes.filter((whole) => whole.role !== 'growth')
  const whole = candidates.reduce<Claim | null>(
    (largest, each) => (largest === null || compare(each.value, largest.value) > 0 ? each : largest),
    null,
  )
  const isAmong = opener.kind === 'among' && (!opener.isBracketed || !opener.hasColon)
  if (!isAmong || whole === null || part.role === 'growth') return null
  return makeTie('within', { form: 'within', part, whole: opener.startsSentence ? whole : nearest }, 'certain')
}

/** Lists of parts in one paragraph: 共…其中…, 分别为…, 包括…, nested ones and those in brackets too. */
export function partsInParagraph(prose: Prose, claims: readonly Claim[], before: readonly Claim[]): Tie[] {
  const ties: Tie[] = []
  const taken = new Set<Claim>()
  const all = [...before, ...claims]
  const reading: Reading = { prose, claims: all }
  for (let at = before.length; at < all.length; at += 1) {
    const claim = all[at]
    if (claim === undefined || isDerivedHead(claim)) continue
    const opener = openerIn(leadWithBreak(prose, claim, at === before.length))
    if (opener === null) continue
    const list = collectParts(reading, at, opener)
    const tie = tieOf(prose, wholesBefore(reading, at, list, taken), list)
    for (const part of list.parts) taken.add(part)
    if (tie !== null) ties.push(tie, ...companions(reading, tie))
  }
  return ties
}

function companions({ prose, claims }: Reading, { holds, equation }: Tie): Tie[] {
  if (!holds || equation.form !== 'sum' || equation.terms.length < 2) return []
  const whole = claims.find((claim) => claim === equation.whole)
  const parts = claims.filter((claim) => equation.terms.some(({ quantity }) => quantity === claim))
  const tie = whole === undefined ? null : companionTie(prose, claims, { whole, parts })
  return tie === null ? [] : [tie]
}

const isDerivedHead = (claim: Claim): boolean => isDerived(claim) && claim.role !== 'growth'

/** The lead; the first of a paragraph may hang on the paragraph before. */
function leadWithBreak(prose: Prose, claim: Claim, isFirst: boolean): string {
  const sentence = prose.sentences[claim.sentence]
  const isSentenceFirst = sentence?.firstClaim === claim.index
  const lead = leadOf(prose, claim)
  return isSentenceFirst || isFirst ? `。${lead}` : lead
}
