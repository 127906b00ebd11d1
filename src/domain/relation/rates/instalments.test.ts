import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const PAID =
  '中标总额374.20万元，较控制价节约13.90万元。\n合同约定：签约后预付30%，计112.26万元；验收合格后付65%，计243.23万元；质保期满付清余款18.71万元。'
const OPEN =
  '公开招标金额117.12万元。\n公开招标部分签约后付30%即351,360元，验收合格付65%即761,280元，质保金5%即58,560元。'
const BRACKETS =
  '合同金额50.73万元。\n合同生效后付15.22万元（约30%），验收合格付32.97万元（约65%），质保期满付2.54万元（约5%）。'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [PAID, '65%', '66%', 'rate 66 65'],
  [PAID, '112.26', '112.62', 'rate 30 30.1'],
  [OPEN, '5%即58', '8%即58', 'rate 8 5'],
  [BRACKETS, '65%', '68%', 'rate 68 64.99'],
  ['实际支出115.60万元。6月支付46.24万元，为合计数的40%；9月支付57.80万元，为50%。', '50%', '57%', 'rate 57 50'],
]

describe('what is paid first, and what is left to pay', () => {
  test.each([
    ['按合同约定支付首付款60%，即37.80万元，余款25.20万元验收后支付。', '60%', '90%', 'rate 90 60'],
    ['批复后先拨付118.50万元，即补助资金的50%；验收合格后拨付其余118.50万元。', '50%', '53%', 'rate 53 50'],
    ['签约后支付40%，即25.20万元，剩余37.80万元验收后支付。', '37.80', '73.80', 'rate 40 25.45'],
  ])('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(`rate ${sound.match(/(\d+)%/)?.[1]}`)
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['nothing is left', '按合同约定支付首付款90%，即37.80万元，另付税费25.20万元。'],
    ['nothing is paid', '设备占90%，即37.80万元，其余25.20万元为材料。'],
    ['the rest of another', '支付首付款90%，即37.80万元。其余25.20万元为材料。'],
    ['no amount', '按合同支付首付款90%，余款验收后支付。'],
    ['far off', '按合同支付首付款12%，即37.80万元，余款25.20万元验收后支付。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('what is paid in several parts', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((tie) => tie.startsWith('rate')).length).toBeGreaterThan(1)
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['out of what is not stated', '签约后预付30%，计112.26万元；验收合格后付65%，计243.23万元。'],
    ['out of two', '采购426.00万元。甲预付30%，计52.60万元；乙验收合格后付65%，计84.32万元。'],
    ['one alone', '合同价426.00万元。签约后预付30%，计112.26万元，余款验收后付。'],
    ['growth', '收入426.00万元，增长30%，即98.31万元；支出312.00万元，增长20%，即52.00万元。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
