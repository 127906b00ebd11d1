import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const NAMED = [
  '测算明细如下（单位：万元）：',
  '支出内容\t测算数量\t测算标准\t金额（万元）',
  '口蹄疫疫苗\t120万毫升\t0.85元/毫升\t102.00',
  '小反刍疫苗\t45万头份\t0.30元/头份\t13.50',
  '防疫员补助\t186人\t12000元/人\t223.20',
  '合计\t—\t—\t338.70',
].join('\n')

const SHOWN = [
  '类别\t人数\t标准（元/天）\t就餐天数\t金额\t备注',
  '学生伙食费\t860\t9\t86\t665,640.00\t略',
  '营养膳食补助\t860\t5\t86\t369,800.00\t略',
  '教师伙食费\t52\t14\t86\t62,608.00\t略',
  '夜餐\t\t14\t86\t0\t略',
].join('\n')

const IN_TEN_THOUSANDS = [
  '村组\t面积（亩）\t每亩补偿（元）\t补偿款（万元）',
  '东村\t320\t13600\t435.20',
  '西村\t156\t13600\t212.16',
  '北村\t88\t12800\t112.64',
].join('\n')

const SIDEWAYS = [
  '指标\t业务科\t检验科\t后勤科',
  '2020年支出\t128.40\t86.20\t45.60',
  '2021年支出\t140.60\t80.20\t52.10',
  '增减额\t12.20\t-6.00\t6.50',
].join('\n')

const UNNAMED = [
  '乡镇\t小学生\t初中生\t在校学生',
  '东乡\t1,206\t640\t1,846',
  '西乡\t980\t512\t1,492',
  '南乡\t1,105\t\t1,105',
  '北乡\t845\t400\t1,245',
].join('\n')

const TREES =
  '支出内容\t数量\t单价\t金额（万元）\n围栏\t64公里\t4.2万元/公里\t268.8\n补植\t23.5万株\t3.6元/株\t84.6\n管护\t16人\t2.4万元/人\t38.4'

const AVERAGED = [
  '项目\t金额（万元）\t受益对象\t人均（元）',
  '助学\t418.50\t837人\t5,000',
  '助医\t386.24\t644人\t5,998',
  '助老\t201.60\t1,680人\t1,200',
  '救灾\t264.30\t受灾乡镇12个\t—',
].join('\n')

describe('columns that are a product', () => {
  test.each([
    ['a price of one of ten thousands', TREES, '3.6元/株', '3.6万元/株', 'table-sum 84.6 846,000'],
    ['an average, rounded', AVERAGED, '644人', '64人', 'table-sum 386.24 38.3872'],
    ['an average', AVERAGED, '1,200', '1,020', 'table-sum 201.6 171.36'],
    ['a price', NAMED, '0.30元/头份', '0.80元/头份', 'table-sum 13.5 36'],
    ['a count', NAMED, '186人', '168人', 'table-sum 223.2 201.6'],
    ['three factors', SHOWN, '52\t14', '522\t14', 'table-sum 62,608 628,488'],
    ['what they come to', SHOWN, '369,800', '396,800', 'table-sum 396,800 369,800'],
    ['yuan in ten thousands', IN_TEN_THOUSANDS, '212.16', '221.16', 'table-sum 221.16 212.16'],
    ['rows one below the other', SIDEWAYS, '80.20', '82.00', 'table-sum -6 -4.2'],
    ['a total that no head calls so', UNNAMED, '1,492', '1,429', 'table-sum 1,429 1,492'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '名称\t数量\t单价（元）\t金额（万元）\n甲\t2万册\t12\t24\n乙\t3万册\t15\t0.0045',
    '项目\t数量\t补助标准\t补助资金\n甲\t12\t3\t50\n乙\t8\t5\t20\n丙\t6\t4\t31',
    '站点\t车辆（台）\t出车（次）\t单车出车（次）\n甲\t7\t16,204\t2,315\n乙\t5\t11,862\t2,372\n丙\t4\t9,331\t2,333\n丁\t3\t6,900\t2,300\n戊\t2\t4,644\t2,322',
    '学校\t班级（个）\t图书（册）\t班级用书（册）\n一小\t12\t18,204\t1,517\n二小\t9\t13,608\t1,512\n三小\t7\t10,734\t1,533\n四小\t5\t7,500\t1,500',
    '类别\t场次\t人次\t天数\n甲\t1\t30\t30\n乙\t1\t45\t45\n丙\t2\t20\t55',
    '单位\t编制数\t在职数\t空编\t退休\n甲局\t20\t18\t2\t9\n乙局\t30\t28\t2\t11\n丙局\t12\t12\t0\t5',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})

const BARE = [
  '支出方向\t数量\t补助标准\t金额',
  '残疾儿童康复\t42名\t15000元/名\t63.00',
  '辅助器具适配\t380件\t900元/件\t34.20',
  '居家照护服务\t260人\t1800元/人\t46.80',
].join('\n')

test('money of which no head says the unit may be 万元', () => {
  expect(brokenIn(BARE)).toEqual([])
  expect(brokenIn(BARE.replace('380件', '830件'))).toEqual(['table-sum 34.2 74.7'])
  expect(brokenIn(BARE.replace('900元/件', '900万元/件'))).toEqual(['table-sum 34.2 342,000'])
  expect(brokenIn(BARE.replace('63.00', '630000').replace('34.20', '342000').replace('46.80', '468000'))).toEqual([])
})
