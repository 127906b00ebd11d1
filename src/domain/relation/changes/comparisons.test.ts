import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('values against what they are compared with', () => {
  test.each([
    '服务率71.2%，高于目标值62%。',
    '优良天数比率97.2%，较去年同期下降1.1个百分点，但仍高于95%的年度目标。',
    '服务率89.6%，适配率88.2%，两项均超过85%的年度目标。',
    '收缴率82.99%，距90%的要求还有差距。',
    '完成率86%，未达到90%的要求。',
    '感染率1.2%，低于2%的控制标准。',
    '处理时间5天，少于规定的7天。',
    '森林覆盖率68.4%，大于全省平均水平65.2%。',
    '满意度92.4%，达到90%以上的要求。',
  ])('%s', (text) => {
    expect(brokenIn(text)).toEqual([])
    if (!text.includes('90%以上')) expect(heldIn(text).some((tie) => tie.startsWith('compared'))).toBe(true)
  })

  test.each([
    ['服务率17.2%，高于目标值62%。', 'compared 62 null'],
    ['比率79.2%，较去年同期下降1.1个百分点，但仍高于95%的年度目标。', 'compared 95 null'],
    ['服务率89.6%，适配率82.8%，两项均超过85%的年度目标。', 'compared 85 null'],
    ['收缴率92.99%，距90%的要求还有差距。', 'compared 92.99 null'],
    ['完成率96%，未达到90%的要求。', 'compared 96 null'],
    ['感染率2.1%，低于2%的控制标准。', 'compared 2.1 null'],
  ])('%s is a contradiction', (text, tie) => expect(brokenIn(text)).toContain(tie))

  test.each([
    ['another unit between', '合格率97.2%，涉及35批次，高于98%的目标。'],
    ['no standard', '发放资金120万元，超过300户受益。'],
    ['no value before it', '各项指标均高于95%的目标。'],
  ])('%s tells nothing', (_, text) => expect(heldIn(text).concat(brokenIn(text)).join()).not.toContain('compared'))
})
