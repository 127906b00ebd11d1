import { describe, expect, test } from 'vitest'
import { brokenIn, examined, heldIn } from '../wordings.builder.ts'
import { savingRates } from './saving-rates.ts'

const BOUGHT = '三个包合计成交1,102.80万元，较预算节约77.20万元，节约率6.54%。'
const REVIEWED = '合同金额334.02万元，省下10.33万元，节约率3.00%。'

describe('what was saved, out of what was planned', () => {
  test.each([
    [BOUGHT, '6.54%', '6.57%', 'rate 6.57 6.54'],
    [BOUGHT, '77.20', '17.20', 'rate 6.54 1.54'],
    [REVIEWED, '3.00%', '8.00%', 'rate 8 3'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('rate'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['送审金额共计31.86亿元，审定金额为28.36亿元，审减率为10.99%。', '28.36', '38.36', 'rate 10.99 -20.4'],
    ['采购预算27.64亿元，中标金额26.01亿元，节约率5.90%。', '27.64', '22.64', 'rate 5.9 -14.89'],
  ])('of the only two amounts before it, however far off: %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['of three', '采购预算27.64亿元，控制价26.91亿元，中标金额21.01亿元，节约率5.90%。'],
    [
      'of a plan that is there',
      '预算1,250.00万元，其中设备1,180.00万元，成交1,102.80万元，节约77.20万元，节约率6.18%。',
    ],
    ['of other amounts', '成交1,102.80万元，涉及供应商77家，节约率6.54%。'],
    ['that no slip makes', '合计成交1,102.80万元，节约77.20万元，节约率12.31%。'],
    ['alone', '全年政府采购节约率6.54%。'],
    ['of what was not paid', '较预算1,180.00万元节约77.20万元，节约率6.54%。'],
  ])('but not %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

const LOTS =
  '二、预算金额：482.60万元，其中第1包306.00万元、第2包176.60万元。\n\n三、资金节约情况\n中标总额比预算节约27.46万元，节约率5.69%。分包看，第1包节约16.83万元，节约率5.50%；第2包节约10.63万元，节约率6.02%。'

describe('what was saved of a budget told before', () => {
  test.each([
    ['节约率5.69%', '节约率5.96%', 'rate 5.96 5.69'],
    ['节约27.46', '节约27.64', 'rate 5.69 5.73'],
    ['节约率6.02%', '节约率6.20%', 'rate 6.2 6.02'],
  ])('%s → %s', (from, to, wrong) => {
    expect(brokenIn(LOTS)).toEqual([])
    expect(brokenIn(LOTS.replace(from, to))).toContain(wrong)
  })

  test.each([
    '二、采购预算482.60万元。另一项目预算金额306.00万元。\n\n三、中标总额比预算节约27.46万元，节约率5.96%。',
    '二、采购预算482.60万元。\n\n三、中标总额比控制价节约27.46万元，节约率8.31%。',
    '二、预算金额：482.60万元，其中第1包306.00万元。\n\n三、第2包节约10.63万元，节约率6.20%。',
    '二、预算金额：482.60万元。\n\n三、中标总额比预算节约27.46万元，节约率6%。',
    '二、预算金额：482.60万元。\n\n三、涉及供应商27家，节约率6.20%。',
  ])('silent: %s', (text) => expect(savingRates(examined(text), []).filter(({ holds }) => !holds)).toEqual([]))
})

describe('what was cut of what was asked for', () => {
  test.each([
    [
      '你公司申报补贴4,312.60万元，审核核减331.42万元，核减率7.68%，认定3,981.18万元。',
      '7.68',
      '8.95',
      'rate 8.95 7.68',
    ],
    ['报审金额862.40万元，审减71.15万元，审减率8.25%。', '71.15', '94.62', 'rate 8.25 10.97'],
    ['上报金额1,260万元，压减163万元，压减率12.94%。', '12.94', '15.27', 'rate 15.27 12.94'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['another verb', '申报补贴4,312.60万元，追回331.42万元，核减率9.46%。'],
    ['another sentence', '申报补贴4,312.60万元。审核核减331.42万元，核减率9.46%。'],
    ['more than all', '申报补贴12.60万元，审核核减331.42万元，核减率9.46%。'],
    ['other things', '申报补贴12笔，审核核减331.42万元，核减率9.46%。'],
    ['nothing before it', '核减率9.46%。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
