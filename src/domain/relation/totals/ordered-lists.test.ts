import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const LOTS = '采购预算284.60万元，第1包152.30万元，第2包74.80万元，第3包57.50万元；成交271.20万元。'
const LETTERS = '中标总额318.40万元：A包146.20万元、B包98.70万元、C包73.50万元。'
const BATCHES = '分两批下达资金640万元，第一批385万元，第二批255万元。'
const YEARS = '三年改造老茶园5.1万亩，2024年1.4万亩，2025年1.8万亩，2026年1.9万亩。'
const SIZES =
  '纳入自评的项目412个，涉及资金5.86亿元，其中50万元以下的186个、50万元（含）至500万元的191个、500万元以上的35个。'
const AGES = '参训学员527人，35岁以下214人，36至50岁226人，50岁以上87人。'
const RISKS = '处置安全隐患87个，其中高危9个、中危34个、低危44个。'

describe('amounts in an order of which none is left out', () => {
  test.each([
    [LOTS, '284.60', '316.20', 'parts 316.2 284.6'],
    [LETTERS, '98.70', '91.20', 'parts 318.4 310.9'],
    [BATCHES, '640', '575', 'parts 575 640'],
    [YEARS, '5.1万', '5.9万', 'parts 5.9 5.1'],
    [SIZES, '186个', '158个', 'parts 412 384'],
    [AGES, '226人', '197人', 'parts 527 498'],
    [RISKS, '低危44个', '低危36个', 'parts 87 79'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('parts'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '采购预算316.20万元，第2包152.30万元，第3包74.80万元，第4包57.50万元。',
    '采购预算316.20万元，第1包152.30万元，第2标段74.80万元，第3包57.50万元。',
    '采购预算316.20万元，其中第1包152.30万元。',
    '去年同期采购316.20万元，第1包152.30万元，第2包74.80万元。',
    '五年改造老茶园6.2万亩，2024年1.4万亩，2025年1.8万亩，2026年1.9万亩。',
    '改造老茶园6.2万亩，2024年1.4万亩，2025年1.8万亩，2026年1.9万亩。',
    '参训学员498人，36至50岁226人，51至55岁97人，55岁以上87人。',
    '参训学员498人，35岁以下214人，女性226人，50岁以上87人。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
