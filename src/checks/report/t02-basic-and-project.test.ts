import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t02BasicAndProject } from './t02-basic-and-project.ts'

const FOUND = '全年总支出1,000.00元。\n基本支出600.00元，基本支出占总支出的比例为63%。\n项目支出400.00元。'
const CLEAR = '全年总支出1,000.00元，其中：基本支出600.00元，基本支出占总支出的60%。\n项目支出400.00元。'
const WITHOUT = '全年召开会议3次。'

describe('T02', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t02BasicAndProject, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at.length).toBeGreaterThan(0)
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t02BasicAndProject, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t02BasicAndProject, WITHOUT).outcome).toBe('insufficient-data')
  })
})
