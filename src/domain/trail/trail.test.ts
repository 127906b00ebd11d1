import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CHAIN_START, canonicalEntry, chainedText, type TrailStatement } from './trail.ts'

const entry: TrailStatement = {
  unitId: 'u1',
  sequence: 1,
  at: '2021-01-05T01:02:03.000Z',
  actor: 'wang',
  action: 'row:append',
  subject: { kind: 'payment', id: 'p1' },
  details: { revision: 1, amount: 100 },
}

describe('the text of a trail entry', () => {
  test('is JSON with sorted keys at every depth', () =>
    expect(canonicalEntry(entry)).toBe(
      '{"action":"row:append","actor":"wang","at":"2021-01-05T01:02:03.000Z","details":{"amount":100,"revision":1},' +
        '"sequence":1,"subject":{"id":"p1","kind":"payment"},"unitId":"u1"}',
    ))

  test('leaves the digests out, and reads missing details as null', () => {
    const stored = { ...entry, previousDigest: 'a', digest: 'b' }
    expect(canonicalEntry(stored)).toBe(canonicalEntry(entry))
    expect(canonicalEntry({ ...entry, details: undefined })).toBe(canonicalEntry({ ...entry, details: null }))
  })

  test('is chained by the digest before it; the first one follows 64 zeros', () => {
    expect(CHAIN_START).toHaveLength(64)
    expect(chainedText(CHAIN_START, entry)).toBe(`${CHAIN_START}${canonicalEntry(entry)}`)
  })

  test('changes with every part of the entry', () =>
    fc.assert(
      fc.property(
        fc.constantFrom('unitId', 'at', 'actor', 'action', 'details'),
        fc.string({ minLength: 1 }),
        (part, addition) => {
          const changed = { ...entry, [part]: `${JSON.stringify(entry[part as keyof TrailStatement])}${addition}` }
          expect(canonicalEntry(changed)).not.toBe(canonicalEntry(entry))
        },
      ),
    ))
})
