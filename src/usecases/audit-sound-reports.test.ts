import { describe, expect, test } from 'vitest'
import { plainDocument } from '../domain/document/plain-document.builder.ts'
import { auditDocument } from './audit-document.ts'

const rulesOf = (text: string): string[] => auditDocument(plainDocument(text)).findings.map(({ rule }) => rule)

/** What sound reports say, and a word of it that makes it wrong: the rule that tells so. */
const CASES: readonly (readonly [what: string, sound: string, from: string, to: string, rule: string])[] = [
  [
    'a day to which schools count, beside the end of the year',
    '某市职业学院2023年度部门整体支出绩效自评报告\n一、基本情况\n学院牵头承担就业工作，经费预算120.00万元，支出118.00万元。\n二、绩效目标\n毕业生4,526人，截至2023年8月31日去向落实4,318人，落实率95.40%；截至12月31日的年终落实率为97.1%。自评得分95分。\n三、存在的问题\n进度不够均衡。\n四、改进措施\n下一步加强管理。',
    '；截至12月31日的年终落实率为97.1%',
    '',
    'T10',
  ],
  [
    'an amount that is counted in another',
    '司法拘留86人次、罚款41人次计38.6万元，纳入失信名单1,308人（单位137家计入其中），因履行义务等屏蔽失信信息584人次。',
    '司法拘留86人次、罚款41人次计38.6万元，纳入失信名单1,308人（单位137家计入其中），因履行义务等屏蔽失信信息584人次',
    '司法拘留86人次，其中外地584人次',
    'T19',
  ],
  [
    'a goal before what was done otherwise',
    '可检参数由186项增至241项，增加55项，超过目标220项；省级能力验证8项，满意7项，1项可疑。',
    '55项',
    '65项',
    'T04',
  ],
  [
    'a report of three years, and a day of the second',
    '2021—2023年老旧小区改造项目支出绩效自评报告\n一、项目概况\n改造资金预算300万元。\n二、绩效目标\n合同竣工日期2022年11月30日，自评得分90分。\n三、问题\n进度滞后。\n四、建议\n下一步加强管理。',
    '2021—2023年老旧',
    '2023年度老旧',
    'T10',
  ],
  [
    'what is left to be done in the months to come',
    '2024年路面修复项目绩效运行监控情况的报告\n路面修复剩余1.06万平方米，10月完成0.45万平方米，11月完成0.40万平方米，余下0.21万平方米调整到2025年3月，年内完成率预计91.9%。\n2024年10月21日',
    '路面修复剩余1.06万平方米，10月完成0.45万平方米，11月完成0.40万平方米，余下0.21万平方米调整到2025年3月，年内完成率预计91.9%。',
    '2024年11月15日已完成路面修复0.40万平方米。',
    'T21',
  ],
  [
    'the slowest by days of their own',
    '各来源情况如下：\n来源\t金额（万元）\n省级专项\t185.00\n市级补助\t40.00\n社会捐赠\t36.84\n5笔资金平均用时4.8天，省级专项最快，2天；市级补助最慢，9天。',
    '市级补助最慢，9天',
    '市级补助最少',
    'T37',
  ],
  [
    'a unit over its own quota, among others',
    '局机关行政编制46名，实有44人；支队编制158名，实有163人，超编5人；中心编制230名，实有219人。',
    '实有163人',
    '实有153人',
    'T07',
  ],
  [
    'advice that stands under one of the sections',
    '【摘要】调研组走访4个乡镇。报告提出三条建议。\n1. 基本面：总量\n2. 走势：回落\n3. 主要问题\n4. 建议\n（一）抱团发展。\n（二）清理合同。\n（三）培训人才。',
    '报告提出三条建议。',
    '报告分为三个部分：',
    'T09',
  ],
  [
    'a quotation behind a number',
    '评审意见：①目标值与资金匹配；②‘媒体报道’可衡量性偏弱；③样本量可适当提高。',
    '②‘媒体报道’',
    '‘媒体报道’',
    'F01',
  ],
  [
    'all of those that are left',
    '共发现问题4个，已整改1个；其余3个问题（盘亏设备未处置、车辆未收回、卡片缺失）均已整改。',
    '已整改1个；其余3个问题（盘亏设备未处置、车辆未收回、卡片缺失）均已整改',
    '均已整改，其余3个问题未整改',
    'T24',
  ],
  [
    'infrastructure that was set up',
    '支持市政基础设施、产业园区、民生领域115个项目开工。',
    '市政基础设施',
    '内设市政科',
    'T22',
  ],
  [
    'what came, and what went',
    '公共数据目录1,600条，上年末为1,285条，净增315条（新增402条，注销87条）。',
    '净增315条',
    '净增351条',
    'T04',
  ],
  [
    'steps of several kinds',
    '新认证绿色食品5个、有机产品1个；总数由23个增至29个，增加6个。',
    '增加6个',
    '增加9个',
    'T04',
  ],
  [
    'gains and losses of several',
    '杨柳苑盈利3.42万元、桥头盈利1.18万元、机厂持平、五里亭亏损2.76万元，净盈利1.84万元。',
    '净盈利1.84万元',
    '',
    '',
  ],
  [
    'one village alone',
    '片区共有行政村67个。收入最多的为108.6万元，一个村就占片区总量的19.5%。',
    '收入最多',
    '无不良记录',
    '',
  ],
  [
    'what is expected beside what is',
    '项目\t预算\t支出\t执行率\n市政设施维修\t530.00\t286.20\t54.00%\n智慧城管平台\t128.00\t96.00\t75.00%\n市政设施维修预计不能全部完成，预计执行率94%，即支出498.20万元。',
    '预计执行率94%',
    '',
    '',
  ],
  [
    'what is left of a sum to be paid',
    '项目\t预算\t支出\n知识产权促进\t150.00\t0.00\n平台运维\t45.00\t45.00\n知识产权促进：9月前拨付首批105万元，11月拨付第二批30万元，合计135万元，剩余15万元交回。',
    '合计135万元',
    '合计165万元',
    'T06',
  ],
]

describe('sound reports are told nothing, and what makes them wrong is told', () => {
  test.each(CASES)('%s', (_, sound, from, to, rule) => {
    expect(rulesOf(sound)).toEqual([])
    expect(sound).toContain(from)
    if (rule !== '') expect(rulesOf(sound.replace(from, to))).toContain(rule)
  })
})
