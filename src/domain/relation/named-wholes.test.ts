import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from './wordings.builder.ts'

/** A sound sentence, the tie that holds in it, a slip, and what is found then. */
const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, wrong: string])[] = [
  ['编制68名，实有63人，空编5名。实有人员中行政25人、事业38人。', 'parts 63', '行政25人', '行政95人', 'parts 63 133'],
  [
    '年末实有在编人员43人，空编5名。在编人员中，专任教研员26人、培训管理人员11人、工勤人员6人；具有高级职称的18人。',
    'parts 43',
    '专任教研员26人',
    '专任教研员62人',
    'parts 43 79',
  ],
  [
    '收回有效问卷344份。\n（一）总体满意度。非常满意201人，满意117人，一般21人，不满意5人。非常满意和满意合计318人。',
    'parts 344',
    '一般21人',
    '一般12人',
    'parts 344 335',
  ],
  [
    '夺得金牌18枚、银牌14枚、铜牌21枚，奖牌总数53枚，比上届44枚增加9枚。',
    'parts 53',
    '铜牌21枚',
    '铜牌2枚',
    'parts 53 34',
  ],
  [
    '新冠疫苗累计接种34,902剂次，第一剂17,268剂次，第二剂15,104剂次，加强针2,530剂次。',
    'parts 34,902',
    '2,530剂次',
    '5,530剂次',
    'parts 34,902 37,902',
  ],
  [
    '发现高危漏洞23个、中危58个、低危65个，总数146个；年底前修复143个。',
    'parts 146',
    '低危65个',
    '低危62个',
    'parts 146 143',
  ],
  ['全年停机两次：4月因检修停42分钟，8月因故障停97分钟，共139分钟。', 'parts 139', '97分钟', '79分钟', 'parts 139 121'],
]

const SILENT: readonly string[] = [
  '实有职工63人，比上年减少12人。在职职工中，管理人员26人，工勤人员30人。',
  '实有职工63人。职工中党员45人、女职工40人。',
  '现有在编人员43人。在编人员中，教研员26人、管理人员11人；具有高级职称的18人。',
  '收回有效问卷344份。非常满意201人，满意117人，合计318人。建议改善环境的12人、增加窗口的15人、延长时间的9人。',
]

describe('lists whose whole is named again, or stated elsewhere', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })
  test.each(SILENT)('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
