import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

describe('what percentages leave of a hundred', () => {
  test.each([
    ['运维合同约定上半年支付85%，余款15%年末验收后支付。', '15%', '51%', 'balance 51 15'],
    ['混凝土护坡和道路占建筑安装工程的65.1%，其余五项占34.9%。', '65.1', '56.1', 'balance 34.9 43.9'],
    ['集装箱运费货主承担35%，其余65%由港口补贴。', '65%', '75%', 'balance 75 65'],
    ['验收合格后支付合同金额的95%，余5%作为质量保证金。', '余5%', '余2%', 'balance 2 5'],
    ['合同签订后付60%，剩余40%验收后付清。', '60%', '90%', 'balance 40 10'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('of several it is only borne out', () => {
    expect(heldIn('签订后付30%，到货后付60%，余款10%一年后付清。')).toContain('balance 10')
  })

  test.each([
    ['of several', '签订后付30%，到货后付60%，余款70%一年后付清。'],
    ['of what is no share', '合格率比上年提高60%，其余90%均已整改。'],
    ['nothing before it', '其余95%均已整改。'],
    ['far off', '合同签订后付60%，剩余12%验收后付清。'],
    ['about', '合同签订后付60%，剩余约90%验收后付清。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('what is paid step by step and what is kept', () => {
  const sound = '合同价款分段支付：进场拨20%，主体完工拨45%，验收后再拨30%，留5%作质保金。'
  test('all of it', () => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('45%', '47%'))).toContain('parts 100 102')
  })

  test.each([
    '合同价款分段支付：进场付20%，主体完工付至65%，验收后付至95%，留5%作质保金。',
    '合同价款分段支付：进场付20%，主体完工累计付65%，验收后付95%，留5%作质保金。',
    '合同价款进场付20%，留5%作质保金。',
    '进场拨20%，主体完工拨45%，完成率82%，验收后再拨30%，留5%作质保金。',
    '进场拨23%，主体完工拨31%，验收后再拨17%，留5%作质保金。',
    '进场拨20%，主体完工拨45%，验收后再拨37%，5%作质保金，留给下年。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
