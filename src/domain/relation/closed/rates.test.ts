import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['我们小区一共800户，走访了720户，走访率做到了90%。', '90%', '95%', 'rate 95 90'],
  ['学报应订64份，实订64份，任务完成100%。', '100%', '80%', 'rate 80 100'],
  ['水表分机械、智能两种，共2,400只，机械1,560只，智能占35%。', '35%', '65%', 'rate 65 35'],
  ['今年报名只分文科、理科两类，文科1.2万人、理科1.8万人，理科占60%。', '60%', '70%', 'rate 70 60'],
  ['今年报名只分文科、理科两类，文科1.2万人、理科1.8万人，文科占40%。', '40%', '50%', 'rate 50 40'],
  ['稻田面积分早稻、晚稻两季，共4,000亩，早稻2,400亩，晚稻占40%。', '40%', '60%', 'rate 60 40'],
  ['抽查药单250份，甲等240份、乙等10份，甲等药单率96%。', '96%', '69%', 'rate 69 96'],
  ['七个站点全部开展了自查，自查覆盖率为100%。', '100%', '90%', 'rate 90 100'],
  ['24项标准已全部发布，发布率为100%。', '100%', '90%', 'rate 90 100'],
  ['“平安家园”已覆盖100%的村组，一个不漏。', '100%', '98%', 'rate 98 100'],
  ['登记文物6,000件，二级文物占0.5%，即30件。', '30件', '300件', 'product 300 30'],
  ['礼堂去年用电40万千瓦时，今年34万千瓦时，节电15%。', '15%', '25%', 'growth 25 15'],
  ['电费上月3,600元，这月2,700元，降了25%。', '25%', '35%', 'growth 35 25'],
  ['全市药师人数达到480人，较五年前的400人增长20%。', '20%', '30%', 'growth 30 20'],
]

describe('a rate that a short sentence tells with what it is of', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['of something else', '我们小区一共800户，走访了720户，入住率95%。'],
    ['of some stretch of it', '全镇接种对象800人，接种720人，全程接种率80%。'],
    ['more than all', '我们小区一共800户，回访了820户，寻访率95%。'],
    ['who was not reached', '我们小区一共800户，没回访720户，寻访率95%。'],
    ['of another year', '我们小区一共800户，走访了720户，去年走访率95%。'],
    ['of more than both', '成交820万元，节约80万元，节约率8.9%。'],
    ['of a third kind', '水表分机械、智能两种，共2,400只，机械1,560只，进口占15%。'],
    ['of no total', '水表分机械、智能两种，新装2,400只，机械1,560只，智能占65%。'],
    ['of one figure', '水表分机械、智能两种，共2,400只，智能占65%。'],
    ['of what is not divided', '水表共2,400只，机械1,560只，智能占15%。'],
    ['which nobody is said to have', '水表分机械、智能两种，共2,400只，机械1,560只，损坏率5%。'],
    ['of none of the parts', '抽查药单250份，甲等240份、乙等10份，优秀药单率9%。'],
    ['of parts that are not all', '抽查药单250份，甲等200份、乙等10份，甲等药单率69%。'],
    ['of another deed', '七个站点全部开展了自查，优秀率为90%。'],
    ['of two counts', '七个站点的24项标准已全部发布，发布率为90%。'],
    ['of two rates', '24项标准已全部发布，发布率为90%，知晓率为80%。'],
    ['of most', '“平安家园”已覆盖98%的村组，尚有两个村组待建。'],
    ['with more behind it', '登记文物6,000件，二级文物占0.5%，即300件，残件9件。'],
    ['of more than there is', '登记文物60件，二级文物占0.5%，即300件。'],
    ['which it is not', '登记文物6,000件，二级文物占0.5%，修复300件。'],
    ['at the prices of then', '去年产值40亿元，今年46亿元，增长12%，按可比价计算。'],
    ['in which time nobody says', '礼堂用电40万千瓦时，食堂34万千瓦时，节电25%。'],
    ['of two earlier years', '礼堂去年用电40万千瓦时，上年34万千瓦时，节电25%。'],
    ['which is the change itself', '本年支出110万元，较上年增加10万元，增长10%。'],
    ['in front', '节电25%，礼堂去年用电40万千瓦时，今年34万千瓦时。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
