import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['合作社年初存款35万元，全年收入28万元，支出19万元，年末存款44万元。', '44', '54', 'balance 54 44'],
  ['粮站尿素年初库存52吨，进110吨，卖128吨，年末存34吨。', '存34', '存43', 'balance 43 34'],
  ['帮扶中心年初建档210户，当年脱困65户，新建档20户，年末在档165户。', '165', '185', 'balance 185 165'],
  ['上年结转12万元，本年下达88万元，本年支出93万元，结转下年7万元。', '下年7', '下年9', 'balance 9 7'],
  ['修缮基金年初结转64万元，本年收入31万元、支出52万元，年末结余43万元。', '余43', '余93', 'balance 93 43'],
  ['伙食账上原有1.4万元，收进2.2万元，花掉2.9万元，现存0.7万元。', '存0.7', '存1.9', 'balance 1.9 0.7'],
  ['年初在册孤儿86人，新增14人，成年退出9人、迁出3人，年末在册88人。', '册88', '册188', 'balance 188 88'],
  ['工作经费50万元，购置设备32万元，培训支出11万元，结余7万元。', '7万', '17万', 'balance 17 7'],
  ['工作经费500万元，购置设备312万元，培训支出114万元，结余74万元。', '74万', '47万', 'balance 47 74'],
]

describe('four amounts of a sentence, and more', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).not.toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['nothing that went', '年初存款35万元，收入28万元，购入理财19万元，募集6万元，年末存款24万元。'],
    ['what neither came nor went', '年初存款35万元，收入28万元，支出19万元，保证金12万元，年末存款24万元。'],
    ['what was there of another', '年初余额35万元，收入28万元，支出19万元，年末定期存款60万元。'],
    ['too many', '年初存款9万元，收入1万元，转入2万元，募集3万元，支出1万元，转出2万元，年末存款8万元。'],
    ['another name', '合作社年初存款35万元，全年收入28万元，支出19万元，年末定期存款30万元。'],
    ['other posts', '年初在编36人，新招录6人，退休4人，年末在岗46人（含借调8人）。'],
    ['two that came', '年初存款35万元，收入28万元，下达19万元，年末存款44万元。'],
    ['no end', '年初存款35万元，收入28万元，支出19万元，理财产品54万元。'],
    ['what was planned', '年初存款35万元，收入28万元，计划支出19万元，年末存款54万元。'],
    ['other units', '年初存款35万元，收入28万元，支出19万元，年末存货54吨。'],
    ['two items', '年初存款35万元；收入28万元；支出19万元；年末存款54万元。'],
    ['what two others leave', '工作经费50万元，购置设备32万元，支付合同款30万元，结余2万元。'],
    ['more than was spent of the fund', '工作经费50万元，购置设备32万元，上年支出30万元，结余18万元。'],
    ['too little to say', '工作经费500万元，购置设备312万元，培训支出114万元，结余51万元。'],
    ['no money', '捐款物资50吨，购置32吨，发放11吨，剩余2.5吨。'],
  ])('%s: nothing is told', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })
})

describe('homes, schools and folds', () => {
  test.each([
    ['年初在院老人210人，当年入院46人，离院38人，年末在院218人。', '218', '202', 'balance 202 218'],
    ['年初在园幼儿180人，当年入园64人，离园52人，年末在园192人。', '192', '168', 'balance 168 192'],
    ['月初在栏肉牛820头，本月购入150头，出栏210头，月末在栏760头。', '760', '880', 'balance 880 760'],
  ])('%s', (sound, from, to, broken) => {
    expect(heldIn(sound)).not.toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['some of them', '年初在院老人210人，当年入院46人，离院38人，年末在院失能老人62人。'],
    ['others with them', '年初在园幼儿和教师210人，当年入园46人，离园38人，年末在园180人。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
