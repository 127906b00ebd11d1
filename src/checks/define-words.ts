import type { Sentence } from '../domain/claim/index.ts'
import { lastUntil } from '../domain/claim/index.ts'
import { flatMapped, matchesOf } from '../domain/list/index.ts'
import type { Examined } from '../domain/relation/index.ts'
import type { Place } from './define-check.ts'

/** Words found in a document, with the sentence around them. */
export interface Found extends Place {
  readonly words: RegExpExecArray
}

/** The lines that have one of the words, in their order. */
function linesWith(normal: string, words: readonly string[]): Place[] {
  const lines = new Map<number, number>()
  for (const word of words) {
    let at = normal.indexOf(word)
    while (at !== -1) {
      const lineEnd = normal.indexOf('\n', at)
      const end = lineEnd === -1 ? normal.length : lineEnd
      lines.set(normal.lastIndexOf('\n', at) + 1, end)
      at = normal.indexOf(word, end)
    }
  }
  return [...lines].map(([start, end]) => ({ start, end })).sort((one, other) => one.start - other.start)
}

/**
 * Every place where the evened-out text matches; `pattern` must be global.
 *
 * @param cues words of which every match has one in its line: other lines are not looked at
 */
export function allFound({ normal }: Examined, pattern: RegExp, cues?: readonly string[]): Found[] {
  const lines = cues === undefined ? [{ start: 0, end: normal.length }] : linesWith(normal, cues)
  return flatMapped(lines, ({ start: from, end }) =>
    matchesOf(normal.slice(from, end), pattern).map((words) => {
      const start = from + words.index
      return { words, start, end: start + words[0].length }
    }),
  )
}

/** The sentence that an offset lies in. */
export function sentenceAt({ sentences }: Examined, offset: number): Sentence | null {
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
