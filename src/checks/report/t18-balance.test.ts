import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t18Balance } from './t18-balance.ts'

const FOUND = '项目预算100万元，实际支出98万元，结余3万元。'
const CLEAR = '项目预算100万元，实际支出98万元，结余2万元。'
const WITHOUT = '天气晴。'

describe('T18', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t18Balance, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('3万元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t18Balance, CLEAR).outcome).toBe('consistent')
  })

  test('holds the totals of both sides against each other, though each adds up', () => {
    const sides =
      '2021年度本年收入486.20万元，年初结转和结余18.40万元，收入总计504.60万元；本年支出491.75万元，年末结转和结余14.85万元，支出总计506.60万元。'
    expect(verdictOn(t18Balance, sides).at).toEqual(['506.60万元'])
    expect(verdictOn(t18Balance, sides.replace('14.85', '12.85').replace('506.60', '504.60')).outcome).toBe(
      'consistent',
    )
  })

  test('prints what is less than nothing as such', () => {
    const degrees = '最高气温39.8℃，最低气温-7.6℃，两者相差41.4℃。'
    expect(verdictOn(t18Balance, degrees).messages[0]).toContain('（39.8-（-7.6））为47.4℃')
    expect(verdictOn(t18Balance, degrees.replace('41.4', '47.4')).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t18Balance, WITHOUT).outcome).toBe('insufficient-data')
  })
})
