import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { namedGaps } from './named-gaps.ts'

const TRADE = '全年出口521.6亿美元，增长6.2%；进口341.8亿美元，增长1.1%；贸易顺差179.8亿美元，扩大17.4%。'
const BIRTHS = '年末人口出生率6.42‰，死亡率7.03‰，自然增长率-0.61‰。'

describe('what is always left of two', () => {
  test.each([
    ['a surplus', TRADE, '179.8', '162.8', 'balance 162.8 179.8'],
    ['a deficit', '服务出口43.2亿元，进口61.9亿元，逆差18.7亿元。', '61.9', '67.9', 'balance 18.7 24.7'],
    ['fewer people', BIRTHS, '7.03', '6.83', 'balance -0.61 -0.41'],
    ['fewer people, in words', BIRTHS.replace('-0.61', '为负0.61'), '7.03', '6.83', 'balance 0.61 0.41'],
    ['more people', '全县死亡率5.12‰。出生率7.98‰；自然增长率2.86‰。', '7.98', '8.79', 'balance 2.86 3.67'],
  ])('%s', (_, text, sound, wrong, told) => {
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace(sound, wrong))).toContain(told)
  })

  test('holds for what is sound', () => expect(heldIn(TRADE)).toContain('balance 179.8'))

  test.each([
    ['of last year', TRADE.replace('贸易顺差179.8', '上年贸易顺差162.8')],
    ['told roughly', TRADE.replace('179.8', '约162.8')],
    ['of one partner only', '全年出口521.6亿元，进口341.8亿元；其中对东盟出口62.1亿元，进口40.3亿元，顺差21.8亿元。'],
    ['one of them alone', '全年出口521.6亿元，贸易顺差162.8亿元。'],
    ['of others', '外汇收入521.6亿元，外汇支出341.8亿元，贸易顺差162.8亿元。'],
    ['a change of it', TRADE.replace('贸易顺差179.8', '贸易顺差扩大22.8')],
    ['without a figure of its own', '贸易顺差扩大的有机电产品12.6亿元。'],
    ['in another paragraph', TRADE.replace('；贸易顺差179.8', '。\n贸易顺差162.8')],
    ['sentences away', TRADE.replace('；贸易顺差179.8', '。结构优化。企业增多。贸易顺差162.8')],
    ['another unit', TRADE.replace('顺差179.8亿美元', '顺差162.8亿元')],
  ])('silent: %s', (_, text) => expect(namedGaps(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
