import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('how far a rate is from another', () => {
  test.each([
    [
      'from a goal',
      '截至9月底时间进度为75.00%。道路项目支付率60.00%，比时间进度低15.00个百分点；绿化项目支付率比时间进度高9.50个百分点。',
    ],
    ['in one sentence', '保洁合格率96.40%，较目标95%高1.40个百分点，绿化合格率较目标低0.60个百分点。'],
    [
      'among them',
      '接听来电5600个，满意5320个，满意率95.00%，比上年94.20%提高0.80个百分点，其中人工服务满意率较上年提高1.10个百分点。',
    ],
  ])('of another name: %s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['截至9月底时间进度为75.00%。道路项目支付率60.00%，支付率比时间进度低51.00个百分点。', 'change 51 15'],
    ['截至9月底时间进度为75.00%。支付率60.00%，道路项目支付率比时间进度低51.00个百分点。', 'change 51 15'],
    ['绿化合格率94.40%，较目标95%低0.60个百分点，绿化合格率较目标高0.60个百分点。', 'change 0.6 -0.6'],
    [
      '项目\t预算\t支出\t执行率\n监测\t240.00\t168.00\t70.00%\n养护\t160.00\t104.00\t65.00%\n合计\t400.00\t272.00\t68.00%\n总体执行率比序时进度（66.67%）高2.33个百分点。',
      'change 2.33 1.33',
    ],
  ])('of its own name: %s', (text, broken) => expect(brokenIn(text)).toContain(broken))
})
