import { describe, expect, test } from 'vitest'
import { oddAmountsIn } from './odd.builder.ts'

describe('two amounts that are said to be of one size', () => {
  test.each([
    ['joined', '两类居民收入由上年的41,206元和15,870万元分别提高。'],
    ['of one name', '寿险收入8.54亿元，财产险收入7.61万元。'],
    ['one among the other', '尚需支出4,726.30万元，其中设备尚余1,862.00元。'],
    ['added to what was planned', '因机构调整追加人员经费57.2元，调整后预算为1,064.5万元。'],
    ['planned and paid', '房屋修缮预算46万元，县财政拨付43亿元。'],
    ['of two funds', '精准补贴资金128亿元，节水奖励资金19万元。'],
    ['twins of few 元', '库房改造预算76元，改为磋商后成交价74.1万元。'],
    ['set off', '平均每公里花费198.6万元，比概算的215元要省。'],
    ['less than planned', '展品研制支出208.6万元，较预算节余14.9亿元。'],
    ['grades', '补助分两档，高档5,400元，低档3,600万元。'],
    ['grades in a bracket', '老年人高峰半价（1万元，全价2元）。'],
    ['prices of one sale', '采矿权成交价8,430万元，起始价6,200元。'],
    ['roads of two kinds', '养护标准为县道每年每公里10,000元、乡道5,000元、村道3,000万元。'],
    ['terms of a year', '应支出膳食补助461.66万元（春季）和401.34元（秋季）。'],
  ])('are told where they are not: %s', (_, text) => expect(oddAmountsIn(text)).toHaveLength(1))

  test.each([
    ['grades far apart', '补助分两档，高档5,400元，低档3万元。'],
    ['grades of one unit', '补助分两档，高档5,400元，低档3,600元。'],
    ['a grade alone', '补助5,400元，低档3,600万元。'],
    ['names that differ', '门面租出8.54亿元，小卖部7.61万元。'],
    ['whole numbers of one name', '项目资金3亿元，奖励资金5万元。'],
    ['a price and a whole', '人均支出35.6元，总支出48.2万元。'],
    ['a fee', '维修经费46.2万元，银行利息58.4元。'],
    ['some hundred of no kind', '维修经费46.2万元，路上收下58.4元。'],
    ['thousands of 元', '维修经费46.2万元，印刷经费3,858.4元。'],
    ['what a region invests', '维修经费46万元，全县完成投资43亿元。'],
    ['what is sold', '维修经费46万元，成交销售43亿元。'],
    ['what is neither planned nor spent', '维修经费46万元，桥头43亿元。'],
    ['no comparison', '修缮花费198.6万元，比邻居盖房的215元一车沙。'],
  ])('nothing is said of %s', (_, text) => expect(oddAmountsIn(text)).toEqual([]))
})
