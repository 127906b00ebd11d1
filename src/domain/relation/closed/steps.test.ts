import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['报社11月刊发稿件860篇，12月少发20篇，为840篇。', '少发20', '少发120', 'change 840 740'],
  ['报社11月刊发稿件860篇，12月多发20篇，为880篇。', '多发20', '多发120', 'change 880 980'],
  ['水库汛末蓄水7.4亿立方米，比汛初的5.2亿立方米增蓄2.2亿立方米。', '增蓄2.2', '增蓄3.2', 'change 3.2 2.2'],
  ['两个标段报价分别为216万元和194万元，合计410万元，一标比二标高22万元。', '高22', '高32', 'change 32 22'],
  ['乙站巡检58次，甲站巡检46次，甲站比乙站少12次。', '少12', '少22', 'change 22 12'],
  ['新桥长680米，比老桥的520米长160米。', '长160', '长180', 'change 180 160'],
  ['甲站巡检46次，乙站巡检58次，甲站比乙站少12次。', '少12', '少22', 'change 22 12'],
]

describe('how far two figures of a short sentence are from each other', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['held against last month', '报社12月刊发稿件860篇，比上月少发120篇，为840篇。'],
    ['what it did not become', '报社11月刊发稿件860篇，12月约稿120篇，为840篇。'],
    ['what it did not come to', '报社11月刊发稿件860篇，12月少发120篇，采用840篇。'],
    ['as wide', '新桥长680米，比老桥的520米深3米。'],
    ['of some of it', '甲站种树46亩，乙站种树58亩，乙站比甲站多种6亩松树。'],
    ['other names', '甲站巡检46次，乙站巡检58次，甲站比丙站少22次。'],
    ['other numbers', '两个标段报价分别为216万元和194万元，合计410万元，一标比三标高52万元。'],
    ['two figures', '甲站巡检46次，甲站比乙站少22次。'],
    ['four figures', '甲站巡检46次，乙站巡检58次，丙站巡检60次，甲站比乙站少22次。'],
    ['five figures', '甲站46次，乙站58次，丙站60次，丁站61次，甲站比乙站少22次。'],
    ['other units', '甲站巡检46次，乙站巡检58公里，甲站比乙站少22次。'],
    ['a part of it', '甲站巡检46次，乙站巡检六成，甲站比乙站少22次，共58次。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})

describe('what is still needed, and what was added', () => {
  test.each([
    ['应配保安28人，已配25人，还需补充3人。', '25', '35'],
    ['计划采购电脑82台，已到货58台，尚有24台在途；系统另行采购。', '82', '8'],
    ['计划采购电脑82台，已到货58台，尚有24台在途。', '58', '85'],
    ['消防井由42眼增至47眼，增加的5眼位于北段。', '42', '24'],
    ['网点由47个压减到42个，撤销的5个均在北段。', '5', '9'],
    ['本年新建公厕12座，全县累计达86座，上年末为74座。', '86', '68'],
    ['计划扫描110万页，实际完成116.4万页；累计达502.8万页，上年末为386.4万页。', '502.8', '520.8'],
  ])('%s', (sound, from, to) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).not.toEqual([])
    expect(brokenIn(sound.replace(from, to))).not.toEqual([])
  })

  test.each([
    ['some came from elsewhere', '全年需用水80万立方米，已供50万立方米，还需调水20万立方米。'],
    ['not signed', '计划采购电脑82台，已到货58台，尚有12台未签合同。'],
    ['there, and more than a slip off', '计划采购电脑82台，已到货58台，尚有19台在途。'],
    ['of each', '每校应配保安28人，已配25人，还需补充2人。'],
    ['of others', '水库由12座增至15座，新增的50座山塘均在北部山区。'],
    ['what grew by less', '水库由15座减少到12座，新增的5座均在北部山区。'],
    ['another unit', '消防井由42眼增至47眼，增加的9处位于北段。'],
    ['planned', '明年计划建公厕12座，全县累计达98座，上年末为74座。'],
    ['no span', '消防井上年42眼，今年47眼，增加的9眼位于北段。'],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})
