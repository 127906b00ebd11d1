import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TO_PAY =
  '截至8月31日支出386.54万元。尾款未结：合同价128.6万元，应付70%即90.02万元。\n会议决定9月底前结清。付款后，按8月末数测算，累计支出将达到476.56万元。'
const REST = '前三季度执行1,248.60万元，尚有待付工程款216.45万元。支付后，累计支出将达到1,465.05万元。'

describe('what will have been spent once it is paid', () => {
  test.each([
    [TO_PAY, '476.56', '476.65', 'balance 476.65 476.56'],
    [TO_PAY, '386.54', '386.45', 'balance 476.56 476.47'],
    [TO_PAY, '90.02', '90.20', 'balance 476.56 476.74'],
    [REST, '1,465.05', '1,456.05', 'balance 1,456.05 1,465.05'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '截至6月底支出312.40万元，尚有尾款45.20万元未付。付款后，累计支出将达到380.75万元（含7月新发生的）。',
    '全年预算312.40万元，应付款45.20万元。付款后，累计支出将达到375.60万元。',
    '截至6月底支出312.40万元，已付45.20万元。付款后，累计支出将达到375.60万元。',
    '截至6月底支出31万元，待付款4万元。付款后，累计支出将达到38万元。',
    '截至6月底支出312.40万元，待付款45.20万元。\n按计划推进。\n付款后，累计支出将达到375.60万元。',
    '截至6月底支出312.40万元，待付款45.20万元。付款后，质保金为357.90万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
