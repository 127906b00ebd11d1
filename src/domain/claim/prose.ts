import type { ReadDocument } from '../document/index.ts'
import type { Span } from '../finding/index.ts'
import type { Claim, NumberToken } from './claim.ts'
import { normalText } from './normal.ts'
import type { Profile } from './profile.ts'
import { profileOf, withSignature } from './profile.ts'
import { readNumbers } from './read-claims.ts'
import type { Sentence } from './sentence.ts'
import type { Paragraph } from './structure.ts'
import { paragraphsOf } from './structure.ts'

/** A document with everything that was understood of its prose. */
export interface Prose {
  readonly document: ReadDocument
  readonly text: string
  /** The text with marks evened out; offsets are those of `text`. */
  readonly normal: string
  readonly paragraphs: readonly Paragraph[]
  readonly sentences: readonly Sentence[]
  readonly claims: readonly Claim[]
  readonly tokens: readonly NumberToken[]
  readonly profile: Profile
  /** The place with its line and column, both from 1. */
  spanOf(start: number, end: number): Span
  /** The paragraph that an offset lies in; `null` between paragraphs and in tables. */
  paragraphAt(offset: number): Paragraph | null
}

/** Offsets at which the lines of a text begin. */
function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** The last place for which `isBefore` holds, by halving; 0 when it holds for none. */
function lastAt(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (isBefore(middle)) low = middle
    else high = middle - 1
  }
  return low
}

/** Reads the prose of a document: paragraphs, sentences, and every number in them. */
export function readProse(document: ReadDocument, fiscalYear: number | null = null): Prose {
  const { text } = document
  const normal = normalText(text)
  const paragraphs = paragraphsOf(document, normal)
  const profile = profileOf(normal, paragraphs, fiscalYear)
  const read = readNumbers({ normal, original: text, fiscalYear: profile.fiscalYear }, paragraphs)
  const starts = lineStarts(text)
  return {
    document,
    text,
    normal,
    paragraphs,
    ...read,
    profile: withSignature(profile, paragraphs, read.tokens),
    paragraphAt(offset) {
      const found = paragraphs[lastAt(paragraphs.length, (at) => (paragraphs[at]?.start ?? 0) <= offset)]
      return found !== undefined && found.start <= offset && found.end >= offset ? found : null
    },
    spanOf(start, end) {
      const line = lastAt(starts.length, (at) => (starts[at] ?? 0) <= start)
      return { start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1, text: text.slice(start, end) }
    },
  }
}
