import type { ReadDocument } from '../document/index.ts'
import type { Span } from '../finding/index.ts'
import type { Claim, NumberToken } from './claim.ts'
import { normalText } from './normal.ts'
import { firstFrom, lastUntil } from './placed.ts'
import type { Profile } from './profile.ts'
import { profileOf, withSignature } from './profile.ts'
import { readNumbers } from './read-claims.ts'
import type { Sentence } from './sentence.ts'
import { withoutStraySpaces } from './stray-spaces.ts'
import type { Paragraph } from './structure.ts'
import { paragraphsOf } from './structure.ts'

/** A document with everything that was understood of its prose. */
export interface Prose {
  /** Without the stray spaces around its numbers, like its text and every offset; {@link Prose.spanOf} tells the place as read. */
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

interface Line {
  readonly start: number
}

function linesOf(text: string): Line[] {
  const lines = [{ start: 0 }]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push({ start: at + 1 })
  return lines
}

/** Reads the prose of a document: paragraphs, sentences, and every number in them. */
export function readProse(source: ReadDocument, fiscalYear: number | null = null): Prose {
  const { document, originalOf, originalEnd } = withoutStraySpaces(source)
  const { text } = document
  const normal = normalText(text)
  const paragraphs = paragraphsOf(document, normal)
  const profile = profileOf(normal, paragraphs, fiscalYear)
  const read = readNumbers({ normal, original: text, fiscalYear: profile.fiscalYear }, paragraphs)
  const lines = linesOf(source.text)
  return {
    document,
    text,
    normal,
    paragraphs,
    sentences: read.sentences,
    claims: read.claims,
    tokens: read.tokens,
    profile: withSignature(profile, paragraphs, read.tokens),
    paragraphAt(offset) {
      const found = lastUntil(paragraphs, offset)
      return found !== undefined && found.end >= offset ? found : null
    },
    spanOf(from, to) {
      const [start, end] = [originalOf(from), Math.max(originalOf(from), originalEnd(to))]
      const line = firstFrom(lines, start + 1)
      const column = start - (lines[line - 1]?.start ?? 0) + 1
      return { start, end, line, column, text: source.text.slice(start, end) }
    },
  }
}

/** The same with other claims, of one shape with it: every reader goes through both. */
export function withClaims(
  { document, text, normal, paragraphs, sentences, tokens, profile, paragraphAt, spanOf }: Prose,
  claims: readonly Claim[],
): Prose {
  return { document, text, normal, paragraphs, sentences, claims, tokens, profile, paragraphAt, spanOf }
}
