import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const YEARS = [
  '单位：元',
  '项目\t2021年\t2022年',
  '会议费\t22,600.00\t31,450.00',
  '公务接待费\t38,120.00\t28,320.00',
  '培训费\t54,000.00\t58,760.00',
].join('\n')

const GOALS = [
  '项目\t计划数\t完成数',
  '流量测验次数\t80\t92',
  '水质采样次数\t48\t46',
  '水质采样次数（复测）\t12\t10',
].join('\n')

const PLANS = ['项目\t上年数\t计划数\t完成数', '流量测验次数\t70\t80\t92', '水质采样次数\t50\t48\t46'].join('\n')

describe('changes told of the rows of a table', () => {
  test.each([
    ['two years', `${YEARS}\n会议费增加8,850.00元，因召开了代表大会。`, '增加', '减少', 'change 8,850 -8,850'],
    ['a decline', `${YEARS}\n公务接待费比2021年减少9,800.00元。`, '减少', '增加', 'change 9,800 -9,800'],
    ['a slip', `${YEARS}\n公务接待费减少9,800.00元。`, '9,800.00', '8,900.00', 'change 8,900 9,800'],
    ['a plan beside last year', `${PLANS}\n流量测验比计划多12次。`, '多', '少', 'change 12 -12'],
    ['a percentage', `${YEARS}\n会议费比上年增长39.2%。`, '39.2', '32.9', 'growth 32.9 39.16'],
    [
      'a percentage behind its amount',
      `${YEARS}\n会议费支出31,450元，比上年增长39.2%。`,
      '39.2',
      '39.7',
      'growth 39.7 39.16',
    ],
    ['a percentage the other way', `${YEARS}\n培训费增长8.8%。`, '增长', '下降', 'growth 8.8 -8.81'],
    [
      'before an adjustment',
      '项目\t原目标值\t调整后目标值\n强制检定计量器具（台件）\t85000台件\t92000台件\n表中强制检定计量器具目标较原目标提高8.2%。',
      '8.2',
      '8.5',
      'growth 8.5 8.24',
    ],
    ['a plan', `${GOALS}\n流量测验比计划多12次。`, '多', '少', 'change 12 -12'],
  ])('%s', (_, sound, from, to, broken) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(broken)
  })

  test.each([
    ['a row that is not there', `${YEARS}\n差旅费增加8,850.00元。`],
    ['two rows called alike', `${GOALS}\n水质采样比计划多5次。`],
    ['a name that only begins alike', `${YEARS}\n公务接见增加8,850.00元。`],
    ['another unit', `${YEARS}\n会议费减少5场。`],
    ['a growth far off of three', `${PLANS}\n流量测验增长99.9%。`],
    ['a growth far off', `${YEARS}\n会议费增长88.8%。`],
    ['about', `${YEARS}\n会议费减少约8,000元。`],
    [
      'what a cell tells itself',
      '物资\t年初结存\t本年购入\t账面数\t实盘数\t差异\n雨衣（件）\t3240\t500\t3740\t3736\t-4\n头灯（个）\t420\t60\t480\t480\t0\n说明：雨衣少4件，为演练借出。',
    ],
    ['columns of no time', '项目\t甲乡\t乙乡\n流量测验\t70\t80\n水质采样\t50\t48\n流量测验增加12次。'],
  ])('%s: nothing is told', (_, text) => expect(brokenIn(text)).toEqual([]))
})
