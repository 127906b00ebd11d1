import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t11OutlineAndNumbering } from './t11-outline-and-numbering.ts'

const FOUND = '一、概况\n（一）机构\n（二）职能\n（二）人员\n二、工作'
const CLEAR = '一、概况\n（一）机构\n（二）职能\n（三）人员\n二、工作'
const WITHOUT = '天气晴。'

describe('T11', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t11OutlineAndNumbering, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('（二）')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t11OutlineAndNumbering, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t11OutlineAndNumbering, WITHOUT).outcome).toBe('insufficient-data')
  })
})
