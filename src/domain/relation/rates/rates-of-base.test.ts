import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const ENERGY = [
  '资金来源为：中央预算内投资1,180.8万元、省级节能专项资金787.2万元、学校自筹1,968.0万元。',
  '请于3月31日前完成决算编制。',
  '核定结果作为拨付省级专项资金尾款的依据，省级资金中的157.44万元，即20%，留作尾款，待核定通过后拨付。',
].join('\n')

describe('what a percentage makes of a base that is named', () => {
  test.each([
    ['1年期定期存款500.00万元，年利率1.75%，当年到期利息8.75万元。', '8.75', '8.57', 'rate 1.75 1.71'],
    ['合同约定付至80%，合同价1,144.00万元，应付915.20万元，实付1,086.80万元。', '915.20', '951.20', 'rate 80 83.15'],
    ['合同价1,144.00万元，验收后留质保金5%，质保金57.20万元一年后付清。', '57.20', '52.70', 'rate 5 4.61'],
    ['合同总价326.50万元，预付款比例为30%，预付97.95万元。', '97.95', '67.95', 'rate 30 20.81'],
    [ENERGY, '157.44', '175.44', 'rate 20 22.29'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '合同价1,144.00万元，首付30%，已付686.40万元。',
    '贷款500万元，年利率3.85%，半年支付利息9.63万元。',
    '合同价120万元，质保金5%，质保金3万元已退还。',
    '合同价1,144.00万元，付款80%，另有尾款26.40万元。',
    '按省定费率0.8%计算，工程造价2,400万元，设计费18.60万元已支付。',
    '省级资金到位787.2万元。市级资金中的157.44万元，即12%，留作尾款。',
    '抽查比例10%，抽查96户，全县共有2,486户。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
