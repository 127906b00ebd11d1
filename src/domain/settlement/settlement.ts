import type { Exact } from '../amount/index.ts'
import type { ReadTable } from '../document/index.ts'

/** The nine tables of a 部门决算公开, as the Ministry lays them out. */
export type SettlementKind =
  | 'totals'
  | 'income'
  | 'expenditure'
  | 'appropriation-totals'
  | 'general'
  | 'basic'
  | 'three-public'
  | 'fund'
  | 'capital'

/** A stretch of the extracted text. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** An amount of a settlement table, with what its row and column are called. */
export interface MoneyCell extends Stretch {
  /** As printed. */
  readonly text: string
  /** In 元. */
  readonly value: Exact
  /** One unit of the last printed digit of the table, in 元. */
  readonly step: Exact
  readonly row: number
  /** Words of the row: `一、一般公共预算财政拨款收入`; empty where the row has none. */
  readonly label: string
  /** 科目编码 of the row; empty without one. */
  readonly code: string
  /** Header words of the column, from the top down, joined: `本年支出合计`. */
  readonly header: string
  /** 收入 stands left, 支出 right. */
  readonly side: 'left' | 'right'
}

/** 决算公开表 as found in a document, by its title and header words. */
export interface SettlementTable {
  readonly kind: SettlementKind
  readonly title: Stretch & { readonly text: string }
  readonly table: ReadTable
  /** 金额单位 as printed; `null` where the table names none. */
  readonly unit: (Stretch & { readonly text: string }) | null
  /** 部门 or 单位 in the table's head; `null` where it names none. */
  readonly unitName: (Stretch & { readonly text: string }) | null
  readonly cells: readonly MoneyCell[]
}

/** What the nine tables are called in full. */
export const SETTLEMENT_TITLES: Readonly<Record<SettlementKind, string>> = {
  totals: '收入支出决算总表',
  income: '收入决算表',
  expenditure: '支出决算表',
  'appropriation-totals': '财政拨款收入支出决算总表',
  general: '一般公共预算财政拨款支出决算表',
  basic: '一般公共预算财政拨款基本支出决算表',
  'three-public': '财政拨款“三公”经费支出决算表',
  fund: '政府性基金预算财政拨款收入支出决算表',
  capital: '国有资本经营预算财政拨款支出决算表',
}

/** Most specific first: the title of one is part of another's. */
const TITLES: readonly (readonly [SettlementKind, RegExp])[] = [
  ['three-public', /三公[”"』」]?经费.{0,12}(?:决算|统计|情况|支出)(?:总|明细)?表/],
  ['appropriation-totals', /财政拨款收入支出决算(?:总|汇总)表/],
  ['totals', /收入支出决算(?:总|汇总)表/],
  ['basic', /基本支出决算(?:明细)?表/],
  ['fund', /政府性基金.{0,16}决算(?:明细)?表/],
  ['capital', /国有资本经营.{0,16}决算(?:明细)?表/],
  ['general', /一般公共预算.{0,8}支出决算(?:明细)?表/],
  ['income', /收入决算(?:明细)?表/],
  ['expenditure', /支出决算(?:明细)?表/],
]

const LONGEST_TITLE = 60

/** Which of the nine tables some words name; `null` for none. */
export function settlementKind(words: string): SettlementKind | null {
  const plain = words.replace(/\s/g, '')
  if (plain.length > LONGEST_TITLE || !plain.includes('表')) return null
  return TITLES.find(([, title]) => title.test(plain))?.[0] ?? null
}
