import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['曲艺队一年演出208场，按52周平均，一周4场。', '4场', '6场', 'product 208 312'],
  ['巡河队共出动96车次，平均每月（按12个月算）8车次。', '8车次', '18车次', 'product 96 216'],
  ['1至8月火化遗体2,400具，月均300具。', '月均300', '月均360', 'product 2,400 2,880'],
  ['三个包件成交价分别为210万元、190万元、260万元，平均220万元。', '平均220', '平均250', 'product 250 220'],
  ['卫生检查四次得分84、88、90、94，平均89分。', '89分', '95分', 'product 95 89'],
  ['5个断面的总磷在0.12至0.35毫克/升之间，平均0.21毫克/升。', '平均0.21', '平均0.41', 'within 0.41 null'],
]

describe('an average of what a short sentence tells', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['of some weeks', '曲艺队一年演出208场，按52周平均，旺季一周6场。'],
    ['no span', '曲艺队一年演出208场，平均一周6场。'],
    ['in other units', '曲艺队一年演出208场，按52周平均，一周6人。'],
    ['more figures', '曲艺队演出208场，巡演20场，按52周平均，一周6场。'],
    ['of one month', '1至8月火化遗体2,400具，8月火化360具，月均没有变化。'],
    ['no months', '火化遗体2,400具，月均360具。'],
    ['fewer than are said to be', '四个包件成交价分别为210万元、190万元、260万元，平均250万元。'],
    ['of another kind', '三个包件成交价分别为210万元、190万元、260万元，平均下浮4%。'],
    ['for each of others', '三个包件成交价分别为210万元、190万元、260万元，平均每月60万元。'],
    ['what is not told of each', '三个包件成交价高于210万元、190万元、260万元，平均250万元。'],
    ['of what each has', '三个乡人均收入分别为1.2万元、1.4万元、1.6万元，平均1.5万元。'],
    ['of some of them', '五名评委打分依次为88分、90分、91分、92分、99分，去掉最高分和最低分，平均91分。'],
    ['no range', '5个断面的总磷为0.12毫克/升，平均0.41毫克/升。'],
    ['a range alone', '5个断面的总磷在0.12至0.35毫克/升之间，最高0.41毫克/升，平均值未公布。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
