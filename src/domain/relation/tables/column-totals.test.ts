import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const PACKAGES = [
  '采购预算控制数为1,310.00万元的三个包，中标金额合计1,248.40万元，节约率4.7%，各包情况如下：',
  '包别\t控制数（万元）\t中标价（万元）\t节约率',
  'A包\t720.00\t691.60\t3.9%',
  'B包\t265.00\t248.30\t6.3%',
  'C包\t325.00\t308.50\t5.1%',
].join('\n')

const MARKS = [
  '指标体系满分100分，自评得分93.8分。',
  '一级指标\t分值\t得分',
  '决策\t20\t19.3',
  '过程\t20\t18.9',
  '产出\t35\t32.6',
  '效益\t25\t23.0',
].join('\n')

describe('what the text says of a column without a total', () => {
  test.each([
    [PACKAGES, '1,310.00', '1,130.00', 'parts 1,130 1,310'],
    [PACKAGES, '1,248.40', '12,248.40', 'parts 12,248.4 1,248.4'],
    [PACKAGES, '248.30', '428.30', 'parts 1,248.4 1,428.4'],
    [MARKS, '\t35\t', '\t53\t', 'parts 100 118'],
    [MARKS, '\t25\t', '\t5\t', 'parts 100 80'],
  ])('%s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '上年支出1,301.00万元。\n包别\t控制数（万元）\nA包\t720.00\nB包\t265.00\nC包\t325.00',
    '合计1,301.00万元。\n包别\t控制数\nA包\t720.00\nB包\t265.00\nC包\t325.00',
    '共有36个科室。\n包别\t科室（个）\nA包\t7\nB包\t9\nC包\t10',
    '合计金额1,301.00万元，又一合计1,130.00万元。\n包别\t控制数（万元）\nA包\t720.00\nB包\t265.00\nC包\t325.00',
    MARKS.replace('\t35\t', '\t25\t'),
    MARKS.replace('93.8', '83.8').replace('\t35\t', '\t53\t'),
    '投入126.40万元。\n包别\t控（万元）\nA包\t720.00\nB包\t265.00\nC包\t325.00',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
