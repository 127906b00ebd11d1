import { expect, test } from 'vitest'
import { moved, nextPosition } from './order.ts'

test('a row changes places with its neighbour, and stays where the list ends', () => {
  const ids = ['a', 'b', 'c']
  expect(moved(ids, { id: 'b', direction: 'up' })).toEqual(['b', 'a', 'c'])
  expect(moved(ids, { id: 'b', direction: 'down' })).toEqual(['a', 'c', 'b'])
  expect(moved(ids, { id: 'a', direction: 'up' })).toBeNull()
  expect(moved(ids, { id: 'c', direction: 'down' })).toBeNull()
  expect(moved(ids, { id: 'x', direction: 'down' })).toBeNull()
})

test('a new row comes behind all others', () => {
  expect(nextPosition([])).toBe(1)
  expect(nextPosition([{ values: { position: 4 } }, { values: { position: null } }])).toBe(5)
})
