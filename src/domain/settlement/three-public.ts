import type { MoneyCell, SettlementTable } from './settlement.ts'

/** Items of 三公经费: the total, 出国, 公车 with its two parts, 接待. */
export type ThreePublicItem = 'total' | 'abroad' | 'vehicles' | 'purchase' | 'running' | 'reception'

/** Header and row words together, as the item ends in either layout: a row of twelve amounts, or a row an item. */
const WORDS: Readonly<Record<ThreePublicItem, RegExp>> = {
  total: /(?:数|^)(?:[一二三四]、)?(?:“三公”经费)?合计$/,
  abroad: /因公出国[（(]?境?[）)]?(?:费用?|支出)?$/,
  vehicles: /公务用车购置(?:及|和)运行(?:维护)?(?:费用?|支出)?(?:小计|合计)?$/,
  purchase: /公务用车购置(?:费用?|支出)?$/,
  running: /公务用车运行(?:维护)?(?:费用?|支出)?$/,
  reception: /公务接待(?:费用?|支出)?$/,
}

/** What each item is called in messages. */
export const THREE_PUBLIC_NAMES: Readonly<Record<ThreePublicItem, string>> = {
  total: '“三公”经费合计',
  abroad: '因公出国（境）费',
  vehicles: '公务用车购置及运行维护费',
  purchase: '公务用车购置费',
  running: '公务用车运行维护费',
  reception: '公务接待费',
}

/** Budget and outcome stand in columns of their own. */
export type Stage = 'budget' | 'outcome'
const STAGES: Readonly<Record<Stage, RegExp>> = { budget: /预算数?/, outcome: /决算数?|支出数/ }

/** 预算数 or 决算数 of an item; `null` where the table has none. */
export function threePublicCell(
  table: SettlementTable | undefined,
  stage: Stage,
  item: ThreePublicItem,
): MoneyCell | null {
  const found = table?.cells.find(
    ({ header, label }) => STAGES[stage].test(header) && WORDS[item].test(`${header}${label}`),
  )
  return found ?? null
}
