import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A text as it should read, the amount whose unit goes wrong, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [
    '上半年发放补助资金1392.60万元，其中一季度694.85万元、二季度697.75万元；全年预算2810.00万元，执行率49.6%。',
    '2810.00万元',
    '2810.00元',
    'rate 49.6',
  ],
  [
    '支出3,886.49万元，上年3,812.20万元，人员1,652.30万元，试剂1,428.64万元。设备386.21万元，占总支出的9.94%。',
    '386.21万元',
    '386.21亿元',
    'share 9.94',
  ],
  [
    '适用简易程序处理4008起、一般程序处理168起。造成直接财产损失92.4万元，平均每起损失0.55万元。',
    '0.55万元',
    '0.55亿元',
    'product 92.4',
  ],
  [
    '近三年投入扶持资金6,435.2万元，培训经费312.5万元。某村厂房租金8.5万元，退租后只收4.6万元，减少45.9%。',
    '8.5万元',
    '8.5元',
    'growth 45.9',
  ],
]

describe('amounts whose unit fits nothing around them', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to)).join('；')).toContain(broken)
  })

  test.each([
    ['a small amount that fits as it is', '年度预算3,965.00万元，支出3,886.49万元，其中退库利息386.20元。'],
    ['a large amount of something else', '人员1,652.30万元，试剂1,428.64万元，全县产值386.20亿元。'],
    ['a price dearer than all beside it', '设备单价36.2万元，运费1.2万元，安装费0.8万元。'],
    ['a price alone', '每亩补助1,200元。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
