import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  // what is left, far behind the two
  [
    '合同待付资金395.6万元，分两批支付。\n（一）加快支付。合同待付资金6月底前付316.4万元；其余79.2万元验收后再付。',
    'balance 79.2',
    '316.4',
    '346.4',
    'balance 79.2 49.2',
  ],
  [
    '计划投资5,286.40万元，其中渠道3,120.00万元、泵站2,166.40万元。\n截至9月底完成投资4,153.75万元，占计划的78.6%。\n有关部门正在组织验收。\n剩余投资1,132.65万元年底前完成。',
    'balance 1,132.65',
    '1,132.65',
    '1,132.56',
    'balance 1,132.56 1,132.65',
  ],
  // beyond: whichever stands first
  ['医院核定床位800张，实际开放936张，超出136张。', 'balance 136', '136张', '316张', 'balance 316 136'],
  ['全年清淤渠道64.5公里，年初目标为62.3公里，超出2.2公里。', 'balance 2.2', '62.3', '63.2', 'balance 2.2 1.3'],
  // what a change is counted from
  [
    '演出240场，包括下乡180场、进校园36场、剧场24场；上年实际218场，增加22场。',
    'parts 240',
    '218场',
    '918场',
    'change 22 -678',
  ],
  [
    '演出240场，包括下乡180场、进校园36场、剧场24场；上年实际218场，增加22场。',
    'parts 240',
    '增加22场',
    '减少22场',
    'change 22 -22',
  ],
  [
    '全年支出3,796.21万元，执行率98.84%。\n其中基本支出2,951.37万元；项目支出844.84万元。\n（二）比较\n与上年支出3,588.74万元相比，增加207.47万元，主要用于实训设备购置。',
    'change 207.47',
    '207.47',
    '207.77',
    'change 207.77 207.47',
  ],
  [
    '2022年项目执行率仅为82.4%，与论证不充分有关。\n对此实行月通报，2023年项目执行率已达93.6%，比上年全年水平提高11.2个百分点。',
    'change 11.2',
    '11.2',
    '12.2',
    'change 12.2 11.2',
  ],
  [
    '资产总额7.483亿元，较年初增加0.519亿元；其他事项从略。资产总额年初数为6.964亿元。',
    'change 0.519',
    '6.964',
    '6.694',
    'change 0.519 0.789',
  ],
  [
    '一、年初结转和结余183.55万元。\n二、其他说明从略。\n三、年末结转和结余214.43万元，比年初多出30.88万元。',
    'change 30.88',
    '30.88',
    '30.68',
    'change 30.68 30.88',
  ],
]

describe('differences of amounts that the words name', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['balances of a bank', '各项贷款余额1,182.5万元，各项存款余额1,191.7万元，住户存款余额2.5万元。'],
    ['a reason', '收入1,614.63万元，拨款982.61万元，支出增加的主要原因是新增657.43万元。'],
    ['the rest of a part', '安排资金366.5万元，已支付212.3万元，其中房租结余54.1万元。'],
    [
      'another year twice',
      '2014年从业人员204.02万人，比上年减少11.47万人。\n2015年从业人员229.44万人，增加25.42万人。',
    ],
    ['another rate', '优良断面比例89.9%，同比上升0.8个百分点；劣Ⅴ类断面比例0.7%，同比上升0.1个百分点。'],
    ['a last year of others', '上年收入412.6万元。\n接待游客51.3万人次，门票收入388.2万元，比上年增加12.4万元。'],
    [
      'a tenth beside its whole',
      '应修渠道576公里。\n资金由县级承担。\n其他说明从略。\n全年修渠5,328.9公里，剩余431.1公里。',
    ],
    ['rests without their whole', '维修资金剩余32.5万元，采购资金剩余18.7万元，培训资金剩余9.6万元。'],
    [
      'a change of the same name elsewhere',
      '甲县财政收入18.32亿元，增加1.25亿元；乙县财政收入16.47亿元，增加0.93亿元。',
    ],
    ['prices', '每亩补助450元，比上年提高50元。\n2021年亩均收入3,850元，2020年3,620元。'],
    ['a rest to come', '会议室可容纳260人，实到213人，未来3年再建两处，待定38人。'],
    [
      'income above spending',
      '另有科目支出230,677.52元，支出合计多于收入30,677.52元；规划科目收入多于支出200,000.00元。',
    ],
    ['equal amounts', '收入总计7,180.5万元，支出总计7,180.5万元，比上年增加12.6万元。'],
    ['nothing named', '建成36.5公里，采购41.2公里，节约5.1公里。'],
  ])('says nothing of %s', (_, text) => {
    expect(brokenIn(text)).toEqual([])
  })
})
