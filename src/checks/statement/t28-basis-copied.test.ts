import { describe, expect, test } from 'vitest'
import { verdictOn } from '../verdict.builder.ts'
import { t28BasisCopied } from './t28-basis-copied.ts'

const FOUND =
  '1、甲项目，指标依据：与电信公司签订的合作协议。\n2、乙项目，指标依据：与移动公司签订的租用合同。\n3、丙项目，指标依据：与电信公司签订的合作协议。'
const CLEAR =
  '1、甲项目，指标依据：与电信公司签订的合作协议。\n2、乙项目，指标依据：与移动公司签订的租用合同。\n3、丙项目，指标依据：与联通公司签订的维护合同。'
const WITHOUT = '天气晴。'

describe('T28', () => {
  test('finds what cannot be, at its place', () => {
    const seen = verdictOn(t28BasisCopied, FOUND)
    expect(seen.outcome).toBe('inconsistent')
    expect(seen.at).toContain('与电信公司签订的合作协议')
    for (const message of seen.messages) expect(message).toMatch(/[一-龥]/)
  })

  test('knows a basis told in a sentence, whatever became of its brackets', () => {
    const copied =
      '1.甲项目。依据云府发(2017)18号文件和《框架协议，由运营商提供链路。\n2.乙项目。按标准运维。\n3.丙项目。依据云府发〔2017〕18号文件和《框架协议》，由运营商提供链路。'
    expect(verdictOn(t28BasisCopied, copied).outcome).toBe('inconsistent')
  })

  test('lets a basis pass that all projects of a list share', () => {
    const item = '项目，指标依据：与电信公司签订的合作协议。'
    expect(verdictOn(t28BasisCopied, `1、甲${item}\n2、乙${item}\n3、丙${item}`).outcome).toBe('consistent')
  })

  test('lets what ties out pass as consistent', () => {
    expect(verdictOn(t28BasisCopied, CLEAR).outcome).toBe('consistent')
  })

  test('says so when there is nothing to look at', () => {
    expect(verdictOn(t28BasisCopied, WITHOUT).outcome).toBe('insufficient-data')
  })
})
