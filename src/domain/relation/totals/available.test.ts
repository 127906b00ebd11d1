import { describe, expect, test } from 'vitest'
import { brokenIn } from '../wordings.builder.ts'

const GIVEN = '上级下达补贴资金412.00万元，上年结转18.65万元，可用资金430.65万元。'
const ARRIVED = '三级资金合计到位1,846.20万元，与应安排数相符。上年结转52.18万元，全年可用资金总额1,898.38万元。'
const BUDGET = '年初预算安排286.40万元，上年结余31.25万元，全年可支配资金317.65万元。'

describe('what came in and what was carried over can be used', () => {
  test.each([
    [GIVEN, '430.65', '382.17', 'parts 382.17 430.65'],
    [ARRIVED, '52.18', '58.63', 'parts 1,898.38 1,904.83'],
    [ARRIVED, '1,846.20', '1,723.90', 'parts 1,898.38 1,776.08'],
    [BUDGET, '286.40', '251.80', 'parts 317.65 283.05'],
    [GIVEN, '18.65', '25.90', 'parts 430.65 437.9'],
  ])('%s: %s → %s', (sound, from, to, wrong) => {
    expect(brokenIn(sound)).toEqual([])
    expect(brokenIn(sound.replace(from, to))).toContain(wrong)
  })

  test.each([
    '中央资金412.00万元，省级下达资金96.00万元，上年结转18.65万元，可用资金482.17万元。',
    '兑付412.00万元，上年结转18.65万元，可用资金382.17万元。',
    '到位1,846.20万元。上年结转52.18万元，全年可用资金1,936.40万元。',
    '下达资金412.00万元，可用资金382.17万元。',
    '上年结转18.65万元，可用资金382.17万元。',
    '下达资金412.00万元，上年结转18件，可用资金382.17万元。',
    '下达资金不少于412.00万元，上年结转18.65万元，可用资金382.17万元。',
  ])('silent: %s', (text) => expect(brokenIn(text)).toEqual([]))
})
