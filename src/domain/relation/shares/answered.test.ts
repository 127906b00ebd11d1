import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const ASKED = '食客中表示“很满意”142人、“满意”205人、“一般”38人、“不满意”13人，前两项合计347人，满意率87.2%。'

describe('answers on a scale of satisfaction', () => {
  test.each([
    [ASKED.replace('38人', '83人'), 'share 87.2 78.33'],
    [ASKED.replace('38人', '3人'), 'share 87.2 95.59'],
    [
      '选择“非常满意”的6623人、“满意”的431人、“一般”的85人、“不满意”的31人。满意率（非常满意与满意之和）为90.1%。',
      'share 90.1 98.38',
    ],
    [
      '发出1,100张，收回1,047张，满意和比较满意989张，满意度94.46%，不满意17张，没有明确意见14张。',
      'parts 1,047 1,020',
    ],
  ])('%s', (text, broken) => expect(brokenIn(text)).toContain(broken))

  test.each([
    ['it holds', ASKED],
    ['it holds of those asked', '收回1,047张，满意和比较满意989张，满意度94.46%，不满意17张，没有明确意见41张。'],
    ['no scale', ASKED.replace('、“一般”38人', '').replace('87.2%', '84.2%')],
    ['no rate', ASKED.replace('，满意率87.2%', '')],
    ['a coarse rate', ASKED.replace('87.2%', '77%')],
    ['two rates', ASKED.replace('。', '，满意度90.1%。').replace('38人', '83人')],
    ['what else is told between', ASKED.replace('38人', '83人').replace('，满意率', '，另访60人，满意率')],
    ['no slip, for others did not answer', ASKED.replace('87.2%', '63.9%')],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('out of those that the rate is known to be of', () =>
    expect(heldIn('受访398人，“很满意”142人、“满意”205人、“一般”38人、“不满意”13人，满意率87.2%。')).toContain(
      'rate 87.2',
    ))
})
