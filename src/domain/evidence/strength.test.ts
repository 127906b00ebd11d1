import { expect, test } from 'vitest'
import type { Strength } from '../ledger/index.ts'
import { strengthWithFile, strengthWithoutFile } from './strength.ts'

test.each<[Strength, Strength, Strength]>([
  [0, 1, 0],
  [1, 1, 0],
  [2, 2, 2],
  [3, 3, 3],
  [4, 4, 4],
])('E%i is E%i with a file, and E%i without one', (strength, withFile, without) => {
  expect(strengthWithFile(strength)).toBe(withFile)
  expect(strengthWithoutFile(strength)).toBe(without)
})
