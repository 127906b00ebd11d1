import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const SUPPORT = [
  '单位：元',
  '用途\t2020年\t2021年\t增减额\t增减幅度',
  '站内照料\t1,046,200\t1,128,400\t82,200\t7.9%',
  '医疗救治\t1,982,300\t2,214,500\t232,200\t11.7%',
  '返乡交通\t186,500\t141,900\t-44,600\t-23.9%',
  '寻亲落户\t0\t126,800\t126,800\t—',
].join('\n')

const FUNDS = [
  '编制单位：某乡　　金额单位：万元',
  '项目\t预算数\t支出数\t结余',
  '甲\t120.00\t118.50\t1.50',
  '乙\t86.40\t80.00\t6.40',
  '丙\t45.00\t45.00\t0.00',
].join('\n')

const SCORES = [
  '项目\t2024年（分）\t2023年（分）\t变动（分）',
  '环境整洁\t91.20\t88.70\t2.50',
  '服务态度\t86.40\t87.10\t-0.70',
  '办事效率\t89.30\t85.90\t3.40',
  '投诉处理\t84.60\t84.60\t0.00',
].join('\n')

const GOALS = [
  '指标名称\t原目标值\t调整后目标值\t变动',
  '图书外借（册次）\t64000册次\t71500册次\t+7500',
  '云端借阅（人次）\t0人次\t2600人次\t+2600',
  '新建分馆（个）\t5个\t8个\t+3',
  '按期开放率\t98%\t98%\t不变',
].join('\n')

const BOUGHT = [
  '序号\t品目\t数量\t成交单价\t成交金额\t采购方式',
  '1\t彩色超声仪\t3台\t36.50\t109.50\t公开招标',
  '2\t除颤仪\t14台\t2.35\t32.90\t询价',
  '3\t试验田租用\t12垄\t3.40\t40.80\t竞争性磋商',
].join('\n')

const RATES = [
  '项目\t本期满意率\t上期满意率\t变化（百分点）',
  '购票\t95.6%\t94.1%\t1.5',
  '安检\t93.1%\t92.8%\t0.3',
  '候车\t88.2%\t90.4%\t-2.2',
].join('\n')

const RISES = [
  '项目\t2022年合格率\t2023年合格率\t升降幅度',
  '购票\t94.1%\t95.6%\t1.5%',
  '安检\t92.8%\t93.1%\t0.3%',
  '候车\t82.4%\t88.2%\t5.8%',
].join('\n')

const REGIONS = [
  '县市区\t受旱面积（万亩）\t饮水困难（人）',
  '蒿岭县\t11.8\t5,260',
  '洑川县\t8.9\t3,415',
  '东陂县\t6.7\t1,108',
  '全市\t27.4\t9,783',
].join('\n')

const SECTIONS = [
  '序号\t内容\t金额（万元）',
  '一\t建筑工程\t278.20',
  '1\t护坡\t198.40',
  '2\t灌浆\t79.80',
  '二\t独立费用\t31.40',
  '3\t设计\t18.60',
  '4\t监理\t12.80',
  '\t合计\t309.60',
].join('\n')

const HOUSES = [
  '项目\t数量\t标准\t金额（万元）',
  '一、加装电梯\t29台\t每台20万元\t580.00',
  '1.北塘街道\t18台\t20万元\t360.00',
  '2.广益街道\t11台\t20万元\t220.00',
  '二、白蚁防治\t12.4万平方米\t每平方米3.5元\t43.40',
  '三、雨污管网\t4.6公里\t每公里135万元\t621.00',
].join('\n')

const BIDS = [
  '单位：万元',
  '标段\t控制价\t中标价\t下浮率\t工期（天）',
  '一标段\t1,286.50\t1,209.31\t6.0%\t180',
  '二标段\t964.20\t896.71\t7.0%\t150',
  '三标段\t745.80\t708.51\t5.0%\t120',
].join('\n')

const MONTHS = [
  '项目（万元）\t1月\t2月\t3月\t4月\t5月\t6月\t累计\t上年同期\t同比增长（%）',
  '停车费\t18.6\t15.2\t19.4\t20.1\t21.8\t22.5\t117.6\t108.4\t8.5%',
  '检测费\t32.4\t26.8\t35.1\t36.9\t34.7\t38.2\t204.1\t212.6\t-4.0%',
  '场地费\t6.8\t5.4\t7.2\t7.6\t8.1\t8.3\t43.4\t39.5\t9.9%',
].join('\n')

const SHARES = '类别\t金额（万元）\t占比\n人员\t468.3\t57.6%\n公用\t64.7\t8.0%\n项目\t279.6\t34.4%\n合计\t812.6\t100.0%'

const GROUPS = [
  '共收回有效问卷1,248份，构成如下：',
  '类别\t分组\t人数（人）\t占比',
  '性别\t男\t561\t45.0%',
  '\t女\t687\t55.0%',
  '年龄\t60—69周岁\t392\t31.4%',
  '\t70—79周岁\t571\t45.8%',
  '\t80周岁及以上\t285\t22.8%',
].join('\n')

describe('columns that follow from others', () => {
  test.each([
    ['a difference', SUPPORT, '82,200', '28,200', 'table-sum 28,200 82,200'],
    ['a growth', SUPPORT, '11.7%', '17.1%', 'table-rate 17.1 11.71'],
    ['a decline', SUPPORT, '-23.9%', '-29.3%', 'table-rate -29.3 -23.91'],
    ['a difference of scores', SCORES, '89.30', '83.90', 'table-sum 3.4 -2'],
    ['a difference of scores, ten times', SCORES, '2.50', '25.0', 'table-sum 25 2.5'],
    ['a change from nought', GOALS, '+2600', '+6200', 'table-sum 6200 2600'],
    ['a change of a goal', GOALS, '71500', '75100', 'table-sum 7500 11100'],
    ['a price', BOUGHT, '2.35', '2.55', 'table-sum 32.9 35.7'],
    ['a count of what no list of units knows', BOUGHT, '12垄', '122垄', 'table-sum 40.8 414.8'],
    ['points between percentages', RATES, '93.1%', '39.1%', 'table-sum 0.3 -53.7'],
    ['points', RATES, '-2.2', '-2.7', 'table-sum -2.7 -2.2'],
    ['a growth that is a difference', RISES, '82.4%', '84.2%', 'table-sum 5.8 4'],
    ['a row named as the whole', REGIONS, '8.9', '9.8', 'table-sum 27.4 28.3'],
    ['a row named as the whole, another column', REGIONS, '1,108', '1,708', 'table-sum 9,783 10,383'],
    ['a section', SECTIONS, '12.80', '21.80', 'table-sum 31.4 40.4'],
    ['a price of each', HOUSES, '3.5元', '3.55元', 'table-sum 43.4 44.02'],
    ['a price of each, in another unit', HOUSES, '135万元', '35万元', 'table-sum 621 161'],
    ['percentages that make up all', SHARES, '100.0%', '170.0%', 'table-sum 170 100'],
    ['what a price fell by', BIDS, '7.0%', '9.0%', 'table-rate 9 7'],
    ['a growth far from what it is of', MONTHS, '9.9%', '1.9%', 'table-rate 1.9 9.87'],
    ['what is left', FUNDS, '\t6.40', '\t4.60', 'table-sum 4.6 6.4'],
  ])('%s', (_, sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test('a group that an age names is no amount', () => expect(brokenIn(GROUPS)).toEqual([]))

  test('a column that its name alone calls a difference tells nothing', () => {
    expect(brokenIn('项目\t预算数\t支出数\t以前年度结余\n甲\t120\t118\t31\n乙\t86\t80\t27\n丙\t45\t45\t16')).toEqual([])
  })

  test.each([
    '地区\t人均收入（元）\t覆盖率\n东县\t11,204\t91.2%\n西县\t10,830\t88.6%\n北县\t12,480\t93.0%\n全市\t11,560\t90.8%',
    '项目\t本期满意率\t上期满意率\t变化（百分点）\n购票\t95.6%\t94.1%\t2.4\n安检\t93.1%\t92.8%\t0.3\n候车\t88.2%\t90.4%\t-1.1',
    '科目\t预算数\t决算数\t变动原因\n甲\t120\t118\t2\n乙\t86\t80\t1\n丙\t45\t40\t1',
    '项目\t上半年\t下半年\t变动（%）\n甲\t120\t118\t2\n乙\t86\t80\t6\n丙\t45\t40\t11.1',
    '名称\t数量\t单价（元）\t金额（元）\n甲\t2万册\t12\t240000\n乙\t3余架\t80\t300\n丁\t15册\t20\t300\n丙\t4万核\t2\t80000',
    '单位\t期初\t本年增加\t本年减少\t变动\n甲\t0\t0\t0\t0\n乙\t0\t0\t0\t0\n丙\t12\t0\t0\t3',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))

  test('rows without a number are the parts of the numbered row above them', () => {
    const table =
      '单位：万元\n类别\t项目\t计划\t完成\t支付\n一、基础设施\t\t262.50\t262.50\t244.68\n\t道路\t168.00\t168.00\t159.60\n\t管网\t94.50\t94.50\t85.08\n二、培训\t\t46.20\t46.20\t46.20\n\t电商\t46.20\t46.20\t46.20'
    expect(brokenIn(table)).toEqual([])
    expect(brokenIn(table.replace('85.08', '58.08'))).toEqual(['table-sum 244.68 217.68'])
    expect(brokenIn(table.replace('电商\t46.20', '电商\t42.60'))).toEqual(['table-sum 46.2 42.6'])
  })
})
