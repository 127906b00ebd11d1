import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { smallerFirms } from './smaller-firms.ts'

const GOODS =
  '三个包合计成交1,046.30万元。从标的看，货物812.50万元，服务233.80万元。授予中小企业437.60万元，占41.8%；其中小微企业152.40万元。'
const YEAR =
  '全年成交金额1,412.50万元，节约94.20万元。\n\n落实政策，面向小微企业合同金额648.20万元，占成交总额的45.9%。'
const PARTS = '第一季度成交金额312.00万元。全年合计成交1,412.50万元。\n\n授予中小企业648.20万元，占45.9%。'

describe('what went to smaller firms, of all that was bought', () => {
  test.each([
    [GOODS, '41.8%', '48.1%', 'share 48.1 41.82'],
    [GOODS, '41.8%', '44.8%', 'share 44.8 41.82'],
    [PARTS, '45.9%', '54.9%', 'share 54.9 45.89'],
    [YEAR, '45.9%', '54.9%', 'share 54.9 45.89'],
    [YEAR, '648.20', '684.20', 'share 45.9 48.44'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('share'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '三个包合计成交1,046.30万元，授予中小企业437.60万元，占72.6%。',
    '三个包合计成交1,046.30万元，授予中小企业437.60万元，其中小微企业152.40万元，占34.8%。',
    '预留中小企业份额437.60万元，占41.8%。',
    '合计成交1,046.30万元，中小企业合同26份，占48.1%。',
    '其中一批成交金额312.00万元，授予中小企业437.60万元，占41.8%。',
    '合计成交1,046.30万元。授予中小企业437.60万元。占48.1%。',
  ])('silent: %s', (text) => expect(smallerFirms(examined(text)).filter(({ holds }) => !holds)).toEqual([]))
})
