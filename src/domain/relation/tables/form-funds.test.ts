import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const BELOW = [
  '单位：万元',
  '项目名称\t滩涂防护林补植',
  '项目资金总额\t864.20',
  '其中：中央财政补助\t512.00',
  '　　　省级财政补助\t246.50',
  '　　　区级配套资金\t105.70',
  '分年度安排：2024年\t530.90',
  '　　　　　　2025年\t333.30',
  '项目负责人\t—',
].join('\n')
const BESIDE = [
  '项目名称\t校园直饮水改造',
  '资金来源（万元）\t资金总额：236.4\t中央补助：120.0\t区级安排：84.2\t其他资金：32.2',
  '绩效目标\t改造直饮水点',
].join('\n')
const IN_WORDS = [
  '项目名称\t档案库房扩容',
  '项目资金总额\t1420.00万元',
  '其中：财政拨款\t1180.00万元',
  '　　　单位自筹\t240.00万元',
  '2024年安排\t852.00万元，占总额的60%',
  '2025年安排\t568.00万元',
].join('\n')
const INVESTED = ['总投资（万元）\t3,260', '其中：债券资金\t2,000', '自筹资金\t1,260'].join('\n')

describe('the money of a form', () => {
  test.each([
    [BELOW, '246.50', '264.50', 'table-sum 864.2 882.2'],
    [BELOW, '333.30', '3333.0', 'table-sum 864.2 3,863.9'],
    [BESIDE, '84.2', '48.2', 'table-sum 236.4 200.4'],
    [IN_WORDS, '240.00', '24.00', 'table-sum 1,420 1,204'],
    [IN_WORDS, '568.00', '5680.0', 'table-sum 1,420 6,532'],
    [INVESTED, '1,260', '1,620', 'table-sum 3,260 3,620'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('table-sum'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['far off', BELOW.replace('512.00', '37.00')],
    ['no 其中', BELOW.replace('其中：中央', '中央').replace('246.50', '264.50')],
    ['two totals side by side', `${BELOW.replace('105.70', '105.70\t区级配套：98.30').replace('246.50', '264.50')}`],
    ['years apart', IN_WORDS.replace('2025年', '2026年').replace('568.00', '5680.0')],
    ['one part', INVESTED.replace('自筹资金\t1,260', '')],
    ['other units', INVESTED.replace('自筹资金\t1,260', '自筹资金\t1,620元').replace('2,000', '2,000万元')],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
