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

const MARKS = '一级指标\t分值\t得分\n投入\t10\t10\n过程\t20\t18.7\n产出\t40\t38.5\n效益\t30\t28.2\n合计\t100\t95.4'

const YEARS = '项目\t2022年（万元）\t2023年（万元）\n会议费用\t31.45\t36.20\n培训费用\t58.76\t54.10'

const SHARED_BIKES = [
  '支出内容\t年度预算（万元）\t1—6月支出（万元）\t执行率',
  '巡查转运\t336.00\t168.00\t50.0%',
  '监管平台\t54.00\t16.20\t30.0%',
  '合计\t390.00\t184.20\t47.2%',
].join('\n')

const CROPS = '作物\t推广面积（亩）\t总产量（吨）\n茶叶\t8,650\t1,384\n甘蔗\t12,400\t9,178\n合计\t21,050\t10,562'

const BILL =
  '品名\t数量（件）\t单价（元）\t金额（元）\n焊条\t320\t12.50\t4,000.00\n轴承\t150\t127.97\t19,195.50\n合计\t\t\t23,195.50'

const SCORES = '指标\t分值\t得分\n预算管理\t40\t37.8\n产出指标\t60\t55.5\n合计\t100\t93.3'

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
    [`指标体系满分100分，自评95.4分，等级为优。\n${MARKS}`, '95.4分', '9.54分', 'restated 9.54 95.4'],
    [`${GOALS}\n综合得分19.4分。`, '', '', ''],
    [`${CROPS}\n茶叶推广面积为8,650亩，品质有所提高。`, '8,650亩', '8,560亩', 'restated 8,560 8,650'],
    [`${CROPS}\n其中甘蔗总产量9,178吨。`, '9,178吨', '9,718吨', ''],
    [`${BILL}\n经验收合格，同意支付货款23,195.50元。`, '款23,195.50', '款23,915.50', 'restated 23,915.5 23,195.5'],
    [`${BILL}\n结算总价为23,195.50元。`, '为23,195.50', '为23,915.50', 'restated 23,915.5 23,195.5'],
    [`对照指标体系，自评总分93.3分。\n${SCORES}`, '分93.3', '分93.8', 'restated 93.8 93.3'],
    [`${SCORES}\n本项目综合得分为93.3分。`, '为93.3', '为98.3', 'restated 98.3 93.3'],
    [
      `${SHARED_BIKES}\n项目共支出184.20万元，其中监管平台支出16.20万元，进度最慢。`,
      '支出16.20',
      '支出18.60',
      'restated 18.6 16.2',
    ],
    [`${SHARED_BIKES}\n全年预算390.00万元，监管平台年度预算为54.00万元。`, '为54.00', '为61.50', 'restated 61.5 54'],
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
    ['marks that somebody else gave', `自评75.4分，部门评价95.4分。\n${MARKS}`],
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
    ['so short a name in another', `${CROPS}\n夏秋茶叶推广面积8,560亩。`],
    ['so short a name with other words behind it', `${CROPS}\n茶叶良种推广面积8,560亩，茶叶标准化基地1,348吨。`],
    ['a first instalment', `${BILL}\n合同约定首款23,915.50元。`],
    ['what is paid first', `${BILL}\n验收前首付货款3,195.50元。`],
    ['the score of one project', `${SCORES}\n社区矫正项目得分93.8分。`],
    ['the score of what is among it', `${SCORES}\n过程管理指标得分93.8分。`],
    ['a row whose column is told nowhere', `${SHARED_BIKES}\n监管平台支出18.60万元。`],
    ['a part of a row', `${SHARED_BIKES}\n项目共支出184.20万元，其中监管平台硬件支出8.60万元。`],
    ['of another span', `${SHARED_BIKES}\n项目共支出184.20万元，下半年，监管平台支出37.80万元。`],
    ['of the year before', `${SHARED_BIKES}\n项目共支出184.20万元，上年监管平台支出18.60万元。`],
    [
      'of two rows under one name',
      `${SHARED_BIKES.replace('合计\t390', '监管平台\t54.00\t10.10\t18.7%\n合计\t444').replace('184.20\t47.2', '194.30\t43.8')}\n项目共支出194.30万元，监管平台支出18.60万元。`,
    ],
    ['of another unit', `${PROJECTS}\n采编播系统升级支出17.00万美元。`],
  ])('silent: %s', (_, text) => expect(brokenIn(text)).toEqual([]))
})
