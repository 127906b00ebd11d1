import { describe, expect, test } from 'vitest'
import { breakAt, CHAIN_BEGIN, type ChainedEntry } from './chain.ts'
import { chainedText, type TrailStatement } from './trail.ts'

/** Stands in for SM3, which is not a rule of ours. */
const digestOf = (text: string): string => `digest of ${text}`

const statement: TrailStatement = {
  unitId: 'u1',
  sequence: 1,
  at: '2021-01-05T01:02:03.000Z',
  actor: 'wang',
  action: 'row:append',
  subject: { kind: 'payment', id: 'p1' },
  details: null,
}

const chained = (changes: Partial<TrailStatement> = {}, previousDigest = CHAIN_BEGIN.digest): ChainedEntry => {
  const stated = { ...statement, ...changes }
  return { ...stated, previousDigest, digest: digestOf(chainedText(previousDigest, stated)) }
}

const first = chained()

describe('a chain', () => {
  test('begins with entry 1 and goes on with the digest of the one before', () => {
    expect(breakAt(CHAIN_BEGIN, first, digestOf)).toBeNull()
    expect(breakAt(first, chained({ sequence: 2 }, first.digest), digestOf)).toBeNull()
  })

  test.each([
    ['gap', 'an entry is missing', chained({ sequence: 3 }, first.digest)],
    ['gap', 'an entry is there twice', first],
    ['link', 'the entry before was replaced', chained({ sequence: 2 }, 'another digest')],
    ['content', 'the entry was changed', { ...chained({ sequence: 2 }, first.digest), actor: 'li' }],
    ['content', 'its digest was changed', { ...chained({ sequence: 2 }, first.digest), digest: 'forged' }],
  ] as const)('breaks (%s) where %s', (kind, _title, entry) => {
    expect(breakAt(first, entry, digestOf)).toBe(kind)
  })
})
