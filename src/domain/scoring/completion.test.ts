import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compare, exactOf, ONE, whole, ZERO } from '../amount/index.ts'
import { completionOf, isReached, type QuantitativeComparator } from './completion.ts'
import { textOf } from './scoring.builder.ts'

const held = (comparator: QuantitativeComparator, target: string, actual: string) => ({
  comparator,
  target: exactOf(target),
  actual: exactOf(actual),
})

describe('an actual value held against its target', () => {
  test.each<[QuantitativeComparator, string, string, boolean, string | null]>([
    ['≥', '50', '50', true, '1'],
    ['≥', '50', '60', true, '1.2'],
    ['≥', '50', '40', false, '0.8'],
    ['≥', '50', '0', false, '0'],
    ['≥', '50', '-10', false, '-0.2'],
    ['>', '50', '50', false, '1'],
    ['>', '50', '51', true, '1.02'],
    ['≤', '90', '89', true, '90/89'],
    ['≤', '90', '90', true, '1'],
    ['≤', '90', '100', false, '0.9'],
    ['≤', '90', '0', true, null],
    ['≤', '90', '-1', true, null],
    ['<', '90', '90', false, '1'],
    ['<', '90', '45', true, '2'],
    ['=', '100', '100', true, '1'],
    ['=', '100', '80', false, '0.8'],
    ['=', '100', '125', false, '0.8'],
    ['=', '100', '0', false, '0'],
    ['=', '100', '-100', false, '0'],
    ['=', '-4', '-5', false, '0.8'],
    ['=', '0', '0', true, null],
    ['=', '0', '1', false, null],
    ['≤', '0', '1', false, null],
    ['≥', '0', '-1', false, null],
    ['>', '0', '0', false, null],
    ['<', '0', '0', false, null],
    ['≥', '-5', '-7', false, '5/7'],
    ['≥', '-5', '-4', true, '1.25'],
    ['≥', '-5', '0', true, null],
    ['≥', '-5', '3', true, null],
    ['>', '-5', '-5', false, '1'],
    ['≤', '-5', '-3', false, '0.6'],
    ['≤', '-5', '-6', true, '1.2'],
    ['≤', '-5', '2', false, '-0.4'],
    ['<', '-5', '-5', false, '1'],
  ])('%s %s, actually %s: reached %s, completion %s', (comparator, target, actual, reached, completion) => {
    expect(isReached(held(comparator, target, actual))).toBe(reached)
    expect(textOf(completionOf(held(comparator, target, actual)))).toBe(completion)
  })

  const comparators = fc.constantFrom<QuantitativeComparator>('>', '≥', '=', '≤', '<')

  test('what is missed has a completion of at most 100 %, what is reached of at least 100 %, where there is one', () =>
    fc.assert(
      fc.property(comparators, fc.integer(), fc.integer(), (comparator, target, actual) => {
        const given = { comparator, target: whole(target), actual: whole(actual) }
        const completion = completionOf(given)
        if (completion === null) return
        const order = compare(completion, ONE)
        expect(isReached(given) ? order >= 0 : order <= 0).toBe(true)
      }),
    ))

  test('there is none only for a target of 0, or where the figure is beyond a limit on the good side', () =>
    fc.assert(
      fc.property(comparators, fc.integer({ min: 1 }), fc.integer(), (comparator, target, actual) => {
        const given = { comparator, target: whole(target), actual: whole(actual) }
        if (completionOf(given) !== null) return
        expect(isReached(given)).toBe(true)
        expect(compare(given.actual, ZERO)).toBeLessThanOrEqual(0)
      }),
    ))
})
