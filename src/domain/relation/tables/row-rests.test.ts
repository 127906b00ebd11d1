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

describe('what lies between two amounts of a table', () => {
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
