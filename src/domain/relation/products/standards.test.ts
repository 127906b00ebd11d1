import { describe, expect, test } from 'vitest'
import { brokenIn, heldIn } from '../wordings.builder.ts'

const PLANT = [
  '补贴按以量计补的原则核定，2023年标准为每吨1.36元，与2022年相同。',
  '年内实际拨付24,850.00万元。',
  '全年共处理污水18,615万吨，运行稳定。',
  '按核定水量及标准测算，全年应补25,316.40万元，由市级财政承担。',
].join('\n')

describe('what a standard stated elsewhere comes to', () => {
  test('holds, and a slip is told', () => {
    expect(brokenIn(PLANT)).toEqual([])
    expect(heldIn(PLANT)).toContain('product 25,316.4')
    expect(brokenIn(PLANT.replace('25,316.40', '25,361.40'))).toContain('product 25,361.4 25,316.4')
  })

  test('beside another price', () => {
    const other = `${PLANT}\n补助112人，每人500元，共补助5.60万元。`
    expect(heldIn(other)).toEqual(expect.arrayContaining(['product 25,316.4', 'product 5.6']))
    expect(brokenIn(`${PLANT}\n每人标准为500元，按标准测算，112人，补助5.60万元。`)).toEqual([])
  })

  test.each([
    ['no count of it', PLANT.replace('18,615万吨', '18,615万立方米')],
    ['another amount', PLANT.replace('25,316.40', '12,940.80')],
    ['in few digits', PLANT.replace('25,316.40万元', '23亿元')],
    ['no standard', PLANT.replace('标准为每吨1.36元', '电费为每吨1.36元')],
  ])('%s: silent', (_, text) => expect(brokenIn(text)).toEqual([]))
})
