import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const FUNDS = [
  '一、项目资金（万元）',
  '资金来源\t年初预算数\t全年预算数\t全年执行数\t执行率',
  '年度资金总额\t4,860.00\t4,880.00\t4,726.35\t96.85%',
  '其中：当年财政拨款\t4,500.00\t4,520.00\t4,386.35\t97.04%',
  '单位自有资金\t360.00\t360.00\t340.00\t94.44%',
].join('\n')

const LIST = [
  '品名\t规格\t数量\t单价（元）\t金额（元）',
  '双层床\t2米\t96张\t680\t65,280',
  '床垫\t海绵\t192床\t125\t24,000',
  '课桌椅\t升降\t150套\t265\t39,750',
  '合计\t—\t—\t—\t129,030',
].join('\n')

const BIDS = [
  '供应商\t价格分（30）\t技术分（50）\t商务分（20）\t总分',
  '甲公司\t30.0\t43.6\t18.0\t91.6',
  '乙公司\t29.2\t42.0\t17.0\t88.2',
  '丙公司\t28.5\t39.5\t16.0\t84.0',
].join('\n')

const WEIGHTS = [
  '二级指标\t三级指标\t指标值\t权重',
  '数量指标\t建设食堂\t≥24个\t20',
  '质量指标\t验收合格率\t100%\t20',
  '时效指标\t按时完成率\t100%\t20',
  '社会效益\t覆盖率\t≥90%\t30',
  '满意度\t老人满意度\t≥90%\t10',
  '合计\t\t\t100',
].join('\n')

const SECTIONS = [
  '序号\t支出内容\t金额（万元）',
  '一\t建筑工程\t533.26',
  '1\t护坡\t298.40',
  '2\t灌浆\t234.86',
  '二\t独立费用\t37.74',
  '3\t设计\t18.60',
  '4\t监理\t19.14',
  '\t合计\t571.00',
].join('\n')

const NESTED = [
  '单位：万元',
  '项目\t合计\t出国费\t公务用车\t\t\t公务接待费',
  '\t\t\t小计\t购置费\t运行费\t',
  '预算数\t46.80\t8.00\t32.60\t18.00\t14.60\t6.20',
  '决算数\t41.27\t6.45\t30.18\t17.60\t12.58\t4.64',
].join('\n')

const QUARTERS = [
  '项目（万元）\t一季度\t二季度\t三季度\t四季度\t全年',
  '人员经费\t186.4\t192.7\t188.9\t214.6\t782.6',
  '项目经费\t100.7\t196.7\t276.0\t365.8\t939.2',
  '合计\t287.1\t389.4\t464.9\t580.4\t1,721.8',
  '占全年比重\t16.7%\t22.6%\t27.0%\t33.7%\t100%',
].join('\n')

const ARRIVED = [
  '金额单位：万元',
  '资金来源\t预算安排\t实际到位\t到位率',
  '中央财政\t420.00\t420.00\t100.00%',
  '省级财政\t260.00\t260.00\t100.00%',
  '市县配套\t150.00\t132.00\t88.00%',
].join('\n')

const SEXES = '性别\t人数\t占比\n男\t286\t48.4%\n女\t305\t51.6%\n合计\t591\t100.0%'

const MARKS =
  '三级指标\t指标值\t分值\n资金执行率\t≥95%\t10\n查螺面积\t4,850亩\t30\n灭螺面积\t1,264亩\t30\n感染病例\t0例\t30\n合计\t\t100'

const PLACES =
  '类别\t项目\t地点\t金额（万元）\n一、建设\t\t\t18.20\n\t仓储\t东乡\t13.60\n\t监测\t全县\t4.60\n二、管理\t\t\t9.10\n\t设计\t全县\t6.00\n\t监理\t西乡\t3.10\n合计\t\t\t27.30'

const COSTS = '内容\t数量\t概算（万元）\n管道\t4.6公里\t212.40\n泵房\t2座\t96.80\n监理、检测\t—\t18.60\n合计\t\t327.80'

const POINTS = '一级指标\t分值\t得分\n预算执行\t10\t9.6\n产出\t50\t47.5\n效益\t40\t36.0\n合计\t100\t93.1'

describe('what a table states of itself', () => {
  test.each([
    [SECTIONS, '571.00', '5710.0', 'table-sum 5,710 571'],
    [FUNDS, '4,880.00', '4,890.00', 'table-sum 4,890 4,880'],
    [FUNDS, '94.44%', '95.44%', 'table-rate 95.44 94.44'],
    [FUNDS, '97.04%', '79.04%', 'table-rate 79.04 97.04'],
    [LIST, '129,030', '129,080', 'table-sum 129,080 129,030'],
    [BIDS, '88.2', '82.2', 'table-sum 82.2 88.2'],
    [NESTED, '46.80', '48.60', 'table-sum 48.6 46.8'],
    [NESTED, '17.60', '16.70', 'table-sum 30.18 29.28'],
    [QUARTERS, '22.6%', '26.6%', 'table-rate 26.6 22.62'],
    [ARRIVED, '88.00%', '80.00%', 'table-rate 80 88'],
    [SEXES, '48.4%', '44.8%', 'table-rate 44.8 48.39'],
    [MARKS, '≥95%\t10', '≥95%\t0', 'table-sum 100 90'],
    [PLACES, '4.60', '4.06', 'table-sum 18.2 17.66'],
    [WEIGHTS, '\t30\n', '\t35\n', 'table-sum 100 105'],
    [WEIGHTS, '\t\t100', '\t\t800', 'table-sum 800 100'],
    [COSTS, '327.80', '351.46', 'table-sum 351.46 327.8'],
    [COSTS, '18.60', '21.37', 'table-sum 327.8 330.57'],
    [POINTS, '47.5', '43.2', 'table-sum 93.1 88.8'],
    [POINTS, '93.1', '98.4', 'table-sum 98.4 93.1'],
    [FUNDS.replaceAll(/\t\S+(?=\t\d+\.\d+%)/g, ''), '4,880.00', '5,152.00', 'table-sum 5,152 4,880'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['ten points stand elsewhere', WEIGHTS.replace('\t30\n', '\t20\n')],
    ['farther off than anybody miscounts', COSTS.replace('327.80', '451.46')],
    [
      'neither column adds up: some were counted twice',
      '活动\t户数\t人数\n义诊\t186\t412\n送药\t94\t207\n家访\t75\t153\n合计\t331\t718',
    ],
    [
      'two columns of marks, neither of which is all there is',
      '指标\t分值\t得分\n产出\t48\t45.2\n效益\t28\t26.1\n满意度\t12\t11.3\n合计\t98\t91.9',
    ],
    [
      'a ratio of two columns',
      '学校\t学生数（人）\t专任教师（人）\t生师比\n一小\t1,280\t72\t17.8\n二小\t960\t58\t16.6\n合计\t2,240\t130\t17.2',
    ],
    [
      'a total below its funds',
      '资金（万元）\t2024年\t2023年\n市级拨款\t4,494.00\t4,130.00\n区级配套\t1,926.00\t1,770.00\n资金总额\t6,420.00\t5,900.00',
    ],
    [
      'goals in percent',
      '指标\t年度指标值\t分值\t得分\n预算执行率\t100%\t10\t9.8\n合格率\t100%\t20\t20\n建成\t≥5座\t20\t20\n培训\t≥6期\t20\t20',
    ],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
