import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const CASES: readonly (readonly [sound: string, tie: string, from: string, to: string, broken: string])[] = [
  [
    '减少的45.60万元中，项目支出减少62.80万元（系统整合完工），基本支出增加17.20万元（基数调整）。',
    'parts 45.6',
    '17.20',
    '18.20',
    'parts 45.6 44.6',
  ],
  [
    '比上年5,418.22万元减少181.38万元，下降3.35%，原因是上年防控经费206.00万元本年不再安排，同时报酬标准提高增加24.62万元。',
    'parts 181.38',
    '206.00',
    '207.00',
    'parts 181.38 182.38',
  ],
  [
    '医疗救治增加的23.22万元中，住院增加17.86万元，筛查增加5.36万元。',
    'parts 23.22',
    '17.86',
    '71.86',
    'parts 23.22 77.22',
  ],
  [
    '收入比上年增加309,400.00元，主要原因：一是晋级增加人员经费209,400.00元；二是数字化项目新增拨款100,000.00元。',
    'parts 309,400',
    '100,000.00',
    '100,000.10',
    'parts 309,400 309,400.1',
  ],
]

describe('what a change consists of', () => {
  test.each(CASES)('%s', (sound, tie, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(heldIn(sound)).toContain(tie)
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    ['reasons of which one has no way', '减少的45.60万元中，项目支出减少62.80万元，基本支出17.20万元。'],
    ['one reason', '减少的45.60万元中，项目支出减少41.80万元。'],
    ['what no slip explains', '减少的45.60万元中，项目支出减少12.80万元，基本支出减少9.31万元。'],
    ['amounts of few digits', '减少的45万元中，项目支出减少41万元，基本支出减少9万元。'],
    ['a share of it', '减少的45.60万元主要来自项目支出。'],
    ['a rise without reasons', '比上年增加45.60万元，增幅居全市首位。'],
  ])('%s is no contradiction', (_, text) => expect(brokenIn(text)).toEqual([]))
})
