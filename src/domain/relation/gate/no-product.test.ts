import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

describe('what is no product', () => {
  test.each([
    ['the most of one', '公证员9名，助理12名，人均年办证232件，最多的一名公证员签发证书781件。'],
    [
      'an amount told before',
      '退耕还林680亩，每亩补偿900元，共61.2万元，6月底前兑现61.2万元；搬迁14户，户均补助4.2万元，其中最多一户11.6万元，合计58.8万元。',
    ],
    [
      'an amount that is added up',
      '轮出稻谷6,200吨，城关库3,100吨、河口库2,000吨、石塘库1,100吨。\n拍卖底价每吨2,480元，收购价按每吨2,760元，每吨价差280元，价差补贴173.6万元；轮换费用每吨100元，计62万元；合计235.6万元。',
    ],
    [
      'a price among the items of a total',
      '疏浚1,334万元；航标160万元；船闸大修680万元、岁修每座40万元；应急抢通预留200万元；合计2,454万元。',
    ],
    ['what each became', '充电桩由每对4台增至16台，4对共增加48台。'],
    ['a rest without a number', '市场共有摊位612个，其中水果386个、干果74个、包装52个，其余是餐饮和便利店。'],
    ['extremes of a list', '补助14户58.8万元，其中最多一户11.6万元、最少一户1.3万元。'],
    ['counts of one sum', '在编讲解员218人，志愿讲解员134人，合计352人，平均每名讲解员每周接待9.5人，高于上年。'],
    ['what is paid no more', '预算840.5万元。补贴由每人每月420元提高到450元，惠及2万人。'],
    ['none, and the words say so', '当年无新增对象，新增0户，每户补助1,200元，共发放3.60万元。'],
    ['none, and an amount of others', '年内新建驿站0座，每座补助20万元，共补助164万元。'],
    ['not one of them', '放映168场——14个村，每村每月一场，一场没落下。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))

  test.each([
    ['a misprint of an amount told again', '退耕680亩，每亩补偿900元，共62.2万元。7月兑现补偿61.2万元。'],
    ['a price that comes to less', '轮入3,100吨，每吨2,760元，合计835.6万元。'],
    [
      'an average of a sum',
      '在校学生6,284人，其中高职学生4,916人、中职学生1,368人。现有专任教师318名，按此计算，每位教师平均带学生19.88人。',
    ],
    ['none, for a lost digit', '年内新建驿站0座，每座补助8万元，共补助160万元。'],
    ['a price of nothing', '教材费1.35万元，计450册，每册均价0元。'],
    [
      'a price of nothing, where as much is shared out',
      '机收完成4.9万亩，比计划多0.4万亩；补贴按每亩0元兑付，共兑付147.00万元，惠及农户3,920户，户均375元。',
    ],
    ['a list without a price', '疏浚1,334万元；航标160万元；船闸大修680万元；应急抢通预留200万元；合计2,474万元。'],
  ])('%s: it is told', (_, text) => expect(brokenIn(text)).not.toEqual([]))
})

describe('what each has more of', () => {
  test.each(['全镇脱贫户312户，产业奖补86.4万元，户均增收2,100元。'])('silent: %s', (text) =>
    expect(brokenIn(text)).toEqual([]),
  )

  test.each([['全镇脱贫户312户，产业奖补86.4万元，户均2,069元。', 'product 86.4 64.5528']])('found: %s', (text, tie) =>
    expect(brokenIn(text)).toContain(tie),
  )
})
