import { expect, test } from 'vitest'
import { namePrefix, nextName } from './next-name.ts'

test.each([
  ['f', [], 'f1'],
  ['f', ['f1', 'f7', 'm9', 'fund'], 'f8'],
  ['xText', ['xText2', 'xBigint5'], 'xText3'],
] as const)('after %s… among %j comes %s', (prefix, used, next) => expect(nextName(prefix, used)).toBe(next))

test('a field of a built-in ledger is named by its kind of column', () => {
  expect(namePrefix('money', false)).toBe('f')
  expect(namePrefix('money', true)).toBe('xBigint')
  expect(namePrefix('choice', true)).toBe('xText')
})
