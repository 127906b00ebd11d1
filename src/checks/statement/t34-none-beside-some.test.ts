import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t34NoneBesideSome } from './t34-none-beside-some.ts'

const FOUND = '本年未发生公务接待费。公务接待费2万元已公开。'
const CLEAR = '本年未发生公务接待费。'
const WITHOUT = '天气晴。'

describe('T34', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t34NoneBesideSome, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('未发生公务接待费')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('says 未购置 the other way round', () => {
    const bought = '公务用车购置费17.80万元，公务用车运行维护费13.40万元。全年未购置公务用车。'
    expect(verdictOn(t34NoneBesideSome, bought).at).toEqual(['未购置公务用车'])
    expect(verdictOn(t34NoneBesideSome, bought.replace('17.80', '0.00')).outcome).toBe('consistent')
  })

  test('of what is told of it right behind', () => {
    const words = '本单位无因公出国（境）任务，该项支出为3.6万元。'
    expect(verdictOn(t34NoneBesideSome, words).at).toEqual(['无因公出国（境）任务'])
    for (const other of ['该项支出为0万元', '该项支出占3.6%', '其他支出为3.6万元'])
      expect(verdictOn(t34NoneBesideSome, words.replace('该项支出为3.6万元', other)).outcome).toBe('consistent')
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t34NoneBesideSome, CLEAR).outcome).toBe('consistent')
  })

  test('nothing carried over beside what was', () => {
    const words = '年末结转资金86.30万元。主要问题是经费下达偏晚，年底虽无结转资金，但支出不够均衡。'
    expect(verdictOn(t34NoneBesideSome, words).at).toEqual(['年底虽无结转资金'])
    for (const [from, to] of [
      ['86.30', '0.00'],
      ['年末结转', '上年结转'],
      ['年底虽无', '个别项目年底无'],
      ['年末结转资金86.30', '2021年年末结转资金86.30'],
    ] as const)
      expect(verdictOn(t34NoneBesideSome, words.replace(from, to)).outcome).toBe('consistent')
  })

  test.each([
    ['上年公务接待费2万元，本年未发生公务接待费。'],
    ['公务接待费0.00万元，本年未发生公务接待费。'],
    ['本年未发生公务接待费超标准问题。公务接待费2万元已公开。'],
    ['2020年公务接待费2万元，2021年未发生公务接待费。'],
    ['未发生因公出国（境）费。公务接待费2万元已公开。'],
  ])('lets amounts of other times and items stand: %s', (words) => {
    expect(verdictOn(t34NoneBesideSome, words).outcome).not.toBe('inconsistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t34NoneBesideSome, WITHOUT).outcome).toBe('not-applicable')
  })
})
