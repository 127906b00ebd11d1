import { describe, expect, test } from 'vitest'
import { plainDocument } from '../../document/plain-document.builder.ts'
import { examineDocument } from '../examined.ts'
import { oddUnits } from './odd-units.ts'

const oddIn = (text: string): string[] => {
  const examined = examineDocument(plainDocument(text), { fiscalYear: 2022, pack: null })
  return oddUnits(examined, examined.tables).map(({ quantity, beside }) =>
    [quantity, ...beside].map((each) => each.text).join(' '),
  )
}

/** A document that has its money in 万元, to the hundredth. */
const FINE = '预算500.00万元，其中人员200.50万元、公用99.50万元、项目200.00万元。到位500.00万元。上年480.00万元。\n'

const HEAD = '指标\t目标值\t实际完成值\n数量\t80台\t82台\n'

describe('a price beside a price', () => {
  test.each([
    ['of the next thing', '住宅每平方米每月1.6元，商铺3.2元。应收236.8万元，实收171.4万元。', ''],
    [
      'of a hundred yuan',
      '百元业务收入消耗的低值耗材（不含药品）为24.6元，高于参考值。应收236.8万元，实收171.4万元。',
      '',
    ],
    ['of one page', '单页综合成本0.46元，低于标准。应收236.8万元，实收171.4万元。', ''],
    ['of no page', '综合成本0.46元，低于标准。应收236.85万元，实收171.40万元，欠收65.45万元。', '0.46元'],
    ['of another size', '住宅每平方米每月1.6元，商铺320.5元。应收236.8万元，实收171.4万元。', '320.5元'],
  ])('%s', (_, text, odd) =>
    expect(
      oddIn(text)
        .map((each) => each.split(' ')[0])
        .join(),
    ).toBe(odd),
  )
})

describe('amounts whose unit cannot be right', () => {
  test.each([
    ['among parts of a whole', '损失1,893万元，其中牧业1,207万元，设施438亿元，房屋152万元。', '438亿元'],
    ['spent of a budget', '编纂预算180,000万元，支出180,000元。', '180,000'],
    ['less than before', '年费用为2,809元，比现行支出减少147万元。', '2,809元'],
    ['fallen by more than is left', '第一包成交价548400元，较小计降低12400万元。', '12400万元'],
    ['more than a year ago', '资金比上年的22元增加15万元。', '22元'],
    ['a price that fell by more', '采购单价为720元，本次每张降低40万元。', '720元'],
    ['what it became', '预算由30万元调整为28亿元。', '30万元'],
    ['what it is held against', '平均花费4.42亿元，低于测算的4.89万元。', '4.42亿元'],
    ['a price above the total', '购置2台，单价控制在47.5亿元以内，总额不超过95万元。', '47.5亿元'],
    ['one year beside another', '分两年列入预算，2020年400元，2021年300万元。', '400元'],
    ['the only one in 元', `${FINE}预计全年支出419.25元。`, '419.25元'],
    ['the only one in 亿元', `${FINE}全年执行134.23亿元。`, '134.23亿元'],
    ['the only one in 亿元, printed like the others', `${FINE}全年执行12.23亿元。`, '12.23亿元'],
    ['one in 亿元 like the next', `${FINE}中央质量提升资金180.00亿元，学校94.00万元。`, '180.00亿元'],
    ['a whole one in 亿元, a thousand times all', `${FINE}追加经费800亿元。`, '800亿元'],
  ])('are found: %s', (_, text, found) => {
    expect(oddIn(text).join()).toContain(found)
  })

  test.each([
    ['per head', '生均培养费用15,727万元。', '15,727万元'],
    ['a wage', '员工11人，月工资2,800万元。', '2,800万元'],
    ['per square metre', '改造标准为每平方米1,200万元。', '1,200万元'],
    ['prices of one thing', '县道每公里10,000万元、乡道每公里5,000元、村道每公里2,000元。', '10,000万元'],
    ['a price above all amounts', `${FINE}字幕服务按季付，每季90,000万元。`, '90,000万元'],
    ['in a table, beside its goal', `${HEAD}单位成本\t≤4.7元\t4.57万元`, '4.57万元'],
    ['in a table, below its plan', `${HEAD}节约支出\t600亿元\t545万元`, '545万元'],
    [
      'in a table, for a square metre',
      '指标\t指标值\n面积\t≥80平方米\n场地单位成本\t≤600万元/平方米',
      '600万元/平方米',
    ],
  ])('are found: %s', (_, text, found) => {
    expect(oddIn(text).join()).toContain(found)
  })

  test.each([
    ['a rate of what a county makes', '全县生产总值186.30亿元，我局支出120.50万元，执行118.20万元。'],
    ['what a bank lends', `${FINE}撬动银行贷款56.30亿元。`],
    ['what an office handles', `${FINE}全年审核支付财政资金86.50亿元。`],
    ['what a whole county spends', `${FINE}全县一般公共预算支出53.72亿元。`],
    ['by how much a price fell', `${FINE}收购价每公斤6.1元，较去年低0.3元。`],
    ['interest', `${FINE}银行利息356.12元已上缴。`],
    ['what is left', `${FINE}账户结余35.20元。`],
    ['a price', `${FINE}平均每服务一名观众花费约45.50元。`],
    ['a fare', `${FINE}人次票款1.21元。`],
    ['by how much a price rose', '文化事业费855.80亿元，增加85.11亿元；人均文化事业费61.57元，比上年增加5.83元。'],
    ['a standard raised and what it costs', '津贴由每人每天80元提高到100元，全年增支45.36万元。'],
    ['a standard raised and a sum', '补贴由3元提高到5元，财政支出增加200万元。'],
    ['a price and what it adds to the costs', '补贴每人500元，比上年增加30万元。'],
    ['what may be as much', `${FINE}追加经费12亿元。`],
    ['few amounts', '收入2.50万元。支出1,100.30元。'],
    ['prices of different things', '每亩补助3,000元；培训每人补助2,000元，每公里投资1,200万元。'],
    ['a productive head', '人均产值1,500万元，人均税收1,200万元。'],
    ['land', '成交楼面价每平方米120万元。'],
    ['plan and progress', '计划总投资3亿元，完成投资120万元。'],
    [
      'a table of prices and sums',
      '项目\t数量\t标准\t完成\n加梯\t18台\t20万元\t360万元\n粉刷\t300平方米\t85元\t2.55万元',
    ],
    ['a goal that was missed', `${HEAD}节约支出\t≥600万元\t5.4万元`],
    ['goals alone', '指标\t指标值\n成本\t≤600元\n经费\t≤50万元'],
    ['one year beside another of a size', '2020年400元，2021年9,300元。'],
    ['two prices', '每吨1,650元，每公里20万元。'],
  ])('nothing is said of %s', (_, text) => {
    expect(oddIn(text)).toEqual([])
  })
})

describe('what comes on a hundred or ten thousand', () => {
  const besides = '消毒支出86.40万元、供氧支出42.75万元、被服支出118.60万元，'

  test.each([
    '每张床位日常支出19.20元',
    '百元收入耗用成本19.20元',
    '万元产值能耗折合36.25元',
    '百吨公里运输成本31.46元',
    '例均耗材85.60元',
  ])('%s is a price', (price) => expect(oddIn(`${besides}${price}，达到要求。`)).toEqual([]))

  test.each(['洗涤支出19.20元', '上述三百万元之外另支出19.20元'])('%s is none', (amount) =>
    expect(oddIn(`${besides}${amount}，达到要求。`).join()).toContain('19.20元'),
  )
})
