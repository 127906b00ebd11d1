import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['合同价640.00万元，按约定应付至80%即512.00万元，实际付款608.00万元。', '512.00', '521.00', 'rate 80 81.41'],
  ['合同待付的资金395.5万元，8月底前付够316.4万元，即80%。', '316.4', '361.4', 'rate 80 91.38'],
  ['质保金为合同价840万元的5%，即42万元。', '42万元', '48万元', 'rate 5 5.71'],
  ['65岁以上的占全村人口1,240人的22.5%，共279人。', '279', '299', 'rate 22.5 24.11'],
  ['计划扫描300万页，实际扫描316.8万页，完成105.6%。', '105.6', '142.3', 'rate 142.3 105.6'],
  ['计划扫描300万页，实际扫描316.8万页，完成105.6%。', '105.6', '106.6', 'rate 106.6 105.6'],
  ['培训5320人次，平均每期140人次。年度目标5000人次，完成106.4%。', '106.4', '106.1', 'rate 106.1 106.4'],
  [
    '基本支出预算421.30万元，项目支出预算285.45万元。\n基本支出419.86万元，执行99.66%。',
    '99.66',
    '96.66',
    'rate 96.66 99.66',
  ],
]

describe('rates told by their verb', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['a part of nothing', '按约定应付至80%即512.00万元。'],
    ['nothing planned', '培训5320人次，参加512人次，完成106.4%。'],
    ['a part in other things', '65岁以上的占全村人口1,240人的22.5%，共299户。'],
    ['a part besides', '65岁以上的占全村人口1,240人的22.5%，党员299人。'],
    ['the next sentence', '65岁以上的占全村人口1,240人的22.5%。共299人。'],
    ['no slip', '65岁以上的占全村人口1,240人的22.5%，共888人。'],
    ['of last year', '计划培训5000人次，参加5320人次，比上年同期多完成16.4%。'],
    ['planned in another unit', '计划举办38期，培训5320人次，完成96.4%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('means of so many amounts before them', () => {
  test('五项平均', () => {
    const text = '达标72.4分，响应68.6分，透明81.5分，告知64.3分，态度78.2分。五项平均73.0分。'
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace('68.6', '69.6'))).toContain('parts 73 73.2')
    expect(brokenIn(text.replace('五项平均', '五项加权平均'))).toEqual([])
    expect(brokenIn(text.replace('五项平均', '六项平均'))).toEqual([])
  })
})

describe('growth of one of several amounts', () => {
  const text =
    '总收入10,452,318.60元，本年收入9,861,540.00元，结转590,778.60元。收入总计减少1,206,480.15元，下降10.35%。'
  test('the one that fits', () => expect(brokenIn(text)).toEqual([]))
  test('the one that a slip keeps from fitting', () =>
    expect(brokenIn(text.replace('10.35', '10.53'))).toContain('growth 10.53 10.35'))
  test('a coarser percentage, of those nearest', () =>
    expect(
      brokenIn('收入5,400.0万元，拨款4,862.3万元。年初结转120.0万元，收入总计减少560.0万元，下降19.4%。'),
    ).toContain('growth 19.4 9.4'))
  test('none', () => expect(brokenIn(text.replace('10.35', '47.82'))).toEqual([]))
})
