import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what the difference of two prices comes to', () => {
  test.each([
    ['采购试纸，数量1850盒，合同单价86元，而中标单价66元，多付3.70万元。', '66元', '62元', 'product 3.7 4.44'],
    ['核查发现结算460套，执行价格320元，市场价格280元，少付1.84万元。', '1.84', '1.48', 'product 1.48 1.84'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '采购试纸，数量1850盒，合同单价86元，中标单价86元，多付3.70万元。',
    '采购试纸，数量1850盒，合同单价86元，运费66元，多付3.90万元。',
    '采购试纸，数量12.5%，合同单价86元，中标单价66元，多付3.90万元。',
    '合同单价86元，中标单价66元，多付3.90万元。',
    '数量1850盒，合同单价86元，中标单价66元。多付3.90万元的问题已整改。',
    '检查发现该中心多付3.90万元。',
    '多领材料1850盒，单价86元，另价66元，多付12%。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
