import fc from 'fast-check'
import { expect, test } from 'vitest'
import { between, firstFrom, lastUntil } from './placed.ts'

const lists = fc
  .array(fc.integer({ min: 0, max: 60 }), { maxLength: 20 })
  .map((starts) => starts.sort((left, right) => left - right).map((start, at) => ({ start, at })))

test('halving finds what a walk through the whole list finds', () => {
  const offset = fc.integer({ min: -2, max: 62 })
  fc.assert(
    fc.property(lists, offset, offset, (placed, from, to) => {
      const at = placed.findIndex(({ start }) => start >= from)
      expect(firstFrom(placed, from)).toBe(at === -1 ? placed.length : at)
      expect(between(placed, from, to)).toEqual(placed.filter(({ start }) => start >= from && start < to))
      expect(lastUntil(placed, to)).toBe(placed.findLast(({ start }) => start <= to))
    }),
  )
})
