import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t05CodesNamedRightly } from './t05-codes-named-rightly.ts'

/** The words, and what stands first in each problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: readonly string[] | null])[] = [
  ['2020年度支出中，2080505住房公积金10.00元。', ['2080505住房公积金']],
  ['2020年度支出中，2210201住房公积金10.00元。', null],
  ['2020年度支出中，2210201住房公积金支出10.00元。', null],
  ['2020年度支出中，2210208住房公积金10.00元。', ['2210208住房公积金']],
  ['2020年度支出中，2012607档案馆的支出10.00元。', ['2012607档案馆的支出']],
  [
    '2020年度支出中，2010396其他政府办公厅（室）及相关机构事务支出10.00元。',
    ['2010396其他政府办公厅（室）及相关机构事务支出'],
  ],
  ['支出中，2210208住房公积金10.00元。\n财政局\n2020年5月6日', ['2210208住房公积金']],
  ['2020年度支出中，2210208看不懂的名称10.00元。', null],
  ['2020年度支出中，2296006用于残疾人事业10.00元。', null],
  ['2020年度支出中，全部列2296009用于残疾人事业的彩票公益金支出，10.00元。', ['2296009用于残疾人事业的彩票公益金支出']],
  ['2020年度支出中，2010308事业运行10.00元。', ['2010308事业运行']],
  ['2020年度支出情况\n科目编码\t科目名称\t金额\n2210201\t购房补贴\t10.00\n2210202\t提租补贴\t20.00', ['2210201']],
  ['2020年度毕业去向\n去向\t人数\t占比\n基层医疗卫生机构\t231\t27.4%\n合计\t842\t100.0%', null],
  [
    '2020年度支出情况\n科目编码\t科目名称\t金额\n2210201\t住房公积金\t10.00\n2210202\t提租补贴\t20.00\n\t合计\t30.00',
    null,
  ],
  ['2020年基本支出120.00元，其中2010301行政运行100.00元，2010302一般行政管理事务20.00元。', ['20.00元']],
  ['2020年项目支出120.00元，其中2010350事业运行100.00元，2010302一般行政管理事务20.00元。', ['100.00元']],
  ['2020年其他支出120.00元，其中2010301行政运行100.00元，2010302一般行政管理事务20.00元。', null],
  ['2020年基本支出120.00元，其中2080505机关事业单位基本养老保险缴费支出100.00元，2210201住房公积金20.00元。', null],
]

describe('T05', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(t05CodesNamedRightly, words)
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual(at)
    for (const message of seen.messages) expect(message).toMatch(/请/)
  })

  test('says so when the year is not known, or no code is named', () => {
    expect(verdictOn(t05CodesNamedRightly, '2080505住房公积金10.00元。').outcome).toBe('insufficient-data')
    expect(verdictOn(t05CodesNamedRightly, '2020年度召开会议3次。').outcome).toBe('insufficient-data')
  })
})
