import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const PROJECTS = [
  '项目名称\t年初预算（万元）\t支出（万元）\t执行率',
  '应急广播终端\t283.00\t184.76\t65.29%',
  '采编播系统升级\t260.00\t117.00\t45.00%',
  '合计\t543.00\t301.76\t55.57%',
].join('\n')

const PEOPLE = '县区\t受旱面积（万亩）\t饮水困难人数\n蒿岭县\t11.8\t5,260\n洑川县\t8.9\t3,415\n全市\t20.7\t8,675'

const GOALS =
  '指标\t年度指标值\t实际完成值\t分值\t得分\n建成冷库库容\t12,000立方米\t12,640立方米\t10\t10\n服务农户\t1,500户\t1,412户\t10\t9.4\n总分\t—\t—\t20\t19.4'

const YEARS = '项目\t2022年（万元）\t2023年（万元）\n会议费用\t31.45\t36.20\n培训费用\t58.76\t54.10'

describe('cells of a table told in the text', () => {
  test.each([
    [`${PROJECTS}\n采编播系统升级项目仅支出117.00万元。`, '117.00万元', '171.00万元', 'restated 171 117'],
    [`${PROJECTS}\n采编播系统升级项目因设计变更，执行率只有45.00%。`, '只有45.00', '只有48.00', 'restated 48 45'],
    [`${PROJECTS}\n进度最慢的是采编播系统升级，只有45.00%。`, '只有45.00', '只有48.00', 'restated 48 45'],
    [
      `预算共543.00万元，截至12月累计支出301.76万元，执行率55.57%。\n${PROJECTS.replace('支出（', '1—12月支出（')}`,
      '累计支出301.76',
      '累计支出301.73',
      'restated 301.73 301.76',
    ],
    [`${PROJECTS}\n采编播系统升级执行率最低，为45.00%。`, '为45.00', '为48.00', 'restated 48 45'],
    [`项目支出年初预算为543.00万元。\n${PROJECTS}`, '543.00万元', '534.00万元', 'restated 534 543'],
    [`截至目前实际支出301.76万元。\n${PROJECTS}`, '301.76万元', '301.776万元', 'restated 301.776 301.76'],
    [`${PEOPLE}\n全市饮水困难8,675人分布在74个村。`, '8,675人', '86,755人', ''],
    [`${GOALS}\n本年建成冷库库容12,640立方米。`, '12,640立方米。', '13,640立方米。', 'restated 13,640 12,640'],
    [
      '发放各类抚恤补助612.8万元。\n事项\t单位\t2025年上半年\t2024年上半年\n抚恤补助\t万元\t612.8\t578.1\n信访\t批\t31\t45',
      '\t612.8',
      '\t61.28',
      'restated 612.8 61.28',
    ],
    [
      '年度预算共1,580.00万元。截至7月31日累计支出842.16万元。\n项目\t年度预算（万元）\t1—7月支出（万元）\n水质监测\t720.00\t446.40\n浮标运维\t860.00\t395.76\n合计\t1,580.00\t842.16',
      '累计支出842.16',
      '累计支出842.61',
      'restated 842.61 842.16',
    ],
    [`${GOALS}\n综合得分19.4分。`, '', '', ''],
    [`${YEARS}\n会议费用31.45万元的情况已另行说明，2022年会议费用31.45万元。`, '', '', ''],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    if (wrong !== '') expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['a part of it', `${PROJECTS}\n采编播系统升级项目支出中，其中设备采购支出111.00万元。`],
    ['what is left of it', `${PROJECTS}\n应急广播终端项目结余98.24万元。`],
    ['another year', `${YEARS}\n2022年会议费用31.45万元，上年会议费用36.25万元。`],
    ['the year before that of the table', `${PROJECTS}\n2021年采编播系统升级支出171.00万元。`],
    ['another year, untold', `${YEARS}\n上年培训费用51.10万元。`],
    ['a plan beside its result', `${GOALS}\n服务农户1,442户。`],
    ['another stage', `${PROJECTS}\n应急广播终端项目合同金额184.70万元。`],
    ['of two that are as near', '项目\t甲组\t乙组\n参训人员（人）\t1,264\t1,284\n参训人员1,274人。'],
    ['other things beside a total', `${PEOPLE}\n全市饮水困难涉及乡镇74个，救济8,615户。`],
    ['a stretch of time', `${PROJECTS}\n上半年支出301.70万元。`],
    ['of each', `${PROJECTS}\n应急广播终端平均支出184.70万元。`],
    ['few digits', '类别\t数量（台）\n广播终端\t31\n摄像设备\t12\n广播终端37台。'],
    ['far off', `${PROJECTS}\n采编播系统升级支出982.00万元。`],
    ['about', `${PROJECTS}\n采编播系统升级支出约171万元。`],
    ['no row', `${PROJECTS}\n发射机房改造支出171.00万元。`],
    [
      'people beside money without a unit',
      '支出方向\t补助标准\t金额\n残疾儿童康复\t15,000元/名\t63.00\n居家照护服务\t1,800元/人\t46.80\n残疾儿童康复与居家照护对象有603人重叠。',
    ],
    [
      'what was done so far beside the whole year',
      '累计支出842.61万元。\n项目\t支出（万元）\n水质监测\t446.40\n浮标运维\t395.76\n合计\t842.16',
    ],
    ['of another unit', `${PROJECTS}\n采编播系统升级支出17.00万美元。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
