import type { Exact } from '../amount/index.ts'

/** What a printed number can stand for: at least `low`, at most `high`, both included. */
export interface Interval {
  readonly low: Exact
  readonly high: Exact
}

/** 量纲 — what kind of amount it is; only amounts of one kind are compared. */
export type Dimension =
  | 'money'
  | 'count'
  | 'percent'
  | 'percentage-points'
  | 'permille'
  | 'multiple'
  | 'score'
  | 'measure'
  | 'duration'
  | 'plain'

/** 计量单位 of a claim. */
export interface Unit {
  /** As printed, scale included: `万元`, `人次`; empty for a bare number. */
  readonly printed: string
  /** What two amounts share when they may be added: `元`, `人`, `场`. */
  readonly key: string
  readonly dimension: Dimension
  /** Base units in one printed unit: 10000 for 万元. */
  readonly scale: Exact
}

/** How exactly the words give the number: 余/多 `more`, 近 `nearly`, 约/左右 `about`, 不足 `below`, 超过 `above`. */
export type Vagueness = 'none' | 'more' | 'nearly' | 'about' | 'below' | 'above'

/** `at-least` (≥, 不低于, 以上) and `at-most` (≤, 不超过, 以内) say what shall be, not what is. */
export type Bound = 'none' | 'at-least' | 'at-most'

/** How it is written. */
export type NumberForm = 'arabic' | 'grouped' | 'full-width' | 'chinese'

/** 角色 — what the number does in its sentence. */
export type Role = 'amount' | 'total' | 'part' | 'share' | 'growth' | 'difference' | 'rate' | 'unit-price' | 'target'

/** Which year and stretch of it an amount speaks of. */
export interface Scope {
  /** As said in the sentence or the heading above; `null`: the document's own year. */
  readonly year: number | null
  /** `1-10`, `上半年`, `一季度`, `每月`; `null`: the whole period. */
  readonly period: string | null
  /** 功能分类 or 经济分类 code standing before the amount. */
  readonly code: string | null
}

/** 数 — an amount that a document claims, where it stands and what it can mean. */
export interface Claim {
  /** Position among the claims of the document. */
  readonly index: number
  readonly start: number
  /** After the unit. */
  readonly end: number
  readonly numberEnd: number
  /** As printed in the document. */
  readonly text: string
  /** The digits alone: `4,331,899.35`. */
  readonly digits: string
  /** In base units. */
  readonly value: Exact
  readonly interval: Interval
  /** One unit of the last printed digit, in base units. */
  readonly step: Exact
  readonly vagueness: Vagueness
  readonly bound: Bound
  readonly unit: Unit
  /** The unit stands elsewhere: at another member of the list, or in a table's header. */
  readonly isUnitCarried: boolean
  readonly form: NumberForm
  readonly role: Role
  readonly scope: Scope
  /** Where the words that lead to it begin: after the amount before it, or where the sentence begins. */
  readonly leadStart: number
  /** Those words. */
  readonly lead: string
  /** Where the words that follow it end: the lead of the next amount, or the end of the sentence. */
  readonly tailEnd: number
  /** Noun phrase of what is counted, without time, verbs and filler: `视频会议`. */
  readonly label: string
  readonly sentence: number
  readonly paragraph: number
  /** How many brackets it stands in. */
  readonly depth: number
}

/** What a number is when it is no amount. The last four are left out of the examination. */
export type TokenKind =
  | 'date'
  | 'time'
  | 'ordinal'
  | 'document-number'
  | 'code'
  | 'list-number'
  | 'phone'
  | 'identity'
  | 'bank-card'
  | 'name'
  | 'range'
  | 'ratio'
  | 'indefinite'
  | 'bare'

/** A stretch of days as written; parts that are not said are `null`. */
export interface WrittenDate {
  readonly year: number | null
  readonly month: number | null
  readonly day: number | null
}

/** A number that is no amount. */
export interface NumberToken {
  readonly kind: TokenKind
  readonly start: number
  readonly end: number
  /** Digits of a code, an identity number or a phone; the name of a quarter or half; empty otherwise. */
  readonly digits: string
  /** One date, or first and last of a range. */
  readonly dates: readonly WrittenDate[]
}

/** 识别情况 — how many numbers were understood, and how many left out and why. Printed apart from the findings. */
export interface Recognition {
  readonly numbers: number
  readonly amounts: number
  /** Understood as something else than an amount: dates, document numbers, ordinals, codes … */
  readonly others: number
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[]
}
