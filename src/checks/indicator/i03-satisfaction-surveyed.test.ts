import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { i03SatisfactionSurveyed } from './i03-satisfaction-surveyed.ts'

/** A report with headings enough, and long enough, to tell how its users were asked. */
const whole = (text: string): string =>
  `${text}\n一、项目概况\n二、资金情况\n三、有关说明\n${'库房按月除湿通风，目录逐卷核对。'.repeat(70)}`

/** The words, and what stands first in each problem; `null` where nothing is wrong. */
const CASES: readonly (readonly [words: string, at: readonly string[] | null])[] = [
  ['档案馆2021年度绩效自评报告\n群众满意度96%。', ['96%']],
  ['档案馆2021年度绩效自评报告\n经问卷调查，群众满意度96%。', null],
  ['档案馆2021年度绩效自评报告\n群众满意度不低于90%。', null],
  ['档案馆2021年度绩效自评报告\n支出96万元。', null],
  ['档案馆2021年工作要点\n群众满意度96%。', null],
  ['档案馆2021年度绩效自评报告\n服务对象满意度达96%以上。', ['96%']],
  ['档案馆2021年度绩效自评报告\n（二）绩效目标完成情况\n群众满意率超过96%。', ['96%']],
  ['档案馆2021年度绩效自评报告\n（一）绩效目标\n群众满意度达到96%以上。', null],
  ['档案馆2021年度绩效自评报告\n力争服务对象满意度达96%以上。', null],
  ['档案馆2021年度绩效自评报告\n群众满意度达到96%以上的目标。', null],
  ['档案馆2021年度绩效自评报告\n群众满意度≥96%。', null],
  ['公安局2021年度绩效自评报告\n群众评警满意率93.6%，全市排第4位，前移3位。', null],
  ['公安局2021年度绩效自评报告\n群众评警满意率93.6%，破案率排第4位。', ['93.6%']],
  ['街道2021年度绩效自评报告\n办理12345热线工单9,482件，满意率97.36%。', null],
]

describe('I03', () => {
  test.each(CASES)('%s', (words, at) => {
    const seen = verdictOn(i03SatisfactionSurveyed, whole(words))
    if (at === null) expect(seen.outcome).not.toBe('inconsistent')
    else expect(seen.at).toEqual(at)
    for (const message of seen.messages) expect(message).toMatch(/请|应当/)
  })

  test('tells other documents from those without a rate of satisfaction', () => {
    expect(verdictOn(i03SatisfactionSurveyed, '档案馆2021年工作要点\n群众满意度96%。').outcome).toBe('not-applicable')
    const nothing = whole('档案馆2021年度绩效自评报告\n天气晴。')
    expect(verdictOn(i03SatisfactionSurveyed, nothing).outcome).toBe('insufficient-data')
  })

  test('a summary has no place for how they were asked', () => {
    const summary = '档案馆2021年度绩效自评报告\n满意度10分，读者满意率97%，得10分。'
    expect(verdictOn(i03SatisfactionSurveyed, summary).outcome).toBe('not-applicable')
  })

  test('asking people at home is a survey', () => {
    const text = '饮水工程2021年度绩效自评报告\n请第三方入户300户，群众满意度96%。'
    expect(verdictOn(i03SatisfactionSurveyed, whole(text)).outcome).toBe('consistent')
  })
})
