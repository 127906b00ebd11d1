import { describe, expect, test } from 'vitest'
import type { Claim, Prose } from '../../claim/index.ts'
import { paragraphBefore, sentenceAround, wordsBefore } from './clause.ts'

const prose = {
  normal: '全年支出。其中人员80万元',
  sentences: [
    { start: 0, end: 5 },
    { start: 5, end: 13 },
  ],
  paragraphs: [{ start: 0, end: 13 }],
} as unknown as Prose // only places are read

const at = (sentence: number, paragraph: number): Claim => ({ sentence, paragraph, start: 9 }) as unknown as Claim

describe('words around an amount', () => {
  test('are those of its sentence and of its paragraph', () => {
    expect(wordsBefore(prose, at(1, 0), 20)).toBe('其中人员')
    expect(wordsBefore(prose, at(1, 0), 2)).toBe('人员')
    expect(sentenceAround(prose, at(1, 0))).toBe('其中人员80万元')
    expect(paragraphBefore(prose, at(1, 0), 6)).toBe('出。其中人员')
  })

  test('are none where an amount stands in no sentence', () => {
    expect(wordsBefore(prose, at(-1, -1), 20)).toBe('')
    expect(sentenceAround(prose, at(-1, -1))).toBe('')
    expect(paragraphBefore(prose, at(-1, -1), 20)).toBe('')
  })
})
