import { expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

test('what an economy grew by is told at comparable prices', () => {
  expect(brokenIn('生产总值526.9亿元，同比增长2.0%，上年为500.1亿元。')).toEqual([])
  expect(brokenIn('工业增加值526.9亿元，比上年增加26.8亿元，增长2.0%。')).toEqual([])
  expect(brokenIn('生产总值526.9亿元，比上年增加26.8亿元，按现价增长6.4%。')).not.toEqual([])
  expect(brokenIn('生产总值526.9亿元，同比下降5.4%，上年为500.1亿元。')).toEqual([])
  expect(brokenIn('销售收入526.9亿元，同比增长6.4%，上年为500.1亿元。')).not.toEqual([])
})
