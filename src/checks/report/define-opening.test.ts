import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t21DatesPossible } from './t21-dates-possible.ts'

/** The words, and the day on which it is closed before it is open; `null` where it may be. */
const CASES: readonly (readonly [words: string, expected: string | null])[] = [
  ['公告6月3日发布，投标截止5月25日。', '5月25日'],
  ['招标文件于6月3日发售，投标截止时间为5月25日。', '5月25日'],
  ['公告发布日期为6月3日，报名截止5月25日。', '5月25日'],
  ['公告6月3日发布，投标截止6月25日。', null],
  ['中标公告6月3日发布，投标截止5月25日。', null],
  ['公告6月3日发布，原投标截止5月25日。', null],
  ['公告6月3日修改，投标截止5月25日。', null],
  ['报名截止5月25日，入围公告6月3日发布。', null],
  ['公告11月3日发布，投标截止1月5日。', null],
  ['材料自9月2日起受理，至8月20日截止。', '8月20日'],
  ['材料自9月2日起受理，至9月20日截止。', null],
  ['材料自12月2日起受理，至1月20日截止。', null],
  ['材料自2024年12月2日起受理，至1月20日截止。', null],
  ['材料自2024年12月2日起受理，至2024年1月20日截止。', '2024年1月20日'],
  ['材料自9月2日起评审，报名8月20日截止。', null],
  ['材料自9月2日起受理，8月20日截止的不再退还。', null],
  ['材料自9月2日起受理。8月20日截止。', null],
  ['材料自9月2日起受理，至8月截止。', '8月'],
  ['材料自2024年起受理，至2023年5月截止。', null],
  ['材料自9月2日起受理，6月1日至8月20日截止。', null],
  ['申报截止日期为5月20日，自5月28日起受理。', '5月20日'],
  ['申报截止日期为5月20日，自4月28日起受理。', null],
  ['申报截止日期为5月20日，自5月28日起公布结果。', null],
  ['报名截止时间为3月20日，报名开始时间为3月25日。', '3月20日'],
  ['报名截止时间为3月20日，考试开始时间为3月25日。', null],
  ['截止时间为3月20日，报名开始时间为3月25日。', '3月20日'],
  ['报名截止时间为3月20日，开始时间为3月25日。', '3月20日'],
  ['报名今年6月3日启动，当年5月14日截止。', '5月14日'],
  ['通道5月10日开放投票，5月2日关闭。', '5月2日'],
  ['第一批7月10日截止，第二批自7月15日起受理。', null],
]

describe('T21: open and closed', () => {
  test.each(CASES)('%s', (words, expected) => {
    const seen = verdictOn(t21DatesPossible, words)
    expect(seen.messages).toEqual(
      expected === null ? [] : [expect.stringContaining(`截止时间“${expected}”早于开始时间`)],
    )
  })
})
