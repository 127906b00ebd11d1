import { expect, test } from 'vitest'
import { filterInWords, queryOf, sortOf } from './evidence-filter.ts'

test('an address asks for what may be asked for', () =>
  expect(
    queryOf({ words: '合同', linked: 'false', ledger: 'payment', strength: '1', sort: '-rows', page: '3' }),
  ).toEqual({
    limit: 50,
    offset: 100,
    words: '合同',
    linked: 'false',
    ledger: 'payment',
    strength: '1',
    sort: '-rows',
  }))

test('what an address may not ask for is not asked for', () =>
  expect(queryOf({ linked: 'maybe', ledger: '../x', strength: '9', sort: 'digest', page: '-1' })).toEqual({
    limit: 50,
    offset: 0,
  }))

test('the newest stand first', () => {
  expect(sortOf({})).toEqual({ field: 'addedAt', isDescending: true })
  expect(sortOf({ sort: 'fileName' })).toEqual({ field: 'fileName', isDescending: false })
})

test('the filter is said in words', () => {
  const search = { words: '合同', linked: 'true', ledger: 'payment', strength: '2' }
  expect(filterInWords(search, () => '支付台账')).toBe('含“合同”，已关联，支付台账，强度 E2')
  expect(filterInWords({ linked: 'false' }, String)).toBe('还没有关联')
})
