import { lastUntil } from '../domain/claim/index.ts'
import type { Examined } from '../domain/relation/index.ts'
import type { Place } from './define-check.ts'

/** Words found in a document, with the sentence around them. */
export interface Found extends Place {
  readonly words: RegExpExecArray
}

/** Every place where the evened-out text matches; `pattern` must be global. */
export function allFound({ normal }: Examined, pattern: RegExp): Found[] {
  return [...normal.matchAll(pattern)].map((words) => ({
    words,
    start: words.index,
    end: words.index + words[0].length,
  }))
}

/** The sentence that an offset lies in. */
export function sentenceAt({ sentences }: Examined, offset: number): Place | null {
  return lastUntil(sentences, offset) ?? null
}

/** A group of a match; empty where it took no part in it. */
export function groupOf(words: readonly (string | undefined)[], group: number): string {
  return words[group] ?? ''
}

/** Words for a message: at most `length` characters, without line ends. */
export function quoted(text: string, length = 30): string {
  const words = text.replace(/\s+/g, '')
  return words.length <= length ? words : `${words.slice(0, length)}…`
}
