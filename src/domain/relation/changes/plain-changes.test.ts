import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

/** Changes of amounts that no word names, the word turned round, and what is found then. */
const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, wrong: string])[] = [
  [
    '清溪村厂房租金8.5万元，承租方退租，预计只收4.6万元，减少45.9%。',
    'growth 45.9',
    '减少',
    '增加',
    'growth 45.9 -45.88',
  ],
  [
    '抽查120宗，有瑕疵的18宗，占15.0%。8月再抽查90宗，有瑕疵的4宗，占4.4%，较审计时降低10.6个百分点。',
    'change 10.6',
    '降低',
    '提高',
    'change 10.6 -10.6',
  ],
  [
    '项目预算执行率仅为82.4%，与论证不充分有关。截至11月底项目预算执行率已达93.6%，比上年全年水平提高11.2个百分点。',
    'change 11.2',
    '提高',
    '降低',
    'change 11.2 -11.2',
  ],
  [
    '应完成384起，及时351起，及时率91.41%。今年应完成172起，及时169起，及时率98.26%，提高6.85个百分点。',
    'change 6.85',
    '提高',
    '降低',
    'change 6.85 -6.85',
  ],
  ['采购预算由420.00万元调整为575.00万元，增加155.00万元。', 'change 155', '增加', '减少', 'change 155 -155'],
  ['补助标准由每服役一年每月54元提高至每月58元。', 'change 54', '提高', '降低', 'change 58 null'],
  [
    '根据下达的任务，森林抚育面积6,000亩。\n共落实小班87个，实际抚育6,042亩，比任务多42亩。',
    'change 42',
    '多42',
    '少42',
    'change 42 -42',
  ],
  [
    '计划举办主体班10个、专题班14个，共计24个班次。\n实际举办26个，较计划多2个。',
    'change 2',
    '多2',
    '少2',
    'change 2 -2',
  ],
]

const SILENT: readonly string[] = [
  '人口出生率11.69‰，死亡率4.47‰，人口自然增长率为7.22‰。',
  '预计实现工业总产值23亿元，其中规模以上10亿元，增长53.2%。',
  '甲地满意率93.6%，乙地合格率82.4%，提高11.2个百分点。',
  '前年执行率82.4%，去年执行率93.6%，今年执行率95.1%，提高11.2个百分点。',
  '执行率82.4%，提高11.2个百分点。',
  '提高11.2个百分点。执行率82.4%，到位率82.4%，提高31.2个百分点。',
  '执行率82.4%。提高11.2个百分点。',
  '受理投诉58件，办结57件；上个雪季投诉174件，这次减少了116件。',
]

describe('changes that no word sets against an amount', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })
  test.each(SILENT)('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
