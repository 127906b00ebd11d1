import {
  compare,
  type Exact,
  exactOf,
  fraction,
  isZero,
  minus,
  plus,
  roundedText,
  times,
  whole,
} from '../domain/amount/index.ts'
import { exactPrint, type FigureUnit } from '../domain/figure/index.ts'
import { isLimit, isOverspent, type Light, type Progress, type Turn } from '../domain/monitoring/index.ts'
import type { LightRule } from '../domain/rule-pack/index.ts'
import { isReached, type QuantitativeComparator } from '../domain/scoring/index.ts'

/** A light with everything that its words are made of. */
export interface LitGoal {
  readonly light: Light
  readonly isMoney: boolean
  readonly comparator: QuantitativeComparator
  readonly month: number
  readonly unit: FigureUnit
  readonly target: Exact
  readonly reached: Exact
  readonly progress: Progress
}

/** 亮灯规则 in words. */
export function lightRuleInWords({ watchBehind, warnBehind }: LightRule): string {
  const [watch, warn] = [points(exactOf(watchBehind)), points(exactOf(warnBehind))]
  return `进度落后不超过 ${watch} 个百分点为正常，超过 ${watch} 个为关注，超过 ${warn} 个为预警；累计数与时间进度（已过月份÷12）比，现值与指标值比；支出超过全年预算为预警`
}

/** 亮灯理由 — where the goal stands and what was expected, with the values. */
export function lightInWords(goal: LitGoal): string {
  const { unit, reached, month, isMoney } = goal
  return `截至 ${month} 月${isMoney ? '支出' : '为'} ${exactPrint(unit, rounded(unit, reached))}，${judgedInWords(goal)}`
}

function judgedInWords(goal: LitGoal): string {
  const { unit, reached, target, comparator, progress, isMoney } = goal
  const aim = exactPrint(unit, target)
  if (isMoney && isOverspent(goal)) return `超过全年预算 ${aim}`
  const isMet = isReached({ comparator, target, actual: reached })
  if (isLimit(comparator)) return `${isMet ? '没有超过' : '超过了'}上限 ${aim}`
  if (progress.completion === null) return `应 ${comparator} ${aim}，${isMet ? '符合' : '不符合'}`
  return paceInWords(goal, progress.completion)
}

function paceInWords({ isMoney, progress: { expected, behind } }: LitGoal, completion: Exact): string {
  const gap = behind === null || isZero(behind) ? '不落后' : `落后 ${points(behind)} 个百分点`
  return `完成${isMoney ? '全年预算' : '指标值'}的 ${points(completion)}%，此时应达 ${points(expected)}%，${gap}`
}

/** 怎样转为正常, in words. */
export function turnInWords(turn: Turn, { unit, reached, target, month, isMoney, comparator }: LitGoal): string {
  const print = (value: Exact) => exactPrint(unit, value)
  switch (turn.kind) {
    case 'at-least': {
      const needed = onGrid(unit, turn.value, 1)
      const rest = `还差 ${print(minus(needed, rounded(unit, reached)))}`
      return `到 ${month} 月底${isMoney ? '累计支出' : ''}达到 ${print(needed)}（${rest}）即转为正常`
    }
    case 'at-most':
      return `降到 ${print(onGrid(unit, turn.value, -1))} 以内即转为正常，${isLimit(comparator) ? `不超过 ${print(target)}` : `达到 ${print(target)}`}才算达标`
    case 'target':
      return `达到指标值 ${print(target)} 即转为正常`
    case 'cannot':
      return '已经发生的数不能减少，本年度不会再转为正常：请说明偏差，需要时按程序申请调整'
    default:
      return turn satisfies never
  }
}

/** What is printed needs no more decimals than the figure itself has, at least two. */
function rounded(unit: FigureUnit, value: Exact): Exact {
  if (unit.kind !== 'count') return value
  return exactOf(roundedText(value, Math.max(2, unit.decimals)))
}

/** The nearest value that can be shown and still turns the light: not below it (1), not above it (−1). */
function onGrid(unit: FigureUnit, value: Exact, side: 1 | -1): Exact {
  const decimals = unit.kind === 'money' ? 0 : unit.kind === 'count' ? unit.decimals : 4
  const near = exactOf(roundedText(value, decimals))
  const isOnSide = compare(near, value) * side >= 0
  return isOnSide ? near : plus(near, fraction(BigInt(side), 10n ** BigInt(decimals)))
}

/** A share in points of a percent: `13.33`, `10`. */
function points(share: Exact): string {
  return roundedText(times(share, whole(100)), 2).replace(/\.?0+$/, '')
}
