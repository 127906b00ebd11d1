import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, exactText, fraction, minus, sumOf, times, whole } from '../amount/index.ts'
import { apportion } from './apportion.ts'

const shared = (goal: string, ...parts: string[]) =>
  apportion(
    exactOf(goal),
    parts.map((part) => ({ part: exactOf(part) })),
  ).map(({ share }) => exactText(share))

describe('points shared out in proportion', () => {
  test.each([
    { goal: '40', parts: ['10', '10', '10'], expected: ['13.34', '13.33', '13.33'] },
    { goal: '20', parts: ['15', '15'], expected: ['10', '10'] },
    { goal: '20', parts: ['1', '2', '4'], expected: ['2.86', '5.71', '11.43'] },
    { goal: '50', parts: ['30', '20'], expected: ['30', '20'] },
    { goal: '10', parts: ['3.333', '6.667'], expected: ['3.333', '6.667'] },
    { goal: '10', parts: ['0', '5'], expected: ['0', '10'] },
    { goal: '10', parts: ['0', '0'], expected: ['0', '0'] },
    { goal: '0', parts: ['3', '5'], expected: ['0', '0'] },
    { goal: '10', parts: [], expected: [] },
  ])('$goal over $parts: $expected', ({ goal, parts, expected }) => expect(shared(goal, ...parts)).toEqual(expected))

  test('make the goal, each less than a hundredth off its share', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 10_000 }),
        fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 12 }),
        (hundredths, weights) => {
          const goal = fraction(BigInt(hundredths), 100n)
          const parts = weights.map((weight) => ({ part: whole(weight) }))
          const sum = sumOf(parts.map(({ part }) => part))
          const given = apportion(goal, parts)
          expect(sumOf(given.map(({ share }) => share))).toEqual(goal)
          for (const { part, share } of given) {
            const error = minus(share, times(goal, fraction(part.numerator, sum.numerator)))
            expect(compare(error, fraction(1n, 100n))).toBeLessThan(0)
            expect(compare(error, fraction(-1n, 100n))).toBeGreaterThan(0)
          }
        },
      ),
    ))
})
