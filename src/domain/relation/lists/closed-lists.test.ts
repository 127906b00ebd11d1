import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** A sound sentence, the tie that holds in it, a slip, and what is found then. */
type Case = readonly [sound: string, tie: string, from: string, to: string, wrong: string]

const CALLED: readonly Case[] = [
  [
    '全年获科研立项23项，国家级3项、省级8项、市级12项，到账经费1,046万元。',
    'parts 23',
    '市级12项',
    '市级122项',
    'parts 23 133',
  ],
  [
    '公厕改造：全年计划改造25座，已完工11座，完成率44%，在建8座，未开工6座。',
    'parts 25',
    '在建8座',
    '在建88座',
    'parts 25 105',
  ],
  [
    '审计报告指出问题17个，涉及预算管理5个、招标采购6个、资产管理4个、财务核算2个。',
    'parts 17',
    '资产管理4个',
    '资产管理44个',
    'parts 17 57',
  ],
  [
    '每亩成本为1,500元，由麦草、运费、人工三项组成，分别为620元、380元、500元。',
    'parts 1,500',
    '、500元',
    '、800元',
    'parts 1,500 1,800',
  ],
  [
    '今年前9个月的318.6吨里，商超临期食品176.4吨，面包烘焙68.9吨，单位食堂余量41.3吨，农户蔬果32.0吨。',
    'parts 318.6',
    '68.9吨',
    '78.9吨',
    'parts 318.6 328.6',
  ],
  ['剩余17人中，落户安置9人、继续寻亲8人。', 'parts 17', '寻亲8人', '寻亲88人', 'parts 17 97'],
]

const NAMED: readonly Case[] = [
  [
    '全院职工64人，卫生技术人员52人，占81.3%。卫技人员里，执业医师18人，护士21人，药、检、影像等13人。',
    'parts 52',
    '护士21人',
    '护士81人',
    'parts 52 112',
  ],
  [
    '截至8月31日落实毕业去向1,197人。在落实去向者当中，到医疗机构就业的842人，升入本科深造的268人，以灵活就业等其他形式落实的87人。',
    'parts 1,197',
    '268人',
    '2688人',
    'parts 1,197 3,617',
  ],
  [
    '实有在职人员49人，空编3名。在职人员中35岁及以下的18人，36岁至50岁的22人，51岁及以上的9人。',
    'parts 49',
    '18人',
    '28人',
    'parts 49 59',
  ],
  [
    '发现各类问题317件，较上年的402件减少85件。这些问题中，违规堆放138件、围网捕捞64件、占用绿道71件、其他44件。',
    'parts 317',
    '138件',
    '1388件',
    'parts 317 1567',
  ],
]

const ASPECTS: readonly Case[] = [
  [
    '共发布预警信号64次，按颜色分为蓝色21次、黄色29次、橙色12次、红色2次；按灾种分为暴雨27次、雷电16次、高温9次、大雾8次、寒潮4次。',
    'parts 64',
    '大雾8次',
    '大雾3次',
    'parts 64 59',
  ],
  [
    '实际修井41眼，比计划多3眼，完成计划的107.89%。按村统计：上沟村9眼，下沟村7眼，红柳湾村12眼，其他村共13眼。',
    'parts 41',
    '下沟村7眼',
    '下沟村8眼',
    'parts 41 42',
  ],
  [
    '审计报告指出问题9个。已完成整改8个，整改率88.9%，正在整改1个。按类型划分，预算类3个、工程类4个、资产类2个。',
    'parts 9',
    '资产类2个',
    '资产类3个',
    'parts 9 10',
  ],
  [
    '8月，全区清运生活垃圾28,704吨，日均926吨。分品类看，其他垃圾14,368吨，可回收物7,893吨，厨余垃圾6,428吨，有害垃圾15吨。',
    'parts 28,704',
    '6,428吨',
    '64,428吨',
    'parts 28,704 86,704',
  ],
]

describe('what is so much more than a part of another list', () => {
  const sound =
    '高危7项，中危47项；高危虽少，但其中4项在云平台、3项在办公系统，属于须马上处理的。按类别分：计算环境41项、区域边界19项、管理制度17项、其他16项。'
  test('divides no part', () => expect(brokenIn(sound)).toEqual([]))
  test('divides what is no part', () =>
    expect(brokenIn('共发现问题73项。按类别分：计算环境41项、区域边界19项、管理制度17项。')).toEqual(['parts 73 77']))
  test('may divide a part that is not so much less', () =>
    expect(brokenIn(sound.replace(/41项.*/, '1项、区域边界1项、其他10项。'))).toEqual(['parts 3 12']))
})

describe('lists that their words close', () => {
  test.each([...CALLED, ...NAMED, ...ASPECTS])('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    // The first of a list is no whole of the others.
    '按级别讲，国家级2项，省级16项，市级29项，都按期结题。',
    '一级指标4个、二级指标9个、三级指标24个，覆盖全部项目。',
    '财政拨款3,102万元，占59.0%；事业收入1,420万元，占27.0%；其他收入736万元。',
    '省级资金用于5个扶贫项目，市级资金用于8个扶贫项目，县级资金用于5个扶贫项目。',
    // Some of them, or in two lists at once.
    '在编人员52人。在编人员中，党员26人，研究生31人，高级职称13人。',
    '不满意的175人可选多项原因：忽高忽低97人，报修慢62人，末端不热58人，其他41人。',
    '剩余17人中，落户安置9人、继续寻亲3人。',
    // Nothing is called by such a name, or no slip away.
    '全校职工88人。培训班里，第一期31人，第二期47人，第三期39人。',
    '全年立项40项，国家级3项、省级8项、市级12项，其余为校级。',
    '调查发现，按年龄看，青年31人，中年47人，老年39人。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
