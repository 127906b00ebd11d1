import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const LETTER = [
  '函中指出我所四类9个问题。我所当日开会研究，现报告如下。',
  '一、问题和整改',
  '（一）预算编制不准（3个问题）',
  '评价指出预算偏差较大。',
  '（二）绩效指标不可衡量（2个问题）',
  '（三）合同和支付不规范（3个问题）',
  '（四）养护站台账缺失（1个问题）',
].join('\n')

describe('what headings count', () => {
  test('comes to what was said above', () => {
    expect(brokenIn(LETTER)).toEqual([])
    expect(heldIn(LETTER)).toContain('parts 9')
    expect(brokenIn(LETTER.replace('1个问题', '8个问题'))).toContain('parts 9 16')
  })

  test.each([
    ['two counts above', LETTER.replace('现报告', '8个问题已整改，现报告').replace('四类9个', '四类7个')],
    ['another noun', LETTER.replaceAll('个问题）', '个项目）').replace('9个', '7个')],
    ['two nouns', LETTER.replace('1个问题）', '1个项目）').replace('9个', '7个')],
    ['no noun', LETTER.replaceAll('个问题', '个')],
    ['one without a count', LETTER.replace('（1个问题）', '').replace('9个', '7个')],
    ['no whole', LETTER.replace('四类9个问题', '问题')],
    ['two counts in a heading', LETTER.replace('（1个问题）', '（1个，1个问题）').replace('9个', '7个')],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})
