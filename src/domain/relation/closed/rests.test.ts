import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

/** A sentence as it should read, the words that go wrong in it, and the tie that then breaks. */
const CASES: readonly (readonly [sound: string, from: string, to: string, broken: string])[] = [
  ['茶厂年收入64万元，支出47万元，盈余17万元。', '盈余17', '盈余27', 'balance 27 17'],
  ['应收学费90万元，只收上来72万元，欠收18万元。', '欠收18', '欠收38', 'balance 38 18'],
  ['考核指标16项，达标13项，未达标3项。', '未达标3', '未达标5', 'parts 16 18'],
  ['村卫生室21所，达标20所，一所未达标。', '一所', '四所', 'balance 4 1'],
  ['移交案卷23件，已了结16件，在办7件。', '在办7', '在办9', 'balance 9 7'],
  ['今年换证1.2万本，占应换2万本的六成，尚有0.8万本待换。', '0.8', '0.6', 'balance 0.6 0.8'],
  ['历年累计归集3.1亿元，累计使用1.8亿元，结存1.3亿元。', '结存1.3', '结存1.5', 'balance 1.5 1.3'],
  ['粮站借款120万元，已分两期各偿还40万元，尚欠40万元。', '尚欠40', '尚欠80', 'balance 80 40'],
  ['欠款年初有340万元，偿还90万元后还剩250万元。', '还剩250', '还剩350', 'balance 350 250'],
  ['支付首付款40%、进度款50%，剩余10%作为保证金，合同款至此付清。', '剩余10%', '剩余20%', 'balance 20 10'],
  ['项目支出占总支出的44%，基本支出占56%，总支出仅此两类。', '56%', '66%', 'balance 66 56'],
  ['三次产业所占比重（%）依次为22、35、43。', '43', '53', 'balance 53 43'],
  ['五项需86.40万元，减去余额9.20万元，申请追加77.20万元。', '追加77.20', '追加75.20', 'balance 75.2 77.2'],
  ['工程结算款63万元，扣除预付款18万元，再扣除质保金3万元，本次应付42万元。', '应付42', '应付48', 'balance 48 42'],
]

describe('what is left of the first figure of a short sentence', () => {
  test.each(CASES)('%s', (sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toEqual([broken])
  })

  test.each([
    ['what was left before', '茶厂年收入64万元，支出47万元，上年结余7万元，结余24万元。'],
    ['one time and another', '累计归集3.1亿元，使用1.8亿元，结存1.5亿元。'],
    ['nothing that was done', '考核指标16项，重点13项，在办5项。'],
    ['what is called otherwise', '考核指标16项，达标13项，未公开5项。'],
    ['two figures', '应收学费90万元，欠收38万元。'],
    ['other units', '应收学费90万元，只收上来72笔，欠收38万元。'],
    ['some of them', '考核指标16项，达标13项，其中未达标5项。'],
    ['what was said to be left without words', '村卫生室21所，达标20所，四所在山区。'],
    ['more counts than one', '粮站借款120万元，三家分两期各偿还40万元，尚欠80万元。'],
    ['what is added', '五项需86.40万元，加上余额9.20万元，申请追加75.20万元。'],
    ['what it was more by', '五项需86.40万元，减去余额9.20万元，比上年增加75.20万元。'],
    ['taken off at the end', '工程结算款63万元，扣除预付款38万元，再扣除质保金29万元。'],
    ['taken off in another unit', '五项需86.40万元，减去设备9台，申请追加75.20万元。'],
    ['taken off of one', '减去余额9.20万元，申请追加75.20万元。'],
    ['a percentage that leaves nothing', '支付首付款40%、进度款30%，剩余20%年底支付。'],
    ['a share alone', '项目支出占总支出的44%，总支出仅此两类。'],
    ['shares of several', '项目支出增长44%，基本支出增长66%，总支出仅此两类。'],
    ['of other things', '三次产业增速（%）依次为22、35、53。'],
    ['more of them', '三次产业所占比重（%）依次为22、35、53、4。'],
    ['with units', '三次产业所占比重（%）依次为22、35、53亿元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
