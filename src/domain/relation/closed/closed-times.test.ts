import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['合作社分红去年14万元，今年翻了一番，为28万元。', '28', '38', 'product 38 28'],
  ['合作社分红去年14万元，今年翻番，为28万元。', '28', '38', 'product 38 28'],
  ['山塘原有120口，增加四分之一后达到150口。', '150', '180', 'product 180 150'],
  ['会议费原列60万元，压减三成后为42万元。', '42', '52', 'product 52 42'],
  ['会议费原列60万元，压减一半后为30万元。', '30', '40', 'product 40 30'],
  ['会议费原列60万元，压减二成五后为45万元。', '45', '54', 'product 54 45'],
  ['挂历每本定价40元，团购打七折，折后每本28元。', '28', '32', 'product 32 28'],
  ['挂历每本定价40元，团购打八五折，折后每本34元。', '34', '43', 'product 43 34'],
  ['药企研发费由五年前的2.3亿元增加到4.6亿元，整整翻了一番。', '4.6', '6.9', 'product 6.9 4.6'],
  ['药企研发费由五年前的2.3亿元增加到4.6亿元，整整翻了一番。', '一番', '两番', 'product 4.6 9.2'],
  ['旧仓1,800平方米，新仓5,400平方米，新仓面积是旧仓的3倍。', '3倍', '4倍', 'product 5,400 7,200'],
  ['冷库容积150立方米，是扩建前50立方米的3倍。', '3倍', '2倍', 'product 150 100'],
  ['追加后，今年任务为年初任务300亩的1.2倍，即360亩。', '360', '420', 'product 420 360'],
  ['书屋藏书48万册，童书36万册，占了四分之三。', '四分之三', '四分之一', 'product 36 12'],
  ['渠道维修费90万元，市、县、乡按2∶3∶4分担，乡级出40万元。', '乡级出40', '乡级出30', 'product 30 40'],
  ['水毁修复费300万元由省级与市县按6∶4的比例分担，市县应承担120万元。', '120', '180', 'product 180 120'],
  ['护士与医师之比为1.5∶1，全院医师80名，护士120名。', '护士120', '护士100', 'product 100 120'],
]

describe('what a word or a ratio makes of an amount', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['what is to be', '合作社分红去年14万元，力争明年翻一番，为38万元。'],
    ['more than it', '山塘原有120口，增加四分之一以上，达到180口。'],
    ['what it did not become', '会议费原列60万元，压减三成，培训费52万元。'],
    ['other units', '会议费原列60万元，压减三成后为52人。'],
    ['with more of it', '会议费原列60万元，压减三成，再追加6万元后为48万元。'],
    ['no word', '会议费原列60万元，后为52万元。'],
    ['twice and more', '研发费由五年前的2.3亿元增加到6.9亿元，翻了一番多。'],
    ['no beginning', '研发费2.3亿元，增加到6.9亿元，翻了一番。'],
    ['other units, doubled', '研发费由五年前的2.3亿元增加到6.9万人，翻了一番。'],
    ['of something else', '旧仓1,800平方米，新仓5,400平方米，存粮是旧仓的4倍。'],
    ['by how much more', '旧仓1,800平方米，新仓5,400平方米，面积增加是旧仓的2倍。'],
    ['no multiple', '旧仓1,800平方米，新仓5,400平方米，雨棚120平方米。'],
    ['four figures', '旧仓1,800平方米，新仓5,400平方米，是旧仓的4倍，共3层。'],
    ['another than it comes to', '今年任务为年初任务300亩的1.2倍，已栽420亩。'],
    ['more than all of it', '书屋藏书36万册，童书48万册，用了四分之三。'],
    ['of others', '书屋藏书48万册，童书36万册，占全市的四分之一。'],
    ['in other units', '书屋藏书48万册，童书36万元，占了四分之一。'],
    ['what has come so far', '渠道维修费90万元，市、县、乡按2∶3∶4分担，乡级已到位30万元。'],
    ['who is not named', '渠道维修费90万元，市、县、乡按2∶3∶4分担，村里出30万元。'],
    ['more shares than names', '渠道维修费90万元，市、县按2∶3∶4分担，县里出30万元。'],
    ['no one named', '渠道维修费90万元，按2∶3分担，县里出30万元。'],
    ['ratio of other units', '渠道维修费90万元，市、县按2∶3分担，县里出30人。'],
    ['a ratio of nothing', '护士与医师之比为1∶0，全院医师80名，护士100名。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
