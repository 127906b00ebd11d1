import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '抽检食品1,120批次，合格1,098批次，合格率98.04%；处置不合格食品22批次。',
    'balance 22',
    '食品22',
    '食品52',
    'balance 52 22',
  ],
  [
    '受理信访事项486件，办结451件，办结率92.80%。未办结的35件已移交责任单位。',
    'balance 35',
    '35件',
    '53件',
    'balance 53 35',
  ],
  [
    '支出大于当年收入266,200.00元，差额由上年结转资金266,200.00元安排。',
    'change 266,200',
    '差额由上年结转资金266,200.00',
    '差额由上年结转资金262,600.00',
    'change 266,200 262,600',
  ],
  [
    '总支出5,342,846.90元，总收入5,317,846.90元。支出大于当年收入25,000.00元。',
    'balance 25,000',
    '25,000.00',
    '52,000.00',
    'balance 52,000 25,000',
  ],
  [
    '本年收入合计18,642,907.36元。本年支出合计18,501,660.24元。\n年初结转96,300.00元，年末结转237,547.12元。',
    'balance 237,547.12',
    '237,547.12',
    '237,457.12',
    'balance 237,457.12 237,547.12',
  ],
  [
    '本年收入合计18,642,907.36元。\n本年支出合计18,501,660.24元。\n年末结转141,247.12元。',
    'balance 141,247.12',
    '141,247.12',
    '141,274.12',
    'balance 141,274.12 141,247.12',
  ],
  [
    '2021年收入2,046.30万元，其中拨款2,014.80万元、其他31.50万元。支出2,031.75万元，其中工资1,712.40万元、其他319.35万元。年末结余14.55万元。',
    'balance 14.55',
    '14.55',
    '44.55',
    'balance 44.55 14.55',
  ],
  [
    '年初结余21.40万元。\n总收入612.48万元，含专项80.00万元。总支出597.36万元，含设备62.50万元。收支相抵，年末结余36.52万元。',
    'balance 36.52',
    '36.52',
    '36.25',
    'balance 36.25 36.52',
  ],
]

describe('what is left, missing or covered', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['a rate of a goal', '招生1,052人，完成目标1,100人的95.64%，未报到12人。'],
    ['an excess of something else', '总支出900.00元，总收入800.00元。支出大于当年收入731.52元。'],
    ['what fails another test', '抽检1,120批次，合格1,098批次，合格率98.04%；不达标设备7批次。'],
    ['a rate that leaves nothing out', '受理486件，办结486件，办结率100%，不合格3件。'],
    ['a rate without a name', '预算1,120万元，其中已拨1,098万元，占98.04%；未拨资金另行安排5万元。'],
    [
      'a rest that funds and transfers explain',
      '本年收入合计18,642,907.36元。\n本年支出合计18,501,660.24元。\n年末结转96,300.58元。',
    ],
    ['a rest of one project', '总收入612.48万元。总支出597.36万元。其中设备项目支出50.00万元，结余8.20万元。'],
    ['a rest before spending', '支出597.36万元。收入612.48万元。年末结余82.14万元。'],
    ['a rest of income alone', '收入612.48万元，其中拨款580.00万元。年末结余82.14万元。'],
    ['another currency of excess', '支出大于收入266,200.00元，由上年结转的36个项目安排。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('both sides of a budget, one behind the other', () => {
  const sound = '2022年度收入总计3,812.46万元，支出总计3,812.46万元。决算与上年口径一致。'

  test('they are one', () => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace('支出总计3,812.46', '支出总计4,021.33'))).toContain('balance 4,021.33 3,812.46')
  })

  test.each([
    ['something is left', '决算收入总计3,812.46万元，支出总计3,621.33万元，结余191.13万元。'],
    ['no budget', '食堂收入总计38.46万元，支出总计36.21万元。'],
    ['others between', '决算收入总计3,812.46万元，其中拨款3,500.00万元，支出总计3,621.33万元。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
