import { describe, expect, test } from 'vitest'
import { loadSentences } from '../../corpus/sentences.ts'
import { readText } from '../../src/adapters/readers/text.ts'
import { auditDocument } from '../../src/usecases/audit-document.ts'

const sentences = loadSentences(process.cwd()).filter(({ set }) => set === 'development')
const messagesOn = (text: string): string[] =>
  auditDocument(readText(new TextEncoder().encode(text)).document).findings.map(({ message }) => message)

describe('plain sentences', () => {
  test('are there, and each has a true and a wrong form', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(300)
    expect(sentences.filter(({ right, wrong }) => right === wrong)).toEqual([])
  })

  test.each(sentences)('nothing is held against: $right', ({ right }) => expect(messagesOn(right)).toEqual([]))
})
