import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '年末编制86人，其中行政编制31人、事业编制55人；年末实有在职人员82人，较上年末减少3人，空编4个。',
    'balance 4',
    '空编4个',
    '空编5个',
    'balance 5 4',
  ],
  ['应到13人，实到11人，请假2人，列席3人。', 'balance 2', '请假2人', '请假3人', 'balance 3 2'],
  ['护林员按实有34人核定，年初预算已安排28人，本次补足6人的工资。', 'balance 6', '34人', '35人', 'balance 6 7'],
  ['预计住宿生392人，每人一床；现有床位265张，还需添置127张。', 'balance 127', '127张', '172张', 'balance 172 127'],
  ['编制床位50张，实际开放44张，有6张因病房改造暂停使用。', 'balance 6', '44张', '47张', 'balance 6 3'],
  ['实有无人机6架，账面登记4架，2架为上级调拨未入账。', 'balance 2', '6架', '7架', 'balance 2 3'],
  ['累计落实居家观察3,418人，截至12月31日已解除3,396人，在管22人。', 'balance 22', '3,396', '3,369', 'balance 22 49'],
  [
    '年内实际拨付24,850.00万元。\n按核定标准测算，全年应补25,316.40万元，差额466.40万元由公司垫付。',
    'balance 466.4',
    '466.40',
    '446.40',
    'balance 446.4 466.4',
  ],
  ['资产总计56亿元，负债合计31亿元，净资产25亿元。', 'balance 25', '25亿', '35亿', 'balance 35 25'],
  ['资产总额7.483亿元，负债总额2.316亿元，净资产5.167亿元。', 'balance 5.167', '5.167', '5.617', 'balance 5.617 5.167'],
  [
    '1.业务收入43,816.20万元：利息6,842.15万元，委托贷款利息36,974.05万元。\n2.业务支出22,109.47万元。\n3.增值收益21,706.73万元。',
    'balance 21,706.73',
    '21,706.73',
    '21,706.37',
    'balance 21,706.37 21,706.73',
  ],
  [
    '（一）收入情况。全年总收入1126.40万元。\n（二）支出情况。全年总支出1092.61万元，比2020年增加105.26万元。\n（三）年末结转33.79万元。',
    'balance 33.79',
    '33.79',
    '33.97',
    'balance 33.97 33.79',
  ],
  [
    '前十个月总收入2.86亿元，总支出3.17亿元。\n收支相抵，缺口0.31亿元。',
    'balance 0.31',
    '0.31',
    '0.37',
    'balance 0.37 0.31',
  ],
  [
    '全年总收入612.48万元。其中拨款584.48万元，其他收入28.00万元。总支出597.36万元，当年结余15.12万元，加上年初结转21.40万元，年末累计结转36.52万元。',
    'balance 15.12',
    '597.36',
    '59.736',
    'balance 15.12 552.744',
  ],
  [
    '项目预算112.14万元，支出111.96万元。\n向23名巡护员多发补贴24.14万元。已收回23.96万元，余款0.18万元从工资中扣回。',
    'balance 0.18',
    '23.96',
    '239.6',
    'balance 0.18 -215.46',
  ],
  [
    '上半年全市法院共受理各类案件6240件，同比上升4.1%；审结5118件，结案率82.0%，未结案件1122件。',
    'balance 1122',
    '1122',
    '1406',
    'balance 1406 1122',
  ],
  [
    '年末规模以上企业资产总计141.07亿元，增长9.8%；负债合计79.57亿元，增长9.1%；所有者权益合计61.50亿元，增长10.8%。',
    'balance 61.5',
    '141.07',
    '171.07',
    'balance 61.5 91.5',
  ],
  ['受理市派工单1846件，已处理完毕1502件，正在办理344件。', 'balance 344', '344件', '304件', 'balance 304 344'],
  [
    '涉及问题资金7,316.20万元，整改到位资金5,904.80万元，未整改资金1,411.40万元。',
    'balance 1,411.4',
    '1,411.40',
    '1,277.90',
    'balance 1,277.9 1,411.4',
  ],
]

describe('three amounts of which the words make the third what the second leaves', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['what was left before', '总收入5,317,846.90元，总支出5,342,846.90元，使用上年结转资金25,000.00元。'],
    ['a rest of something else', '编制52名，实有49人，借调8名。'],
    ['no second amount', '核定编制52名，空编9名。'],
    ['another unit', '受理案件412件，办结395件，在管人员17人。'],
    ['beds in use', '编制床位50张，实际开放44张，有8张为新购。'],
    ['far off and few', '资产总额483亿元。\n负债总额416亿元。\n净资产32亿元。'],
    ['too far off', '应到30人。\n天气晴。\n实到28人。\n请假9人。'],
    ['posts of another sort', '核定岗位36个，已安排30人，本次追加编外4人。'],
    ['what was left from before is settled too', '全市法院受理案件6240件，审结6315件，未结案件812件。'],
    ['what came in anew', '仲裁机构新受理案件380件，审结402件，未结案件31件。'],
    [
      'what was put right otherwise',
      '涉及问题资金731.2万元，整改到位资金590.4万元，核销96.3万元，未整改资金44.5万元。',
    ],
    ['people and money', '护林员按实有34人核定，年初预算已安排28人，本次追加经费7万元。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})

test.each([
  ['核定编制410名，实有在职人员382人，空编28名；退休人员305人。', '28名', '35名', 'balance 35 28'],
  ['编制64名，实有59名，空编5名，另有劳务派遣12名。', '59名', '52名', 'balance 5 12'],
])('what is told of others behind it: %s', (sound, from, to, wrong) => {
  expect(brokenIn(sound)).toEqual([])
  expect(brokenIn(sound.replace(from, to))).toContain(wrong)
})
