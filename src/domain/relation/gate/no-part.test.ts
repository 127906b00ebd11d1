import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what may be more than the amount before it', () => {
  test.each([
    [
      '不合格的11批次：豇豆4批次、韭菜7批次。其中豇豆送来36批次。',
      '不合格的11批次：豇豆4批次、韭菜7批次。其中叶菜36批次。',
    ],
    ['不合格11批次，其中豇豆抽检36批次。', '收到11批次，其中豇豆抽检36批次。'],
    ['发现问题电梯31台。其中小区检查了264台。', '发现问题电梯31台。其中小区264台。'],
  ])('%s', (unlike, alike) => {
    expect(brokenIn(unlike)).toEqual([])
    expect(brokenIn(alike)).not.toEqual([])
  })

  test('a part before its whole', () => {
    expect(brokenIn('豇豆36批次（共11批次）。')).toEqual([])
  })
})
