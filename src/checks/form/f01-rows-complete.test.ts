import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { f01RowsComplete } from './f01-rows-complete.ts'

const FOUND = '一是加强领导。三是强化督查。'
const CLEAR = '一是加强领导。二是强化督查。'
const WITHOUT = '天气晴。'

describe('F01', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(f01RowsComplete, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('三是')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(f01RowsComplete, CLEAR).outcome).toBe('consistent')
  })

  test.each(['？', '?', '——', '……'])('a row goes on behind %s', (mark) => {
    expect(verdictOn(f01RowsComplete, `问题在哪里${mark}一是储备不够。二是保障不力。`).outcome).toBe('consistent')
  })

  test('what a mark is followed by may begin with 非', () => {
    const words = '一是预算编制不细；二是非税收入未缴；三是推进迟缓。'
    expect(verdictOn(f01RowsComplete, words).outcome).toBe('consistent')
    expect(verdictOn(f01RowsComplete, words.replace('二是非税', '四是非税')).outcome).toBe('inconsistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(f01RowsComplete, WITHOUT).outcome).toBe('insufficient-data')
  })
})
