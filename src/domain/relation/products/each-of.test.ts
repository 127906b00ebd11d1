import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('so many for each of the things that are named', () => {
  test.each([
    ['10月起每天上午、下午各放3,500个号，全天7,000个。', '7,000', '70,000', 'product 70,000 7,000'],
    ['安排送水车24辆，在和园小区东门、锦程小区北门各停放12辆。', '12辆', '21辆', 'product 24 42'],
    ['共购置电脑36台，一中、二中和三中各12台。', '36', '63', 'product 63 36'],
    ['企业年金单位与个人各缴6%，合计缴费比例12%。', '12%', '16%', 'product 16 12'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '共购置电脑80台，一中、二中和三中各12台，其余留局机关。',
    '共有车4辆，东门、北门各停放3辆。',
    '上午、下午各放约3,500个号，全天7,100个。',
    '各科室共报送信息36条，局机关各报送12条。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
