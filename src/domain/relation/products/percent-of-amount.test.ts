import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { percentOfAmounts } from './percent-of-amount.ts'

const LINE = '线路全年补贴总额为24,600万元，我县按约定承担35%，即8,610万元。'
const LOSS = '经审核确认亏损3,126万元，按80%给予补助，计2,500.8万元，比2022年多86万元。'

describe('the share of the amount before it', () => {
  test.each([
    [LINE, '35%', '53%', 'product 8,610 13,038'],
    [LINE, '8,610', '8,160', 'product 8,160 8,610'],
    [LOSS, '2,500.8', '2,050.8', 'product 2,050.8 2,500.8'],
    [LOSS, '80%', '30%', 'product 2,500.8 937.8'],
    [LOSS, '3,126', '3,726', 'product 2,500.8 2,980.8'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('product'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['the first payment only', '合同总价3,126万元，首笔按80%支付，计2,050.8万元。'],
    ['of another amount', '贷款3,126万元，按合同价的80%支付，计2,050.8万元。'],
    ['no slip', '经审核确认亏损3,126万元，按80%给予补助，计1,377.6万元。'],
    ['in two sentences', '经审核确认亏损3,126万元。按80%给予补助，计2,050.8万元。'],
    ['what comes next is another matter', '经审核确认亏损3,126万元，按80%给予补助。计2,050.8万元。'],
    ['nothing it comes to', '经审核确认亏损3,126万元，按80%给予补助，其余2,050.8万元自行消化。'],
    ['another unit', '确认里程3,126公里，按80%给予补助，计2,050.8万元。'],
    ['about', '经审核确认亏损约3,126万元，按80%给予补助，计2,050.8万元。'],
    ['a price', '每套价格3,126元，按80%给予补助，计2,050.8元。'],
    ['more than all of it', '质保金4.00万元，按80%支付，计4.20万元。'],
    ['alone', '亏损户，按80%给予补助，计2,050.8万元。'],
  ])('silent: %s', (_, text) => expect(percentOfAmounts(examined(text))).toEqual([]))
})
