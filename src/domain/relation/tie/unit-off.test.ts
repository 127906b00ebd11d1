import { describe, expect, test } from 'vitest'
import type { Claim } from '../../claim/index.ts'
import { amountsIn, brokenIn } from '../wordings.builder.ts'
import { isUnitOff } from './unit-off.ts'

/** A text as it should read, the amount whose unit goes wrong, and the tie that then breaks. */
describe('an amount that would fit in another unit, as it is rounded', () => {
  test.each([
    ['医疗收入11,890.62万元。药品收入3,120.46万元，占医疗收入的26.24%。', '3,120.46万元', '3,120.46亿元', 'share'],
    ['还需完成投资2.47亿元，三个月月均0.82亿元。', '0.82亿元', '0.82万元', 'product'],
    ['数字化合同价48.6万元，实际扫描93.4万页，折合每页约0.52元。', '48.6万元', '48.6亿元', 'product'],
    ['票款收入1,086.40万元，上年为988.20万元，增长9.94%。', '988.20万元', '988.20元', 'growth'],
  ])('%s', (sound, from, to, broken) => {
    expect(sound).toContain(from)
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test('out of nothing no unit is told', () => {
    const [numerator, denominator, rate] = amountsIn('支出12.6万元，占0万元的26.2%。') as [Claim, Claim, Claim]
    expect(isUnitOff({ form: 'ratio', rate, numerator, denominator })).toBe(false)
  })

  test('of numbers that come near by rounding alone nothing is told', () => {
    expect(brokenIn('卖出7,560张票。票价分128元、98元、68元三档，平均每张约92元。')).toEqual([])
  })
})
