import type { Claim, Prose } from '../../claim/index.ts'
import { addsTo } from '../lists/list-guards.ts'
import { lastClause } from '../tie/clause.ts'
import { isNearlySo } from '../tie/in-row.ts'
import { closedTie, makeTie } from '../tie/make-tie.ts'
import { isExactSlip, isOneSlipAway } from '../tie/slip.ts'
import { isSolved } from '../tie/solve.ts'
import { isPlain, sumOfParts } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'

/** 收入合计, 政府性基金支出总计, 总收入: what a side of the budget comes to; 基本支出和项目支出合计 is of two. */
const TOTAL =
  /^[^和与及、]*(?:(收入|支出)(?:决算|预算|来源)?(?:总计|合计|总量|共计)|总(收入|支出))(?:预计|安排)?(?:为|是|达到?)?$/
/** No farther back than this does a side begin. */
const FARTHEST = 24

type Side = '收入' | '支出'

/** The side that an amount is the total of. `null` where it is none. */
export function sideOf({ lead, unit }: Claim): Side | null {
  const found = unit.key === '元' ? TOTAL.exec(lastClause(lead)) : null
  return ((found?.[1] ?? found?.[2]) as Side | undefined) ?? null // the pattern knows no others
}

/** 比上年决算, 较同期, 增收, 超收: beside the side's own amount, and no part of it. */
const BESIDE = /[比较]|同期|增[长加收支]|减[少收支]|下降|[超短]收|占|同口径|为[一-龥]{0,4}预算/
/** What goes over from one budget, level or year to another. */
export const TRANSFER = /上解|补助|返还|转移|转贷|债[券务]|还本|结转|结余|调[入出]|调节基金|划[入出]/
const AMONG = /其中|包括|包含|含|用于|主要|分别|各|比|较/
const TAKEN_OFF = /减[去除]|扣[除减]|抵[减扣]|剔除|[，；。、]减/
const AND_MORE = /^[^\d]{0,4}等/
const AND_MORE_REACH = 6

/** 上年结余1.1亿元等，收入总计: some may not be told. */
export const isOpen = ({ normal }: Prose, parts: readonly Claim[]): boolean =>
  parts.some(({ end }) => AND_MORE.test(normal.slice(end, end + AND_MORE_REACH)))
const LEVEL = /全[国省市县区州]|[省市县区州]本?级|市直|省直|本级|经开区|高新区/

/** Sums of money between brackets that the side's sentence goes on with. */
export const isMoney = ({ unit, depth }: Claim, total: Claim): boolean => unit.key === '元' && depth === total.depth

/** Behind the total before, and the total. */
interface Stretch {
  readonly begin: number
  readonly at: number
  readonly total: Claim
  readonly side: Side
}

/** Where what is added begins: behind 加上, or with the first of nothing but transfers in the total's sentence. */
function firstAdded(claims: readonly Claim[], { begin, at, total }: Stretch): number {
  const own = claims.slice(begin, at)
  const said = own.findLastIndex(addsTo)
  if (said !== -1) return begin + said
  const isAdded = (claim: Claim): boolean =>
    !isMoney(claim, total) || (claim.sentence === total.sentence && TRANSFER.test(lastClause(claim.lead)))
  const base = own.findLastIndex((claim) => !isAdded(claim))
  return own[base]?.sentence === total.sentence ? begin + base + 1 : -1
}

/** 一般公共预算支出93.8亿元: the first amount of its sentence, of the side's own name. */
function opensSide(claims: readonly Claim[], place: number, { total, side }: Stretch): boolean {
  const sentence = claims[place]?.sentence
  const [first, ...others] = claims
    .slice(0, place + 1)
    .filter((claim) => claim.sentence === sentence && isMoney(claim, total))
  if (first === undefined || others.length > 0 || first !== claims[place]) return false
  const clause = lastClause(first.lead)
  return clause.includes(side) && !first.lead.includes('其中') && !TRANSFER.test(clause)
}

/** What is added to, with what stands between the two. */
interface Base {
  readonly base: Claim
  readonly between: readonly Claim[]
}

/** 本年收入合计400万元，加上年初结转20万元，收入总计420万元: a total may be added to as well. */
function baseOf(claims: readonly Claim[], from: number, stretch: Stretch): Base | null {
  const { begin, side, total } = stretch
  const place = claims.slice(0, Math.max(0, from)).findLastIndex((claim, place) => {
    if (place >= begin) return opensSide(claims, place, stretch)
    return place === begin - 1 && sideOf(claim) === side
  })
  const base = claims[place]
  return base === undefined
    ? null
    : { base, between: claims.slice(place + 1, from).filter((claim) => isMoney(claim, total)) }
}

/** Parts of the base, or what it is compared with. */
function areOfBase(between: readonly Claim[]): boolean {
  const own = between.filter(({ lead, role }) => role !== 'growth' && !BESIDE.test(lastClause(lead)))
  return own.slice(0, 1).every(({ lead }) => /其中|包括|分别|主要/.test(lead))
}

/** Amounts that the words add one behind the other. */
const areAdded = (added: readonly Claim[]): boolean =>
  added.every((claim) => isPlain(claim) && claim.vagueness === 'none') &&
  !added.some(({ lead }, at) => AMONG.test(at === 0 ? lastClause(lead) : lead))

/** 全市收入50亿元, 市级收入合计60亿元: of two levels. */
function areOfOneLevel(base: Claim, total: Claim): boolean {
  const named = LEVEL.exec(lastClause(total.lead))?.[0]
  return named === undefined || base.lead.includes(named)
}

/** What the words say of a total that its amounts do not make: all of it, or some of more. */
function toldOf(
  prose: Prose,
  equation: Extract<Equation, { form: 'sum' }>,
  [first, ...others]: readonly [Claim, ...Claim[]],
): Tie | null {
  const words = prose.normal.slice(first.start, equation.whole.start)
  if (TAKEN_OFF.test(words)) return null
  if (isOpen(prose, [first, ...others])) return isExactSlip(equation) ? makeTie('parts', equation, 'likely') : null
  return isNearlySo(equation) || isOneSlipAway(equation) ? closedTie('parts', equation) : null
}

/**
 * 收入60亿元，下降2%。加上补助25亿元、上年结转5亿元，收入合计90亿元: the total of a side is of the side's own amount and of what
 * is added to it, however far off. `undefined` where the words do not say so.
 */
export function sideTotal(prose: Prose, claims: readonly Claim[], total: Claim, at: number): Tie | null | undefined {
  const side = sideOf(total)
  if (side === null || !isPlain(total) || total.vagueness !== 'none') return undefined
  const begin = Math.max(0, at - FARTHEST, claims.slice(0, at).findLastIndex((claim) => sideOf(claim) !== null) + 1)
  const stretch = { begin, at, total, side }
  const from = firstAdded(claims, stretch)
  const found = baseOf(claims, from, stretch)
  const [first, ...others] = claims.slice(from, at).filter((claim) => isMoney(claim, total))
  if (found === null || first === undefined) return undefined
  const sumWith = (base: Claim) => sumOfParts(total, [base, first, ...others])
  // 收入52亿元。财政总收入完成60亿元。加上补助20亿元，收入总计72亿元: another amount before it is what is added to.
  const bases = [found.base, ...claims.slice(begin, from).filter((claim) => isMoney(claim, total))]
  const holding = bases.map(sumWith).find(isSolved)
  if (holding !== undefined) return makeTie('parts', holding, 'certain')
  const equation = sumWith(found.base)
  if (!areOfBase(found.between) || !areAdded([first, ...others])) return undefined
  return areOfOneLevel(found.base, total) ? toldOf(prose, equation, [first, ...others]) : null
}
