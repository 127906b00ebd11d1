import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t05CodesNamedRightly } from './t05-codes-named-rightly.ts'

const FOUND = '2020年度支出中，2080505住房公积金10.00元。'
const CLEAR = '2020年度支出中，2210201住房公积金10.00元。'
const WITHOUT = '2020年度召开会议3次。'

describe('T05', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t05CodesNamedRightly, FOUND, { year: 2020 })
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('2080505住房公积金')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t05CodesNamedRightly, CLEAR, { year: 2020 }).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t05CodesNamedRightly, WITHOUT, { year: 2020 }).outcome).toBe('insufficient-data')
  })
})
