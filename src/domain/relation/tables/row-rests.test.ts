import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const PROJECTS = [
  '项目名称\t预算数（万元）\t执行数（万元）\t执行率',
  '农村饮水巩固提升\t986.00\t742.51\t75.31%',
  '病险水库除险加固\t756.00\t498.31\t65.91%',
  '水土流失治理\t360.00\t360.00\t100.00%',
  '合计\t2,102.00\t1,600.82\t76.16%',
].join('\n')

const MARKS = '一级指标\t分值\t得分\n过程\t25\t23.4\n产出\t35\t33.2\n效果\t40\t38.6\n合计\t100\t95.2'

const GOALS = '三级指标\t年度指标值\t实际完成值\t分值\n乔木补植\t≥1,200株\t1,128株\t6\n审限内结案率\t≥99%\t98.63%\t8'

const HALLS = '服务厅\t有效问卷（份）\t满意率\n望潮\t236\t92.4%\n银沙\t214\t91.1%\n青崎\t142\t86.6%'

const FUNDS = [
  '项目资金（万元）\t年初预算数\t全年预算数\t全年执行数\t分值\t得分',
  '年度资金总额\t436.00\t452.80\t449.36\t10\t9.92',
  '其中：财政拨款\t436.00\t440.00\t436.56\t—\t—',
  '上年结转\t0.00\t12.80\t12.80\t—\t—',
].join('\n')

const UPRIGHT = '资金（万元）\t年初预算\t220.00\n\t全年预算\t256.00\n\t全年执行\t249.60\n\t执行率\t97.50%'

const LEVELS = '特征\t数值\t出现时间\n最高水位（米）\t187.42\t7月22日\n最低水位（米）\t181.06\t2月9日'

const SCHEDULE = [
  '项目\t预算（万元）\t支出（万元）\t执行率',
  '重大动物疫病防控\t616.00\t380.40\t61.75%',
  '病死畜禽无害化处理\t70.00\t35.32\t50.46%',
  '合计\t686.00\t415.72\t60.60%',
  '同期序时进度为58.33%。',
].join('\n')

const HALL = '分项\t得分（分）\t上年（分）\n购票便捷\t92.10\t89.40\n候船环境\t84.60\t83.10'

describe('what lies between two amounts of a table', () => {
  test.each([
    [`${FUNDS}\n“全年预算数”比“年初预算数”增加16.80万元。`, '16.80', '46.80', 'change 46.8 16.8'],
    [`${FUNDS}\n年中追加16.80万元用于抗旱。`, '16.80', '61.80', 'change 61.8 16.8'],
    [`${FUNDS}\n结余3.44万元。`, '3.44万', '34.4万', 'change 34.4 3.44'],
    [`${UPRIGHT}\n年中追加36.00万元，用于维修。`, '36.00万', '63.00万', 'change 63 36'],
    [`${UPRIGHT}\n结余6.40万元为质保金。`, '6.40万', '4.60万', 'change 4.6 6.4'],
    [`${LEVELS}\n水位变幅为6.36米，即最高水位与最低水位之差。`, '6.36', '6.63', 'change 6.63 6.36'],
    [`${SCHEDULE}\n无害化处理子项执行偏慢，比序时进度低7.87个百分点。`, '7.87', '0.87', 'change 0.87 7.87'],
    [`${SCHEDULE}\n无害化处理执行率比总体执行率低10.14个百分点。`, '10.14', '10.41', 'change 10.41 10.14'],
    [`${SCHEDULE}\n尚未支付270.28万元，其中重大动物疫病防控235.60万元。`, '235.60', '253.60', 'change 253.6 235.6'],
    [`总体满意度得分为88.46分。\n${HALL}\n候船环境得分最低，比总体得分低3.86分。`, '3.86', '3.89', 'change 3.89 3.86'],
    [`${GOALS}\n乔木补植完成指标值的94.0%，少72株。`, '72株', '27株', 'change 27 72'],
    [`${MARKS}\n综合得分95.2分。扣分4.8分。`, '4.8分', '8.8分', 'change 8.8 4.8'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['a project that no row names', `${FUNDS}\n绿地改造项目结余3.94万元。`],
    ['of other funds', `${FUNDS}\n其他资金追加16.88万元。`],
    ['another schedule', `${SCHEDULE}\n无害化处理执行率低于全省平均7.37个百分点。`],
    ['names that are no rows of one table', `${LEVELS}\n${HALL}\n最高水位与购票便捷相差6.63米。`],
    ['a part of the gap', `${SCHEDULE}\n尚未支付270.28万元，其中质保金235.00万元。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))

  test('of two rows called alike the longer is meant', () => {
    const text = `${PROJECTS}\n单位：万元\n项目\t计划（万元）\t完成（万元）\n除险加固\t80.00\t61.50\n清淤疏浚\t90.00\t42.00\n病险水库除险加固项目结转257.69万元。`
    expect(brokenIn(text)).toEqual([])
    expect(brokenIn(text.replace('257.69', '275.69'))).toContain('change 275.69 257.69')
  })

  test.each([
    [
      `${PROJECTS}\n农村饮水巩固提升项目结转243.49万元，原因是资金下达较晚。`,
      '243.49',
      '243.94',
      'change 243.94 243.49',
    ],
    [`${PROJECTS}\n三个项目尚未支付501.18万元。`, '501.18', '510.18', 'change 510.18 501.18'],
    [`${PROJECTS}\n病险水库除险加固执行率最低，比平均水平低10.25个百分点。`, '', '', ''],
    [`${PROJECTS}\n病险水库除险加固执行率65.91%，落后水土流失治理34.09个百分点。`, '', '', ''],
    [`${MARKS}\n产出指标扣1.8分，系临时展览数量未达标。`, '1.8', '1.3', 'change 1.3 1.8'],
    [`${GOALS}\n乔木补植完成率为94.0%，少补植72株，系土壤含盐量偏高。`, '', '', ''],
    [`${GOALS}\n审限内结案率低于指标值0.37个百分点。`, '0.37', '0.73', 'change 0.73 0.37'],
    [`${HALLS}\n望潮厅最高，青崎厅最低，两厅相差5.8个百分点。`, '', '', ''],
    [`${HALLS}\n满意率最高与最低之间相差5.8个百分点。`, '5.8', '5.3', 'change 5.3 5.8'],
    [`${HALLS}\n合计\t592\t90.5%\n满意率最高与最低之间相差5.8个百分点。`, '5.8', '5.3', 'change 5.3 5.8'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).filter((each) => each.startsWith('change'))).not.toEqual([])
    if (from !== '') expect(brokenIn(sound.replace(new RegExp(`${from}(?!.*${from})`, 's'), to))).toContain(wrong)
  })

  test.each([
    ['another year, which the table does not have', `${PROJECTS}\n农村饮水巩固提升项目比上年减少243.94万元。`],
    ['a part', `${PROJECTS}\n农村饮水巩固提升项目结转中，质量保证金减少20万元。`],
    ['what is no difference', `${PROJECTS}\n农村饮水巩固提升项目安排243.94万元。`],
    ['another unit', `${PROJECTS}\n农村饮水巩固提升项目减少24处。`],
    ['of others', `${PROJECTS}\n另有其他项目共结转510.18万元。`],
    [
      'a total that has no such amount',
      `${PROJECTS.replace('76.16%', '')}\n病险水库除险加固执行率低于平均水平10.52个百分点。`,
    ],
    ['far off', `${PROJECTS}\n病险水库除险加固项目结转20.50万元用于监理。`],
    ['against a schedule', `${PROJECTS}\n上半年执行率38.7%，低于序时进度11.3个百分点。`],
    ['about', `${PROJECTS}\n农村饮水巩固提升项目结转约240万元。`],
    ['no table', '农村饮水巩固提升项目结转243.94万元。'],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
