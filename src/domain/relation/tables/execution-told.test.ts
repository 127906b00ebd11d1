import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const TWO_TABLES = [
  '一、资金（万元）',
  '项目\t年初预算\t全年预算\t全年执行\t执行率',
  '年度资金总额\t284.00\t318.40\t310.12\t97.40%',
  '二、指标得分',
  '指标\t年度指标值\t实际完成值\t分值\t得分',
  '预算执行率\t100%\t97.40%\t10\t9.74',
  '培训人次\t420人次\t436人次\t10\t10.00',
].join('\n')

const ONE_FORM = [
  '资金（万元）\t年初预算\t186.00',
  '\t全年预算\t212.00',
  '\t全年执行\t203.52',
  '\t执行率\t96.00%',
  '一级指标\t三级指标\t年度目标\t实际完成\t分值\t得分',
  '预算执行\t执行率\t100%\t96.00%\t10\t9.60',
  '产出\t举办展览\t6个\t6个\t10\t10',
].join('\n')

describe('the execution rate among the indicators', () => {
  test.each([
    [TWO_TABLES, '100%\t97.40%', '100%\t94.70%', 'restated 94.7 97.4'],
    [TWO_TABLES, '100%\t97.40%', '100%\t97.90%', 'restated 97.9 97.4'],
    [ONE_FORM, '100%\t96.00%', '100%\t66.00%', 'restated 66 96'],
  ])('is that of the money of the form', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound).some((held) => held.startsWith('restated 9'))).toBe(true)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    [
      'of two funds',
      TWO_TABLES.replace('二、指标', '其他资金总额\t10.00\t10.00\t9.00\t90.00%\n二、指标').replace(
        '100%\t97.40%',
        '100%\t94.70%',
      ),
    ],
    ['far off', TWO_TABLES.replace('100%\t97.40%', '100%\t81.36%')],
    ['of few digits', ONE_FORM.replace('100%\t96.00%', '100%\t66%')],
    ['without money', '指标\t年度指标值\t实际完成值\n预算执行率\t100%\t94.70%\n培训人次\t420人次\t436人次'],
  ])('silent: %s', (_, text) => expect(brokenIn(text).filter((broken) => broken.startsWith('restated'))).toEqual([]))
})
