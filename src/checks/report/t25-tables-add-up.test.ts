import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t25TablesAddUp } from './t25-tables-add-up.ts'

const FOUND = '单位：元\n科目\t金额\n工资\t1,234.00\n办公费\t2,345.00\n合计\t3,679.00'
const CLEAR = '单位：元\n科目\t金额\n工资\t1,234.00\n办公费\t2,345.00\n合计\t3,579.00'
const WITHOUT = '天气晴。'

describe('T25', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t25TablesAddUp, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('3,679.00')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t25TablesAddUp, CLEAR).outcome).toBe('consistent')
  })

  test('a price is one of what the count beside it is printed in', () => {
    const bought = (price: string) =>
      `品名\t数量\t单价（万元）\t金额（万元）\n融雪剂\t24吨\t${price}\t36.00\n铲车\t2台\t18.20\t36.40`
    expect(verdictOn(t25TablesAddUp, bought('1.50')).outcome).toBe('consistent')
    expect(verdictOn(t25TablesAddUp, bought('1.80')).messages.join()).toContain('43.2万元')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t25TablesAddUp, WITHOUT).outcome).toBe('insufficient-data')
  })
})
