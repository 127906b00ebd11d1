import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('so many for each of the things that are named', () => {
  test.each([
    ['10月起每天上午、下午各放3,500个号，全天7,000个。', '7,000', '70,000', 'product 70,000 7,000'],
    ['安排送水车24辆，在和园小区东门、锦程小区北门各停放12辆。', '12辆', '21辆', 'product 24 42'],
    ['共购置电脑36台，一中、二中和三中各12台。', '36', '63', 'product 63 36'],
    ['企业年金单位与个人各缴6%，合计缴费比例12%。', '12%', '16%', 'product 16 12'],
    ['养老金单位与个人各缴8%，合计缴费比例16%。', '16', '18', 'product 18 16'],
    ['甲、乙双方各出资50%，合计100%。', '100', '110', 'product 110 100'],
    ['东门、西门各设岗亭2个，共设岗亭4个。', '4个', '6个', 'product 6 4'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '共购置电脑80台，一中、二中和三中各12台，其余留局机关。',
    '共有车4辆，东门、北门各停放3辆。',
    '一村、二村各建公厕2座，全镇共9座。',
    '东门、西门各设岗亭2个，配保安8人，共设岗亭6个。',
    '单位与个人各缴8%，合计每月缴存1600元。',
    '语文、数学各占30%，合计70%以上。',
    '上午、下午各放约3,500个号，全天7,100个。',
    '各科室共报送信息36条，局机关各报送12条。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
