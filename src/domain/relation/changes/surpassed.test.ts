import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and what then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['供水水质合格率为99.86%，高出99.20%的目标值0.66个百分点。', '99.86%', '99.36%', 'change 0.66 0.16'],
  ['平均响应时间为11.6分钟，低于14.2分钟的省定标准2.6分钟。', '14.2', '12.4', 'change 2.6 0.8'],
  ['巡查覆盖率为82.4%，低于90.0%的计划数7.6个百分点。', '低于', '高于', 'change 7.6 -7.6'],
  ['支出进度71.4%，比75.0%的时序进度慢3.6个百分点。', '3.6', '3.9', 'change 3.9 3.6'],
  ['支出进度81.4%，比75.0%的时序进度快6.4个百分点。', '快', '慢', 'change 6.4 -6.4'],
  ['次均住院费用8,642.5元，按可比口径比上年的8,236.4元上涨4.9%。', '4.9%', '9.4%', 'growth 9.4 4.93'],
  ['平均月工资5,260元，上届为4,980元，增加280元。', '5,260', '5,620', 'change 280 640'],
]

describe('what passes another amount by how much', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).length).toBeGreaterThan(0)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    '合格率为99.86%，高于99.20%的目标值。',
    '用时11.6分钟，低于14.2分钟的标准，节约2.6分钟以上。',
    '甲项目执行率91.2%，高于全市86.4%的平均水平，较上年加快3.2个百分点。',
    '合格率为99.86%，高出99.20%的目标值约0.6个百分点。',
    '满意度92.6%，高于90%的目标值；投诉率下降1.2个百分点。',
    '支出进度71.4%，较6月底加快3.9个百分点，比时序进度慢3.6个百分点。',
    '全程用时缩短至11.6分钟，比原来快2.6分钟。',
    '第二名91.2分，落后第一名的94.6分3.4分。',
    '配备安全员3名，按照每个工地不少于2名的要求尚缺1名。',
    '超过1,200元的标准300元以上的，退回多领部分240元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
