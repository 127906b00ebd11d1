import { matchesOf } from '../list/index.ts'
import type { Paragraph } from './structure.ts'

/** A sentence: ends in 。！？ or with its paragraph. Offsets leave out the paragraph's number. */
export interface Sentence {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly paragraph: number
  /** Its claims are those from `firstClaim` up to, not including, `endClaim`. */
  readonly firstClaim: number
  readonly endClaim: number
}

const SENTENCE_END = /[。！？]+[”’」）]*/g

/** Where the sentences of a paragraph begin and end. */
export function sentencesOf(normal: string, { numbering, start, end }: Paragraph): { start: number; end: number }[] {
  const sentences: { start: number; end: number }[] = []
  const base = numbering === null ? start : numbering.end
  let from = base
  for (const found of matchesOf(normal.slice(from, end), SENTENCE_END)) {
    const to = base + found.index + found[0].length
    sentences.push({ start: from, end: to })
    from = to
  }
  if (from < end) sentences.push({ start: from, end })
  return sentences
}
