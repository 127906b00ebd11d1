import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const PAID = '经评审核定748.5万元，核减113.5万元。\n批复后预拨60%，计449.10万元；过半后拨付30%，计224.55万元。'
const KEPT = '货物860.00万元，服务242.80万元。\n未付110.28万元：一是货物质保金，按货物金额的5%预留，计43.00万元。'

const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  [PAID, '449.10', '49.10', 'rate 60 6.56'],
  [PAID, '30%', '36%', 'rate 36 30'],
  [KEPT, '43.00', '4.300', 'rate 5 0.5'],
  [KEPT, '860.00', '86.00', 'rate 5 50'],
  ['城区热用户24,600户。按2.5%抽样，发放问卷615份。', '615份', '65份', 'rate 2.5 0.26'],
  ['新增档案186万页。\n按5.0%的比例抽检，共抽查9.3万页。', '9.3万', '3.9万', 'rate 5 2.1'],
]

describe('percentages with what they come to, of an amount told before', () => {
  test.each(CASES)('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of what is not stated', '核定748.5万元。\n按合同约定支付60%，即27.60万元。'],
    ['an amount of its own', '核定748.5万元。\n按进度支付60%，另付保险费27.60万元。'],
    ['roughly', '核定748.5万元。\n按进度支付约60%，计429.60万元。'],
    ['the last of a text', '核定748.5万元，按进度支付60%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
