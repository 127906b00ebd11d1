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

describe('what was counted or paid over', () => {
  test.each([
    ['核实多计120吨，按合同单价每吨95元计算，多付1.14万元。', '95元', '126元', 'product 1.14 1.512'],
    ['其中虚列36台，按每台0.25万元计算，多付9.00万元。', '36台', '43台', 'product 9 10.75'],
    ['多报800米，按中标单价每米45元核算，多支付3.60万元。', '800', '975', 'product 3.6 4.3875'],
    ['按约定应付至70%即364.00万元，实际付款402.00万元，超付38.00万元。', '402', '446', 'balance 38 82'],
    ['应付工程款215.40万元，实付226.90万元，多付11.50万元。', '215.40', '198.60', 'balance 11.5 28.3'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '结算120吨，按合同单价每吨95元计算，多付2.37万元。',
    '多计120吨，按合同单价每车95元计算，多付1.54万元。',
    '多计120吨。按合同单价每吨95元计算，多付2.37万元。',
    '应付364.00万元。实际付款402.00万元，超付58.00万元。',
    '批复364.00万元，实际付款402.00万元，超付71.40万元。',
    '应付12笔，实际付款402.00万元，超付58.00万元。',
    '超付58.00万元。',
  ])('nothing is told: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
