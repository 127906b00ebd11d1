import { compare, isZero } from '../../amount/index.ts'
import type { Claim, Prose, Role } from '../../claim/index.ts'
import { isDerived } from '../tie/derived.ts'
import { isReckonedAmiss } from '../tie/in-row.ts'
import { closedTie } from '../tie/make-tie.ts'
import { isSolved } from '../tie/solve.ts'
import { isSlippedWidely } from '../tie/sought.ts'
import type { Equation, Tie } from '../tie/tie.ts'
import { isRoundedTwice } from './slipped-growth.ts'

/** By how much something changed, and what that is in percent. */
interface Grown {
  readonly rate: Claim
  readonly change: Claim
  readonly sign: 1 | -1
}

const UP = '增长|增加|增收|增支|增产|增|上升|提高|提升|上涨|增幅|升|多支|多收'
const DOWN = '减少|下降|减收|减支|减产|降低|下滑|回落|压减|降幅|减|降|少支|少收'
const BY = `(?:${UP}|${DOWN})(?:了|额)?(?:为|达)?$`

/** 比上年, 较2021年决算数, 与年初预算相比: what a change is counted from. */
const BASE =
  '(?:(?:比|较|与|同)(?:上年|去年|上期|上月|[一二三四]季度|同期|年初|期初|(?:19|20)\\d\\d年)[一-龥]{0,10}?，?|同比)'

/** ，减收339.44亿元; ，比上年预算数增加8.16亿元: of what stands right before it, and of no part of it. */
const CHANGED = new RegExp(`^）?，?(?:(${BASE}))?(?:净|共|实际)?${BY}`)
/** ，下降14.3%; （增长8%）; ，比上年末增长10.8%. */
const RATED = new RegExp(`^[，、（]?(?:[增降]幅)?(?:(${BASE}))?(?:${UP}|${DOWN})(?:了|率)?(?:约?为|达到?)?$`)
/** ，为调整预算的95.4%; ，完成预算的102%: said of the amount in passing. */
const IN_PASSING = /^，?(?:为|占|完成|达到?|是)[^，。；：（）其]{0,16}的?$/
const OTHER_SCOPE = /口径|可比|剔除|扣除/
const BEHIND = 12
const OF_EARLIER = /上年|去年|同[期比]/

/** 比十三五末9,323.1亿元, 由年初的168个: what it grew from. */
const FROM = /(?:[比较由]|从(?!业)|相对|[与同](?=[上去往年期\d]))[^，；：。]*$/

const MOST_BETWEEN = 4

/** The amount that grew, right before the change but for percentages said of it, and for what closed brackets say more. */
function changedIn({ claims }: Prose, { index, depth, sentence }: Claim): Claim | null {
  const isPassing = (claim: Claim): boolean => claim.unit.dimension === 'percent' && IN_PASSING.test(claim.lead)
  const before = claims
    .slice(Math.max(0, index - MOST_BETWEEN), index)
    .findLast((claim) => claim.depth <= depth && !isPassing(claim))
  return before?.sentence === sentence ? before : null
}

/** 上年末 is 年初, and 同比 is against 上年. */
const termOf = (base: string): string =>
  /预算/.test(base) ? base : /年初|年[末底]/.test(base) ? '年初' : OF_EARLIER.test(base) ? '上年' : base

/** What both are counted from, where their words say no more than that; `null` where they say more, or differ. */
function baseSaid({ normal }: Prose, { rate, change }: Grown): string | null {
  const [said, base = ''] = CHANGED.exec(normal.slice(change.leadStart, change.start)) ?? []
  const [rated, own = ''] = RATED.exec(rate.lead) ?? []
  if (said === undefined || rated === undefined) return null
  if (OTHER_SCOPE.test(normal.slice(rate.end, rate.end + BEHIND))) return null
  // 比年初预算增加8亿元，同比增长12%: of another base.
  return base !== '' && own !== '' && termOf(base) !== termOf(own) ? null : base + own
}

/** 年末结转15.48万元, 人均收入34,455元 grow as well. */
const OF_THINGS: readonly Role[] = ['difference', 'unit-price']

/** An amount that grew, and whether the words name what it is counted from. */
interface GrownAmount {
  readonly current: Claim
  readonly isAgainst: boolean
}

/** What changed, where it stands right before its change and what that is in percent. */
function grownInRow(prose: Prose, grown: Grown): GrownAmount | null {
  const { rate, change, sign } = grown
  const [first, second] = change.index < rate.index ? [change, rate] : [rate, change]
  const isBeside = first.depth === second.depth || second.lead.startsWith('（')
  if (first.index !== second.index - 1 || !isBeside) return null
  const base = baseSaid(prose, grown)
  const current = base === null ? null : changedIn(prose, first)
  if (current === null || current.unit.key !== change.unit.key || FROM.test(current.lead)) return null
  const isThing = !isDerived(current) || OF_THINGS.includes(current.role)
  const isPossible = !isZero(current.value) && (sign === -1 || compare(change.value, current.value) < 0)
  return isThing && isPossible && current.vagueness === 'none' ? { current, isAgainst: base !== '' } : null
}

/** Whether a percentage is off by more than rounding twice explains, and by no more than a slip or a miscalculation. */
const isOff = (equation: Equation): boolean =>
  !isRoundedTwice(equation) && (isReckonedAmiss(equation) || isSlippedWidely(equation))

/** Whether the amounts right before make the percentage: then it is said of them. */
function isOfOthers({ normal }: Prose, { rate, change, sign }: Grown, currents: readonly Claim[]): boolean {
  return currents
    .filter(({ sentence, end }) => sentence === rate.sentence && !normal.slice(end, rate.start).includes('；'))
    .some(
      (current) =>
        isSolved({ form: 'growth', rate, change, current, sign }) ||
        isSolved({ form: 'ratio', rate, numerator: change, denominator: current }),
    )
}

/**
 * 收入2,041.26亿元，为预算的95.4%，减收339.44亿元，下降14.3%: an amount, what it changed by and what that is in percent, one behind
 * the other, say all of each other, off by no more than somebody can have reckoned.
 *
 * @param currents amounts before the change that are not of an earlier time
 */
export function growthInRow(prose: Prose, grown: Grown, currents: readonly Claim[]): Tie | null {
  const { current, isAgainst } = grownInRow(prose, grown) ?? {}
  if (current === undefined || !(isAgainst || currents.includes(current))) return null
  const equation: Equation = { form: 'growth', ...grown, current }
  return isOff(equation) && !isOfOthers(prose, grown, currents) ? closedTie('growth', equation) : null
}
