import { compare, type Exact, exactOf } from '../amount/index.ts'
import type { LightRule } from '../rule-pack/index.ts'

/** 监控亮灯. */
export type Light = '正常' | '关注' | '预警' | '无数据'

/** From the one that asks for least to the one that asks for most. */
const BY_URGENCY: readonly Light[] = ['正常', '无数据', '关注', '预警']

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

/** 综合亮灯 — the most urgent of several, such as that of the money and those of the objectives; none at all is 无数据. */
export function mostUrgent(lights: readonly Light[]): Light {
  return BY_URGENCY.findLast((light) => lights.includes(light)) ?? '无数据'
}
