import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what is told behind an amount and is no division of it', () => {
  test.each([
    [
      'the larger of many taxes',
      '税收收入28.64亿元，增长0.7%（其中：增值税12.31亿元，增长5.2%；企业所得税3.82亿元，下降8.5%；个人所得税1.06亿元，下降2.6%；资源税0.41亿元，下降5.2%；城市维护建设税1.04亿元，下降3.7%）；非税收入9.13亿元，下降6.2%。',
      'parts 28.64 18.64',
    ],
    [
      'what is no grain',
      '粮食播种面积52186公顷，增长1.4%。其中，小麦种植面积24820公顷，增长2.7%；玉米种植面积23964公顷，下降1.6%；油料种植面积1032公顷，增长10.9%；棉花种植面积165公顷，下降4.6%；蔬菜种植面积6028公顷，下降1.0%。',
      'parts 52,186 56,009',
    ],
    [
      'what is quoted, and of another budget',
      '卫生支出8.31亿元，增长13.2%；预备费0.9亿元，占支出的1.3%。各部门“三公”经费按不高于上年编制，其中：公务接待费1420万元，下降10%；因公出国（境）经费160万元，下降10%，公车购置和运行费2868万元，下降10%。',
      'parts 0.9 4,448',
    ],
    [
      'some of a thing, and a thing beside it',
      '手机产量5.2亿台，下降1.3%，其中智能手机产量4.1亿台，增长0.6%；微型计算机产量1.6亿台，下降2.8%。',
      'parts 5.2 5.7',
    ],
    [
      'parts of another amount, whose name they bear',
      '签订投资合同金额62.75亿元，增长11.9%；实际到位43.26亿元，增长29.2%。其中，甲市合同金额达31.2亿元，增长11.4%；乙市合同金额9.3亿元，下降5.3%；丙市合同金额5.77亿元，增长9.5%。',
      'parts 43.26 46.27',
    ],
    [
      'several kinds of the staff, of which the first is one as well',
      '全院职工700余人，高级职称146人，导师6人，博硕士45人，省级名医3人，市级名医13人，优秀人才11人，学科带头人12人。',
      'parts 146 90',
    ],
    [
      'an article',
      '学院是2005年经批准，省市共建、面向全国招生的一所全日制本科高校。先后由 五所学校合并而成，1990年甲大学与乙学校合并为丙大学。',
      'within 5 1',
    ],
    ['output beside income', '全镇总人口16241人。农业总产值2.68亿元，人均收入达1.2万元。', 'product 2.68 1.9489'],
    [
      'an area far from a rate of its like',
      '农作物播种面积9044公顷。\n林业：林地面积12277公顷，幼林抚育210公顷，育苗26公顷，补植造林190公顷，建设面积保存率100%。',
      'rate 100 135.75',
    ],
  ])('%s', (_, text, untold) =>
    expect(brokenIn(text).join('；')).not.toContain(untold.split(' ').slice(0, 2).join(' ')),
  )

  test.each([
    ['kinds of what is taxed', '2022年减税1.6亿元，2023年减税1.9亿元，两年累计减税3.8亿元。', 'parts 3.8 3.5'],
    [
      'taxes that another closes',
      '税收收入28.64亿元，其中：增值税12.31亿元，企业所得税9.87亿元，其他税收9.46亿元。',
      'parts 28.64 31.64',
    ],
    [
      'what the quotation before names as well',
      '“三公”经费预算0.4648亿元。各部门“三公”经费从紧编制，其中：公务接待费1420万元，因公出国（境）经费160万元，公车运行费2868万元。',
      'parts',
    ],
    ['an amount that no rate is beside', '收到材料1,064份。\n上传平台，目前上传1,083份，上传率97.6%。', 'rate 97.6'],
  ])('but %s: told', (_, text, told) => expect(brokenIn(text).join('；')).toContain(told))
})
