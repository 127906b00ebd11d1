import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson } from './canonical-json.ts'

describe('canonical JSON', () => {
  test.each([
    [{ b: 1, a: [true, null, '甲'] }, '{"a":[true,null,"甲"],"b":1}'],
    [{ b: undefined, a: {} }, '{"a":{}}'],
    [-0, '0'],
    ['"\n', '"\\"\\n"'],
  ])('%j has one spelling', (value, text) => expect(canonicalJson(value)).toBe(text))

  test.each([[undefined], [10n], [Number.NaN], [Number.POSITIVE_INFINITY], [() => 0]])(
    'what JSON cannot hold (%s) is a bug',
    (value) => expect(() => canonicalJson([value])).toThrow(TypeError),
  )

  test('does not depend on the order in which fields were set, and loses nothing', () =>
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))
      }),
    ))
})
