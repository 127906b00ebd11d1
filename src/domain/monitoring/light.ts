import { compare, type Exact, exactOf } from '../amount/index.ts'
import type { LightRule } from '../rule-pack/index.ts'
import type { Progress } from './progress.ts'

/** 监控亮灯. */
export type Light = '正常' | '关注' | '预警' | '无数据'

/** 完成目标可能性, as the form asks for it. */
export type Likelihood = '确定能' | '有可能' | '完全不可能'

/** From the one that asks for least to the one that asks for most. */
const BY_URGENCY: readonly Light[] = ['无数据', '正常', '关注', '预警']

/**
 * 亮灯 — by how far progress is behind, as a share of the year. Exactly at a limit of the pack is still on the better side.
 *
 * @param behind `null` while nothing was reported.
 */
export function lightOf(behind: Exact | null, { watchBehind, warnBehind }: LightRule): Light {
  if (behind === null) return '无数据'
  if (compare(behind, exactOf(warnBehind)) > 0) return '预警'
  return compare(behind, exactOf(watchBehind)) > 0 ? '关注' : '正常'
}

/** 预算执行亮灯 — as {@link lightOf}; what was spent beyond the year's budget is 预警 whatever the calendar says. */
export function moneyLight({ behind }: Progress, spending: Spending, rule: LightRule): Light {
  return isOverspent(spending) ? '预警' : lightOf(behind, rule)
}

/** A year's budget, and what was spent of it; `null` while nothing was reported. */
export interface Spending {
  readonly target: Exact
  readonly reached: Exact | null
}

/** Whether more than the year's budget was spent: anything at all, where nothing is budgeted. */
export function isOverspent({ target, reached }: Spending): boolean {
  return reached !== null && compare(reached, target) > 0
}

/** 定性指标亮灯 — by what the person who answers for it says of the year's end. */
export function qualitativeLight(likelihood: Likelihood | null): Light {
  switch (likelihood) {
    case '确定能':
      return '正常'
    case '有可能':
      return '关注'
    case '完全不可能':
      return '预警'
    case null:
      return '无数据'
  }
}

/** Whether a light asks for a cause. */
export function asksForCause(light: Light): boolean {
  return light === '关注' || light === '预警'
}

/** Negative where the first is more urgent: the order in which lights are looked at. */
export function byUrgency(left: Light, right: Light): number {
  return BY_URGENCY.indexOf(right) - BY_URGENCY.indexOf(left)
}

/** 综合亮灯 — the most urgent of several, such as that of the money and those of the objectives; 无数据 only where nothing has data. */
export function mostUrgent(lights: readonly Light[]): Light {
  return lights.toSorted(byUrgency)[0] ?? '无数据'
}
