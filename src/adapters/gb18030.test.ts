import fc from 'fast-check'
import { expect, test } from 'vitest'
import { encodeGb18030 } from './gb18030.ts'

test('is what the standard decoder reads, for every text', () => {
  const decoder = new TextDecoder('gb18030')
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      // The private characters are what two editions of the standard disagree on.
      const kept = text.replaceAll(/[\p{Co}\p{Cs}]/gu, '')
      expect(decoder.decode(encodeGb18030(kept))).toBe(kept.replace(/^\uFEFF/, ''))
    }),
  )
})

test('common words take two bytes a character', () => {
  expect([...encodeGb18030('元a')]).toEqual([0xd4, 0xaa, 0x61])
})

test('rare characters take four', () => {
  expect(encodeGb18030('𠀀')).toHaveLength(4)
})
