import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const ASSETS = [
  '单位：万元',
  '项目\t年初数\t本年增加\t本年减少\t年末数',
  '流动资产\t1,286.40\t346.80\t412.50\t1,220.70',
  '固定资产\t3,705.50\t168.10\t32.20\t3,841.40',
  '无形资产\t86.20\t24.60\t—\t110.80',
  '在建工程\t20.00\t5.00\t—\t—',
  '长期投资\t30.00\t—\t—\t30.00',
].join('\n')
const BUDGET = [
  '预算执行情况',
  '项目\t金额（万元）',
  '年初预算数\t1,260.00',
  '年中追加\t186.40',
  '年中调减\t52.80',
  '全年预算数\t1,393.60',
  '全年执行数\t1,341.25',
  '结余\t52.35',
  '执行率\t96.24%',
].join('\n')

describe('what was, came and went, and what is', () => {
  test.each([
    [ASSETS, '346.80', '364.80', 'table-sum 1,220.7 1,238.7'],
    [ASSETS, '3,841.40', '3,481.40', 'table-sum 3,481.4 3,841.4'],
    [BUDGET, '52.80', '25.80', 'table-sum 1,393.6 1,420.6'],
    [BUDGET, '52.35', '25.35', 'table-sum 25.35 52.35'],
    [BUDGET, '96.24%', '69.24%', 'table-rate 69.24 96.24'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('table-sum'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['more came in two columns', ASSETS.replace('本年减少', '其他增加').replace('346.80', '364.80')],
    [
      'left of what arrived',
      '单位：万元\n年初预算\t调整预算\t到位资金\t支出数\t结余\n380.00\t396.00\t386.00\t371.20\t14.80',
    ],
    ['far off', BUDGET.replace('1,393.60', '2,186.00').replace('52.35', '844.75').replace('96.24%', '61.36%')],
    [
      'rows that show nothing',
      '项目\t年初数\t增加\t减少\t年末数\n图书\t120\t36\t8\t90\n期刊\t45\t12\t3\t20\n报纸\t30\t5\t2\t11',
    ],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
