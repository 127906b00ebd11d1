import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('a price of time', () => {
  test.each([
    '供电改用10千伏线路，基本电费每月2.40万元，5个月合计12.00万元。',
    '因检修停机，租用2台发电机，每月租金1.80万元，6个月共10.80万元。',
  ])('is paid once for all there is: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test('or for each of them', () => {
    const text = '租用发电机2台，每台每月租金1.80万元，6个月共21.60万元。'
    expect(heldIn(text)).toContain('product 21.6')
    expect(brokenIn(text.replace('21.60', '26.10'))).toEqual(['product 26.1 21.6'])
  })
})
