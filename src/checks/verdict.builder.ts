import { plainDocument } from '../domain/document/plain-document.builder.ts'
import type { Severity } from '../domain/finding/index.ts'
import { examineDocument } from '../domain/relation/index.ts'
import type { RulePack } from '../domain/rule-pack/index.ts'
import type { Check, Problem } from './define-check.ts'

interface Seen {
  readonly outcome: string
  /** What stands at the first place of every problem. */
  readonly at: readonly string[]
  /** What stands at all places of every problem. */
  readonly places: readonly (readonly string[])[]
  readonly messages: readonly string[]
  readonly suggestions: readonly (string | null)[]
  /** Where a problem is graver or lighter than the rule. */
  readonly severities: readonly (Severity | undefined)[]
}

/** What a check says of a plain text. */
export function verdictOn(check: Check, text: string, given: { year?: number; pack?: RulePack } = {}): Seen {
  const document = examineDocument(plainDocument(text), { fiscalYear: given.year ?? null, pack: given.pack ?? null })
  const verdict = check.examine(document)
  if (typeof verdict === 'string')
    return { outcome: verdict, at: [], places: [], messages: [], suggestions: [], severities: [] }
  const wordsAt = ({ start, end }: Problem['places'][number]): string => document.spanOf(start, end).text
  return {
    outcome: 'inconsistent',
    at: verdict.map(({ places: [first] }) => (first === undefined ? text : wordsAt(first))),
    places: verdict.map(({ places }) => places.map(wordsAt)),
    messages: verdict.map(({ message }) => message),
    suggestions: verdict.map(({ suggestion }) => suggestion ?? null),
    severities: verdict.map(({ severity }) => severity),
  }
}
