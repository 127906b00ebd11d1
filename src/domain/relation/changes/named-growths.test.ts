import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const STORED =
  '全市水库、塘堰蓄水4.86亿立方米，其中水库3.89亿立方米、塘堰0.97亿立方米；比7月1日（8.10亿立方米）减少四成，减幅40.0%。'
const BETWEEN = '\n理事会召开会议4次，开展检查12次。\n新增理事单位18家。\n聘请顾问6人。\n'
const NAMED = `全年收入1,486.32万元，全年支出1,352.08万元。${BETWEEN}与上年比较，全年支出比上年（1,297.60万元）增长4.20%。`
const BEHIND = `接待总量386,120人次，免费247,050人次、低收费139,070人次。${BETWEEN}接待总量同比增长23.7%（上年为312,140人次）。`
const PLANNED =
  '2022年全市预计采集全血46.52万人次，机采血小板8,900个。\n1.全血采集达到48.01万人次，比上年预计数增长3.2%。'
const PRICE = '2021年秋季采购双层床单价为720元，本次每张降低40元，降幅5.6%。'
const YEAR = '2021年接待读者465千人次。\n今年接待读者312千人次，比上年下降32.9%。'
const BRACKET = '全年接待386,120人次，免费247,050人次、低收费139,070人次；总量同比增长23.7%（上年为312,140人次）。'
const BEFORE = '发现赤潮5次、累计面积312平方公里；上年同期为7次、465平方公里。面积同比下降32.9%。'
const PARTS = '“三公”经费支出12.36万元，其中运行维护费11.80万元，接待费0.56万元；与上年12.71万元相比，下降2.75%。'
const OPENED =
  '事业收入148.60万元全部为水费：基本水费42.00万元（面积4.2万亩，每亩10元），计量水费106.60万元（供水2,132万立方米，每立方米0.05元）。与2020年的139.25万元相比增长6.7%。年末结转比年初增加21.38万元。'
const TWICE = '全年平均降水量168.4毫米。\n平均降水量比上年的152.7毫米偏多10.3%，比多年平均值181.1毫米偏少7.0%。'
const CROP = '2022年产量38.34万吨，亩产1.8吨。同2021年的35.50万吨比，产量增长8.0%。'
const PRICES = '2022年收购均价每公斤62元，上年同期74元，下跌16.2%。'
const PLANS =
  '2022年全市预计采集全血46.52万人次；2021年预计采集全血51.30万人次。\n1.全血采集达到48.01万人次，比上年预计数增长3.2%。'
const TOTAL =
  '林业总产值18.7亿元，第一产业7.9亿元，第二产业6.2亿元，第三产业4.6亿元，三次产业比为42.2∶33.2∶24.6，与2018年的17.1亿元比，增长9.4%。'
const ABOVE = '全年站内救助不少于1,150人次，高于2021年预计数1,080人次，增长6.5%。'

describe('growth of what is named some way off', () => {
  test.each([
    ['behind a list', STORED, '40.0%', '10.0%', 'growth 10 40'],
    ['of what is called so', NAMED, '4.20%', '7.20%', 'growth 7.2 4.2'],
    ['of what was planned elsewhere', PLANNED, '3.2%', '3.9%', 'growth 3.9 3.2'],
    ['a change out of its base', PRICE, '5.6%', '8.6%', 'growth 8.6 5.56'],
    ['of the year before', YEAR, '32.9%', '39.2%', 'growth 39.2 32.9'],
    ['of a bracket behind', BEHIND, '312,140', '321,140', 'growth 23.7 20.23'],
    ['of one of two plans', PLANS, '3.2%', '3.9%', 'growth 3.9 3.2'],
    ['of what a bracket tells', BRACKET, '312,140', '321,140', 'growth 23.7 20.23'],
    ['of the sentence before', BEFORE, '465', '456', 'growth 32.9 31.58'],
    ['of a total beside others', TOTAL, '17.1', '27.1', 'growth 9.4 -31'],
    ['of a whole beside its parts', PARTS, '2.75%', '2.15%', 'growth 2.15 2.75'],
    ['of what the sentence before opens with', OPENED, '6.7%', '6.4%', 'growth 6.4 6.71'],
    ['of what was compared before', TWICE, '7.0%', '7.4%', 'growth 7.4 7.01'],
    ['of what the words call so', CROP, '8.0%', '8.8%', 'growth 8.8 8'],
    ['of prices', PRICES, '62元', '82元', 'growth 16.2 -10.81'],
    ['the other way', NAMED, '增长', '下降', 'growth 4.2 -4.2'],
    ['of a goal', ABOVE, '6.5%', '5.6%', 'growth 5.6 6.48'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((tie) => tie.startsWith('growth'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['growth of others', '2021年基金总收入25,758亿元。\n工伤保险费收入371亿元，比上年增长44%。'],
    [
      'the same amount',
      '一般公共预算基本支出2,476,260.58元。其中：基本支出预算2,476,260.58元，占总支出的84.06%，同比减少4,966.66元，下降0.2%。',
    ],
    ['by the year', '2020年全县人口68.43万人，比2010年的57.18万人，年均增长1.68%。'],
    ['few digits', '2022年计划采集全血44次，另预计采集全血45次。\n全血采集48次，比上年预计数增长19%。'],
    [
      'of the same scope',
      '公共预算收入3.5亿元，自然增幅2%，同口径完成3.67亿元，增幅6.1%；社会消费品零售总额44亿元，增长10%。',
    ],
    ['two amounts of last year', '面积312亩；上年春季465亩、秋季382亩。面积同比下降32.1%。'],
    ['nothing of last year', '面积312亩；计划465亩。面积同比下降32.1%。'],
    ['nothing of the name', '长度312里；上年465里。面积同比下降32.1%。'],
    ['no base', '全年接待读者312千人次，增长32.9%。'],
    ['a base of another kind', '办结案件116件，较上年的58次，增长39.6%。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
