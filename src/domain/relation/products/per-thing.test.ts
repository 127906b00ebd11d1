import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('so many for each of some things', () => {
  test.each([
    ['all before each', '为163所寄宿制学校安装净水设备326台，每校2台。', '163所', '613所', 'product 326 1,226'],
    ['all behind each', '全乡18个村参加。\n每村安排2名录入员，全乡共36名。', '36名', '46名', 'product 46 36'],
    [
      'of many that are as many',
      '18个村开会。另有18个村报名。\n每村安排2名录入员，共36名。',
      '36名',
      '63名',
      'product 63 36',
    ],
    [
      'one for each',
      '给没有冷藏柜的9个站点各配一台，按每台8,500元估算需7.65万元。',
      '7.65',
      '7.56',
      'product 7.56 7.65',
    ],
    ['each year', '用三年时间改造9万亩，每年3万亩。', '3万亩', '6万亩', 'product 9 18'],
    ['each month', '计划6个月发放720份，每月120份。', '120份', '210份', 'product 720 1,260'],
    [
      'what power makes in hours',
      '装机1,200千瓦，年利用1,000小时，发电120万度。',
      '120万度',
      '210万度',
      'product 210 120',
    ],
    [
      'of all the villages of the place',
      '全乡18个村已有15个村完成核对，剩余3个村。\n每村安排2名录入员，全乡共36名。',
      '36名',
      '46名',
      'product 46 36',
    ],
    ['days of each course', '培训4期，每期3天，共12天。', '12天', '15天', 'product 15 12'],
    ['of few, side by side', '分4组，每组5人，共20人。', '20人', '25人', 'product 25 20'],
    ['a formula in brackets', '开放床日16,060天（44张×365天）。', '44张', '41张', 'product 16,060 14,965'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    const strip = (words: string): string => words.replaceAll(',', '')
    expect(brokenIn(sound.replace(from, to)).map(strip)).toContain(strip(wrong))
  })

  test('a standard is exact where an average was reckoned', () => {
    expect(brokenIn('补助600人，按每人每月600元、全年12个月，共432.03万元。')).toEqual(['product 432.03 432'])
    expect(brokenIn('补助605人，人均7,140元，共432.03万元。')).toEqual([])
  })

  test.each([
    ['another number of villages', '全乡18个村开会，其中12个村报名。\n每村安排2名录入员，共25名。'],
    ['nothing that is counted', '每村安排2名录入员，共36名。'],
    ['no total', '全乡18个村。\n每村安排2名录入员，另有35名村民参加。'],
    ['vague', '全乡18个村。\n每村安排约2名录入员，共35名。'],
    ['courses that are not all alike', '培训4期，每期3天，首期加1天，共13天。'],
    ['a reason behind it', '举办展会3场，每场5天，累计16天（含延期1天）。'],
    ['days of another course', '培训4期。\n每期3天，共15天。'],
    ['an age', '共4期，每期18岁，共15岁。'],
    ['far off', '全乡18个村。\n每村安排2名录入员，共80名。'],
    ['another stretch of time', '用三年时间改造9万亩，每月3万亩。'],
    ['no stretch of time', '三年改造9万亩，涉及6个镇，每年4万亩。'],
    ['what is left for each', '装机1,200千瓦，另装机800千瓦，利用1,000小时，发电121万度。'],
    ['one of all', '给站点各配一台，按每台8,500元估算需7.65万元。'],
    ['one of some', '给9个站点安排车辆，各村另配一台，每台8,500元，需85,000元。'],
    ['power alone', '装机1,200千瓦，发电121万度。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
