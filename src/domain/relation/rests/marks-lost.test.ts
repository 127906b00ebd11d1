import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what a score lacks of full marks', () => {
  test.each([
    [
      '整体支出绩效自评总分94.2分，等级为“优”。扣分5.8分的主要原因：一是资产盘点不及时。',
      '5.8分',
      '8.8分',
      'balance 8.8 5.8',
    ],
    ['自评得分95.85分，扣4.15分，等级为优。', '95.85', '95.58', 'balance 4.15 4.42'],
    ['综合得分93.4分，等级“优”。扣分的6.6分中，资金执行扣0.6分，效益扣6.0分。', '93.4', '94.4', 'balance 6.6 5.6'],
    ['指标体系满分120分，本项目得分112.5分。失分7.5分，主要是部分指标量化不够。', '112.5', '115.2', 'balance 7.5 4.8'],
    ['自评得分96.3分。其中产出扣2.5分、效益扣1.2分，共扣3.7分。', '96.3', '93.6', 'balance 3.7 6.4'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((each) => each.startsWith('balance'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['an indicator', '自评得分96.3分。数量指标低于目标0.37个百分点，扣3.5分。'],
    ['marks of a part', '产出指标得分56.5分，扣分2.5分。'],
    ['no score', '扣分5.8分的主要原因是资产盘点不及时。'],
    ['another score', '甲项目得分91.5分，扣分3.4分；乙项目得分95.1分。'],
    ['an indicator behind a reason', '自评得分95.30分。扣分的主要原因是核查未达预期，扣2.70分；备案不及时，扣2.00分。'],
    ['an indicator right behind another score', '自评得分95.3分。产出得分38.2分，扣1.8分。'],
    ['about', '自评得分96.3分，扣分约4分。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('what one indicator lacks of its full marks', () => {
  test.each([
    ['产出满分35分，得33.40分，扣1.60分；效益满分25分，得25分。', '1.60', '2.60', 'balance 2.6 1.6'],
    ['过程管理（20分）：得17.5分，合同归档率只有92%，扣2.5分。', '2.5', '3.5', 'balance 3.5 2.5'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(`扣${from}`, `扣${to}`))).toContain(wrong)
  })

  test.each([
    ['some of it', '产出满分35分，得31.50分，扣2.00分为培训未完成，扣1.50分为验收超期。'],
    ['two of them', '产出满分35分，得31.50分，扣2.00分、1.50分。'],
    ['another item', '产出满分35分，得33.50分；验收超期，扣1.00分。'],
    ['checked again', '产出满分35分，自评得34.50分，复核得33.50分，扣1.00分。'],
    ['no full marks', '上年得91.20分，得33.50分，扣1.00分。'],
    ['something between', '产出满分35分，比上年31分高，得33.50分，扣1.00分。'],
    ['its reason', '产出满分35分，得33.50分，验收超期扣1.00分。'],
    ['what was given', '产出满分35分，评定33.50分，扣1.00分。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('each mark that was lost', () => {
  test.each([
    [
      '项目自评得分92.5分。扣分原因：一是供餐不足，“时效指标”扣3.5分；二是结余较大，扣2.0分；三是被反映6次，扣2.0分。',
      '92.5',
      '9.25',
      'balance 9.25 92.5',
    ],
    ['自评得分97分，扣分在“信息准确性”（扣2分）和“档案规范性”（扣1分）。', '扣1分', '扣8分', 'balance 97 90'],
    ['综合得分95.2分。扣分情况如下：预算执行扣0.8分，效益指标扣4.0分。', '0.8', '0.3', 'balance 95.2 95.7'],
    [
      '满分120分，自评得分115.5分，失分主要是验收偏晚，扣3.0分，满意度偏低，扣1.5分。',
      '3.0',
      '8.0',
      'balance 115.5 110.5',
    ],
    ['自评得分91.4分。扣分项为公开不及时（扣2.6分）、资产闲置（扣6.0分）。', '91.4', '94.1', 'balance 94.1 91.4'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['some of them', '自评得分92.5分。扣分原因：供餐不足，扣3.0分；结余较大，扣2.0分。'],
    ['one of them', '自评得分92.5分。扣分原因：供餐不足，扣1.5分。'],
    ['other marks between', '自评得分92.5分。扣分原因：产出得38分，扣3.0分；结余较大，扣2.5分。'],
    ['no reasons', '自评得分92.5分。供餐不足，扣3.5分；结余较大，扣2.0分；反映6次，扣2.5分。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
