import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const YEAR_BEFORE =
  '上半年发生火灾58起，死亡12人、受伤64人，损失42.6万元，与去年同期相比，起数减少7起，死亡人数减少2人，受伤人数增加5人，损失下降13.4%。去年同期四项分别为65起、14人、59人和49.2万元。'
const EACH = '采集全血31,286人次、54,875单位，同比分别下降3.6%和4.1%，上年全血采集为32,454人次。'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [YEAR_BEFORE, 'change 13.4', '13.4%', '14.3%', 'change 14.3 13.41'],
  [YEAR_BEFORE, 'change 5', '受伤人数增加', '受伤人数减少', 'change 5 -5'],
  [YEAR_BEFORE, 'change 7', '58起', '85起', 'change 7 -20'],
  [YEAR_BEFORE.replace('分别', '四项数据分别'), 'change 7', '58起', '85起', 'change 7 -20'],
  [EACH, 'growth 3.6', '3.6%', '6.3%', 'growth 6.3 3.6'],
  [EACH, 'growth 3.6', '分别下降', '分别增长', 'growth 3.6 -3.6'],
  ['试剂由每份28.5元降到21.9元，单价降低6.6元。', 'change 6.6', '单价降低', '单价提高', 'change 6.6 -6.6'],
  ['检测标本47,690份，阳性31份，阳性率0.65‰。', 'rate 0.65', '0.65', '0.56', 'rate 0.56 0.65'],
]

describe('changes told one after the other', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['a list of other things', '起数减少7起，受伤减少5人。去年同期两项分别为65起、14个。'],
    ['fewer amounts than changes', '起数减少7起，受伤减少5人，损失减少3万元。去年同期两项分别为65起、14人。'],
    ['one amount alone', '发生58起，起数减少9起。去年同期共计分别为65起。'],
    ['an amount of another unit', '收入312人次、548单位，同比分别下降3.6%和4.1%，上年采集为324袋。'],
    ['two amounts of the unit', '甲312人、乙548人，同比分别下降3.6%和4.1%，上年为987人。'],
    ['what no slip explains', '甲31,286人次、乙548单位，同比分别下降3.6%和4.1%，上年甲为98,765人次。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
