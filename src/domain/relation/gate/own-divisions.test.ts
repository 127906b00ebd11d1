import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('sums that their own figures, or those beside them, make of others', () => {
  test.each([
    [
      'some of the parts make it: the others are among them',
      '全年保费收入142.07亿元。其中，寿险保费收入94.15亿元；健康险保费收入25.33亿元，人身意外伤害险保费收入2.24亿元；财产险保费收入47.92亿元。',
    ],
    [
      'what stands behind it makes it',
      '包含国家级12处，面积42.8万公顷，省级5处，面积21.4万公顷，市级6处，面积2.9万公顷；公园22处，合计面积24.9万公顷。包含国家级11处，面积23.0万公顷，省级11处，面积1.9万公顷。',
    ],
    [
      'some of another by its name',
      '公路总里程10916.6公里，其中：等级公路10845.0公里，占总数的99.3%；高等级公路552.4公里，高速公路409.6公里。',
    ],
    [
      'some of all by its name, beside others',
      '卫生技术人员4.82万人，其中，执业医师1.95万人，注册护士2.25万人，乡镇卫生院卫生技术人员6885人，疾控中心卫生技术人员605人。',
    ],
    [
      'the next item of a list',
      '一是管好收入。全年直接增加税收收入12.85亿元，居全省第五位。二是稳住主体。拨付扶持资金10.65亿元，惠企898家，争取专项资金0.53亿元，奖补资金0.67亿元。',
    ],
    [
      'two lists of the same names that both fall short',
      '诊疗人次3125.8万人次，其中医院1242.6万人次，基层医疗机构1698.3万人次；出院86.6万人，其中医院55.2万人，基层医疗机构27.4万人。',
    ],
    [
      'what is taken off an amount that is only named',
      '支出4,940万元。收入总量减去当年支出4,940万元、补助下级支出177万元、调出2,929万元后，结转2,466万元。',
    ],
    [
      'roads of five kinds, of six',
      '公路总里程10444.2公里，其中，国道574.1公里，省道496.7公里，县道528.9公里，乡道2561.4公里，村道5945.3公里。',
    ],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['whose parts come to less', '实有在编人员20人，其中高级兽医师4人、兽医师8人、其他人员5人。', 'parts 20 17'],
    ['of what is opposed', '一般公共预算收入62.4万元，其中税收收入41.2万元，非税收收入27.2万元。', 'parts 62.4 68.4'],
    [
      'of what is spent and left of it',
      '年初预算341.2万元，追加17.2万元，合计385.4万元。全年支出340.1万元，结余18.3万元。',
      'parts 385.4',
    ],
    ['of few digits', '全年检查48次，其中日常检查30次、专项检查12次、暗访18次。', 'parts 48 60'],
  ])('%s: told', (_, text, told) => expect(brokenIn(text).join('；')).toContain(told))
})

describe('rates and shares of what is not told', () => {
  test.each([
    [
      'a budget that only the percentage knows',
      '全市一般公共预算收入完成74.05亿元，增长2%。\n市级一般公共预算收入完成17.66亿元，为预算的64%，增长39.6%。',
    ],
    [
      'a share whose whole is not named',
      '助力企业发展。新增融资担保13.59亿元，解决融资难问题。中小微企业政府采购金额达12.06亿元，占比92.44%。',
    ],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    [
      'the total of the sentence before',
      '全年共投入1,359.2万元。其中省级补助资金1,206.4万元，占比98.76%。',
      'share 98.76 88.76',
    ],
    [
      'an amount of its name',
      '政府采购金额13.59亿元，增长3%。中小微企业政府采购金额达12.06亿元，占比98.74%。',
      'share 98.74 88.74',
    ],
  ])('of %s: told', (_, text, told) => expect(brokenIn(text).join('；')).toContain(told))
})
