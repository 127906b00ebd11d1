import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const FORM = [
  '资金（万元）\t年初预算\t全年预算\t全年执行\t执行率\t分值\t得分',
  '年度资金总额\t500.0\t540.0\t526.5\t97.5%\t10\t9.75',
  '其中：中央财政\t300.0\t340.0\t336.5\t99.0%\t—\t—',
  '省级财政\t200.0\t200.0\t190.0\t95.0%\t—\t—',
  '二、绩效指标',
  '指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因',
  '沙障面积\t3,000亩\t3,060亩\t30\t30\t',
  '管护面积\t4,500亩\t4,500亩\t30\t28.5\t',
  '成活率\t≥80%\t82.6%\t30\t27.2\t',
  '总分\t\t\t100\t95.45\t',
].join('\n')

const ALONE = [
  '指标\t年度指标值\t实际完成值\t分值\t得分',
  '培训班\t12期\t12期\t40\t40',
  '完工时间\t年底\t年底\t—\t—',
  '培训人次\t900人次\t864人次\t30\t28.8',
  '满意度\t≥90%\t93%\t30\t30',
  '总分\t\t\t100\t98.8',
].join('\n')

describe('the total of the scores', () => {
  test.each([
    [FORM, '95.45', '96.45', 'table-sum 96.45 95.45'],
    [FORM, '28.5', '82.5', 'table-sum 95.45 149.45'],
    [ALONE, '28.8', '82.8', 'table-sum 98.8 152.8'],
    [ALONE, '98.8', '93.4', 'table-sum 93.4 98.8'],
    [FORM, '27.2', '24.6', 'table-sum 95.45 92.85'],
  ])('with what the funds got, and without', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ALONE.replace('100\t98.8', '90\t88.8'),
    ALONE.replace('总分\t\t\t100\t98.8', '总分\t\t\t—\t—'),
    ['指标\t分值\t得分', '甲\t60\t58', '乙\t40\t39', '总分\t100\t92'].join('\n'),
  ])('silent where no column adds up', (text) => expect(brokenIn(text)).toEqual([]))
})
