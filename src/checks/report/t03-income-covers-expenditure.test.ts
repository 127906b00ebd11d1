import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t03IncomeCoversExpenditure } from './t03-income-covers-expenditure.ts'

const FOUND = '全年总收入1,000.00元。全年总支出1,030.50元。'
const CLEAR = '全年总收入1,000.00元。全年总支出1,000.00元。'
const WITHOUT = '全年总收入1,000.00元。'

describe('T03', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t03IncomeCoversExpenditure, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('1,030.50元')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t03IncomeCoversExpenditure, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t03IncomeCoversExpenditure, WITHOUT).outcome).toBe('insufficient-data')
  })

  const CODES = [
    '全年总收入300元，其中：2010302一般行政管理事务200元；2010303机关服务100元。',
    '全年总支出300元，其中：2010302一般行政管理事务150元；2010303机关服务150元。',
  ].join('\n')

  test('asks of each code why its two sides differ', () => {
    const { outcome, messages } = verdictOn(t03IncomeCoversExpenditure, CODES)
    expect(outcome).toBe('inconsistent')
    expect(messages).toHaveLength(2)
  })

  test('is silent on the codes whose difference is explained, and only on those', () => {
    const one = `${CODES}\n2010302收入多于支出50元，原因是拨款在机关服务科目列支。`
    expect(verdictOn(t03IncomeCoversExpenditure, one).messages).toHaveLength(1)
    const both = `${one}\n2010303支出多于收入50元，原因是使用2010302的拨款。`
    expect(verdictOn(t03IncomeCoversExpenditure, both).outcome).toBe('explained')
    const open = `${both}\n尚未说明的差额：2010303机关服务支出多于收入20元。`
    expect(verdictOn(t03IncomeCoversExpenditure, open).messages).toHaveLength(1)
  })

  test('takes a stated reason of the whole difference', () =>
    expect(verdictOn(t03IncomeCoversExpenditure, `${FOUND}收支差额已全部说明。`).outcome).toBe('explained'))
})
