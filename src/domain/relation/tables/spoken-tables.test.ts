import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const YEARS = [
  '项目\t2021年（万元）\t2022年（万元）',
  '人员经费\t789.20\t816.34',
  '训练竞赛\t286.55\t399.84',
  '运动员伙食\t434.25\t449.82',
  '合计\t1510.00\t1666.00',
].join('\n')

const SPENDING = [
  '内容\t预算（元）\t支出（元）\t结余（元）',
  '勘察设计\t14,433,000\t14,214,370\t218,630',
  '工程监理\t567,000\t548,000\t19,000',
  '合计\t15,000,000\t14,762,370\t237,630',
].join('\n')

const ANSWERS = [
  '评价\t人数\t占比（%）',
  '很满意\t168\t29.3',
  '满意\t231\t40.2',
  '不满意\t175\t30.5',
  '合计\t574\t100.0',
].join('\n')

const OFFENCES = ['违法类型\t2022年（起）', '酒后驾驶\t612', '超员载客\t154', '超限超载\t945', '合计\t1711'].join('\n')

const FUNDS = [
  '来源\t金额（万元）',
  '中央补助\t54.00',
  '省级补助\t18.00',
  '县级安排\t24.40',
  '年度资金总额\t96.40',
].join('\n')

const LAST_YEAR = [
  '项目\t上年数（万元）\t金额（万元）',
  '人员经费\t789.20\t816.34',
  '训练竞赛\t720.80\t849.66',
  '合计\t1510.00\t1666.00',
].join('\n')

describe('rates in the text of what a table holds', () => {
  test.each([
    ['a row', `${YEARS}\n全年支出中，人员经费占49.0%，训练竞赛占24.0%。`, '49.0', '49.1', 'share 49.1 49'],
    ['two columns', `${SPENDING}\n以上支出占预算的98.42%。`, '98.42', '98.45', 'share 98.45 98.42'],
    ['its total, of no unit', `${ANSWERS}\n“很满意”“满意”合计399人，满意率69.5%。`, '69.5', '66.5', 'rate 66.5 69.51'],
    ['a group', `${OFFENCES}\n酒后驾驶中，醉酒驾驶153起，占25.0%。`, '25.0', '52.0', 'share 52 25'],
    ['behind the amount of last year', `${LAST_YEAR}\n人员经费占49.0%。`, '49.0', '49.1', 'share 49.1 49'],
    [
      'what its sentence began with, before the table',
      `县级安排的资金比上年增加1.50万元，占年度资金总额的25.3%。\n${FUNDS}\n补充说明见下表。\n${OFFENCES}`,
      '25.3',
      '95.3',
      'share 95.3 25.31',
    ],
    [
      'a sum out of all',
      `${FUNDS}\n全年收入180.0万元，其中事业收入45.0万元，占25.0%。两级补助合计72.00万元，占总额的74.7%。`,
      '74.7',
      '47.7',
      'share 47.7 74.69',
    ],
    ['a row of totals', `${FUNDS}\n其中县级安排占年度资金总额的25.3%。`, '25.3', '95.3', 'share 95.3 25.31'],
    [
      'an amount of the text',
      `${FUNDS}\n两级补助72.00万元，占年度资金总额的74.7%。`,
      '74.7',
      '47.7',
      'share 47.7 74.69',
    ],
  ])('%s', (_, sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['a row that is not there', `${YEARS}\n其中差旅经费占49.1%。`],
    ['a coarse share', `${YEARS}\n其中人员经费占46%。`],
    ['of another thing', `${YEARS}\n其中人员经费占医疗费用的49.1%。`],
    ['another unit', `${OFFENCES}\n酒后驾驶中，醉酒驾驶153人，占52.0%。`],
    ['a total left out', `${SPENDING.replace('14,762,370\t237,630', '—\t—')}\n以上支出占预算的98.45%。`],
    ['a total left out', `${SPENDING.replace('14,762,370\t237,630', '—\t—')}\n以上支出占预算的98.45%。`],
    ['columns that are not there', `${SPENDING}\n以上投资占概算的98.45%。`],
    [
      'far from the table',
      `${ANSWERS}\n${'召开会议研究部署各项工作。'.repeat(320)}\n“很满意”“满意”合计399人，满意率66.5%。`,
    ],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
