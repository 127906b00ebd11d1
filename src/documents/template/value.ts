import type { ProjectFacts, Prose, ReportFacts } from '../facts.ts'

/** What a name in a template stands for. */
export type Value =
  | { readonly kind: 'figure'; readonly id: string }
  /** A proper name: digits in it belong to the name. `what` says whose: 项目名称. */
  | { readonly kind: 'name'; readonly text: string; readonly what: string }
  /** A code or ordinal that is no quantity. */
  | { readonly kind: 'constant'; readonly text: string; readonly reason: string }
  /** As people wrote it into a ledger; `origin` says where: 项目“…”的主要内容. */
  | { readonly kind: 'prose'; readonly text: Prose; readonly origin: string }
  /** Words of a fixed list: 优, ≥, 产出指标. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'cite'; readonly text: string }
  /** Nothing was recorded; printed as “—”. */
  | { readonly kind: 'nothing'; readonly label: string }

/** Where in the template and in the facts the compiler stands. */
export interface Scope {
  readonly facts: ReportFacts
  /** The current item of each repetition around this place. */
  readonly items: ReadonlyMap<string, Item>
  /** The project that is being repeated over; `null` outside of one. */
  readonly project: ProjectFacts | null
}

/** One item of a repetition: its fields, and the project it belongs to. */
export interface Item {
  readonly fields: Readonly<Record<string, Value>>
  readonly project: ProjectFacts | null
}

export const figure = (id: string): Value => ({ kind: 'figure', id })
export const words = (text: string): Value => ({ kind: 'words', text })
export const nothing = (label: string): Value => ({ kind: 'nothing', label })
export const constant = (text: string, reason: string): Value => ({ kind: 'constant', text, reason })
export const named = (text: string, what: string): Value => ({ kind: 'name', text, what })

/** A figure that may be absent by its nature, such as the target of a 定性 indicator. */
export const figureOr = (id: string | null, label: string): Value => (id === null ? nothing(label) : figure(id))
export const namedOr = (text: string | null, what: string): Value => (text === null ? nothing(what) : named(text, what))
export const citedOr = (text: string | null, label: string): Value =>
  text === null ? nothing(label) : { kind: 'cite', text }
export const prose = (text: Prose | null, origin: string): Value =>
  text === null || text.trim() === '' ? nothing(origin) : { kind: 'prose', text, origin }
