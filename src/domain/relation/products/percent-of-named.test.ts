import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { percentOfNamed } from './percent-of-named.ts'

const RESERVE = '其中：工程部分18,426.40万元；移民补偿1,530.20万元；预备费921.32万元，按工程部分投资的5%计列。'
const UPKEEP = '按合同价2,364.50万元的6%计算，每年约需141.87万元，目前安排110万元。'
const TRAINING = '公用经费482.60万元，其中办公费51.30万元。按公用经费的5%计算，全年培训费应不少于24.13万元。'
const HELD = '工程费用小计864,200.00元。工程费用扣留3%作为质量保证金，即25,926.00元。'
const WATCH = '工程费用864,200.00元，监理费21,605.00元，按工程费用的2.5%计取。'

const TABLE = [
  '项目\t合价（元）',
  '土方\t412,600.00',
  '路面\t673,240.00',
  '小计\t1,085,840.00',
  '',
  '工程费用扣留5%作为质量保证金，即54,292.00元。',
].join('\n')

describe('a percentage of what a table adds up', () => {
  test.each([
    ['54,292.00', '542,920.0', 'product 542,920 54,292'],
    ['扣留5%', '扣留8%', 'product 54,292 86,867.2'],
  ])('%s printed as %s', (from, to, wrong) => {
    expect(brokenIn(TABLE)).toEqual([])
    expect(heldIn(TABLE)).toContain('product 54,292')
    expect(brokenIn(TABLE.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of something else', TABLE.replace('54,292.00', '61,348.00')],
    ['few digits', TABLE.replace('54,292.00', '63,000.00')],
    ['of nothing that is named', TABLE.replace('工程费用扣留5%', '另付5%').replace('54,292', '54,922')],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('a percentage of what is named', () => {
  test.each([
    [RESERVE, '5%', '8%', 'product 921.32 1,474.112'],
    [UPKEEP, '6%', '9%', 'product 141.87 212.805'],
    [UPKEEP, '2,364.50', '364.50', 'product 141.87 21.87'],
    [TRAINING, '的5%', '的8%', 'product 24.13 38.608'],
    [HELD, '25,926.00', '29,526.00', 'product 29,526 25,926'],
    [WATCH, '2.5%', '3.5%', 'product 21,605 30,247'],
  ])('%s: %s printed as %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['two that are called so', `工程部分9,210.00万元。${RESERVE.replace('5%', '8%')}`],
    ['none that is called so', RESERVE.replace('工程部分18', '土建18').replace('5%', '8%')],
    ['no name', '按本的5%计列。预备费921.32万元，按其的8%计列。'],
    ['far from it', TRAINING.replace('24.13', '97.00')],
    ['few digits', '工程费用80万元，监理费2万元，按工程费用的3%计取。'],
    ['the first payment', UPKEEP.replace('按合同价', '首付按合同价').replace('6%', '9%')],
    ['about', UPKEEP.replace('6%', '9%左右')],
    ['another unit', UPKEEP.replace('6%', '9%').replace('141.87万元', '141.87公里')],
    ['another percentage', '按公用经费的8%计算，即为12%。'],
    ['no product of a base between', '按合同价2,364.50万元的6%计算。'],
    ['nothing that it makes', '按公用经费的8%计算。'],
    ['not reckoned by it', UPKEEP.replace('按合同价', '低于合同价').replace('6%', '9%')],
  ])('silent: %s', (_, text) =>
    expect(percentOfNamed(examined(text), examined(text).tables).filter(({ holds }) => !holds)).toEqual([]),
  )
})
