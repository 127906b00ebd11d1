import { expect, test } from 'vitest'
import { plainDocument } from '../domain/document/plain-document.builder.ts'
import { examineDocument } from '../domain/relation/index.ts'
import { allFound, groupOf, quoted, sentenceAt } from './define-words.ts'

const examined = (text: string) => examineDocument(plainDocument(text), { fiscalYear: null, pack: null })

test('words are found with their places', () => {
  const found = allFound(examined('收入一。支出二。'), /(收|支)(入|出)/g)
  expect(found.map(({ start, end }) => [start, end])).toEqual([
    [0, 2],
    [4, 6],
  ])
})

test('an offset lies in the sentence that began last before it', () => {
  const document = examined('收入一。支出二。')
  expect(sentenceAt(document, 5)?.start).toBe(4)
  expect(sentenceAt(document, 0)?.start).toBe(0)
  expect(sentenceAt(examined(''), 0)).toBe(null)
})

test('a group that took no part in a match is empty', () => {
  const words = /(a)|(b)/.exec('b') ?? []
  expect([groupOf(words, 1), groupOf(words, 2)]).toEqual(['', 'b'])
})

test('long words are cut for a message, and lines joined', () => {
  expect(quoted('一二\n三四五', 4)).toBe('一二三四…')
  expect(quoted('一二\n三', 4)).toBe('一二三')
})
