import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { f03DocumentNumbers } from './f03-document-numbers.ts'

const FOUND = '按照开办发(2015)30号文件执行。'
const CLEAR = '按照开办发〔2015〕30号文件执行。'
const WITHOUT = '天气晴。'

describe('F03', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(f03DocumentNumbers, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('开办发(2015)30号')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(f03DocumentNumbers, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(f03DocumentNumbers, WITHOUT).outcome).toBe('insufficient-data')
  })
})
