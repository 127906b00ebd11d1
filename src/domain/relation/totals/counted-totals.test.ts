import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '提取27.36亿元，其中购买9.10亿元，偿还贷款10.60亿元，租赁1.97亿元，离退休4.51亿元，其他1.18亿元。前三项为住房消费类，计21.67亿元。',
    'parts 21.67',
    '21.67',
    '1.67',
    'parts 1.67 21.67',
  ],
  [
    '购置摄像机6台，每台8.65万元，小计51.90万元；购置编辑机20台，每台1.85万元，小计37.00万元；购置无人机3架，每架2.30万元，小计6.90万元。以上三类设备合计95.80万元。',
    'parts 95.8',
    '95.80',
    '95.08',
    'parts 95.08 95.8',
  ],
  ['甲县21,330人，乙县6,102人。两县区级共27,432人。', 'parts 27,432', '27,432', '27,342', 'parts 27,342 27,432'],
]

describe('totals that say how many amounts they sum up', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['a total of too few', '投入21.40万元。三项合计31.86万元。'],
    [
      'amounts of which one took the place of another',
      '省级1,900万元，研究所自筹380万元，配套200万元。前两项足额到位，配套只落实了110万元，三项相加到位2,390万元。',
    ],
    ['a rough total', '甲21.40万元，乙4.96万元。两项合计约26万元。'],
    ['a number without a total', '甲21.40万元，乙4.96万元，三项均已支付31.36万元。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

test('two payments told to have been made', () => {
  const text =
    '签约后预付30%，计124.65万元；验收后付65%，计270.08万元；质保期满付清20.77万元。前两笔均已付讫，累计394.73万元。'
  expect(brokenIn(text)).toEqual([])
  expect(brokenIn(text.replace('累计394.73', '累计934.73'))).toContain('parts 934.73 394.73')
})
