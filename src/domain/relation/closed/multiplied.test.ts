import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['剧院借款3,000万元，年利率4%，一年利息120万元。', '120', '220', 'product 220 120'],
  ['县城到渔港34公里，班车跑一个来回68公里。', '68', '78', 'product 78 68'],
  ['保洁合同为期三年，每年26万元，合同总价78万元。', '78', '87', 'product 87 78'],
  ['泵站租期为期六个月，每月2万元，合计12万元。', '12', '18', 'product 18 12'],
  ['航测队出动无人机24架次，每架次均飞行35分钟，总飞行时长14小时。', '14', '24', 'product 24 14'],
  ['每节实训60分钟，全周开课18节，总时长18小时。', '总时长18', '总时长28', 'product 28 18'],
  ['码头到小岛9海里，往返18海里。', '18海里', '28海里', 'product 28 18'],
  ['值守人员每班2人、每天3班，每天需安排6人次。', '6人次', '9人次', 'product 9 6'],
]

describe('what is so many times an amount', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['half a year', '剧院借款3,000万元，年利率4%，半年利息60万元。'],
    ['no rate', '剧院借款3,000万元，还款40万元，一年利息220万元。'],
    ['both ways', '县城到渔港来回68公里，班车一天跑一个往返78公里。'],
    ['another way', '码头到小岛9海里，环岛往返28海里。'],
    ['the first payment', '保洁合同为期三年，每年26万元，首期付租金总额52万元。'],
    ['one way', '县城到渔港34公里，班车跑78公里。'],
    ['no term', '保洁合同每年26万元，合同总价87万元。'],
    ['what is paid first', '保洁合同为期三年，每年26万元，首年多付5万元。'],
    ['nothing each year', '保洁合同为期三年，首年26万元，合同总价87万元。'],
    ['other units', '保洁合同为期三年，每年26万元，合计87人。'],
    ['no hours', '航测队出动无人机24架次，每架次均飞行35公里，总飞行里程940公里。'],
    ['the longest', '航测队出动无人机24架次，每架次均飞行35分钟，最长飞行2小时。'],
    ['hours of something', '航测里程24公里，每架次均飞行35分钟，总飞行时长24小时。'],
    ['over the year', '值守人员每班2人、每天3班，全年需安排2190人次。'],
    ['of something else', '值守人员每户2人、每天3班，每天需安排9人次。'],
    ['of other things', '值守人员每班2人、每天3班，每天需安排9公里。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
