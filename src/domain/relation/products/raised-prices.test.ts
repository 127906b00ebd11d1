import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what the change of a price comes to', () => {
  test.each([
    [
      '津贴由每人每天80元提高到100元。按在册人员126人、每年出野外180天匡算，全年增支45.36万元。',
      '45.36',
      '43.56',
      'product 43.56 45.36',
    ],
    ['每份费用从送检的260元降到自检的95元，预计每年按400份计，可省6.6万元。', '6.6', '66.6', 'product 66.6 6.6'],
    [
      '岗位补助由每人每月500元提高到620元，现有164人，全年增加支出23.616万元。',
      '23.616',
      '26.316',
      'product 26.316 23.616',
    ],
    [
      '岗位补助由每人每月500元提高到620元，现有164人，6个月需增加11.808万元。',
      '11.808',
      '18.108',
      'product 18.108 11.808',
    ],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '补助标准由每人500元提高到600元，全年惠及1,200人，自7月起执行，增加支出6.8万元。',
    '票价由每人80元降到60元，接待游客12.5万人次，减少支出3.2万元。',
    '津贴由每天80元提高到100元，现有126人，全年增支45.36万元。',
    '水价由每吨2.85元调整为3.20元，全年需追加资金12.40万元。',
    '预算由每年80万元增加到100万元，现有126人，增加支出15.2万元。',
    '津贴由每人每天80元提高到100元，现有126人，全年增支12.40万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
