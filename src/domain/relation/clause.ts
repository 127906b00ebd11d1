import type { Claim, Prose } from '../claim/index.ts'

/** Words of its sentence that stand before an amount, no more than `most` of them. */
export function wordsBefore({ normal, sentences }: Prose, { sentence, start }: Claim, most: number): string {
  return sentences
    .slice(sentence, sentence + 1)
    .map((own) => normal.slice(Math.max(own.start, start - most), start))
    .join('')
}

/** The last of them between marks. */
export const lastClause = (words: string): string => words.replace(/^.*[，。；：]/s, '')
