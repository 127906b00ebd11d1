import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sound text, the tie that holds in it, a slip, and what is found then. */
const CASES: readonly (readonly [what: string, sound: string, tie: string, from: string, to: string, wrong: string])[] =
  [
    [
      'items counted and priced',
      '项目支出1,420.00万元，占73.3%。共三个项目，测算如下：\n（1）人才引进补贴920.00万元。\n（2）公寓租金补贴346.00万元。\n（3）校园引才154.00万元。计划组团22场，场均7万元。',
      'parts 1,420',
      '346.00万元',
      '346.07万元',
      'parts 1,420 1,420.07',
    ],
    [
      'of several amounts',
      '可用资金594.45万元，全年支出539.32万元，结转55.13万元。主要用途：\n（1）补助398.42万元。\n（2）培训费46.35万元。\n（3）宣传费52.80万元。\n（4）印刷费41.75万元。',
      'parts 539.32',
      '41.75万元',
      '41.57万元',
      'parts 539.32 539.14',
    ],
    [
      'behind dashes',
      '到12月31日花了454.64万元，结余25.36万元。五块开支：\n——适老化改造206.00万元，每张床位补5,000元；\n——上门服务补贴144.00万元；\n——平台和终端78.00万元；\n——培训18.40万元；\n——入户评估8.24万元。\n第二段。',
      'parts 454.64',
      '18.40万元',
      '18.70万元',
      'parts 454.64 454.94',
    ],
  ]

describe('items below what they add up to', () => {
  test.each(CASES)('%s', (_, sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '年初预算480.00万元。主要项目如下：\n1.适老化改造206.00万元。\n2.上门服务144.00万元。',
    '全年支出480.00万元，其中：\n没有列出各项。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
